import type { Cadence, PaceDays } from "../../core/calendar";
import type { Dialect } from "../../core/formula/dialect";
import type { StatusLimits } from "../../core/score";
import { generateTask, type GenerateLevel } from "../../workbook/tasks";
import type { Console } from "../console";
import { readCorrections } from "../corrections";
import type { ExitCode } from "../exit-code";
import { readHolidays } from "../holidays";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface GenerateOptions extends OutputOptions {
  readonly cadence?: Cadence;
  readonly fyStart?: string;
  readonly cycle?: string;
  readonly formulas?: Dialect;
  readonly sheet?: string;
  readonly map?: string;
  readonly pace?: PaceDays;
  readonly holidays?: string;
  readonly bands?: StatusLimits;
  readonly objectives?: number;
  readonly keyResults?: number;
  readonly level?: GenerateLevel;
}

/** `generate FILE`: the OKR sheets of a cycle, added to a copy of the workbook. */
export async function generate([file = ""]: readonly string[], options: GenerateOptions, speak: Console): Promise<ExitCode> {
  const corrections = options.map === undefined ? undefined : await readCorrections(options.map, speak);
  const holidays = options.holidays === undefined ? undefined : await readHolidays(options.holidays, speak);
  return runTask(file, options, speak, {
    work: (grid) => generateTask(grid, {
      asOf: options.asOf,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
      ...(options.cadence === undefined ? {} : { cadence: options.cadence }),
      ...(options.fyStart === undefined ? {} : { fiscalYearStart: options.fyStart }),
      ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
      ...(options.sheet === undefined ? {} : { sheets: [options.sheet] }),
      ...(corrections === undefined ? {} : { corrections }),
      ...(options.pace === undefined ? {} : { pace: options.pace }),
      ...(holidays === undefined ? {} : { holidays }),
      most: {
        ...(options.objectives === undefined ? {} : { objectives: options.objectives }),
        ...(options.keyResults === undefined ? {} : { keyResults: options.keyResults }),
      },
      ...(options.level === undefined ? {} : { level: options.level }),
      ...(options.bands === undefined ? {} : { statusLimits: options.bands }),
    }),
    tell: ({ cycle, objectives, keyResults, leftOut, levels }) =>
      [speak.texts.generated({ cycle: cycle.id, objectives, keyResults, leftOut }), ...levels.map((level) => speak.texts.generatedLevel(level))].join("\n"),
    json: ({ cycle: { id, start, end }, measures, objectives, keyResults, leftOut, levels }) =>
      ({ cycle: id, start, end, measures, objectives, keyResults, leftOut, ...(levels.length === 0 ? {} : { levels }) }),
  });
}

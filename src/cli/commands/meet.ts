import { basename } from "node:path";
import type { Dialect } from "../../core/formula/dialect";
import { oneOnOneTask, quarterlyTask, standupTask, weeklyTask, type CycleOptions } from "../../workbook/tasks";
import type { Console } from "../console";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";
import { readSource } from "../source";
import { targetOf } from "../target";

interface MeetOptions extends OutputOptions {
  readonly kind: "standup" | "weekly" | "one-on-one" | "quarterly";
  readonly cycle?: string;
  readonly date?: string;
  readonly person?: string;
  readonly calendar?: string;
  readonly formulas?: Dialect;
}

/** `meet FILE --kind K`: the sheet of a meeting, filled from the data. */
export async function meet([file = ""]: readonly string[], options: MeetOptions, speak: Console): Promise<ExitCode> {
  const { texts } = speak;
  const asked: CycleOptions = {
    asOf: options.date ?? options.asOf,
    ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
    ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
    ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
  };
  switch (options.kind) {
    case "standup":
      return runTask(file, options, speak, {
        work: (grid) => standupTask(grid, asked),
        tell: ({ people, days, blockers }) => texts.metStandup({ people: people.length, days: days.length, blockers: blockers.length }),
        json: (summary) => summary,
      });
    case "weekly":
      return runTask(file, options, speak, {
        work: (grid) => weeklyTask(grid, asked),
        tell: ({ week, netConfidence, contradictions, stale }) =>
          texts.metWeekly({ week, net: signedPercent(netConfidence), contradictions: contradictions.length, stale: stale.length }),
        json: (summary) => summary,
      });
    case "quarterly":
      return runTask(file, options, speak, {
        work: (grid) => quarterlyTask(grid, asked),
        tell: ({ cycle, date, resets }) => texts.metQuarterly({ cycle, date, undecided: resets.filter(({ decision }) => decision === null).length }),
        json: (summary) => summary,
      });
    case "one-on-one":
      return meetAlone(file, options, asked, speak);
  }
}

/** The company's workbook is only read: what is said in a one-on-one goes into a workbook of the person's own, which is made if it is not there. */
async function meetAlone(file: string, options: MeetOptions, asked: CycleOptions, speak: Console): Promise<ExitCode> {
  const { inPlace, output: _, ...others } = options;
  if (inPlace === true) throw new CommandFailure(EXIT.wrongUse, speak.texts.personalFile());
  const target = targetOf(file, options, speak.texts);
  const { grid: company, issues: reading } = await readSource(file, speak);
  return runTask(target, { ...others, inPlace: true }, speak, {
    create: true,
    work: (grid) => {
      const outcome = oneOnOneTask(company, grid, { ...asked, person: options.person ?? null, source: basename(file), file: basename(target) });
      return { ...outcome, issues: [...reading, ...outcome.issues] };
    },
    tell: ({ person, date, keyResults, last }) => speak.texts.metAlone({ person, date, keyResults, last }),
    json: (summary) => ({ source: file, ...summary }),
  });
}

/** @example signedPercent(0.25) // => "+25 %" */
function signedPercent(share: number | null): string {
  if (share === null) return "–";
  const percent = Math.round(share * 100);
  return `${percent > 0 ? "+" : ""}${percent} %`;
}

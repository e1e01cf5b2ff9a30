import type { Dialect } from "../../core/formula/dialect";
import { reviewTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface ReviewOptions extends OutputOptions {
  readonly cycle?: string;
  readonly formulas?: Dialect;
}

/** `review FILE`: the review sheet of a cycle, added to a copy of the workbook. */
export async function review([file = ""]: readonly string[], options: ReviewOptions, speak: Console): Promise<ExitCode> {
  const { texts } = speak;
  return runTask(file, options, speak, {
    work: (grid) => reviewTask(grid, {
      asOf: options.asOf,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
      ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
    }),
    tell: ({ cycle, score, keyResults }) => texts.reviewed({ cycle, score: score === null ? texts.notScored : score.toFixed(2), keyResults }),
    json: ({ cycle, score, counts, objectives, keyResults }) => ({ cycle, score, counts, objectives, keyResults }),
  });
}

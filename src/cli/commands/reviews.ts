import type { Dialect } from "../../core/formula/dialect";
import { reviewsTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface ReviewsOptions extends OutputOptions {
  readonly formulas?: Dialect;
}

/** `reviews FILE`: the sheet that compares the reviews of all cycles. */
export async function reviews([file = ""]: readonly string[], options: ReviewsOptions, speak: Console): Promise<ExitCode> {
  return runTask(file, options, speak, {
    work: (grid) => reviewsTask(grid, {
      asOf: options.asOf,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
    }),
    tell: ({ cycles, holders, effects }) => speak.texts.reviewsCompared({ cycles: cycles.length + holders.length, effects: effects.length, reached: effects.filter(({ verdict }) => verdict === "reached").length }),
    json: (summary) => summary,
  });
}

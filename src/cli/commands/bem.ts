import { bemTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface BemOptions extends OutputOptions {
  readonly sheet?: string;
}

/** `bem FILE`: the screening of what a scorecard offers, and the OKRs out of it, added to a copy of the workbook. */
export async function bem([file = ""]: readonly string[], options: BemOptions, speak: Console): Promise<ExitCode> {
  return runTask(file, options, speak, {
    work: (grid) => bemTask(grid, {
      asOf: options.asOf,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(options.sheet === undefined ? {} : { sheets: [options.sheet] }),
    }),
    tell: (summary) => speak.texts.screened(summary),
    json: (summary) => ({ ...summary }),
  });
}

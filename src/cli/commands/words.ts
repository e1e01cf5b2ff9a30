import { wordsTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

/** `words FILE`: the sheet of the words by which OKRs are checked, added to a copy of the workbook. */
export async function words([file = ""]: readonly string[], options: OutputOptions, speak: Console): Promise<ExitCode> {
  return runTask(file, options, speak, {
    work: (grid) => wordsTask(grid, { asOf: options.asOf, ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }) }),
    tell: (summary) => speak.texts.wordsWritten(summary),
    json: (summary) => summary,
  });
}

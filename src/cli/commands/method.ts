import type { MethodSheet } from "../../core/plan";
import { methodTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface MethodOptions extends OutputOptions {
  readonly sheets: readonly MethodSheet[];
  readonly cycle?: string;
}

/** `method FILE`: sheets that explain and support the method, added to a copy of the workbook. */
export async function method([file = ""]: readonly string[], options: MethodOptions, speak: Console): Promise<ExitCode> {
  return runTask(file, options, speak, {
    work: (grid) => methodTask(grid, {
      asOf: options.asOf,
      sheets: options.sheets,
      ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
      ...(options.cycle === undefined ? {} : { cycle: options.cycle }),
    }),
    tell: ({ sheets }) => speak.texts.sheetsWritten({ count: sheets.length }),
    json: ({ sheets, cycle }) => ({ sheets, cycle }),
  });
}

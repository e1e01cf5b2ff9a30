import type { Dialect } from "../../core/formula/dialect";
import { convertTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface ConvertOptions extends OutputOptions {
  readonly formulas: Dialect;
}

/** `convert FILE --formulas DIALECT`: every formula of ours in the other dialect, and nothing else touched. */
export async function convert([file = ""]: readonly string[], options: ConvertOptions, speak: Console): Promise<ExitCode> {
  return runTask(file, options, speak, {
    work: (grid) => convertTask(grid, options.formulas),
    tell: ({ formulas }) => speak.texts.converted({ count: formulas, dialect: options.formulas }),
    json: (summary) => ({ ...summary }),
  });
}

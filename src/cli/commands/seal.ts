import { sealTask } from "../../workbook/tasks";
import type { Console } from "../console";
import type { ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";
import { sealerOf } from "../signing";

interface SealLine extends OutputOptions {
  readonly key?: string;
}

/** `seal PACK`: a seal over what was agreed in an interview's pack, signed if there is a key. */
export async function seal([file = ""]: readonly string[], options: SealLine, speak: Console): Promise<ExitCode> {
  const { texts, options: { language } } = speak;
  const sealer = await sealerOf(options.key, speak);
  const exitCode = await runTask(file, options, speak, {
    work: (grid) => sealTask(grid, sealer, { asOf: options.asOf, fallbackLanguage: language }),
    tell: ({ hash, values, signed }) => texts.sealed({ hash, values, signed }),
    json: (summary) => summary,
  });
  return exitCode;
}

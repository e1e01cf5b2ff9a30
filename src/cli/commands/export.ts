import { extname } from "node:path";
import { writeText } from "../../adapters/file";
import { EXPORTERS, type ExportFormat } from "../../core/interchange";
import { exportTask } from "../../workbook/tasks";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import type { Console } from "../console";
import { issueJson } from "../issue-json";
import type { SharedOptions } from "../options";
import { readSource } from "../source";

interface ExportOptions extends SharedOptions {
  readonly format: ExportFormat;
  readonly cycle?: string;
  readonly output?: string;
}

/** `export FILE --format F`: the OKRs in a workbook for another program, on standard output or into a file. */
export async function exportOkrs([file = ""]: readonly string[], options: ExportOptions, speak: Console): Promise<ExitCode> {
  const { format, cycle, output, asOf } = options;
  const { language } = speak.options;
  refuseEnding(output, format, speak);
  const { grid, issues: reading } = await readSource(file, speak);
  const { text, cycles, keyResults, issues } = exportTask(grid, { format, asOf, fallbackLanguage: language, ...(cycle === undefined ? {} : { cycle }) });
  const found = [...reading, ...issues];
  speak.sayIssues(found);
  if (text !== null && output !== undefined) {
    await writeText(output, text, speak.stop);
    speak.print(speak.texts.exported({ keyResults, cycles: cycles.join(", "), file: output }));
  } else if (text !== null) speak.print(text.trimEnd());
  speak.result({ file, format, cycles, keyResults, output: output ?? null, text: output === undefined ? text : null, issues: found.map((each) => issueJson(each, language)) });
  return text === null ? EXIT.findings : EXIT.done;
}

/** A program tells formats by their endings. */
function refuseEnding(output: string | undefined, format: ExportFormat, speak: Console): void {
  const { ending } = EXPORTERS[format];
  if (output === undefined || extname(output).toLowerCase() === ending) return;
  throw new CommandFailure(EXIT.wrongUse, speak.texts.wrongEnding({ file: output, ending }));
}

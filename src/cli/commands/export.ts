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
  readonly output: string;
}

/** `export FILE --format F -o OUT`: the OKRs in a workbook as a file for another program. */
export async function exportOkrs([file = ""]: readonly string[], options: ExportOptions, speak: Console): Promise<ExitCode> {
  const { format, cycle, output, asOf } = options;
  const { language } = speak.options;
  const { ending } = EXPORTERS[format];
  // Another program tells formats by their endings.
  if (extname(output).toLowerCase() !== ending) throw new CommandFailure(EXIT.wrongUse, speak.texts.wrongEnding({ file: output, ending }));
  const { grid, issues: reading } = await readSource(file, speak);
  const { text, cycles, keyResults, issues } = exportTask(grid, { format, asOf, fallbackLanguage: language, ...(cycle === undefined ? {} : { cycle }) });
  const found = [...reading, ...issues];
  speak.sayIssues(found);
  if (text !== null) {
    await writeText(output, text, speak.stop);
    speak.print(speak.texts.exported({ keyResults, cycles: cycles.join(", "), file: output }));
  }
  speak.result({ file, output: text === null ? null : output, format, cycles, keyResults, issues: found.map((each) => issueJson(each, language)) });
  return text === null ? EXIT.findings : EXIT.done;
}

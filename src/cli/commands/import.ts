import { extname } from "node:path";
import { readImportFiles, writeNewWorkbook } from "../../adapters/file";
import type { Cadence } from "../../core/calendar";
import type { Dialect } from "../../core/formula/dialect";
import type { WorkbookGrid } from "../../core/grid";
import { IMPORTERS, importFiles, type ImportFormat } from "../../core/interchange";
import { importTask, NO_WORKBOOK, type ImportSummary, type TaskOutcome } from "../../workbook/tasks";
import type { Console } from "../console";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import { issueJson } from "../issue-json";
import type { OutputOptions } from "../options";
import { runTask } from "../run-task";

interface ImportOptions extends OutputOptions {
  readonly format: ImportFormat;
  readonly into?: string;
  readonly cadence?: Cadence;
  readonly fyStart?: string;
  readonly formulas?: Dialect;
}

/** `import FILES --format F -o OUT`: OKRs of another program as a new workbook, or into a copy of one. */
export async function importOkrs(paths: readonly string[], options: ImportOptions, speak: Console): Promise<ExitCode> {
  for (const path of paths) await speak.step(speak.texts.reading({ file: path }));
  const files = await readImportFiles(paths, IMPORTERS[options.format]);
  const imported = importFiles(options.format, files);
  const work = (grid: WorkbookGrid): TaskOutcome<ImportSummary> => importTask(grid, imported, {
    asOf: options.asOf, files: files.map(({ name }) => name),
    ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
    ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
    ...(options.cadence === undefined ? {} : { cadence: options.cadence }),
    ...(options.fyStart === undefined ? {} : { fiscalYearStart: options.fyStart }),
  });
  const tell = (summary: ImportSummary): string => speak.texts.imported(summary);
  if (options.into !== undefined) return runTask(options.into, options, speak, { work, tell, json: (summary) => summary });
  return writeNew(newTarget(options, speak), work(NO_WORKBOOK), tell, speak);
}

function newTarget({ output, inPlace }: OutputOptions, { texts }: Console): string {
  if (output === undefined || inPlace !== undefined) throw new CommandFailure(EXIT.wrongUse, texts.outputMissing());
  if (extname(output).toLowerCase() !== ".xlsx") throw new CommandFailure(EXIT.wrongUse, texts.wrongEnding({ file: output, ending: ".xlsx" }));
  return output;
}

async function writeNew(target: string, { change, dialect, summary, issues }: TaskOutcome<ImportSummary>, tell: (summary: ImportSummary) => string, speak: Console): Promise<ExitCode> {
  speak.sayIssues(issues);
  const json = (all: typeof issues): object => ({ issues: all.map((one) => issueJson(one, speak.options.language)) });
  if (summary === null) {
    speak.result({ output: null, changed: false, ...json(issues) });
    return EXIT.findings;
  }
  await speak.step(speak.texts.writing({ file: target }));
  const refused = await writeNewWorkbook(target, change, { dialect, ...(speak.stop === undefined ? {} : { signal: speak.stop }) });
  speak.sayIssues(refused);
  if (refused.length > 0) {
    speak.result({ output: null, changed: false, ...json([...issues, ...refused]) });
    return EXIT.fileTrouble;
  }
  speak.print(tell(summary));
  speak.print(speak.texts.written({ file: target }));
  speak.result({ output: target, changed: true, ...summary, ...json(issues) });
  return EXIT.done;
}

import { readImportFiles } from "../../adapters/file";
import type { Cadence } from "../../core/calendar";
import type { Dialect } from "../../core/formula/dialect";
import type { WorkbookGrid } from "../../core/grid";
import { IMPORTERS, importFiles, type ImportFormat } from "../../core/interchange";
import { importTask, type ImportSummary, type TaskOutcome } from "../../workbook/tasks";
import type { Console } from "../console";
import { CommandFailure, EXIT, type ExitCode } from "../exit-code";
import type { OutputOptions } from "../options";
import { runTask, runTaskOnNew } from "../run-task";

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
  const read = await readImportFiles(paths, IMPORTERS[options.format]);
  if (!read.ok) throw new CommandFailure(EXIT.fileTrouble, speak.issueLine(read.issue));
  const files = read.value;
  const imported = importFiles(options.format, files);
  const work = (grid: WorkbookGrid): TaskOutcome<ImportSummary> => importTask(grid, imported, {
    asOf: options.asOf, files: files.map(({ name }) => name),
    ...(options.lang === undefined ? { fallbackLanguage: speak.options.language } : { language: options.lang }),
    ...(options.formulas === undefined ? {} : { dialect: options.formulas }),
    ...(options.cadence === undefined ? {} : { cadence: options.cadence }),
    ...(options.fyStart === undefined ? {} : { fiscalYearStart: options.fyStart }),
  });
  const tell = (summary: ImportSummary): string => speak.texts.imported(summary);
  const task = { work, tell, json: (summary: ImportSummary) => summary };
  return options.into === undefined ? runTaskOnNew(options, speak, task) : runTask(options.into, options, speak, task);
}

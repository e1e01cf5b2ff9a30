import { decodeText } from "../../adapters/legacy/decode-text";
import { readCsvRows } from "../../adapters/legacy/read-csv";
import type { WorkbookGrid } from "../../core/grid";
import { guessFormat, IMPORTERS, importFiles, type ImportedFile, type ImportFormat } from "../../core/interchange";
import type { Issue } from "../../core/issue";
import { importTask, type ImportSummary, type ImportTaskOptions, type TaskOutcome } from "../../workbook/tasks";
import type { NamedFile } from "./make-packs";

/** `format` is null where it is to be told by the files. */
export type ImportRequest = Omit<ImportTaskOptions, "files"> & { readonly format: ImportFormat | null };

export interface ImportPreview {
  /** That was asked for, or told by the files; null if they do not tell. */
  readonly format: ImportFormat | null;
  /** Null if nothing can be imported; the issues say why. */
  readonly summary: ImportSummary | null;
  /** In the order of the files. */
  readonly objectives: readonly { readonly text: string; readonly place: string; readonly keyResults: number }[];
  readonly issues: readonly Issue[];
}

/** What `importForPane` would write. */
export function previewImport(grid: WorkbookGrid, files: readonly NamedFile[], request: ImportRequest): ImportPreview {
  const format = formatOf(files, request);
  if (format === null) return { format, summary: null, objectives: [], issues: [] };
  const { cycles } = importFiles(format, readFiles(files, format));
  const { summary, issues } = importForPane(grid, files, { ...request, format });
  return {
    format, summary, issues,
    objectives: cycles.flatMap(({ objectives }) => objectives.map(({ text, place, keyResults }) => ({ text, place, keyResults: keyResults.length }))),
  };
}

/** OKRs of other programs to be written into the workbook. */
export function importForPane(grid: WorkbookGrid, files: readonly NamedFile[], { format: stated, ...options }: ImportRequest): TaskOutcome<ImportSummary> {
  const format = formatOf(files, { format: stated });
  if (format === null) throw new Error("the format of the files is not known");
  return importTask(grid, importFiles(format, readFiles(files, format)), { ...options, files: files.map(({ name }) => name) });
}

function formatOf(files: readonly NamedFile[], { format }: Pick<ImportRequest, "format">): ImportFormat | null {
  return format ?? guessFormat(files.map(({ name, bytes }) => ({ name, text: decodeText(bytes), rows: readCsvRows(bytes) })));
}

function readFiles(files: readonly NamedFile[], format: ImportFormat): readonly ImportedFile[] {
  return files.map(({ name, bytes }) => (IMPORTERS[format].isTable ? { name, text: "", rows: readCsvRows(bytes) } : { name, text: decodeText(bytes), rows: [] }));
}

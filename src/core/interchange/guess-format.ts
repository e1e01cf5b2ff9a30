import type { Imported, ImportedFile } from "./imported-okrs";
import { IMPORT_FORMATS, IMPORTERS, importFiles, type ImportFormat } from "./importers";

/**
 * The format in which files hold the most objectives without an error, of those that have their ending; where no format reads anything, the first
 * that has their ending. Null for files of different endings or of none that is known, and for no files.
 *
 * @example guessFormat([{ name: "okrs.md", text: "# Objective: …", rows: [] }]) // => "markdown"
 */
export function guessFormat(files: readonly ImportedFile[]): ImportFormat | null {
  const possible = IMPORT_FORMATS.filter((format) => files.length > 0 && files.every(({ name }) => name.toLowerCase().endsWith(IMPORTERS[format].ending)));
  const read = possible.map((format) => ({ format, objectives: objectivesIn(importFiles(format, files)) }));
  return read.reduce<(typeof read)[number] | null>((best, one) => (best === null || one.objectives > best.objectives ? one : best), null)?.format ?? null;
}

/** None where something is wrong with the file as one of that format. */
function objectivesIn({ cycles, issues }: Imported): number {
  if (issues.some(({ severity }) => severity === "error")) return 0;
  return cycles.reduce((sum, { objectives }) => sum + objectives.length, 0);
}

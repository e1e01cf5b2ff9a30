import { importAlly } from "./import-ally";
import { importAppfire } from "./import-appfire";
import { importJson } from "./import-json";
import { importMarkdown } from "./import-markdown";
import { importViva } from "./import-viva";
import type { Imported, ImportedFile } from "./imported-okrs";

export const IMPORT_FORMATS = ["viva", "ally", "appfire", "markdown", "json"] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

interface Importer {
  /** True if its files are tables, of which the rows are read. */
  readonly isTable: boolean;
  /** Endings of its files in a folder. */
  readonly ending: string;
  read(file: ImportedFile): Imported;
}

/** How each format is read. */
export const IMPORTERS: Readonly<Record<ImportFormat, Importer>> = {
  viva: { isTable: true, ending: ".csv", read: importViva },
  ally: { isTable: true, ending: ".csv", read: importAlly },
  appfire: { isTable: true, ending: ".csv", read: importAppfire },
  markdown: { isTable: false, ending: ".md", read: importMarkdown },
  json: { isTable: false, ending: ".json", read: importJson },
};

/** What several files hold together, in their order. */
export function importFiles(format: ImportFormat, files: readonly ImportedFile[]): Imported {
  const all = files.map((file) => IMPORTERS[format].read(file));
  return { cycles: all.flatMap(({ cycles }) => cycles), issues: all.flatMap(({ issues }) => issues) };
}

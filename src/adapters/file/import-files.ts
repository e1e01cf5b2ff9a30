import { basename, extname, join, relative } from "node:path";
import { readdir, readFile, stat } from "node:fs/promises";
import { accessing } from "./file-access-error";

/** A file to import: its name, its text, and its rows if it is a table. */
export interface ReadImportFile {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** The files at some paths; of a folder all with an ending, those in folders below it too, in the order of their names. Throws `FileAccessError`. */
export async function readImportFiles(paths: readonly string[], { ending, isTable }: { readonly ending: string; readonly isTable: boolean }): Promise<readonly ReadImportFile[]> {
  const files: ReadImportFile[] = [];
  for (const path of paths) {
    const found = await accessing("read", path, () => filesAt(path, ending));
    for (const [file, name] of found) files.push(await accessing("read", file, () => readOne(file, name, isTable)));
  }
  return files;
}

async function filesAt(path: string, ending: string): Promise<readonly (readonly [file: string, name: string])[]> {
  if (!(await stat(path)).isDirectory()) return [[path, basename(path)]];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === ending).map((entry) => join(entry.parentPath, entry.name));
  return files.sort().map((file) => [file, relative(path, file)]);
}

async function readOne(file: string, name: string, isTable: boolean): Promise<ReadImportFile> {
  // What reads texts of any encoding is large, and loaded for them alone.
  const { decodeText, readCsvRows } = await import("../legacy/index.js");
  const bytes = await readFile(file);
  return isTable ? { name, text: "", rows: readCsvRows(bytes) } : { name, text: decodeText(bytes), rows: [] };
}

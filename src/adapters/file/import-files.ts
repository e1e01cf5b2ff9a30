import { basename, extname, join, relative } from "node:path";
import { opendir, readFile, stat } from "node:fs/promises";
import { issue, type Issue } from "../../core/issue";
import type { Result } from "../../core/result";
import { accessing } from "./file-access-error";

/** A file to import: its name, its text, and its rows if it is a table. */
export interface ReadImportFile {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** What we refuse to import: texts are read as a whole, and take several times their size. */
export interface ImportLimits {
  /** Bytes of all files together. */
  readonly size: number;
  readonly files: number;
  /** Of a table: rows, and signs that part fields or rows. */
  readonly rows: number;
  readonly fields: number;
}

const MEGABYTE = 1 << 20;

export const IMPORT_LIMITS: ImportLimits = { size: 8 * MEGABYTE, files: 2_000, rows: 50_000, fields: 1_000_000 };

interface FoundFile {
  readonly path: string;
  /** As people know it: below the folder that they named. */
  readonly name: string;
}

/**
 * The files at some paths; of a folder all with an ending, those in folders below it too, in the order of their names. Nothing is
 * read before all are known to be within the limits. Throws `FileAccessError`. Issues: `import-no-file`, `import-many-files`,
 * `import-too-large`, `import-many-rows`.
 */
export async function readImportFiles(paths: readonly string[], { ending, isTable }: { readonly ending: string; readonly isTable: boolean }, limits = IMPORT_LIMITS): Promise<Result<readonly ReadImportFile[]>> {
  const found: FoundFile[] = [];
  let size = 0;
  for (const path of paths) {
    const files = await accessing("read", path, () => filesAt(path, ending, limits.files));
    if (!files.ok) return files;
    found.push(...files.value);
    if (found.length > limits.files) return refused(issue("error", "import-many-files", path, { folder: path, limit: limits.files }));
    for (const file of files.value) size += await accessing("read", file.path, async () => (await stat(file.path)).size);
    if (size > limits.size) return refused(issue("error", "import-too-large", path, { file: path, megabytes: Math.ceil(size / MEGABYTE), limit: Math.ceil(limits.size / MEGABYTE) }));
  }
  const read: ReadImportFile[] = [];
  for (const { path, name } of found) {
    const file = await accessing("read", path, () => readOne(path, name, isTable, limits));
    if (file === null) return refused(issue("error", "import-many-rows", path, { file: path, rows: limits.rows, fields: limits.fields }));
    read.push(file);
  }
  return { ok: true, value: read };
}

function refused(found: Issue): Result<never> {
  return { ok: false, issue: found };
}

async function filesAt(path: string, ending: string, most: number): Promise<Result<readonly FoundFile[]>> {
  const there = await stat(path);
  if (there.isFile()) return { ok: true, value: [{ path, name: basename(path) }] };
  // A device or a pipe may have no end.
  if (!there.isDirectory()) return refused(issue("error", "import-no-file", path, { file: path }));
  const files: FoundFile[] = [];
  for await (const entry of await opendir(path, { recursive: true })) {
    if (!entry.isFile() || extname(entry.name).toLowerCase() !== ending) continue;
    const file = join(entry.parentPath, entry.name);
    files.push({ path: file, name: relative(path, file) });
    if (files.length > most) return refused(issue("error", "import-many-files", path, { folder: path, limit: most }));
  }
  return { ok: true, value: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** Null for a table with more rows or fields than we import. */
async function readOne(file: string, name: string, isTable: boolean, limits: ImportLimits): Promise<ReadImportFile | null> {
  // What reads texts of any encoding is large, and loaded for them alone.
  const { decodeText, readCsvRows } = await import("../legacy/index.js");
  const bytes = await readFile(file);
  if (!isTable) return { name, text: decodeText(bytes), rows: [] };
  if (partings(bytes) > limits.fields) return null;
  const rows = readCsvRows(bytes);
  return rows.length > limits.rows ? null : { name, text: "", rows };
}

/** Line feeds, commas, semicolons, tabs and bars: as many fields there are at most. */
function partings(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x0a || byte === 0x2c || byte === 0x3b || byte === 0x09 || byte === 0x7c) count += 1;
  return count;
}

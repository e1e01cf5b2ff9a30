import { join } from "node:path";
import { EMPTY_GRID, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { TaskOutcome } from "../../workbook/tasks";
import { isEmptyChange } from "../../workbook/workbook-change";
import { applyChange, findDifference, newPackage, type ChangeOptions, type OpcPackage } from "../opc";
import { accessing } from "./file-access-error";
import { DISK, type FileSystem } from "./file-system";
import { inflate, packing, readFileBytes } from "./read-file";
import { writeFolder, type FolderEntry } from "./write-folder";

/** A workbook of a folder: its name, and what it is to become. */
export interface FolderWorkbook {
  readonly file: string;
  /** `there` is the workbook as it is, null if there is none. No summary: it is refused, and the issues say why. */
  readonly work: (there: WorkbookGrid | null) => TaskOutcome<unknown>;
}

export interface FolderResult {
  /** False if nothing was written; the issues say why. */
  readonly written: boolean;
  /** Paths of the workbooks, each with what became of it. */
  readonly files: readonly { readonly path: string; readonly state: "new" | "changed" | "unchanged" }[];
  readonly issues: readonly Issue[];
}

/**
 * Writes workbooks into a folder, all of them or none. One that holds its result already is left alone to the byte. What the
 * system refuses is thrown as `FileAccessError`. Issues besides those of the work: those of reading, `file-check-failed`, and
 * `file-changed-meanwhile`.
 */
export async function writeWorkbooks(folder: string, workbooks: readonly FolderWorkbook[], signal?: AbortSignal, files: FileSystem = DISK): Promise<FolderResult> {
  const made = [];
  for (const workbook of workbooks) {
    signal?.throwIfAborted();
    made.push(await prepared(join(folder, workbook.file), workbook, files));
  }
  const issues = made.flatMap((each) => each.issues);
  const refused = { written: false, files: [], issues };
  if (made.some(({ state }) => state === "refused")) return refused;
  const outcome = await writeFolder(folder, made.flatMap(({ entry }) => entry ?? []), signal, files);
  if (!outcome.written) {
    const { path, reason } = outcome;
    return { ...refused, issues: [...issues, reason === "check" ? issue("error", "file-check-failed", path, { file: path, at: path }) : issue("error", "file-changed-meanwhile", path, { file: path })] };
  }
  return { written: true, files: made.flatMap(({ path, state }) => (state === "refused" ? [] : [{ path, state }])), issues };
}

interface Prepared {
  readonly path: string;
  readonly state: "new" | "changed" | "unchanged" | "refused";
  /** Null if there is nothing to write. */
  readonly entry: FolderEntry | null;
  readonly issues: readonly Issue[];
}

async function prepared(path: string, { work }: FolderWorkbook, files: FileSystem): Promise<Prepared> {
  const before = await accessing("read", path, async () => ((await files.stat(path)) === null ? null : files.read(path)));
  const reading = before === null ? null : await readFileBytes(before, path);
  if (reading?.ok === false) return { path, state: "refused", entry: null, issues: [reading.issue] };
  const grid = reading?.value.grid ?? null;
  const { change, dialect, summary, issues } = work(grid);
  if (summary === null) return { path, state: "refused", entry: null, issues };
  if (isEmptyChange(change)) return { path, state: "unchanged", entry: null, issues };
  const source: OpcPackage = reading?.value.toPackage() ?? newPackage(path);
  const options: ChangeOptions = { dialect, packing };
  const bytes = applyChange(source, change, options);
  if (!bytes.ok) return { path, state: "refused", entry: null, issues: [...issues, bytes.issue] };
  const check = (written: Uint8Array): Promise<boolean> =>
    Promise.resolve(Buffer.from(bytes.value).equals(written) && findDifference({ source, before: grid ?? EMPTY_GRID, change, options, written, inflate }) === null);
  return { path, state: before === null ? "new" : "changed", entry: { path, bytes: bytes.value, check, before }, issues };
}

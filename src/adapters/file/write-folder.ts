import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { accessing, FileAccessError } from "./file-access-error";
import { DISK, type FileSystem } from "./file-system";
import type { WritingSteps } from "./write-beside";

/** A file to be written, or to be replaced. */
export interface FolderEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Looks at what stands on the disk before it takes its name. */
  readonly check: WritingSteps["check"];
  /** What is there now, as it was read; null if nothing is. A file that has changed since, or come, is not written over. */
  readonly before: Uint8Array | null;
}

/** `path` is the file that failed its check, or changed meanwhile. */
export type FolderOutcome = { readonly written: true } | { readonly written: false; readonly path: string; readonly reason: "check" | "changed" };

/**
 * Writes several files of one folder, all of them or none: all are put beside their places and looked at again, and only
 * then renamed one after the other. Where a rename fails, those that were renamed are put back as they were. The folder is
 * made if it is not there. Throws `FileAccessError`.
 */
export async function writeFolder(folder: string, entries: readonly FolderEntry[], signal?: AbortSignal, files: FileSystem = DISK): Promise<FolderOutcome> {
  signal?.throwIfAborted();
  await accessing("write", folder, async () => { await mkdir(folder, { recursive: true }); });
  const staged: { readonly entry: FolderEntry; readonly beside: string }[] = [];
  try {
    for (const entry of entries) {
      signal?.throwIfAborted();
      const beside = join(dirname(entry.path), `.${basename(entry.path)}.okrscore-${randomBytes(6).toString("hex")}.tmp`);
      staged.push({ entry, beside });
      const good = await accessing("write", entry.path, async () => {
        await files.create(beside, entry.bytes);
        return entry.check(await files.read(beside));
      });
      if (!good) return { written: false, path: entry.path, reason: "check" };
    }
    for (const { path, before } of entries) {
      if (!(await isAsBefore(files, path, before))) return { written: false, path, reason: "changed" };
    }
    signal?.throwIfAborted();
    await renameAll(files, staged);
    return { written: true };
  } finally {
    // Those that got their names are no longer there.
    for (const { beside } of staged) await files.remove(beside).catch(() => undefined);
  }
}

async function isAsBefore(files: FileSystem, path: string, before: Uint8Array | null): Promise<boolean> {
  return accessing("write", path, async () => {
    const found = await files.stat(path);
    if (found === null || before === null) return found === null && before === null;
    if (found.isFolder) throw new FileAccessError("write", path, "EISDIR");
    if ((found.mode & 0o222) === 0) throw new FileAccessError("write", path, "EACCES");
    return Buffer.from(before).equals(await files.read(path));
  });
}

async function renameAll(files: FileSystem, staged: readonly { readonly entry: FolderEntry; readonly beside: string }[]): Promise<void> {
  const done: FolderEntry[] = [];
  for (const { entry, beside } of staged) {
    try {
      await accessing("write", entry.path, () => files.rename(beside, entry.path));
      done.push(entry);
    } catch (error) {
      for (const { path, before } of done) await putBack(files, path, before);
      throw error;
    }
  }
}

/** As it was before; the reason for which we stop is what matters, also where this cannot be done. */
async function putBack(files: FileSystem, path: string, before: Uint8Array | null): Promise<void> {
  try {
    if (before === null) {
      await files.remove(path);
      return;
    }
    const beside = `${path}.okrscore-before`;
    await files.create(beside, before);
    await files.rename(beside, path);
  } catch {
    // The system keeps it: nothing more can be done.
  }
}

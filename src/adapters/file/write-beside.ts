import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { accessing, FileAccessError } from "./file-access-error";
import type { FileStat, FileSystem } from "./file-system";

export interface WritingSteps {
  /** Looks at what stands on the disk before it takes its name; false, or an exception, and nothing is changed. */
  readonly check: (written: Uint8Array) => Promise<boolean>;
  /** Aborted, the writing stops before its next step, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes a file so that at every moment either all of it or all of what was there before stands under its name: beside
 * it, onto the disk, looked at again, and only then renamed. The mode of a file that was there is kept, and a link stays
 * a link. Whatever happens, the file beside is removed; where the process was killed, by the next one. False if the check said so. Throws `FileAccessError`.
 */
export async function writeBeside(files: FileSystem, target: string, bytes: Uint8Array, { check, signal }: WritingSteps): Promise<boolean> {
  return accessing("write", target, async () => {
    signal?.throwIfAborted();
    const present = await files.stat(target);
    refuse(target, present);
    const place = present === null ? target : await files.realPath(target);
    const beside = join(dirname(place), `${prefixOf(place)}${randomBytes(6).toString("hex")}${ENDING}`);
    try {
      signal?.throwIfAborted();
      await files.create(beside, bytes);
      if (present !== null) await files.setMode(beside, present.mode);
      signal?.throwIfAborted();
      const good = await check(await files.read(beside));
      signal?.throwIfAborted();
      if (good) await files.rename(beside, place);
      else await files.remove(beside);
      if (!good) return false;
    } catch (error) {
      await removeQuietly(files, beside);
      throw error;
    }
    await removeForgotten(files, place);
    await syncQuietly(files, dirname(place));
    return true;
  });
}

/** A rename needs no permission for the file that it puts away: what is read-only must be asked for. */
function refuse(target: string, present: FileStat | null): void {
  if (present === null) return;
  if (present.isFolder) throw new FileAccessError("write", target, "EISDIR");
  if ((present.mode & 0o222) === 0) throw new FileAccessError("write", target, "EACCES");
}

const ENDING = ".tmp";

/** Names beside a file that are ours begin so. */
function prefixOf(place: string): string {
  return `.${basename(place)}.okrscore-`;
}

/** Age from which a file beside belongs to no process that is still writing. */
const FORGOTTEN_MS = 60_000;

/** Removes what a process that was killed left beside the same file. */
async function removeForgotten(files: FileSystem, place: string): Promise<void> {
  try {
    const names = await files.list(dirname(place));
    const ours = names.filter((name) => name.startsWith(prefixOf(place)) && name.endsWith(ENDING));
    for (const path of ours.map((name) => join(dirname(place), name))) {
      const found = await files.stat(path);
      if (found !== null && !found.isFolder && Date.now() - found.modified > FORGOTTEN_MS) await files.remove(path);
    }
  } catch {
    // A folder that lets itself not be listed keeps them; our file is written.
  }
}

/** The reason for which we stop is what matters, also where the file was never made. */
async function removeQuietly(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch {
    // It was not there, or the system keeps it: nothing more can be done.
  }
}

/** The file has its name; that a sudden loss of power could still undo it is no failure. */
async function syncQuietly(files: FileSystem, folder: string): Promise<void> {
  try {
    await files.syncFolder(folder);
  } catch {
    // Some file systems do not know it.
  }
}

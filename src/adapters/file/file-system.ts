import { chmod, open, readdir, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { systemCode } from "./file-access-error";

/** What is needed of the system's files, so that tests can let each of it fail. Errors are the system's. */
export interface FileSystem {
  read(path: string): Promise<Uint8Array>;
  /** Null for a path where nothing is. */
  stat(path: string): Promise<FileStat | null>;
  /** The path with links followed. */
  realPath(path: string): Promise<string>;
  /** Makes a new file of these bytes and has them put on the disk itself. Fails where there is one of that name. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  setMode(path: string, mode: number): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>;
  /** Has the names in a folder put on the disk. */
  syncFolder(path: string): Promise<void>;
}

export interface FileStat {
  readonly isFolder: boolean;
  /** Permission bits. */
  readonly mode: number;
  /** Bytes. */
  readonly size: number;
  /** Time of the last change in milliseconds, as `Date.now` counts them. */
  readonly modified: number;
  /** Tells one state of a file from another: place, size and times. The last of these no program can set back. */
  readonly version: string;
}

/** The files of this machine. */
export const DISK: FileSystem = {
  read: (path) => readFile(path),
  async stat(path) {
    try {
      const found = await stat(path, { bigint: true });
      return {
        isFolder: found.isDirectory(), mode: Number(found.mode & 0o7777n), size: Number(found.size), modified: Number(found.mtimeMs),
        version: [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" "),
      };
    } catch (error) {
      if (systemCode(error) === "ENOENT") return null;
      throw error;
    }
  },
  realPath: (path) => realpath(path),
  async create(path, bytes) {
    const file = await open(path, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  setMode: (path, mode) => chmod(path, mode),
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),
  list: (path) => readdir(path),
  async syncFolder(path) {
    // Windows has no such thing, and its answer no meaning.
    if (process.platform === "win32") return;
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

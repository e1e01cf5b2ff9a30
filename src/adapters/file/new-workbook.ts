import { basename } from "node:path";
import type { Dialect } from "../../core/formula/dialect";
import { issue, type Issue } from "../../core/issue";
import type { WorkbookGrid } from "../../core/grid";
import type { WorkbookChange } from "../../workbook/workbook-change";
import { applyChange, findDifference, newPackage } from "../opc";
import { DISK } from "./file-system";
import { FileWorkbook, type FileOptions } from "./file-workbook";
import { deflate, inflate } from "./read-file";
import { writeBeside } from "./write-beside";

const NOTHING: WorkbookGrid = { sheets: [], names: [], date1904: false, state: null };

/**
 * Writes a change, which must add sheets, as a workbook of its own: read back and found right before it takes its name. Gives
 * what kept it from being written; none if it was. Throws `FileAccessError`.
 */
export async function writeNewWorkbook(target: string, change: WorkbookChange, { dialect, signal }: { readonly dialect: Dialect; readonly signal?: AbortSignal }): Promise<readonly Issue[]> {
  const source = newPackage(basename(target));
  const options = { dialect, deflate };
  const written = applyChange(source, change, options);
  if (!written.ok) return [written.issue];
  const issues: Issue[] = [];
  await writeBeside(DISK, target, written.value, {
    signal,
    check: (onDisk) => {
      const at = findDifference({ source, before: NOTHING, change, options, written: onDisk, inflate });
      if (at !== null) issues.push(issue("error", "file-check-failed", target, { file: target, at }));
      return Promise.resolve(at === null);
    },
  });
  return issues;
}

/** A workbook that is nowhere yet, without sheets, to be written to a path. */
export function newWorkbook(target: string, options: Omit<FileOptions, "target" | "reading"> = {}): FileWorkbook {
  return new FileWorkbook("", { ...options, target, reading: { grid: NOTHING, issues: [], isPackage: false, toPackage: () => newPackage(target) } });
}

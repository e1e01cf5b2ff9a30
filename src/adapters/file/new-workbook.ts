import type { WorkbookGrid } from "../../core/grid";
import { newPackage } from "../opc";
import { FileWorkbook, type FileOptions } from "./file-workbook";

const NOTHING: WorkbookGrid = { sheets: [], names: [], date1904: false, state: null };

/** A workbook that is nowhere yet, without sheets, to be written to a path. */
export function newWorkbook(target: string, options: Omit<FileOptions, "target" | "reading"> = {}): FileWorkbook {
  return new FileWorkbook("", { ...options, target, reading: { grid: NOTHING, issues: [], isPackage: false, toPackage: () => newPackage(target) } });
}

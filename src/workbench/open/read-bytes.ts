import { isReadAsPackage, openPackage, packageOf, readSheetLooks, readWorkbook, type OpcPackage, type SheetLooks } from "../../adapters/opc";
import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import type { Result } from "../../core/result";
import { withExcelNames } from "../../workbook/excel-names";
import { portableFormulas } from "./portable-formulas";

/** A workbook as read from the bytes of a file of any format that we know, told by its content. */
export interface ReadFile {
  readonly grid: WorkbookGrid;
  readonly issues: readonly Issue[];
  /** True for .xlsx and its relatives. */
  readonly isPackage: boolean;
  /** None of other formats. */
  readonly looks: readonly SheetLooks[];
  /** The package that a copy is made from: the file itself, or its cells in a new one. */
  toPackage(): OpcPackage;
}

/** `file` is its name for sentences. What reads the older formats is large, and loaded for them alone. */
export async function readBytes(bytes: Uint8Array, file: string): Promise<Result<ReadFile>> {
  if (isReadAsPackage(bytes)) {
    const reading = readWorkbook(bytes, file);
    if (!reading.ok) return reading;
    const looks = readSheetLooks(openPackage(bytes, file));
    return { ok: true, value: { ...reading.value, looks, isPackage: true, toPackage: () => openPackage(bytes, file) } };
  }
  const { readLegacyWorkbook } = await import("../../adapters/legacy");
  const reading = readLegacyWorkbook(bytes, file);
  if (!reading.ok) return reading;
  const grid = withExcelNames(reading.value.grid);
  const source = packageOf(grid, file, portableFormulas(grid));
  // What is shown is what a copy will hold.
  const copied = readWorkbook(source.bytes, file);
  if (!copied.ok) return copied;
  return { ok: true, value: { grid: copied.value.grid, issues: reading.value.issues, looks: [], isPackage: false, toPackage: () => source } };
}

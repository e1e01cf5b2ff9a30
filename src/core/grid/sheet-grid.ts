import type { Area } from "./area";
import type { CellValue } from "./cell";

/** Everything that we read from a workbook. Sheets are in tab order. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  readonly names: readonly DefinedName[];
  /** Serial 0 is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** Text of our own state part; null in a workbook that we never wrote to. */
  readonly state: string | null;
}

export interface DefinedName {
  readonly name: string;
  /** What the name stands for, without the leading `=`. */
  readonly formula: string;
  /** Sheet that the name belongs to; null for the whole workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

/** A workbook in which there is nothing yet. */
export const EMPTY_GRID: WorkbookGrid = { sheets: [], names: [], date1904: false, state: null };

/**
 * One sheet, read only. Rows and columns count from 0. Sparse: only cells that hold a value or a formula
 * exist, and asking for any other gives null, `""` or `"General"`.
 */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Smallest rectangle around the cells that exist (never what the file claims); null if there are none. */
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly tables: readonly GridTable[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Typed value, or the cached result of a formula. */
  value(row: number, column: number): CellValue;
  /** Formula without its leading `=`, shared formulas expanded, prefixes such as `_xlfn.` kept; null for a typed value. */
  formula(row: number, column: number): string | null;
  /** Number format code; `"General"` where none is set. */
  format(row: number, column: number): string;
  /** What a person sees in the cell. */
  text(row: number, column: number): string;
  /** Fill colour as `RRGGBB`, null for none: red, amber and green are sometimes only a fill. */
  fill(row: number, column: number): string | null;
  /** Rows that hold cells, ascending. */
  rows(): Iterable<number>;
  /** Columns of that row that hold cells, ascending. */
  columns(row: number): Iterable<number>;
}

export interface GridTable {
  readonly name: string;
  /** Header and totals rows included. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

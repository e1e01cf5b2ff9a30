import type { Area, CellValue } from "../core/grid";
import type { Expression } from "../core/formula/expression";
import type { NamePlan, PlannedCell, ShapeGroup, SheetPlan } from "../core/plan";

/**
 * What has to be done to one workbook so that it holds a plan: new sheets whole, existing sheets cell by cell.
 * Made by `reconcile` from a plan, the workbook as it is, and what we wrote last. An empty change writes nothing.
 *
 * Every name in it is one that the workbook has or gets: formulas call sheets, tables and columns as they are called
 * there. In charts, `sheetKey` is the key of a sheet in `addSheets`, or else the name of a sheet that exists.
 */
export interface WorkbookChange {
  readonly addSheets: readonly SheetPlan[];
  readonly editSheets: readonly SheetEdit[];
  /** Names to add or to set again. */
  readonly names: readonly NamePlan[];
  /** New text of our state part; null leaves it as it is. */
  readonly state: string | null;
}

/** Changes to a sheet that exists. Cells outside keep their value, formula and style. */
export interface SheetEdit {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
  readonly tables: readonly TableEdit[];
  /** Tables with calculated columns that calculate by another formula from now on; their cells are in `cells`. */
  readonly calculatedColumns?: readonly CalculatedColumn[];
  /** All merged areas of the sheet from now on; left out if they stay as they are. Files alone are changed by it. */
  readonly merges?: readonly Area[];
  /** Shapes to be drawn in place of the group of their name. */
  readonly shapes?: ShapeGroup;
  /** From now on cells that are locked cannot be changed until somebody takes the protection off; there is no password. */
  readonly isProtected?: true;
  /** Columns and rows that have another size from now on, or are hidden or shown, by index. Files alone are changed by it. */
  readonly columns?: ReadonlyMap<number, LineEdit>;
  readonly rows?: ReadonlyMap<number, LineEdit>;
  /** How the sheet is shown from now on. Files alone are changed by it. */
  readonly view?: ViewEdit;
  /** New cached results of formulas that stay as they are. A host that calculates by itself passes over them. */
  readonly results?: readonly CellResult[];
}

/** What is left out stays as it is. */
export interface ViewEdit {
  /** Rows above and columns beside what scrolls. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridLines?: boolean;
}

export interface LineEdit {
  /** Characters of a column as files count them, points of a row; null for the size of those that nobody sized. */
  readonly size: number | null;
  readonly isHidden: boolean;
}

export interface CellResult {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/**
 * New area of a table, header row included (and the totals row, if it has one). Its header cells are in `cells` if they
 * change. Formats, validations and chart series that cover a column of the table to its last row follow it.
 */
export interface TableEdit {
  readonly name: string;
  readonly area: Area;
  /** Headers from left to right, where columns were added at the right edge; left out if they stay as they are. */
  readonly columns?: readonly string[];
}

export interface CalculatedColumn {
  readonly table: string;
  /** Header of the column. */
  readonly column: string;
  readonly formula: Expression;
}

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** `style` left out keeps the style that the cell has; a blank value without formula empties the cell. */
  readonly cell: PlannedCell;
}

export const NO_CHANGE: WorkbookChange = { addSheets: [], editSheets: [], names: [], state: null };

/** True if applying the change would write nothing. */
export function isEmptyChange(change: WorkbookChange): boolean {
  return (
    change.addSheets.length === 0 &&
    change.names.length === 0 &&
    change.state === null &&
    change.editSheets.every(isEmptyEdit)
  );
}

export function isEmptyEdit({ cells, tables, calculatedColumns = [], results = [], columns, rows, view, merges, shapes, isProtected }: SheetEdit): boolean {
  const isSized = (columns?.size ?? 0) + (rows?.size ?? 0) > 0;
  return merges === undefined && view === undefined && shapes === undefined && isProtected === undefined && !isSized && [cells, tables, calculatedColumns, results].every((part) => part.length === 0);
}

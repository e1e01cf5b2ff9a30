import type { Area } from "../core/grid";
import type { NamePlan, PlannedCell, SheetPlan } from "../core/plan";

/**
 * What has to be done to one workbook so that it holds a plan: new sheets whole, existing sheets cell by cell.
 * Made by `reconcile` from a plan, the workbook as it is, and what we wrote last. An empty change writes nothing.
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
  /** New areas of tables, header row included, by table name. */
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
}

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** `style` left out keeps the style that the cell has; a blank value without formula empties the cell. */
  readonly cell: PlannedCell;
}

/** True if applying the change would write nothing. */
export function isEmptyChange(change: WorkbookChange): boolean {
  return (
    change.addSheets.length === 0 &&
    change.names.length === 0 &&
    change.state === null &&
    change.editSheets.every((edit) => edit.cells.length === 0 && edit.tables.length === 0)
  );
}

import type { CellStyle } from "../cell-style";
import { formulaTable, type TableParts } from "../formula-table";
import { INPUT, WRAPPED } from "../look";
import { room } from "../review/review-table";
import type { TablePlan } from "../workbook-plan";

/** Cells of a table that people fill. */
export const FIELD: CellStyle = { ...INPUT, border: "thin" };
export const TEXT_FIELD: CellStyle = { ...FIELD, ...WRAPPED };

/** A table that begins in the first column of its sheet. */
export function sheetTable<Key extends string>(parts: Omit<TableParts<Key>, "left">): TablePlan {
  return formulaTable({ ...parts, left: 0 });
}

/** Row of the next title below a table of so many rows that begins at `top`, with room for more. */
export function below(top: number, rows: number): number {
  return top + Math.max(rows, 1) + room(rows) + 2;
}

import type { Expression } from "../../formula/expression";
import type { Area } from "../../grid";
import { formulaTable, type TableParts } from "../formula-table";
import type { SheetArea, TablePlan } from "../workbook-plan";

/** Columns of the sheet that are hidden: ids and steps of calculation of all tables. What people see begins after them. */
export const HIDDEN = 10;

/** Columns that people see: a short one, one for texts, nine for numbers, one for texts, two for numbers. */
export const SHOWN = 14;

export interface ReviewTableParts<Key extends string> extends Omit<TableParts<Key>, "left"> {
  /** How many of the columns are hidden. */
  readonly hidden: number;
}

/** A table of the review sheet: what is shown of it begins after the hidden columns. */
export function reviewTable<Key extends string>({ hidden, ...parts }: ReviewTableParts<Key>): TablePlan {
  return formulaTable({ ...parts, left: HIDDEN - hidden });
}

/** Cells of a column below its header; at least one. */
export function columnArea({ top, left, columns, rows }: TablePlan, key: string): Area {
  const column = left + columns.findIndex((one) => one.key === key);
  return { top: top + 1, left: column, bottom: top + Math.max(rows.length, 1), right: column };
}

/** The same as cells for a chart. */
export function chartArea(sheetKey: string, table: TablePlan, key: string): SheetArea {
  return { sheetKey, area: columnArea(table, key), values: [] };
}

/** The first cell of a column as conditional formats name it: the row moves along, the column stays. */
export function firstCell(table: TablePlan, key: string): Expression {
  const { top, left } = columnArea(table, key);
  return { kind: "cells", sheet: null, area: { top, left, bottom: top, right: left }, absolute: { rows: false, columns: true } };
}

/** Number of blank rows below a table: room to grow before what stands below has to move. */
export function room(rows: number): number {
  return Math.ceil((Math.max(rows, 1) + 2) / 5) * 5 - Math.max(rows, 1);
}

/** A column of a table with the room below it. */
export function grown(table: TablePlan, key: string): Area {
  const cells = columnArea(table, key);
  return { ...cells, bottom: cells.bottom + room(table.rows.length) };
}

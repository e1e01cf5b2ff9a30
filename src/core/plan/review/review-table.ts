import type { Expression } from "../../formula/expression";
import type { Area } from "../../grid";
import type { CellStyle } from "../cell-style";
import { TABLE_STYLE } from "../look";
import type { TableHandle } from "../table-handle";
import type { PlannedCell, SheetArea, TablePlan } from "../workbook-plan";

/** Columns of the sheet that are hidden: ids and steps of calculation of all tables. What people see begins after them. */
export const HIDDEN = 10;

/** Columns that people see: a short one, one for texts, nine for numbers, one for texts, two for numbers. */
export const SHOWN = 14;

export interface ColumnPlan {
  readonly formula?: Expression;
  readonly style?: CellStyle;
  readonly help?: string;
}

export interface TableParts<Key extends string> {
  readonly table: TableHandle<Key>;
  /** From left to right; the first holds the ids. */
  readonly keys: readonly Key[];
  /** How many of them are hidden. */
  readonly hidden: number;
  /** Row of the header. */
  readonly top: number;
  readonly columns: Readonly<Partial<Record<Key, ColumnPlan>>>;
  readonly rows: readonly Readonly<Partial<Record<Key, PlannedCell>>>[];
}

/** A table of the review sheet. A cell without a style of its own takes that of its column; all begin at the top of their row. */
export function reviewTable<Key extends string>({ table, keys, hidden, top, columns, rows }: TableParts<Key>): TablePlan {
  return {
    name: table.name,
    top,
    left: HIDDEN - hidden,
    columns: keys.map((key) => ({ key, title: table.headers[key], ...columns[key], style: { ...AT_TOP, ...columns[key]?.style } })),
    rows: rows.map((row) => keys.map((key) => styled(row[key] ?? { value: null }, columns[key]?.style))),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

const AT_TOP: CellStyle = { vertical: "top" };

function styled(cell: PlannedCell, style: CellStyle | undefined): PlannedCell {
  return { ...cell, style: { ...AT_TOP, ...(cell.style ?? style) } };
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


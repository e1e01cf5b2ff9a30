import type { Expression } from "../../formula/expression";
import type { Area } from "../../grid";
import type { Language } from "../../language";
import type { CellStyle } from "../cell-style";
import { FORMATS, NOTE, SECTION, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import { wrappedHeights } from "../row-heights";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { METHOD_COLUMNS, methodHandle, methodTableName, type MethodKey, type MethodTable } from "./method-shapes";

/** How a column stands on the sheet. What is not stated is wrapped text. */
export interface ColumnLook {
  readonly width: number;
  readonly style?: CellStyle;
  readonly formula?: Expression;
  readonly help?: string;
}

export type Looks<Table extends MethodTable> = Readonly<Record<MethodKey<Table>, ColumnLook>>;

export interface MethodTableOptions<Table extends MethodTable> {
  readonly table: Table;
  readonly top: number;
  readonly language: Language;
  readonly cycle?: string;
  readonly looks: Looks<Table>;
  /** Values by column; what is left out is blank. Each has its id. */
  readonly rows: readonly (Readonly<Partial<Record<MethodKey<Table>, PlannedCell["value"]>>> & { readonly id: string })[];
}

/** A table of a sheet of the method, from column A on, where the ids stand. */
export function planMethodTable<Table extends MethodTable>({ table, top, language, cycle = "", looks, rows }: MethodTableOptions<Table>): TablePlan {
  const { headers } = methodHandle(table, language, cycle);
  const keys: readonly MethodKey<Table>[] = METHOD_COLUMNS[table];
  const styleOf = (key: MethodKey<Table>): CellStyle => looks[key].style ?? WRAPPED;
  return {
    name: methodTableName(table, cycle),
    top,
    left: 0,
    columns: keys.map((key) => {
      const { formula, help } = looks[key];
      return { key, title: headers[key], style: styleOf(key), ...(formula === undefined ? {} : { formula }), ...(help === undefined ? {} : { help }) };
    }),
    rows: rows.map((row) => keys.map((key): PlannedCell => ({ value: row[key] ?? null, style: styleOf(key) }))),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

/** The look of the hidden column of ids. */
export const IDS: ColumnLook = { width: 10, style: { format: FORMATS.text } };

/** Cells of a column of a planned table. */
export function areaOf({ top, left, columns, rows }: TablePlan, key: string): Area {
  const at = left + columns.findIndex((column) => column.key === key);
  return { top: top + 1, left: at, bottom: top + Math.max(rows.length, 1), right: at };
}

/** First cell of a column, as the rule of a conditional format names it: free to move down with the rows. */
export function firstOf(table: TablePlan, key: string): Expression {
  const area = areaOf(table, key);
  return { kind: "cells", sheet: null, area: { ...area, bottom: area.top }, absolute: { rows: false, columns: true } };
}

/** Title and hint, from column B on. */
export function heading(title: string, hint: string): CellBlock {
  return { top: 0, left: 1, cells: [[{ value: title, style: TITLE }], [{ value: hint, style: NOTE }]] };
}

export function section(row: number, title: string): CellBlock {
  return { top: row, left: 1, cells: [[{ value: title, style: SECTION }]] };
}

/** What all sheets of the method share: widths by the first table that states them, heights, hidden ids, print set-up. */
export function methodSheet(plan: Pick<SheetPlan, "key" | "name" | "blocks" | "tables"> & Partial<SheetPlan>, looks: readonly Readonly<Record<string, ColumnLook>>[]): SheetPlan {
  const widths: Record<number, number> = {};
  for (const each of looks) for (const [index, { width }] of Object.values(each).entries()) widths[index] = Math.max(widths[index] ?? 0, width);
  return {
    columnWidths: widths,
    rowHeights: Object.fromEntries(plan.tables.flatMap((table) => Object.entries(wrappedHeights(table, widths)))),
    hiddenColumns: [0],
    showGridLines: false,
    print: { landscape: true, fitToWidth: true },
    ...plan,
  };
}

import type { Expression } from "../../formula/expression";
import type { Area } from "../../grid";
import type { CellStyle } from "../cell-style";
import { TABLE_STYLE } from "../look";
import type { TableHandle } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";

interface PlainTable<Key extends string> {
  readonly table: TableHandle<Key>;
  /** From left to right; the first holds the ids. */
  readonly keys: readonly Key[];
  readonly top: number;
  readonly styles: Readonly<Record<Key, CellStyle>>;
  readonly formulas?: Readonly<Partial<Record<Key, Expression>>>;
  readonly help?: Readonly<Partial<Record<Key, string>>>;
  readonly rows: readonly Readonly<Partial<Record<Key, PlannedCell>>>[];
}

/** A table from column A on, whose cells take the style of their column unless they have one of their own. */
export function plainTable<Key extends string>({ table, keys, top, styles, formulas, help, rows }: PlainTable<Key>): TablePlan {
  return {
    name: table.name,
    top,
    left: 0,
    columns: keys.map((key) => ({
      key, title: table.headers[key], style: styles[key],
      ...(formulas?.[key] === undefined ? {} : { formula: formulas[key] }),
      ...(help?.[key] === undefined ? {} : { help: help[key] }),
    })),
    rows: rows.map((row) => keys.map((key): PlannedCell => ({ value: null, style: styles[key], ...row[key] }))),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

/** Cells of a column below the header; at least one, and at least as many rows as `least`. */
export function bodyOf({ top, left, columns, rows }: TablePlan, key: string, least = 1): Area {
  const column = left + columns.findIndex((one) => one.key === key);
  return { top: top + 1, left: column, bottom: top + Math.max(rows.length, least), right: column };
}

/** The first cell of a column as conditional formats name it: the row moves along, the column stays. */
export function firstOf(table: TablePlan, key: string): Expression {
  const { top, left } = bodyOf(table, key);
  return { kind: "cells", sheet: null, area: { top, left, bottom: top, right: left }, absolute: { rows: false, columns: true } };
}

/** Widths by column index, from column A on. */
export function widthsOf<Key extends string>(keys: readonly Key[], widths: Readonly<Record<Key, number>>): Readonly<Record<number, number>> {
  return Object.fromEntries(keys.map((key, index) => [index, widths[key]]));
}

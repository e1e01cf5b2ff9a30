import { binary, call, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { FORMATS, INPUT, TABLE_STYLE, WRAPPED } from "../look";
import { EMPTY, when, ZERO } from "../review/expressions";
import type { TableHandle } from "../table-handle";
import type { PlannedCell, TablePlan } from "../workbook-plan";

export const ID: CellStyle = { format: FORMATS.text };
export const TEXT: CellStyle = { ...WRAPPED, format: FORMATS.text };
export const COUNT: CellStyle = { format: FORMATS.whole, align: "center", vertical: "top" };
export const WEIGHT: CellStyle = { format: "0.0%", align: "center", vertical: "top" };
export const POINTS: CellStyle = { ...WEIGHT, format: "0.##" };
export const CHOICE: CellStyle = { ...INPUT, border: "thin", align: "center", vertical: "top" };

export interface Column {
  readonly formula?: Expression;
  readonly style: CellStyle;
}

interface Parts<Key extends string> {
  readonly table: TableHandle<Key>;
  readonly keys: readonly Key[];
  /** How many of them are hidden. */
  readonly hidden: number;
  readonly top: number;
  readonly column: (key: Key) => Column;
  readonly rows: readonly Readonly<Partial<Record<Key, PlannedCell>>>[];
}

/** A table whose cells take the style of their column; `hidden` columns stand left of `shown`. */
export function mapTable<Key extends string>({ table, keys, hidden, top, column, rows }: Parts<Key>, shown: number): TablePlan {
  return {
    name: table.name,
    top,
    left: shown - hidden,
    columns: keys.map((key) => ({ key, title: table.headers[key], ...column(key) })),
    rows: rows.map((row) => keys.map((key) => ({ ...(row[key] ?? { value: null }), style: { ...column(key).style, ...row[key]?.style } }))),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

/** The sum of the numbers of a column in the rows in which another holds a key; an empty text if there are none. */
export function sumOfNumbers(values: Expression, keys: Expression, key: Expression): Expression {
  const counted = (sign: string): Expression => call("COUNTIFS", keys, key, values, literal(sign));
  const stated = binary("+", counted(">=0"), counted("<0"));
  return when(binary("=", stated, ZERO), EMPTY, call("ROUND", call("SUMIFS", values, keys, key), literal(9)));
}

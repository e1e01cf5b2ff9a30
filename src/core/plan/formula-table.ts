import type { Expression } from "../formula/expression";
import type { CellStyle } from "./cell-style";
import { TABLE_STYLE } from "./look";
import type { TableHandle } from "./table-handle";
import type { PlannedCell, TablePlan } from "./workbook-plan";

export interface ColumnPlan {
  readonly formula?: Expression;
  readonly style?: CellStyle;
  readonly help?: string;
}

export interface TableParts<Key extends string> {
  readonly table: TableHandle<Key>;
  /** From left to right; the first holds the ids. */
  readonly keys: readonly Key[];
  /** Place of the header. */
  readonly top: number;
  readonly left: number;
  readonly columns: Readonly<Partial<Record<Key, ColumnPlan>>>;
  /** By column; a cell that is not stated is blank, or has its column's formula. */
  readonly rows: readonly Readonly<Partial<Record<Key, PlannedCell>>>[];
  /** Rows are only ever added. */
  readonly appendOnly?: boolean;
}

/** A table of calculated columns and cells to fill. A cell without a style of its own takes that of its column; all begin at the top of their row. */
export function formulaTable<Key extends string>({ table, keys, top, left, columns, rows, appendOnly }: TableParts<Key>): TablePlan {
  return {
    name: table.name,
    top,
    left,
    columns: keys.map((key) => ({ key, title: table.headers[key], ...columns[key], style: { ...AT_TOP, ...columns[key]?.style } })),
    rows: rows.map((row) => keys.map((key) => styled(row[key] ?? { value: null }, columns[key]?.style))),
    keyColumn: 0,
    style: TABLE_STYLE,
    ...(appendOnly === undefined ? {} : { appendOnly }),
  };
}

const AT_TOP: CellStyle = { vertical: "top" };

function styled(cell: PlannedCell, style: CellStyle | undefined): PlannedCell {
  return { ...cell, style: { ...AT_TOP, ...(cell.style ?? style) } };
}

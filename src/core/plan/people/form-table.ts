import type { Expression } from "../../formula/expression";
import type { CellStyle } from "../cell-style";
import { COLORS, INPUT, LABEL, NOTE, SECTION, TABLE_STYLE, TITLE, WRAPPED } from "../look";
import type { TableHandle } from "../table-handle";
import type { CellBlock, PlannedCell, TablePlan } from "../workbook-plan";

// What the sheets of a person's packs are made of.

/** Column of titles and labels; A holds the ids of rows, and is hidden. */
export const FIRST = 1;

export interface FormColumn {
  readonly formula?: Expression;
  readonly style?: CellStyle;
  readonly help?: string;
}

export interface FormTable<Key extends string> {
  readonly table: TableHandle<Key>;
  /** From left to right; the first holds the ids. */
  readonly keys: readonly Key[];
  /** Row of the header. */
  readonly top: number;
  readonly columns: Readonly<Partial<Record<Key, FormColumn>>>;
  /** A cell without a style of its own takes that of its column. */
  readonly rows: readonly Readonly<Partial<Record<Key, PlannedCell>>>[];
}

/** A table whose ids stand in the hidden column A. */
export function formTable<Key extends string>({ table, keys, top, columns, rows }: FormTable<Key>): TablePlan {
  const styleOf = (key: Key): CellStyle => ({ vertical: "top", ...columns[key]?.style });
  return {
    name: table.name,
    top,
    left: 0,
    columns: keys.map((key) => ({ key, title: table.headers[key], ...columns[key], style: styleOf(key) })),
    rows: rows.map((row) => keys.map((key): PlannedCell => {
      const cell = row[key] ?? { value: null };
      return { ...cell, style: { ...styleOf(key), ...cell.style } };
    })),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

/** Cells that people fill in. */
export const FIELD: CellStyle = { ...INPUT, border: "thin", vertical: "top" };
export const TEXT_FIELD: CellStyle = { ...FIELD, ...WRAPPED };
export const CENTERED: CellStyle = { align: "center" };

/** Title and what to do on the sheet. */
export function headBlock(title: string, hint: string): CellBlock {
  return { top: 0, left: FIRST, cells: [[{ value: title, style: TITLE }], [{ value: hint, style: NOTE }]] };
}

/** Title of a part, and a line on what it is for. */
export function sectionBlock(top: number, title: string, note: string | null = null): CellBlock {
  return { top, left: FIRST, cells: [[{ value: title, style: SECTION }], ...(note === null ? [] : [[{ value: note, style: NOTE }]])] };
}

/** Lines of label and value; the value stands `across` columns to the right of the label. */
export function labelledBlock(top: number, lines: readonly (readonly [label: string, value: PlannedCell])[], across = 1, left = FIRST): CellBlock {
  const between = Array.from({ length: across - 1 }, () => null);
  return { top, left, cells: lines.map(([label, value]) => [{ value: label, style: LABEL }, ...between, value]) };
}

/** A lighter fill than that of statuses, for lines that are read and not filled in. */
export const QUIET: CellStyle = { color: COLORS.note };

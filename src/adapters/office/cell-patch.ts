import { formatCell, isCellError, type Area, type CellValue, type Position } from "../../core/grid";
import type { CellStyle, PlannedCell, SheetPlan, TablePlan } from "../../core/plan";
import type { SheetEdit } from "../../workbook/workbook-change";
import { tableArea } from "../opc/write/table-part";
import { rectanglesOf } from "./rectangles";
import { typedText } from "./typed-text";

/** A rectangle of cells to be written into a sheet. `null` leaves a cell alone. */
export interface CellPatch {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly (PlannedCell | null)[])[];
}

/** What is put into a cell as if it were typed: `null` leaves it alone, `""` empties it. */
export type Entry = string | number | boolean | null;

/**
 * All cells of a new sheet; tables with their headers, and with the formulas of calculated columns in every row. Cells of
 * tables without style look as new rows do, and a table without rows has a blank one.
 */
export function patchesOfSheet({ name: sheet, blocks, tables }: SheetPlan): readonly CellPatch[] {
  return [...blocks.filter(({ cells }) => (cells[0]?.length ?? 0) > 0).map((block) => ({ sheet, ...block })), ...tables.map((table) => patchOfTable(sheet, table))];
}

function patchOfTable(sheet: string, { top, left, columns, rows }: TablePlan): CellPatch {
  const header = columns.map(({ title }): PlannedCell => ({ value: title }));
  const cells = rows.map((row) => columns.map(({ formula, style }, index) => {
    const cell: PlannedCell = row[index] ?? { value: null };
    return withStyle(formula === undefined ? cell : { ...cell, formula }, style);
  }));
  const blank = columns.map(({ style }) => withStyle({ value: null }, style));
  return { sheet, top, left, cells: [header, ...(cells.length === 0 ? [blank] : cells)] };
}

function withStyle(cell: PlannedCell, style: CellStyle | undefined): PlannedCell {
  return cell.style !== undefined || style === undefined ? cell : { ...cell, style };
}

/** Header cells of tables, whose looks are those of headers. */
export function headerAreas({ tables }: SheetPlan): readonly Area[] {
  return tables.map((table) => ({ ...tableArea(table), bottom: table.top }));
}

/** The edited cells of a sheet. An emptied cell is a cell with a blank text. */
export function patchesOfEdit({ sheet, cells }: SheetEdit): readonly CellPatch[] {
  const planned = new Map(cells.map(({ row, column, cell }) => [formatCell(row, column), cell.value === null && cell.formula === undefined ? { ...cell, value: "" } : cell]));
  return rectanglesOf(cells).map(({ top, left, bottom, right }) => ({
    sheet, top, left,
    cells: Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (__, side) => planned.get(formatCell(top + down, left + side)) ?? null)),
  }));
}

export function patchArea({ top, left, cells }: CellPatch): Area {
  return { top, left, bottom: top + cells.length - 1, right: left + (cells[0]?.length ?? 1) - 1 };
}

/** The patch in parts of whole rows that hold no more than so many cells, if a row does. */
export function* patchBands(patch: CellPatch, most: number): Generator<CellPatch> {
  const rows = Math.max(1, Math.floor(most / Math.max(1, patch.cells[0]?.length ?? 1)));
  for (let first = 0; first < patch.cells.length; first += rows) yield { ...patch, top: patch.top + first, cells: patch.cells.slice(first, first + rows) };
}

/** Places of the cells that a patch writes. */
export function* patchPlaces({ top, left, cells }: CellPatch): Generator<Position & { readonly cell: PlannedCell }> {
  for (const [down, row] of cells.entries()) for (const [side, cell] of row.entries()) if (cell !== null) yield { row: top + down, column: left + side, cell };
}

/** What is typed for a value. Errors that older versions do not know are `#VALUE!`. */
export function entryOf(value: CellValue): Entry {
  if (typeof value === "string") return value === "" ? "" : typedText(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (isCellError(value)) return OLD_ERRORS.has(value.error) ? value.error : "#VALUE!";
  return value;
}

const OLD_ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

import { COLUMN_LIMIT, ROW_LIMIT, columnName, formatArea, parseArea, quoteSheet, type Area } from "../../../core/grid";
import { invalidArgument } from "../api-error";
import type { SheetModel } from "../model/sheet-model";
import { bodyOf } from "../model/core-engine";
import { selfOfType } from "./args";

/** What a Range of the API stands for. */
export interface CellRange {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** What a RangeAreas stands for: at least one area, all on one sheet. */
export interface CellRanges {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: COLUMN_LIMIT - 1 };

/** @throws ApiError `InvalidArgument` for an area that is not on the sheet. */
export function cellRange(sheet: SheetModel, area: Area): CellRange {
  const fits = area.top >= 0 && area.left >= 0 && area.bottom < ROW_LIMIT && area.right < COLUMN_LIMIT;
  if (!fits || area.top > area.bottom || area.left > area.right) throw invalidArgument();
  return { sheet, area };
}

export function rangeAt(sheet: SheetModel, row: number, column: number, rows = 1, columns = 1): CellRange {
  return cellRange(sheet, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
}

export function wholeSheet(sheet: SheetModel): CellRange {
  return { sheet, area: WHOLE_SHEET };
}

/** A range from an address, the name of a table or a defined name, or a Range. @throws ApiError `InvalidArgument` */
export function rangeOf(sheet: SheetModel, reference: unknown): CellRange {
  if (reference === null || reference === undefined || reference === "") return wholeSheet(sheet);
  const range = selfOfType(reference, "Range");
  if (range !== null) return range as CellRange;
  if (typeof reference !== "string") throw invalidArgument();
  return rangeOfAddress(sheet, reference) ?? rangeOfName(sheet, reference);
}

function rangeOfAddress(sheet: SheetModel, address: string): CellRange | null {
  const [, quoted, plain, cells = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/s.exec(address.replace(/^=/, "")) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const on = name === undefined ? sheet : sheet.workbook.findSheet(name);
  const area = on === null ? null : areaOf(cells);
  return on === null || area === null ? null : { sheet: on, area };
}

/** Area of an address, whole rows and columns too. @example areaOf("B:C") // columns 1 and 2 in all rows */
export function areaOf(address: string): Area | null {
  const bare = address.replaceAll("$", "");
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(bare);
  if (columns) return parseArea(`${columns[1] ?? ""}1:${columns[2] ?? ""}${ROW_LIMIT}`);
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows) return parseArea(`A${rows[1] ?? ""}:${columnName(COLUMN_LIMIT - 1)}${rows[2] ?? ""}`);
  return parseArea(bare);
}

function rangeOfName(sheet: SheetModel, reference: string): CellRange {
  const { workbook } = sheet;
  const same = (name: string): boolean => name.toLowerCase() === reference.toLowerCase();
  const name = workbook.names.find((one) => same(one.name) && (one.sheet === null || one.sheet === sheet));
  const named = name === undefined ? null : rangeOfAddress(workbook.selection.sheet, name.formula);
  if (named !== null) return named;
  const table = workbook.tables.find((one) => same(one.name));
  if (table === undefined) throw invalidArgument();
  return { sheet: table.sheet, area: bodyOf(table) };
}

/** Address with its sheet as Excel gives it: whole rows and columns without the other edge. */
export function addressOf({ sheet, area }: CellRange): string {
  return `${quoteSheet(sheet.name)}!${localAddress(area)}`;
}

export function localAddress(area: Area): string {
  if (area.top === 0 && area.bottom === ROW_LIMIT - 1) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === COLUMN_LIMIT - 1) return `${area.top + 1}:${area.bottom + 1}`;
  return formatArea(area);
}

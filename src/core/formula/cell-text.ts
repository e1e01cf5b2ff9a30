import { columnName, COLUMN_LIMIT, formatArea, parseCell, quoteSheet, ROW_LIMIT, type Area } from "../grid";
import type { CellReference } from "./expression";

// References to cells. A whole column or row is an area over the sheet's full height or width; what it spans fully
// cannot move and counts as absolute.

const PARTS = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/**
 * The reference that an address stands for. Null if it leaves the sheet, or if its corners carry different dollar signs
 * (`A1:B$2`), which a tree cannot say.
 *
 * @example parseCellReference(null, "$B:$B") // => { kind: "cells", sheet: null, area: …, absolute: { rows: true, columns: true } }
 */
export function parseCellReference(sheet: string | null, address: string): CellReference | null {
  const [from = "", to = from] = address.split(":");
  if (/^\$?\d+$/.test(from)) return between(sheet, `$A${from}`, `$${columnName(COLUMN_LIMIT - 1)}${to}`);
  if (/^\$?[A-Z]+$/i.test(from)) return between(sheet, `${from}$1`, `${to}$${ROW_LIMIT}`);
  return between(sheet, from, to);
}

function between(sheet: string | null, from: string, to: string): CellReference | null {
  const [first, last] = [parseCell(from), parseCell(to)];
  const [, column, , row] = PARTS.exec(from) ?? [];
  const [, lastColumn, , lastRow] = PARTS.exec(to) ?? [];
  if (first === null || last === null || column !== lastColumn || row !== lastRow) return null;
  const area: Area = {
    top: Math.min(first.row, last.row), left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row), right: Math.max(first.column, last.column),
  };
  const absolute = { rows: row === "$" || isFullHeight(area), columns: column === "$" || isFullWidth(area) };
  return { kind: "cells", sheet, area, absolute };
}

/** @example printCellReference(area("KPI 2027", { top: 0, left: 1, bottom: 8, right: 1 })) // => "'KPI 2027'!$B$1:$B$9" */
export function printCellReference({ sheet, area, absolute }: CellReference): string {
  return `${sheet === null ? "" : `${quoteSheet(sheet)}!`}${printArea(area, absolute)}`;
}

function printArea(area: Area, absolute: CellReference["absolute"]): string {
  const column = (index: number): string => `${absolute.columns ? "$" : ""}${columnName(index)}`;
  const row = (index: number): string => `${absolute.rows ? "$" : ""}${index + 1}`;
  if (isFullWidth(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isFullHeight(area)) return `${column(area.left)}:${column(area.right)}`;
  if (absolute.rows === absolute.columns) return formatArea(area, absolute.rows);
  const [first, last] = [`${column(area.left)}${row(area.top)}`, `${column(area.right)}${row(area.bottom)}`];
  return first === last ? first : `${first}:${last}`;
}

function isFullHeight(area: Area): boolean {
  return area.top === 0 && area.bottom === ROW_LIMIT - 1;
}

function isFullWidth(area: Area): boolean {
  return area.left === 0 && area.right === COLUMN_LIMIT - 1;
}

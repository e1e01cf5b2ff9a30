import { COLUMN_LIMIT, ROW_LIMIT, type Area, type Position } from "./area";

/** Names of the columns asked for so far: every address needs one. */
const COLUMN_NAMES: string[] = [];

/** Letters of a column. @example columnName(27) // => "AB" */
export function columnName(column: number): string {
  return COLUMN_NAMES[column] ?? (column < COLUMN_LIMIT ? (COLUMN_NAMES[column] = lettersOf(column)) : lettersOf(column));
}

function lettersOf(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Address of a cell, relative unless `absolute`. @example formatCell(6, 1) // => "B7" */
export function formatCell(row: number, column: number, absolute = false): string {
  const dollar = absolute ? "$" : "";
  return `${dollar}${columnName(column)}${dollar}${row + 1}`;
}

/** Address of a rectangle; one cell has no colon. @example formatArea({top: 0, left: 0, bottom: 2, right: 1}) // => "A1:B3" */
export function formatArea(area: Area, absolute = false): string {
  const first = formatCell(area.top, area.left, absolute);
  const isOne = area.top === area.bottom && area.left === area.right;
  return isOne ? first : `${first}:${formatCell(area.bottom, area.right, absolute)}`;
}

/**
 * Position that an address names, dollars allowed; `null` for anything that is not one cell of a sheet.
 * @example parseCell("$B$7") // => { row: 6, column: 1 }
 */
export function parseCell(address: string): Position | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= COLUMN_LIMIT && row <= ROW_LIMIT ? { row: row - 1, column: column - 1 } : null;
}

/** Rectangle that an address such as `A1:B3` or `C4` names, corners in any order; `null` if it names none. */
export function parseArea(address: string): Area | null {
  const [from = "", to = from, ...rest] = address.split(":");
  const first = parseCell(from);
  const last = parseCell(to);
  if (!first || !last || rest.length > 0) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** Addresses come in runs of one sheet. */
let quotedLast = { name: "", quoted: "''" };

/** A sheet name as formulas need it: quoted unless it is plainly a word. @example quoteSheet("It's") // => "'It''s'" */
export function quoteSheet(name: string): string {
  if (name !== quotedLast.name) quotedLast = { name, quoted: quoted(name) };
  return quotedLast.quoted;
}

function quoted(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseCell(name) === null && !/^(R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Address with its sheet, as shown to people and kept as provenance. @example sheetCell("KPI 2027", 6, 1) // => "'KPI 2027'!B7" */
export function sheetCell(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${formatCell(row, column)}`;
}

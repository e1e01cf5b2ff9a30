import { COLUMN_LIMIT, ROW_LIMIT, columnName, parseCell } from "../../core/grid";

/**
 * A formula as it reads when moved by some rows and columns: relative references move along, absolute ones stay.
 * Past the edge of the sheet they come in again at the other side, as in Excel. Texts, sheet names, names, functions
 * and table references stay as they are.
 * @example shiftFormula("A1+$B$2*SUM(C:C)", 1, 1) // => "B2+$B$2*SUM(D:D)"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let shifted = "";
  let at = 0;
  while (at < formula.length) {
    const end = tokenEnd(formula, at);
    shifted += shiftToken(formula, at, end, rows, columns);
    at = end;
  }
  return shifted;
}

/** Letters, digits and signs of which names, functions, numbers and references consist. */
const WORD = /[\p{L}\p{N}_.$\\?]+(?::\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.$\\(!])|:\$?\d{1,7}(?![\p{L}\p{N}_.$\\(!]))?/uy;
const TEXT = /"(?:[^"]|"")*"?/y;
const QUOTED_SHEET = /'(?:[^']|'')*'?/y;

function tokenEnd(formula: string, at: number): number {
  const first = formula.charAt(at);
  if (first === '"') return matchEnd(TEXT, formula, at);
  if (first === "'") return matchEnd(QUOTED_SHEET, formula, at);
  if (first === "[") return bracketEnd(formula, at);
  return matchEnd(WORD, formula, at);
}

function matchEnd(pattern: RegExp, formula: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(formula) ? pattern.lastIndex : at + 1;
}

/** Brackets of table references nest; an apostrophe takes the meaning from the sign behind it. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}

const EDGE = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d{0,6})?$/;
const WHOLE_COLUMNS = /^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}$/;
const WHOLE_ROWS = /^\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}$/;

function shiftToken(formula: string, at: number, end: number, rows: number, columns: number): string {
  const token = formula.slice(at, end);
  // What is called, or names a sheet, or is in a table's brackets is no reference.
  if (/[(![]/.test(formula.charAt(end))) return token;
  if (parseCell(token) === null && !WHOLE_COLUMNS.test(token) && !WHOLE_ROWS.test(token)) return token;
  return token.split(":").map((edge) => shiftEdge(edge, rows, columns)).join(":");
}

/** A cell (`$B2`), a column (`B`) or a row (`$2`): the whole, or one side of a range. */
function shiftEdge(edge: string, rows: number, columns: number): string {
  const [, first = "", letters, second = "", digits] = EDGE.exec(edge) ?? [];
  if (letters === undefined) return first + shiftRow(first, digits, rows);
  return first + shiftColumn(first, letters, columns) + second + (digits === undefined ? "" : shiftRow(second, digits, rows));
}

function shiftColumn(dollar: string, letters: string, by: number): string {
  const column = parseCell(`${letters}1`)?.column;
  return dollar === "$" || column === undefined ? letters : columnName(wrap(column + by, COLUMN_LIMIT));
}

function shiftRow(dollar: string, digits = "", by: number): string {
  return dollar === "$" ? digits : String(wrap(Number(digits) - 1 + by, ROW_LIMIT) + 1);
}

function wrap(index: number, limit: number): number {
  return ((index % limit) + limit) % limit;
}

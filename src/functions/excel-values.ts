import { CELL_ERRORS, cellError, ROW_LIMIT, type CellErrorCode, type CellValue } from "../core/grid";

// Excel hands a function scalars, or rows of cells. What it left out is null; a blank cell is "" or null. An error is an
// object with a code, as of `CustomFunctions.Error`; other engines give its text.

export type Rows = readonly (readonly CellValue[])[];

/** An argument as rows of values; null if it is left out. */
export function rowsOf(argument: unknown): Rows | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return [[valueOf(argument)]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row.map(valueOf) : [valueOf(row)]));
}

/** What no cell holds, as an object of a kind that we do not know, is `#VALUE!`. */
function valueOf(cell: unknown): CellValue {
  if (cell === null || cell === undefined || cell === "") return null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : cellError("#NUM!");
  if (typeof cell === "boolean") return cell;
  const code = typeof cell === "object" ? codeOf(cell) : cell;
  if (isErrorCode(code)) return cellError(code);
  return typeof cell === "string" ? cell : cellError("#VALUE!");
}

function codeOf(error: object): unknown {
  return "code" in error ? error.code : "error" in error ? error.error : null;
}

function isErrorCode(code: unknown): code is CellErrorCode {
  return CELL_ERRORS.some((each) => each === code);
}

/** Of whole columns only the rows down to the last that any of them uses, at least one; other arguments as they are. */
export function withoutUnusedRows(args: readonly unknown[]): readonly unknown[] {
  const whole = args.filter(isWholeColumn);
  if (whole.length === 0) return args;
  const used = Math.max(1, ...whole.map(usedHeight));
  return args.map((arg) => (isWholeColumn(arg) ? arg.slice(0, used) : arg));
}

function isWholeColumn(argument: unknown): argument is readonly unknown[] {
  return Array.isArray(argument) && argument.length >= ROW_LIMIT;
}

function usedHeight(rows: readonly unknown[]): number {
  return rows.findLastIndex((row) => !Array.isArray(row) || row.some((cell) => valueOf(cell) !== null)) + 1;
}

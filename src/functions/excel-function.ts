import type { OwnFunction } from "../core/formula";
import { cellError, isCellError, type CellError, type CellValue } from "../core/grid";
import { describeIssue, type Language } from "../core/language";
import { rowsOf, withoutUnusedRows, type Rows } from "./excel-values";
import { wrongArgument } from "./wrong-argument";

/** What a call gives: one value, or rows of them if it was given ranges. Never blank: `""` is not scored. */
export type Result = Exclude<CellValue, null> | readonly (readonly Exclude<CellValue, null>[])[];

type Value = Exclude<CellValue, null>;
type Arguments = readonly (Rows | null)[];

/**
 * A function of ours called as Excel calls: with scalars or rows of cells, null for what is left out.
 *
 * A range where the function takes one value gives one result for each row (and column) of it; single values are
 * repeated. Ranges of different size are `#VALUE!`. Parameters that take ranges keep them whole. Of a list that a
 * function gives for one value, as the findings of `OKR.LINT`, each row holds the lines if there are several values.
 * Every `#VALUE!` carries a sentence, but for one that was an argument already.
 *
 * @example callFunction(OKRSCORE, [[[5], [null]], 0, 10], "en") // => [[0.5], [""]]
 */
export function callFunction(own: OwnFunction, given: readonly unknown[], language: Language): Result {
  const args = withoutUnusedRows(given.slice(0, own.parameters.length)).map(rowsOf);
  const spread = own.parameters.flatMap(({ kind }, index) => (kind === "range" ? [] : [args[index] ?? null]));
  const [height, width] = [sizesOf(spread, (rows) => rows.length), sizesOf(spread, (rows) => rows[0]?.length ?? 1)];
  if (height.length > 1) return sizesDiffer("rows", height, language);
  if (width.length > 1) return sizesDiffer("columns", width, language);
  if (height.length + width.length === 0) return single(own, args, language);
  return Array.from({ length: height[0] ?? 1 }, (_, row) =>
    Array.from({ length: width[0] ?? 1 }, (__, column) => single(own, argumentsAt(own, args, row, column), language)).flatMap(onOneRow));
}

/** The sizes above 1, each once. */
function sizesOf(args: Arguments, size: (rows: Rows) => number): readonly number[] {
  return [...new Set(args.map((rows) => (rows === null ? 1 : size(rows))).filter((each) => each !== 1))];
}

function sizesDiffer(what: "rows" | "columns", sizes: readonly number[], language: Language): CellError {
  return cellError("#VALUE!", describeIssue({ code: "function-sizes", values: { what, sizes } }, language));
}

function argumentsAt(own: OwnFunction, args: Arguments, row: number, column: number): Arguments {
  return own.parameters.map(({ kind }, index) => {
    const rows = args[index] ?? null;
    if (rows === null || kind === "range") return rows;
    const line = rows[rows.length === 1 ? 0 : row] ?? [];
    return [[line[line.length === 1 ? 0 : column] ?? null]];
  });
}

function onOneRow(result: Result): readonly Value[] {
  if (!isRows(result)) return [result];
  const width = result[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => result.map((row) => textOf(row[column] ?? "")).join("\n"));
}

function textOf(value: Value): string {
  return isCellError(value) ? value.error : String(value);
}

function single(own: OwnFunction, args: Arguments, language: Language): Result {
  const result = applied(own, args, language);
  return isCellError(result) ? explained(result, own, args, language) : result;
}

function applied(own: OwnFunction, args: Arguments, language: Language): Result {
  const operands = own.parameters.map(({ kind }, index) => operandOf(args[index] ?? null, kind === "range"));
  // What is left out at the end is not there at all: it differs from a blank where holidays or the like are asked for.
  const last = operands.findLastIndex((operand, index) => operand !== null || !own.parameters[index]?.optional);
  const result = own.apply(operands.slice(0, last + 1), language);
  return result !== null && typeof result === "object" && "rows" in result ? result.rows.map((row) => row.map((value) => value ?? "")) : result ?? "";
}

function operandOf(rows: Rows | null, isRange: boolean): CellValue | { readonly rows: Rows } {
  if (rows === null) return null;
  return isRange ? { rows } : rows[0]?.[0] ?? null;
}

/** The error as Excel can show it, which has no `#REF!` for functions, with a sentence where it would have none. */
function explained(error: CellError, own: OwnFunction, args: Arguments, language: Language): CellError {
  if (!SHOWN.includes(error.error)) return cellError("#VALUE!", describeIssue({ code: "function-error", values: { error: error.error } }, language));
  if (error.message !== undefined || error.error !== "#VALUE!" || args.some(holdsValueError)) return error;
  return cellError(error.error, wrongArgument(own, args, language, (others) => isUnexplained(applied(own, others, language))));
}

const SHOWN: readonly string[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

function holdsValueError(rows: Rows | null): boolean {
  return rows?.some((row) => row.some((value) => isCellError(value) && value.error === "#VALUE!")) ?? false;
}

function isUnexplained(result: Result): boolean {
  return isCellError(result) && result.error === "#VALUE!" && result.message === undefined;
}

export function isRows(result: Result): result is readonly (readonly Value[])[] {
  return Array.isArray(result);
}

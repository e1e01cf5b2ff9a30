import { cellError, isCellError, type CellError, type CellErrorCode, type CellValue } from "../../grid";
import type { Matrix } from "../engine";

/**
 * Several values at once: of cells that a formula refers to, one cell too, or an array that it states or calculates. In
 * both, sums and counts pass over texts and truth values.
 */
export interface Values {
  readonly rows: Matrix;
}

/** What a part of a formula gives. A blank cell and an argument left out are null. */
export type Operand = CellValue | Values;

export function isValues(operand: Operand): operand is Values {
  return typeof operand === "object" && operand !== null && "rows" in operand;
}

export function valuesOf(rows: Matrix): Values {
  return { rows };
}

/** The one value of an operand, undefined for several. */
export function single(operand: Operand): CellValue | undefined {
  if (!isValues(operand)) return operand;
  const { rows } = operand;
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
}

/** The one value of an operand; `#VALUE!` for several, as where a row or column that Excel could choose by is missing. */
export function oneValue(operand: Operand): CellValue {
  const found = single(operand);
  return found === undefined ? VALUE : found;
}

/** The operand as rows of values. */
export function matrixOf(operand: Operand): Matrix {
  return isValues(operand) ? operand.rows : [[operand]];
}

export function widthOf(rows: Matrix): number {
  return rows[0]?.length ?? 0;
}

/**
 * The function over single values, applied to each position of several. Operands of one row, one column or one value
 * are repeated; where one is too short the result is `#N/A`.
 */
export function lifted(operands: readonly Operand[], apply: (values: readonly CellValue[]) => CellValue): Operand {
  const values: CellValue[] = [];
  for (const operand of operands) {
    const value = single(operand);
    if (value === undefined) return liftedOverSeveral(operands, apply);
    values.push(value);
  }
  return apply(values);
}

function liftedOverSeveral(operands: readonly Operand[], apply: (values: readonly CellValue[]) => CellValue): Operand {
  const matrices = operands.map(matrixOf);
  const height = Math.max(...matrices.map((rows) => rows.length));
  const width = Math.max(...matrices.map(widthOf));
  const result: (readonly CellValue[])[] = [];
  for (let row = 0; row < height; row++) result.push(liftedRow(matrices.map((rows) => rows[rows.length === 1 ? 0 : row] ?? []), width, apply));
  return valuesOf(result);
}

/** Plain loops: sheets of thousands of rows have formulas that each look at all of them. */
function liftedRow(lines: Matrix, width: number, apply: (values: readonly CellValue[]) => CellValue): readonly CellValue[] {
  const result: CellValue[] = [];
  for (let column = 0; column < width; column++) {
    const here: CellValue[] = [];
    for (const line of lines) {
      const value = line[line.length === 1 ? 0 : column];
      if (value !== undefined) here.push(value);
    }
    result.push(here.length < lines.length ? NOT_AVAILABLE : apply(here));
  }
  return result;
}

export const VALUE = cellError("#VALUE!");
export const NOT_AVAILABLE = cellError("#N/A");
export const DIVISION = cellError("#DIV/0!");
export const NUMBER = cellError("#NUM!");
export const REFERENCE = cellError("#REF!");
export const NAME = cellError("#NAME?");

export function errorIn(values: readonly CellValue[]): CellError | null {
  return values.find(isCellError) ?? null;
}

/** A calculated number as a cell holds it: `#NUM!` if it is too large, never -0. */
export function numberOr(value: number, error: CellErrorCode = "#NUM!"): number | CellError {
  return Number.isFinite(value) ? value + 0 : cellError(error);
}

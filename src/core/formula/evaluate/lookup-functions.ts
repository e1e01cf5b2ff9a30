import { isCellError, type CellError, type CellValue } from "../../grid";
import type { Expression } from "../expression";
import type { Matrix } from "../engine";
import { booleanOf, liftedFirst, numberOf, ofOperands, ofValues, type ClassicFunction, type ClassicFunctions } from "./classic";
import { compare } from "./coerce";
import { wildcards } from "./criterion";
import { cellsInLine, placesOfText } from "./text-places";
import { lifted, matrixOf, NOT_AVAILABLE, REFERENCE, VALUE, valuesOf, widthOf, type Operand } from "./operand";

/** Place, from 0, of a value in a row or column; -1 if it is not there. `order` 0: equal; 1: the last that is not larger; -1: the last that is not smaller. */
function placeOf(value: CellValue, line: readonly CellValue[], order: number): number {
  if (order === 0) return placeOfEqual(value, line);
  return line.findLastIndex((other) => typeof other === typeof value && other !== null && !isCellError(other) && compare(other, value) * order <= 0);
}

function placeOfEqual(value: CellValue, line: readonly CellValue[]): number {
  const isEqual = equalTo(value);
  const places = typeof value === "string" ? placesOfText(line, value) : null;
  return places === null ? line.findIndex(isEqual) : places.find((place) => isEqual(line[place] ?? null)) ?? -1;
}

function equalTo(value: CellValue): (other: CellValue) => boolean {
  if (typeof value !== "string") return (other) => typeof other === typeof (value ?? 0) && compare(other, value) === 0;
  const matches = wildcards(value);
  return (other) => typeof other === "string" && matches.test(other);
}

/** The values as one line, in their order; null for a rectangle. */
function lineOf(rows: Matrix): readonly CellValue[] | null {
  return rows.length === 1 || widthOf(rows) === 1 ? cellsInLine(rows) : null;
}

const MATCH = liftedFirst(2, 3, (value, operand = null, order = 1) => {
  const line = lineOf(matrixOf(operand));
  const direction = numberOf(order);
  if (isCellError(direction)) return direction;
  const place = line === null ? -1 : placeOf(value, line, Math.sign(direction));
  return place < 0 ? NOT_AVAILABLE : place + 1;
});

/** Searched along its longer side; the results are its other end, or a line of their own. */
const LOOKUP = liftedFirst(2, 3, (value, searched = null, results) => {
  const rows = matrixOf(searched);
  const upright = rows.length >= widthOf(rows);
  const line = upright ? rows.map(([first = null]) => first) : rows[0] ?? [];
  const found = results === undefined ? (upright ? rows.map((row) => row.at(-1) ?? null) : rows.at(-1) ?? []) : matrixOf(results).flat();
  const place = placeOf(value, line, 1);
  return place < 0 ? NOT_AVAILABLE : found[place] ?? null;
});

/** By the first column, or with `across` by the first row. */
function tableLookup(across: boolean): ClassicFunction {
  return liftedFirst(3, 4, (value, table = null, place = null, nearest = true) => {
    const rows = across ? transposed(matrixOf(table)) : matrixOf(table);
    const [column, isNearest] = [numberOf(place), booleanOf(nearest)];
    if (isCellError(column)) return column;
    if (isCellError(isNearest)) return isNearest;
    if (column < 1) return VALUE;
    if (column >= widthOf(rows) + 1) return REFERENCE;
    const at = placeOf(value, rows.map(([first = null]) => first), isNearest ? 1 : 0);
    return at < 0 ? NOT_AVAILABLE : rows[at]?.[Math.trunc(column) - 1] ?? null;
  });
}

function transposed(rows: Matrix): Matrix {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

/** Row and column count from 1; 0 is all of them. In one line a single number counts along it. */
const INDEX = ofOperands(2, 3, (operand = null, first = null, second) => {
  const rows = matrixOf(operand);
  const isRow = rows.length === 1 && second === undefined;
  const [row, column] = [numberOf(isRow ? 1 : first), numberOf(isRow ? first : second ?? 0)];
  if (isCellError(row)) return row;
  if (isCellError(column)) return column;
  const chosen = picked(rows, row)?.map((line) => picked(line, column));
  if (chosen === undefined || chosen.includes(undefined)) return row < 0 || column < 0 ? VALUE : REFERENCE;
  return valuesOf(chosen.map((line) => line ?? []));
});

/** The one counted from 1, all for 0; undefined beyond the end. */
function picked<Item>(items: readonly Item[], place: number): readonly Item[] | undefined {
  const index = Math.trunc(place);
  if (index === 0) return items;
  const item = items[index - 1];
  return item === undefined ? undefined : [item];
}

/** Numbers of the rows, or columns, of cells, from 1. */
function placesOf(read: (area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }) => Matrix): ClassicFunction {
  return {
    least: 1,
    most: 1,
    apply: ([arg]) => (arg?.kind === "cells" ? valuesOf(read(arg.area)) : VALUE),
  };
}

function upTo(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
}

/** Height or width, of cells that a formula names also where they reach beyond those in use. */
function sizeOf(measure: (rows: Matrix) => number, ofArea: (arg: Expression) => number | null): ClassicFunction {
  return {
    least: 1,
    most: 1,
    apply([arg], evaluate) {
      if (arg === undefined) return VALUE;
      return ofArea(arg) ?? measured(evaluate(arg), measure);
    },
  };
}

function measured(operand: Operand, measure: (rows: Matrix) => number): number | CellError {
  return isCellError(operand) ? operand : measure(matrixOf(operand));
}

export const LOOKUP_FUNCTIONS: ClassicFunctions = {
  COLUMN: placesOf(({ left, right }) => [upTo(left, right)]),
  COLUMNS: sizeOf(widthOf, (arg) => (arg.kind === "cells" ? arg.area.right - arg.area.left + 1 : null)),
  HLOOKUP: tableLookup(true),
  HYPERLINK: ofValues(1, 2, (link = null, shown = link) => shown ?? 0),
  INDEX,
  LOOKUP,
  MATCH,
  ROW: placesOf(({ top, bottom }) => upTo(top, bottom).map((row) => [row])),
  ROWS: sizeOf((rows) => rows.length, (arg) => (arg.kind === "cells" ? arg.area.bottom - arg.area.top + 1 : null)),
  SINGLE: ofOperands(1, 1, (operand = null) => lifted([operand], ([value = null]) => value)),
  TRANSPOSE: ofOperands(1, 1, (operand = null) => valuesOf(transposed(matrixOf(operand)))),
  VLOOKUP: tableLookup(false),
};


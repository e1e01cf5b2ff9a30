import type { Area } from "../grid";
import type { Binary, BinaryOperator, Call, CellReference, Expression, Literal, NameReference, TableReference, Unary } from "./expression";

// Short ways to build formulas, for the code that plans sheets.

export function literal(value: string | number | boolean): Literal {
  return { kind: "literal", value };
}

/** An argument left out between commas. */
export const BLANK: Expression = { kind: "blank" };

/** @example call("SUM", cell(null, 0, 0), literal(1)) // prints SUM(A1,1) */
export function call(name: string, ...args: readonly Expression[]): Call {
  return { kind: "call", name, args };
}

/** One cell with dollar signs; `sheet` null is the sheet that the formula stands on. */
export function cell(sheet: string | null, row: number, column: number): CellReference {
  return area(sheet, { top: row, left: column, bottom: row, right: column });
}

/** A rectangle with dollar signs. */
export function area(sheet: string | null, rectangle: Area): CellReference {
  return { kind: "cells", sheet, area: rectangle, absolute: { rows: true, columns: true } };
}

/** `[@Column]`: the cell of a table's column in the row of the formula. `column` is the header as the plan titles it. */
export function thisRow(table: string, column: string): TableReference {
  return { kind: "table", table, column, thisRow: true };
}

/** `Table[Column]`: all cells of a table's column, without header and totals. */
export function wholeColumn(table: string, column: string): TableReference {
  return { kind: "table", table, column, thisRow: false };
}

export function named(name: string): NameReference {
  return { kind: "name", name };
}

export function binary(operator: BinaryOperator, left: Expression, right: Expression): Binary {
  return { kind: "binary", operator, left, right };
}

export function negative(operand: Expression): Unary {
  return { kind: "unary", operator: "-", operand };
}

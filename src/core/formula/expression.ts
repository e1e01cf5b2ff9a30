import type { Area } from "../grid";

/**
 * A formula as a tree, independent of dialect. Function names are as the user types them in Excel's English:
 * classic ones (`IF`, `SUMPRODUCT`) and ours (`OKRSCORE`, `OKR.GAP`).
 */
export type Expression =
  | Literal
  | Blank
  | CellReference
  | TableReference
  | NameReference
  | Call
  | Binary
  | Unary
  | ArrayLiteral
  | Verbatim;

export interface Literal {
  readonly kind: "literal";
  readonly value: string | number | boolean;
}

/** An argument left out between commas: `F(a,,b)`. */
export interface Blank {
  readonly kind: "blank";
}

/** A cell or rectangle. `sheet` null means the sheet that the formula stands on. */
export interface CellReference {
  readonly kind: "cells";
  readonly sheet: string | null;
  readonly area: Area;
  /** Which edges carry a dollar sign: both of a row or column index at once is all we write. */
  readonly absolute: { readonly rows: boolean; readonly columns: boolean };
}

/** A table's column: the cell in this row (`[@Column]`), or the whole column without header and totals. */
export interface TableReference {
  readonly kind: "table";
  readonly table: string;
  readonly column: string;
  readonly thisRow: boolean;
}

export interface NameReference {
  readonly kind: "name";
  readonly name: string;
}

export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

export interface Binary {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Unary {
  readonly kind: "unary";
  readonly operator: "-" | "+" | "%";
  readonly operand: Expression;
}

/** `{1,2;3,4}`: rows of constants, all of one length. */
export interface ArrayLiteral {
  readonly kind: "array";
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** Formula text that we did not write and only carry along. It cannot be evaluated. */
export interface Verbatim {
  readonly kind: "verbatim";
  readonly text: string;
}

import { binary, call, literal } from "../../formula/build";
import type { Call, Expression, Literal } from "../../formula/expression";
import { all, type TableHandle } from "../table-handle";

// Short ways to write the formulas of the review sheet.

export const EMPTY: Literal = literal("");
export const ZERO: Literal = literal(0);
export const ONE: Literal = literal(1);

export function when(condition: Expression, then: Expression, otherwise: Expression): Call {
  return call("IF", condition, then, otherwise);
}

export function isEmpty(value: Expression): Expression {
  return binary("=", value, EMPTY);
}

export function isGiven(value: Expression): Expression {
  return binary("<>", value, EMPTY);
}

export function isNumber(value: Expression): Call {
  return call("ISNUMBER", value);
}

/** Empty where `value` is: what is not scored stays so. */
export function unlessEmpty(value: Expression, then: Expression): Call {
  return when(isEmpty(value), EMPTY, then);
}

/** The value, or an empty text where it is an error. */
export function orEmpty(value: Expression): Call {
  return call("IFERROR", value, EMPTY);
}

export function times(...factors: readonly Expression[]): Expression {
  return factors.reduce((left, right) => binary("*", left, right));
}

export function joined(...texts: readonly Expression[]): Expression {
  return texts.reduce((left, right) => binary("&", left, right));
}

/** Row of a table, from 1, in which a column holds the value; an empty text if none does. */
export function rowOf<Key extends string>(value: Expression, table: TableHandle<Key>, key: Key): Call {
  return rowFrom(value, all(table, key));
}

/** Place of a value in a column, from 1; an empty text if it is not there. */
export function rowFrom(value: Expression, column: Expression): Call {
  return orEmpty(call("MATCH", value, column, ZERO));
}

export function index<Key extends string>(table: TableHandle<Key>, key: Key, row: Expression): Call {
  return call("INDEX", all(table, key), row);
}

/** What a column holds in a row found by `rowOf`, empty for a row that was not found. */
export function pick<Key extends string>(table: TableHandle<Key>, key: Key, row: Expression): Call {
  return unlessEmpty(row, index(table, key, row));
}

/** What a column holds in the row where another holds the value; empty if there is none. */
export function pickBy<Key extends string>(table: TableHandle<Key>, key: Key, value: Expression, by: Key): Call {
  return orEmpty(index(table, key, call("MATCH", value, all(table, by), ZERO)));
}

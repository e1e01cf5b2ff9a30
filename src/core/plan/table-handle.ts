import type { TableReference } from "../formula/expression";
import { thisRow, wholeColumn } from "../formula/build";

/** A table of ours as formulas call it: its name, and its headers by key. */
export interface TableHandle<Key extends string = string> {
  readonly name: string;
  readonly headers: Readonly<Record<Key, string>>;
}

/** All cells of a column. @example all(KEY_RESULTS, "id") // prints OKR_KeyResults_FY2027_Q1[Id] */
export function all<Key extends string>({ name, headers }: TableHandle<Key>, key: Key): TableReference {
  return wholeColumn(name, headers[key]);
}

/** The cell of a column in the formula's own row. */
export function own<Key extends string>({ name, headers }: TableHandle<Key>, key: Key): TableReference {
  return thisRow(name, headers[key]);
}

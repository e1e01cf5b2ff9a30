import type { Expression, TableReference } from "./expression";

// Structured references. In column names the characters [ ] # ' @ stand behind an apostrophe.

const NAME = /((?:'[\s\S]|[^'[\]])+)/.source;
/** `[Column]` and `[[Column]]`. */
const WHOLE_COLUMN = new RegExp(`^\\[(?:${NAME}|\\[${NAME}\\])\\]$`);
/** `[@Column]`, `[@[Column]]` and, as files have it, `[[#This Row],[Column]]`. */
const THIS_ROW = new RegExp(`^\\[(?:@(?:${NAME}|\\[${NAME}\\])|\\[#This Row\\] ?, ?\\[${NAME}\\])\\]$`, "i");

/**
 * A table's name and what stands behind it in brackets as a tree. What is neither one column nor its cell in this row
 * (`T[#All]`, `T[[A]:[B]]`, `[@Column]` without its table) is carried along as text: it moves with no cell.
 *
 * @example parseTableReference("T", "[[#This Row],[On time]]") // => { kind: "table", table: "T", column: "On time", thisRow: true }
 */
export function parseTableReference(table: string, brackets: string): Expression {
  const inThisRow = nameIn(THIS_ROW.exec(brackets));
  const column = inThisRow ?? nameIn(WHOLE_COLUMN.exec(brackets));
  const isItem = inThisRow === undefined && /^[#@]/.test(column ?? "");
  if (table === "" || column === undefined || isItem) return { kind: "verbatim", text: table + brackets };
  return { kind: "table", table, column: column.replace(/'([\s\S])/g, "$1"), thisRow: inThisRow !== undefined };
}

/** The group of a match that took part. */
function nameIn(match: readonly (string | undefined)[] | null): string | undefined {
  return match?.slice(1).find((name) => name !== undefined);
}

/** As people type it: `T[@Column]`, `T[Column]`. */
export function typedTableReference({ table, column, thisRow }: TableReference): string {
  const name = escapeColumn(column);
  if (!thisRow) return `${table}[${name}]`;
  return /^[\p{L}\p{N}_]+$/u.test(column) ? `${table}[@${name}]` : `${table}[@[${name}]]`;
}

/** As files have it: `T[[#This Row],[Column]]`, `T[Column]`. */
export function storedTableReference({ table, column, thisRow }: TableReference): string {
  const name = escapeColumn(column);
  return thisRow ? `${table}[[#This Row],[${name}]]` : `${table}[${name}]`;
}

function escapeColumn(column: string): string {
  return column.replace(/[[\]#'@]/g, "'$&");
}

/** Texts that a spreadsheet would take for a formula when it opens the file; the wide signs do so in East Asian versions. Numbers of ours are none. */
const LIKE_A_FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/;
const NEEDS_QUOTES = /["\r\n,]/;

/** Begins a file whose text is UTF-8: without it Excel takes Chinese for the system's own encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as comma-separated text (RFC 4180, CRLF), as UTF-8 that Excel recognises. Null is an empty field. A text that a
 * spreadsheet would calculate begins with an apostrophe.
 *
 * @example csvText([["A", 1], ["=1+1", null]]) // => "\uFEFFA,1\r\n'=1+1,\r\n"
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = LIKE_A_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

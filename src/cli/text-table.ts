/** Widest that a column gets; longer texts are cut with an ellipsis. */
const WIDEST = 44;

/**
 * Rows as lines of aligned columns, the first row as their header with a line under it. Chinese characters take two
 * places on a terminal. Columns of which no cell says anything are left out.
 */
export function textTable(rows: readonly (readonly string[])[], rightAligned: readonly number[] = []): readonly string[] {
  const [header = [], ...body] = rows;
  const shown = header.map((_, column) => column).filter((column) => body.some((row) => (row[column] ?? "") !== ""));
  const widths = new Map(shown.map((column) => [column, Math.min(WIDEST, Math.max(...rows.map((row) => widthOf(row[column] ?? ""))))]));
  const line = (row: readonly string[]): string =>
    shown.map((column) => fit(row[column] ?? "", widths.get(column) ?? 0, rightAligned.includes(column))).join("  ").trimEnd();
  return [line(header), shown.map((column) => "-".repeat(widths.get(column) ?? 0)).join("  "), ...body.map(line)];
}

function fit(text: string, width: number, right: boolean): string {
  const cut = shorten(text.replace(/\s+/g, " "), width);
  const space = " ".repeat(width - widthOf(cut));
  return right ? space + cut : cut + space;
}

function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = "";
  for (const letter of text) {
    if (widthOf(cut + letter) > width - 1) break;
    cut += letter;
  }
  return `${cut}…`;
}

/** Places that a text takes: two for each wide character (Chinese, Japanese, Korean, full-width forms). */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(letter) ? 2 : 1;
  return width;
}

import type { TablePlan } from "./workbook-plan";

/** Points of a line of text at the default size. */
const LINE = 16;

/**
 * Heights of the rows of a table whose wrapped texts need more than one line, by row index: some programs do not fit rows
 * to their text when they open a file. `widths` are those of the sheet's columns, in characters.
 */
export function wrappedHeights({ top, left, rows }: TablePlan, widths: Readonly<Record<number, number>>): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const [down, row] of rows.entries()) {
    const lines = row.map(({ value, style }, right) =>
      style?.wrap === true && typeof value === "string" ? linesOf(value, style.bold === true, (widths[left + right] ?? 9) - 1) : 1);
    const most = Math.max(...lines);
    if (most > 1) heights[top + 1 + down] = most * LINE;
  }
  return heights;
}

/** Lines that a text takes in so many characters, its own line breaks included. */
function linesOf(text: string, isBold: boolean, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, isBold) / width)), 0);
}

/** Width in characters: ideographs are twice as wide, bold is a tenth wider. */
function textWidth(text: string, isBold: boolean): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return (text.length + wide) * (isBold ? 1.1 : 1);
}

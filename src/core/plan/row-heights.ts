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
    let most = 1;
    for (const [right, { value, style }] of row.entries()) {
      if (style?.wrap !== true || typeof value !== "string") continue;
      most = Math.max(most, linesOf(value, style.bold === true, (widths[left + right] ?? 9) - 1));
    }
    if (most > 1) heights[top + 1 + down] = most * LINE;
  }
  return heights;
}

/** Lines that a text takes in so many characters, its own line breaks included. */
function linesOf(text: string, isBold: boolean, width: number): number {
  if (text.includes("\n")) return text.split("\n").reduce((sum, line) => sum + linesOf(line, isBold, width), 0);
  return Math.max(1, Math.ceil(textWidth(text, isBold) / width));
}

/** Width in characters: ideographs are twice as wide, bold is a tenth wider. */
function textWidth(text: string, isBold: boolean): number {
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) if (isWide(text.charCodeAt(at))) wide += 1;
  return (text.length + wide) * (isBold ? 1.1 : 1);
}

function isWide(unit: number): boolean {
  return unit >= 0x2e80 && unit <= 0xffef;
}

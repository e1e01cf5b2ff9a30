import { wrappedHeights } from "../row-heights";
import type { TablePlan } from "../workbook-plan";

/** Points of a line of text. */
const LINE = 16;

/**
 * Heights of the rows of tables by their texts, by row index. `lines` says for columns of formulas, whose texts are not
 * known before they are calculated, how many lines they take at least.
 */
export function formHeights(tables: readonly TablePlan[], widths: readonly number[], lines: Readonly<Record<string, number>> = {}): Readonly<Record<number, number>> {
  const heights = new Map<number, number>();
  for (const table of tables) {
    const least = Math.max(1, ...table.columns.map(({ key }) => lines[key] ?? 1));
    if (least > 1) table.rows.forEach((_, down) => heights.set(table.top + 1 + down, least * LINE));
    for (const [row, height] of Object.entries(wrappedHeights(table, Object.fromEntries(widths.entries())))) {
      heights.set(Number(row), Math.max(height, heights.get(Number(row)) ?? 0));
    }
  }
  return Object.fromEntries(heights);
}

import type { PlannedCell, SheetPlan } from "../core/plan";

/**
 * The sheet with columns wide enough for every figure in them: in one that is too narrow a number is shown as `###`. None
 * gets narrower, and columns without a width of their own stay without. Percentages, dates and numbers without a format
 * do not count: the first two are short, and the last are rounded to the room that there is.
 */
export function withRoomForFigures(sheet: SheetPlan): SheetPlan {
  const widths = new Map(Object.entries(sheet.columnWidths).map(([column, width]) => [Number(column), width]));
  const widen = (rows: readonly (readonly (PlannedCell | null)[])[], left: number): void => {
    for (const row of rows) {
      for (const [right, cell] of row.entries()) {
        const width = widths.get(left + right);
        if (cell === null || width === undefined) continue;
        const needed = figureWidth(cell);
        if (needed > width) widths.set(left + right, needed);
      }
    }
  };
  for (const { cells, left } of sheet.blocks) widen(cells, left);
  for (const { rows, left } of sheet.tables) widen(rows, left);
  return { ...sheet, columnWidths: Object.fromEntries(widths) };
}

/** `#,##0`, with decimals or without. */
const AMOUNT = /^#,##0(?:\.(0+))?$/;

/**
 * Characters, each as wide as a digit, that an amount takes with the edges of its cell; 0 for anything else.
 *
 * @example figureWidth({ value: 1160196872.8, style: { format: "#,##0" } }) // => 13
 */
export function figureWidth({ value, style = {} }: PlannedCell): number {
  const [isAmount, decimals = ""] = AMOUNT.exec(style.format ?? "") ?? [];
  if (typeof value !== "number" || isAmount === undefined) return 0;
  const digits = Math.abs(value).toFixed(decimals.length).replace(".", "").length - decimals.length;
  // Commas and points are half as wide as digits.
  const marks = Math.floor((digits - 1) / 3) + Math.sign(decimals.length);
  const text = digits + decimals.length + marks / 2 + (value < 0 ? 1 : 0);
  return Math.ceil(text * (style.bold === true ? 1.1 : 1) + EDGES);
}

/** Of a cell, in characters. */
const EDGES = 1;

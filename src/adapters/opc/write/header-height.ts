import type { SheetPlan, TablePlan } from "../../../core/plan";

/** Points of a line of text, and what a header has above and below it. */
const LINE_HEIGHT = 15;
const HEADER_SPACE = 3;
const DEFAULT_WIDTH = 9;
const MOST_LINES = 5;

/**
 * Height of a table's header row in points, if it has several lines; undefined for one. Not all programs fit the
 * heights of rows to wrapped text when they open a file.
 */
export function headerHeight({ left, columns }: TablePlan, { columnWidths, hiddenColumns = [] }: SheetPlan): number | undefined {
  const counts = columns.map(({ title }, index) =>
    hiddenColumns.includes(left + index) ? 1 : lineCount(title, columnWidths[left + index] ?? DEFAULT_WIDTH));
  const lines = Math.min(MOST_LINES, Math.max(1, ...counts));
  return lines === 1 ? undefined : lines * LINE_HEIGHT + HEADER_SPACE;
}

/** Lines of a bold text in a column of that many characters; the filter's button hides some. */
function lineCount(text: string, width: number): number {
  const room = Math.max(2, width - 2);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Characters of Chinese, Japanese and Korean are two wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? 2 : 1;
  return width;
}

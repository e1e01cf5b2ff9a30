import type { Area } from "../grid";
import type { CellBlock, CellStyle, PlannedCell } from "../plan";

/** Keys of the sample's sheets. */
export const SAMPLE_SHEETS = { scorecard: "sample:scorecard", monthly: "sample:monthly", departments: "sample:departments" } as const;

const TITLE: CellStyle = { bold: true, size: 16, color: "1F3864" };
const NOTE: CellStyle = { italic: true, color: "595959" };
const HEADER: CellStyle = { bold: true, color: "FFFFFF", fill: "1F3864", align: "center", vertical: "middle", wrap: true, border: "thin" };

export const TEXT: CellStyle = { vertical: "middle", wrap: true, border: "thin" };
export const GROUP: CellStyle = { ...TEXT, bold: true, fill: "D9E2F3" };
export const NUMBER: CellStyle = { vertical: "middle", border: "thin" };

/** Title and note of a sheet, in its first two rows. */
export function heading(title: string, note: string): CellBlock {
  return { top: 0, left: 0, cells: [[{ value: title, style: TITLE }], [{ value: note, style: NOTE }]] };
}

export function header(titles: readonly string[]): readonly PlannedCell[] {
  return titles.map((value) => ({ value, style: HEADER }));
}

/** Cells of a column that are merged downwards over each group of rows; groups of one row stay as they are. */
export function mergedGroups(top: number, column: number, sizes: readonly number[]): readonly Area[] {
  let row = top;
  return sizes.flatMap((size) => {
    const area = { top: row, left: column, bottom: row + size - 1, right: column };
    row += size;
    return size > 1 ? [area] : [];
  });
}

/** Below the first cell of a merged group stand blank cells, which carry its borders. */
export function firstOf(value: string, index: number, style: CellStyle): PlannedCell {
  return { value: index === 0 ? value : null, style };
}

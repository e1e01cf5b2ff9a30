import { cellError, type CellValue } from "../core/grid";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../core/plan";

/** Characters (UTF-16) that a cell can hold. A name that long makes a sentence with it longer still. */
export const TEXT_LIMIT = 32_767;

/** The plan with every typed text that no cell can hold cut to end in `…`. */
export function withTextsCut(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map(cutSheet) };
}

/** What a formula gives: a text that no cell can hold is `#VALUE!`, as in Excel. */
export function resultOfFormula(value: CellValue): CellValue {
  return typeof value === "string" && value.length > TEXT_LIMIT ? cellError("#VALUE!") : value;
}

function cutSheet(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map((cell) => (cell === null ? null : cutCell(cell)))) })),
    tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(cutCell)) })),
  };
}

function cutCell(cell: PlannedCell): PlannedCell {
  return typeof cell.value === "string" && cell.value.length > TEXT_LIMIT ? { ...cell, value: textThatFits(cell.value) } : cell;
}

/** A text that no cell can hold, cut to end in `…`; any other as it is. Characters outside the basic plane stay whole. */
export function textThatFits(text: string): string {
  return text.length <= TEXT_LIMIT ? text : `${text.slice(0, TEXT_LIMIT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

import { formulaEngine } from "../core/formula";
import type { SheetGrid, WorkbookGrid } from "../core/grid";
import { calculationSource, ownSheetNames } from "./calculation-source";
import { Calculator } from "./calculator";
import { foldName } from "./own-tables";
import type { WorkbookState } from "./state";

/**
 * The workbook with a result for each formula of ours: a program that drops our record may well save formulas without
 * results. As it is where the record stands, since we write results.
 */
export function calculatedGrid(grid: WorkbookGrid, { adopted }: WorkbookState): WorkbookGrid {
  if (adopted.size === 0) return grid;
  const own = ownSheetNames(grid);
  const calculator = new Calculator(calculationSource({ added: [], edits: [], names: [], grid }, formulaEngine), formulaEngine);
  return { ...grid, sheets: grid.sheets.map((sheet, index) => (own.has(foldName(sheet.name)) ? calculatedSheet(sheet, index, calculator) : sheet)) };
}

function calculatedSheet(sheet: SheetGrid, index: number, calculator: Calculator): SheetGrid {
  const { name, visibility, used, merges, tables } = sheet;
  return {
    name, visibility, used, merges, tables,
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
    value: (row, column) => sheet.value(row, column) ?? (sheet.formula(row, column) === null ? null : calculator.value(index, row, column)),
    formula: (row, column) => sheet.formula(row, column),
    format: (row, column) => sheet.format(row, column),
    text: (row, column) => sheet.text(row, column),
    fill: (row, column) => sheet.fill(row, column),
    rows: () => sheet.rows(),
    columns: (row) => sheet.columns(row),
  };
}

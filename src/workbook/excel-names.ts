import type { SheetGrid, WorkbookGrid } from "../core/grid";
import { freeSheetName } from "./sheet-names";

/** Sheets of other formats, and files after which a sheet is named, may have names that Excel does not allow. */
export function withExcelNames(grid: WorkbookGrid): WorkbookGrid {
  const taken: string[] = [];
  const sheets = grid.sheets.map((sheet) => {
    const { name } = freeSheetName(sheet.name, taken);
    taken.push(name);
    return name === sheet.name ? sheet : renamed(sheet, name);
  });
  return { ...grid, sheets };
}

function renamed(sheet: SheetGrid, name: string): SheetGrid {
  return {
    name,
    visibility: sheet.visibility,
    used: sheet.used,
    merges: sheet.merges,
    tables: sheet.tables,
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
    value: (row, column) => sheet.value(row, column),
    formula: (row, column) => sheet.formula(row, column),
    format: (row, column) => sheet.format(row, column),
    text: (row, column) => sheet.text(row, column),
    fill: (row, column) => sheet.fill(row, column),
    rows: () => sheet.rows(),
    columns: (row) => sheet.columns(row),
  };
}

import { isCellError, type WorkbookGrid } from "../../../core/grid";

/** Formulas that show `#NAME?`: where the workbook is open, their functions are not there. */
export function countUnknownNames({ sheets }: WorkbookGrid): number {
  let count = 0;
  for (const sheet of sheets) {
    for (const row of sheet.rows()) {
      for (const column of sheet.columns(row)) {
        const value = sheet.value(row, column);
        if (isCellError(value) && value.error === "#NAME?" && sheet.formula(row, column) !== null) count += 1;
      }
    }
  }
  return count;
}

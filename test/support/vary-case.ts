import { formatArea, formatCell, parseArea, parseCell } from "../../src/core/grid";
import type { CaseCell, CaseSheet, CaseWorkbook } from "./case-grid";

/** The workbook with every table moved down and to the right. */
export function shifted(workbook: CaseWorkbook, down: number, right: number): CaseWorkbook {
  return eachSheet(workbook, (sheet) => ({
    ...sheet,
    at: moveCell(sheet.at ?? "A1", down, right),
    ...(sheet.merges === undefined ? {} : { merges: sheet.merges.map((address) => moveArea(address, down, right)) }),
    ...(sheet.hiddenRows === undefined ? {} : { hiddenRows: sheet.hiddenRows.map((row) => row + down) }),
  }));
}

/** The workbook with a remark some rows below everything. */
export function withNoteBelow(workbook: CaseWorkbook, note: string): CaseWorkbook {
  return eachSheet(workbook, (sheet) => ({ ...sheet, rows: [...sheet.rows, [], [], [note]] }));
}

/** The workbook with a column at the right edge that is empty, but for blanks as people leave them. */
export function withBlankColumn(workbook: CaseWorkbook): CaseWorkbook {
  const width = (rows: CaseSheet["rows"]): number => Math.max(...rows.map((row) => row.length));
  return eachSheet(workbook, (sheet) => ({ ...sheet, rows: sheet.rows.map((row, index) => (index % 2 === 0 ? [...pad(row, width(sheet.rows)), " "] : row)) }));
}

/** A sheet with its columns in another order; `order` holds their places. */
export function reordered(workbook: CaseWorkbook, order: readonly number[]): CaseWorkbook {
  return eachSheet(workbook, (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => order.map((column) => row[column] ?? null)) }));
}

function eachSheet(workbook: CaseWorkbook, change: (sheet: CaseSheet) => CaseSheet): CaseWorkbook {
  return { sheets: workbook.sheets.map(change) };
}

function pad(row: readonly CaseCell[], width: number): readonly CaseCell[] {
  return [...row, ...Array.from({ length: width - row.length }, () => null)];
}

function moveCell(address: string, down: number, right: number): string {
  const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
  return formatCell(row + down, column + right);
}

function moveArea(address: string, down: number, right: number): string {
  const area = parseArea(address);
  if (area === null) throw new Error(`${address} is no area`);
  return formatArea({ top: area.top + down, bottom: area.bottom + down, left: area.left + right, right: area.right + right });
}

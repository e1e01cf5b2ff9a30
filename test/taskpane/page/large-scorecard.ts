import { displayedText } from "../../../src/adapters/opc/displayed-text";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../../src/core/grid";

const HEADERS = ["Perspective", "Strategic objective", "Measure", "Unit", "Better", "Actual 2026", "Target 2027", "Actual to date", "Weight", "Owner", "Department", "Remarks"];
const PERSPECTIVES = ["Financial", "Customer", "Internal process", "Learning and growth"];

/** A scorecard of so many rows × 12 columns. Its cells are made when they are asked for: to hold it costs nothing. */
export function largeScorecard(rows: number): WorkbookGrid {
  return { sheets: [sheetOf(rows)], names: [], date1904: false, state: null };
}

function sheetOf(rows: number): SheetGrid {
  const right = HEADERS.length - 1;
  const columns = HEADERS.map((_, column) => column);
  const value = (row: number, column: number): CellValue => (row < 0 || row > rows || column > right ? null : row === 0 ? HEADERS[column] ?? null : cell(row, column));
  return {
    name: "KPI", visibility: "visible", used: { top: 0, left: 0, bottom: rows, right }, merges: [], tables: [],
    isRowHidden: () => false,
    isColumnHidden: () => false,
    value,
    formula: () => null,
    format: () => "General",
    text: (row, column) => displayedText(value(row, column), "General", false),
    fill: () => null,
    *rows() { for (let row = 0; row <= rows; row += 1) yield row; },
    columns: () => columns,
  };
}

function cell(row: number, column: number): CellValue {
  const perspective = PERSPECTIVES[row % PERSPECTIVES.length] ?? "";
  const target = 50 + (row % 40);
  const cells: readonly CellValue[] = [
    perspective, `Objective ${row % 97}`, `Measure ${row} of department ${row % 400}`, row % 3 === 0 ? "days" : "points", "higher",
    target - 8, target, target - (row % 6), 1 / 100, `Owner ${row % 250}`, `Department ${row % 400}`, row % 10 === 0 ? "checked" : null,
  ];
  return cells[column] ?? null;
}

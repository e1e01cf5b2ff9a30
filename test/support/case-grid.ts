import { parseArea, parseCell, type Area, type CellValue, type WorkbookGrid } from "../../src/core/grid";
import { sparseSheet, type SparseCell } from "../../src/adapters/legacy";

/** A cell of a case: its value, or an object where it has a formula or a number format. */
export type CaseCell = CellValue | { readonly value: CellValue; readonly formula?: string; readonly format?: string; readonly fill?: string };

/** A sheet as a case writes it down: rows of cells from an address on. */
export interface CaseSheet {
  readonly name: string;
  readonly rows: readonly (readonly CaseCell[])[];
  /** Address of the first cell; `A1` if left out. */
  readonly at?: string;
  readonly merges?: readonly string[];
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** Rows that are hidden, as Excel counts them. */
  readonly hiddenRows?: readonly number[];
}

export interface CaseWorkbook {
  readonly sheets: readonly CaseSheet[];
}

/** The workbook of a case as a reader gets it. */
export function caseGrid({ sheets }: CaseWorkbook): WorkbookGrid {
  return { sheets: sheets.map(caseSheet), names: [], date1904: false, state: null };
}

function caseSheet({ name, rows, at = "A1", merges = [], visibility = "visible", hiddenRows = [] }: CaseSheet) {
  const corner = parseCell(at) ?? { row: 0, column: 0 };
  const cells = new Map<number, Map<number, SparseCell>>();
  rows.forEach((row, down) => {
    const line = new Map(row.flatMap((cell, right) => (cell === null ? [] : [[corner.column + right, sparseCell(cell)] as const])));
    if (line.size > 0) cells.set(corner.row + down, line);
  });
  return sparseSheet({ name, rows: cells, visibility, merges: merges.map(parseArea).filter((area): area is Area => area !== null), hiddenRows: new Set(hiddenRows.map((row) => row - 1)) });
}

function sparseCell(cell: Exclude<CaseCell, null>): SparseCell {
  return typeof cell === "object" && "value" in cell ? cell : { value: cell };
}

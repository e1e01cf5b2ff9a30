import { isCellError, sheetCell, type CellValue, type WorkbookGrid } from "../../src/core/grid";
import { ownSheetNames } from "../../src/workbook/calculation-source";
import { foldName } from "../../src/workbook/own-tables";

const TOLERANCE = 1e-9;

/** A workbook as one engine calculates it. */
export interface Calculated {
  /** Who calculated it. */
  readonly by: string;
  readonly grid: WorkbookGrid;
}

export interface Comparison {
  readonly cells: number;
  /** A sentence for each cell that has another value. */
  readonly differences: readonly string[];
}

/**
 * Compares every cell of the sheets that we made: those that hold something in either workbook. Numbers are the same within a
 * billionth of the larger one, and within a billionth where both are below one. A blank and an empty text look the same.
 */
export function compareOwnSheets(expected: Calculated, found: Calculated): Comparison {
  const own = ownSheetNames(expected.grid);
  const sheets = expected.grid.sheets.filter(({ name }) => own.has(foldName(name)));
  if (sheets.length === 0) throw new Error("there are no sheets of ours to compare");
  let cells = 0;
  const differences = sheets.flatMap((sheet) => {
    const other = found.grid.sheets.find(({ name }) => foldName(name) === foldName(sheet.name));
    if (other === undefined) return [`there is no sheet ${sheet.name} by ${found.by}`];
    const all: string[] = [];
    for (let row = 0; row <= Math.max(sheet.used?.bottom ?? -1, other.used?.bottom ?? -1); row += 1) {
      for (let column = 0; column <= Math.max(sheet.used?.right ?? -1, other.used?.right ?? -1); column += 1) {
        const [a, b] = [sheet.value(row, column), other.value(row, column)];
        if (isBlank(a) && isBlank(b)) continue;
        cells += 1;
        if (!agree(a, b)) all.push(`${sheetCell(sheet.name, row, column)} is ${shown(a)} by ${expected.by}, ${shown(b)} by ${found.by}: =${other.formula(row, column) ?? ""}`);
      }
    }
    return all;
  });
  return { cells, differences };
}

function agree(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b || (isBlank(a) && isBlank(b));
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

function shown(value: CellValue): string {
  return isCellError(value) ? value.error : JSON.stringify(value);
}

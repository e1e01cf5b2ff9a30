import { FileWorkbook } from "../adapters/file";
import { formulaEngine } from "../core/formula";
import type { SheetGrid } from "../core/grid";
import { juneEntries, type SampleEntry } from "../core/sample";
import { calculateChange } from "../workbook/calculate";
import { preconditionOf } from "../workbook/precondition";
import { NO_CHANGE, type CellEdit, type WorkbookChange } from "../workbook/workbook-change";
import type { Console } from "./console";
import { readPort } from "./source";

/** Types the sample company's figures of June into its own sheets, as its people would, and calculates what shows them. */
export async function enterJune(file: string, speak: Console): Promise<number> {
  const entries = juneEntries(speak.options.language);
  const port = new FileWorkbook(file);
  const { grid } = await readPort(port, file, speak);
  const sheets = grid.sheets.filter(({ name }) => entries.some(({ sheet }) => sheet === name));
  const typed: WorkbookChange = { ...NO_CHANGE, editSheets: sheets.map((sheet) => ({ sheet: sheet.name, cells: cellsOf(sheet, entries), tables: [] })) };
  const { change } = calculateChange(typed, grid, formulaEngine);
  await port.apply(change, preconditionOf(grid, change), { dialect: "plain" });
  return entries.length;
}

/** The entries of a sheet, and its own formulas again, so that they are calculated with them. */
function cellsOf(sheet: SheetGrid, entries: readonly SampleEntry[]): readonly CellEdit[] {
  const formulas = [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].flatMap((column): CellEdit[] => {
    const text = sheet.formula(row, column);
    const formula = text === null ? null : formulaEngine.parse(text);
    return formula === null ? [] : [{ row, column, cell: { value: sheet.value(row, column), formula } }];
  }));
  const typed = entries.filter((entry) => entry.sheet === sheet.name).map(({ row, column, value }): CellEdit => ({ row, column, cell: { value } }));
  return [...formulas, ...typed];
}

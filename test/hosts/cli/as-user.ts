import { readFileSync, writeFileSync } from "node:fs";
import { applyChange, openPackage, readWorkbook } from "../../../src/adapters/opc";
import { formulaEngine, printStored } from "../../../src/core/formula";
import { parseCell, type CellValue, type GridTable, type SheetGrid, type WorkbookGrid } from "../../../src/core/grid";
import { NO_CHANGE, type CellEdit, type SheetEdit } from "../../../src/workbook/workbook-change";

/** The workbook in a file. */
export function gridOf(file: string): WorkbookGrid {
  const reading = readWorkbook(readFileSync(file), file);
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value.grid;
}

export function sheetOf(grid: WorkbookGrid, name: string): SheetGrid {
  const sheet = grid.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}; there are ${grid.sheets.map((one) => one.name).join(", ")}`);
  return sheet;
}

export function tableOf(grid: WorkbookGrid, name: string): { readonly sheet: SheetGrid; readonly table: GridTable } {
  for (const sheet of grid.sheets) for (const table of sheet.tables) if (table.name === name) return { sheet, table };
  throw new Error(`no table ${name}`);
}

/** Column of the sheet under a header of a table. */
export function columnOf({ columns, area }: GridTable, title: string): number {
  const index = columns.indexOf(title);
  if (index < 0) throw new Error(`no column ${title}; there are ${columns.join(", ")}`);
  return area.left + index;
}

/** Types values into cells, as a user does in Excel; our state and everything else stay. */
export function typeInto(file: string, sheet: string, entries: Readonly<Record<string, CellValue>>): void {
  const cells = Object.entries(entries).map(([address, value]): CellEdit => {
    const at = parseCell(address);
    if (at === null) throw new Error(`no address: ${address}`);
    return { ...at, cell: { value } };
  });
  write(file, { sheet, cells, tables: [] });
}

/** Sorts the rows of a table by a column, descending, formulas and all. */
export function sortTable(file: string, name: string, title: string): void {
  const { sheet, table } = tableOf(gridOf(file), name);
  const { top, bottom, left, right } = table.area;
  const by = columnOf(table, title);
  const rows = Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
  const sorted = [...rows].sort((a, b) => sheet.text(b, by).localeCompare(sheet.text(a, by)));
  const cells = rows.flatMap((row, index) =>
    Array.from({ length: right - left + 1 }, (_, across) => ({ row, column: left + across, cell: cellOf(sheet, sorted[index] ?? row, left + across) })));
  write(file, { sheet: sheet.name, cells, tables: [] });
}

/** Adds a column with a header at the right edge of a table, and a row with some values below it. */
export function growTable(file: string, name: string, column: string, row: Readonly<Record<string, CellValue>>): void {
  const { sheet, table } = tableOf(gridOf(file), name);
  const area = { ...table.area, right: table.area.right + 1, bottom: table.area.bottom + 1 };
  const cells = [
    { row: area.top, column: area.right, cell: { value: column } },
    { row: area.top + 1, column: area.right, cell: { value: `${column} of the first row` } },
    ...Object.entries(row).map(([title, value]) => ({ row: area.bottom, column: columnOf(table, title), cell: { value } })),
  ];
  write(file, { sheet: sheet.name, cells, tables: [{ name, area, columns: [...table.columns, column] }] });
}

function cellOf(sheet: SheetGrid, row: number, column: number): CellEdit["cell"] {
  const formula = sheet.formula(row, column);
  const value = sheet.value(row, column);
  if (formula === null) return { value };
  const parsed = formulaEngine.parse(formula);
  return { value, formula: parsed ?? { kind: "verbatim", text: formula } };
}

function write(file: string, edit: SheetEdit): void {
  const written = applyChange(openPackage(readFileSync(file), file), { ...NO_CHANGE, editSheets: [edit] }, { dialect: "plain", print: printStored });
  if (!written.ok) throw new Error(written.issue.code);
  writeFileSync(file, written.value);
}

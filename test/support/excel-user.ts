// What Excel does to a workbook in memory when its user sorts, renames, inserts and deletes: formulas everywhere follow.
import { formulaEngine, printStored, type Expression } from "../../src/core/formula";
import { formatCell, parseCell, ROW_LIMIT, type Area, type CellValue, type GridTable } from "../../src/core/grid";
import { moveFormula } from "../../src/workbook/move-formula";
import { rewriteReferences } from "../../src/workbook/rewrite";
import { changeSheet, typeInto, type MemoryCell, type MemorySheet, type MemoryWorkbook } from "./memory-workbook";

export function sheetNamed(workbook: MemoryWorkbook, name: string): MemorySheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}; there are ${workbook.sheets.map((one) => one.name).join(", ")}`);
  return sheet;
}

export function tableNamed(workbook: MemoryWorkbook, name: string): { readonly sheet: MemorySheet; readonly table: GridTable } {
  for (const sheet of workbook.sheets) for (const table of sheet.tables) if (table.name === name) return { sheet, table };
  throw new Error(`no table ${name}; there are ${workbook.sheets.flatMap(({ tables }) => tables.map((one) => one.name)).join(", ")}`);
}

export function hasTable(workbook: MemoryWorkbook, name: string): boolean {
  return workbook.sheets.some(({ tables }) => tables.some((table) => table.name === name));
}

/** Number of rows of the body. */
export function heightOf(workbook: MemoryWorkbook, name: string): number {
  const { area } = tableNamed(workbook, name).table;
  return area.bottom - area.top;
}

/** Values of a column of a table from top to bottom. */
export function valuesOf(workbook: MemoryWorkbook, name: string, title: string): readonly CellValue[] {
  const { sheet } = tableNamed(workbook, name);
  return Array.from({ length: heightOf(workbook, name) }, (_, row) => sheet.cells.get(addressOf(workbook, name, row, title))?.value ?? null);
}

/** The same as texts; blank cells and numbers too. */
export function textsOf(workbook: MemoryWorkbook, name: string, title: string): readonly string[] {
  return valuesOf(workbook, name, title).map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
}

/** Address of a cell of a table by row of the body, from 0, and header. */
export function addressOf(workbook: MemoryWorkbook, name: string, row: number, title: string): string {
  const { table: { area, columns } } = tableNamed(workbook, name);
  const column = columns.indexOf(title);
  if (column < 0) throw new Error(`no column ${title} in ${name}; there are ${columns.join(", ")}`);
  return formatCell(area.top + 1 + row, area.left + column);
}

/** Types values into a row of a table, by header. */
export function typeIntoRow(workbook: MemoryWorkbook, name: string, row: number, values: Readonly<Record<string, CellValue>>): MemoryWorkbook {
  const entries = Object.entries(values).map(([title, value]) => [addressOf(workbook, name, row, title), value] as const);
  return typeInto(workbook, tableNamed(workbook, name).sheet.name, Object.fromEntries(entries));
}

/** A row below the last one, over which the table grows. */
export function addRow(workbook: MemoryWorkbook, name: string, values: Readonly<Record<string, CellValue>>): MemoryWorkbook {
  const longer = resized(workbook, name, ({ area, ...table }) => ({ ...table, area: { ...area, bottom: area.bottom + 1 } }));
  return typeIntoRow(longer, name, heightOf(workbook, name), values);
}

/** A column at the right edge, over which the table grows. */
export function addColumn(workbook: MemoryWorkbook, name: string, title: string, values: readonly CellValue[]): MemoryWorkbook {
  const wider = resized(workbook, name, ({ area, columns, ...table }) => ({ ...table, area: { ...area, right: area.right + 1 }, columns: [...columns, title] }));
  const { sheet, table: { area } } = tableNamed(wider, name);
  const entries = [title, ...values].map((value, row) => [formatCell(area.top + row, area.right), value] as const);
  return typeInto(wider, sheet.name, Object.fromEntries(entries));
}

/** The rows of a table in another order: the row that is now at place `n` was at `order[n]`. */
export function sortRows(workbook: MemoryWorkbook, name: string, order: readonly number[]): MemoryWorkbook {
  const { sheet, table: { area } } = tableNamed(workbook, name);
  return changeSheet(workbook, sheet.name, (before) => {
    const cells = new Map(before.cells);
    order.forEach((from, to) => {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = before.cells.get(formatCell(area.top + 1 + from, column));
        const address = formatCell(area.top + 1 + to, column);
        if (cell === undefined) cells.delete(address);
        else cells.set(address, withFormula(cell, (formula) => moveFormula(formula, to - from, 0)));
      }
    });
    return { ...before, cells };
  });
}

export function renameSheet(workbook: MemoryWorkbook, name: string, to: string): MemoryWorkbook {
  const renamed = withFormulas(workbook, (formula) => rewriteReferences(formula, { cells: (at) => (at.sheet === name ? { ...at, sheet: to } : at) }));
  return { ...renamed, sheets: renamed.sheets.map((sheet) => (sheet.name === name ? { ...sheet, name: to } : sheet)) };
}

export function renameTable(workbook: MemoryWorkbook, name: string, to: string): MemoryWorkbook {
  const renamed = withFormulas(workbook, (formula) => rewriteReferences(formula, { table: (at) => (at.table === name ? { ...at, table: to } : at) }));
  return resized(renamed, name, (table) => ({ ...table, name: to }));
}

export function renameColumn(workbook: MemoryWorkbook, name: string, title: string, to: string): MemoryWorkbook {
  const renamed = withFormulas(workbook, (formula) =>
    rewriteReferences(formula, { table: (at) => (at.table === name && at.column === title ? { ...at, column: to } : at) }));
  const { sheet, table: { area, columns } } = tableNamed(workbook, name);
  const headed = typeInto(renamed, sheet.name, { [formatCell(area.top, area.left + columns.indexOf(title))]: to });
  return resized(headed, name, (table) => ({ ...table, columns: columns.map((column) => (column === title ? to : column)) }));
}

/** Blank rows above a row of a sheet, from 0. */
export function insertRows(workbook: MemoryWorkbook, name: string, above: number, count: number): MemoryWorkbook {
  return withRowsMoved(workbook, name, (row) => (row >= above ? row + count : row));
}

/** Without a row of a table, and of its whole sheet. */
export function deleteTableRow(workbook: MemoryWorkbook, name: string, row: number): MemoryWorkbook {
  const { sheet, table } = tableNamed(workbook, name);
  const gone = table.area.top + 1 + row;
  return withRowsMoved(workbook, sheet.name, (at) => (at === gone ? null : at > gone ? at - 1 : at));
}

export function deleteSheet(workbook: MemoryWorkbook, name: string): MemoryWorkbook {
  const broken = withFormulas(workbook, (formula) => rewriteReferences(formula, { cells: (at) => (at.sheet === name ? REFERENCE_ERROR : at) }));
  return { ...broken, sheets: broken.sheets.filter((sheet) => sheet.name !== name) };
}

const REFERENCE_ERROR: Expression = { kind: "verbatim", text: "#REF!" };

/** Every formula after a change of it; `sheet` is that on which it stands, null for names. */
function withFormulas(workbook: MemoryWorkbook, change: (formula: Expression, sheet: string | null) => Expression): MemoryWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].map(([address, cell]) => [address, withFormula(cell, (formula) => change(formula, sheet.name))])),
    })),
    names: workbook.names.map((name) => ({ ...name, formula: changedText(name.formula, (formula) => change(formula, null)) })),
  };
}

function withFormula(cell: MemoryCell, change: (formula: Expression) => Expression): MemoryCell {
  return cell.formula === undefined ? cell : { ...cell, formula: changedText(cell.formula, change) };
}

function changedText(text: string, change: (formula: Expression) => Expression): string {
  const parsed = formulaEngine.parse(text);
  const changed = parsed === null ? null : change(parsed);
  // Our functions that stand in it stay as they are; nothing else of a formula depends on the dialect.
  return changed === null || changed === parsed ? text : printStored(changed, "functions");
}

/** Rows of a sheet moved, with the formulas that mean them; null for a row that goes. */
function withRowsMoved(workbook: MemoryWorkbook, name: string, move: (row: number) => number | null): MemoryWorkbook {
  const followed = withFormulas(workbook, (formula, sheet) =>
    rewriteReferences(formula, {
      cells: (at) => {
        if ((at.sheet ?? sheet) !== name || at.area.bottom === ROW_LIMIT - 1) return at;
        const area = movedArea(at.area, move);
        return area === null ? REFERENCE_ERROR : sameRows(area, at.area) ? at : { ...at, area };
      },
    }));
  return changeSheet(followed, name, (sheet) => ({
    ...sheet,
    cells: new Map([...sheet.cells].flatMap(([address, cell]) => {
      const at = parseCell(address);
      const row = at === null ? null : move(at.row);
      return at === null || row === null ? [] : [[formatCell(row, at.column), cell] as const];
    })),
    tables: sheet.tables.map((table) => ({ ...table, area: movedArea(table.area, move) ?? table.area })),
  }));
}

function movedArea(area: Area, move: (row: number) => number | null): Area | null {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => move(area.top + index)).filter((row) => row !== null);
  const [top, bottom] = [rows[0], rows.at(-1)];
  return top === undefined || bottom === undefined ? null : { ...area, top, bottom };
}

function sameRows(a: Area, b: Area): boolean {
  return a.top === b.top && a.bottom === b.bottom;
}

function resized(workbook: MemoryWorkbook, name: string, change: (table: GridTable) => GridTable): MemoryWorkbook {
  const { sheet } = tableNamed(workbook, name);
  return changeSheet(workbook, sheet.name, (before) => ({ ...before, tables: before.tables.map((table) => (table.name === name ? change(table) : table)) }));
}

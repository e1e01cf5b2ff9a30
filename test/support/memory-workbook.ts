import type { Dialect } from "../../src/core/formula/dialect";
import { formatCell, parseCell, type Area, type CellValue, type DefinedName, type GridTable, type SheetGrid, type WorkbookGrid } from "../../src/core/grid";
import type { PlannedCell, SheetPlan, TablePlan } from "../../src/core/plan";
import type { FormulaSyntax } from "../../src/workbook/formulas";
import type { SheetEdit, WorkbookChange } from "../../src/workbook/workbook-change";

/** A cell of a workbook in memory. */
export interface MemoryCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly fill?: string;
}

export interface MemorySheet {
  readonly name: string;
  /** By address. */
  readonly cells: ReadonlyMap<string, MemoryCell>;
  readonly tables: readonly GridTable[];
  readonly hiddenColumns: readonly number[];
}

/** A workbook as plain data: the simplest thing that changes can be applied to. */
export interface MemoryWorkbook {
  readonly sheets: readonly MemorySheet[];
  readonly names: readonly DefinedName[];
  readonly state: string | null;
}

export const EMPTY_WORKBOOK: MemoryWorkbook = { sheets: [], names: [], state: null };

/** A sheet from rows of values; texts that begin with `=` are formulas. */
export function memorySheet(name: string, rows: readonly (readonly CellValue[])[], tables: readonly GridTable[] = []): MemorySheet {
  const cells = new Map<string, MemoryCell>();
  rows.forEach((row, down) => { row.forEach((value, right) => {
    if (typeof value === "string" && value.startsWith("=")) cells.set(formatCell(down, right), { value: null, formula: value.slice(1) });
    else if (value !== null) cells.set(formatCell(down, right), { value });
  }); });
  return { name, cells, tables, hiddenColumns: [] };
}

export function gridOf(workbook: MemoryWorkbook): WorkbookGrid {
  return { sheets: workbook.sheets.map(sheetGrid), names: workbook.names, date1904: false, state: workbook.state };
}

/** The workbook after a change. */
export function applyToMemory(workbook: MemoryWorkbook, change: WorkbookChange, syntax: FormulaSyntax, dialect: Dialect = "functions"): MemoryWorkbook {
  const print = (cell: PlannedCell, before?: MemoryCell): MemoryCell => {
    const format = cell.style?.format ?? before?.format;
    const fill = cell.style?.fill ?? before?.fill;
    return {
      // Cells know one line end.
      value: typeof cell.value === "string" ? cell.value.replace(/\r\n?/g, "\n") : cell.value,
      ...(cell.formula === undefined ? {} : { formula: syntax.print(cell.formula, dialect) }),
      ...(format === undefined ? {} : { format }),
      ...(fill === undefined ? {} : { fill }),
    };
  };
  const missing = change.editSheets.find((edit) => !workbook.sheets.some(({ name }) => name === edit.sheet));
  if (missing !== undefined) throw new Error(`the workbook has no sheet "${missing.sheet}"`);
  const edited = workbook.sheets.map((sheet) => change.editSheets.filter((edit) => edit.sheet === sheet.name).reduce((before, edit) => editSheet(before, edit, print), sheet));
  const kept = workbook.names.filter(({ name, sheet }) => sheet !== null || !change.names.some((other) => other.name.toLowerCase() === name.toLowerCase()));
  return {
    sheets: [...edited, ...change.addSheets.map((sheet) => addSheet(sheet, print))],
    names: [...kept, ...change.names.map(({ name, refersTo }) => ({ name, formula: syntax.print(refersTo, "plain"), sheet: null, hidden: false }))],
    state: change.state ?? workbook.state,
  };
}

/** The workbook after the user did something to one sheet: cells by address, null to empty them. */
export function typeInto(workbook: MemoryWorkbook, name: string, entries: Readonly<Record<string, CellValue | { readonly formula: string }>>): MemoryWorkbook {
  return changeSheet(workbook, name, (sheet) => {
    const cells = new Map(sheet.cells);
    for (const [address, entry] of Object.entries(entries)) {
      if (entry === null) cells.delete(address);
      else if (typeof entry === "object" && "formula" in entry) cells.set(address, { ...cells.get(address), value: null, formula: entry.formula });
      else cells.set(address, { value: entry });
    }
    return { ...sheet, cells };
  });
}

export function changeSheet(workbook: MemoryWorkbook, name: string, change: (sheet: MemorySheet) => MemorySheet): MemoryWorkbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

type Print = (cell: PlannedCell, before?: MemoryCell) => MemoryCell;

function addSheet(plan: SheetPlan, print: Print): MemorySheet {
  const cells = new Map<string, MemoryCell>();
  const put = (row: number, column: number, cell: PlannedCell | null): void => {
    if (cell !== null && (cell.value !== null || cell.formula !== undefined)) cells.set(formatCell(row, column), print(cell));
  };
  for (const { top, left, cells: rows } of plan.blocks) rows.forEach((row, down) => { row.forEach((cell, right) => { put(top + down, left + right, cell); }); });
  for (const table of plan.tables) {
    table.columns.forEach(({ title }, right) => { put(table.top, table.left + right, { value: title }); });
    table.rows.forEach((row, down) => { table.columns.forEach((column, right) => {
      const cell = row[right] ?? { value: null };
      const formula = column.formula ?? cell.formula;
      put(table.top + 1 + down, table.left + right, formula === undefined ? cell : { ...cell, formula });
    }); });
  }
  return { name: plan.name, cells, tables: plan.tables.map(tableOf), hiddenColumns: plan.hiddenColumns ?? [] };
}

function tableOf({ name, top, left, columns, rows }: TablePlan): GridTable {
  const area = { top, left, bottom: top + Math.max(rows.length, 1), right: left + columns.length - 1 };
  return { name, area, columns: columns.map(({ title }) => title), headerRow: true, totalsRow: false };
}

function editSheet(sheet: MemorySheet, edit: SheetEdit, print: Print): MemorySheet {
  const cells = new Map(sheet.cells);
  for (const { row, column, cell } of edit.cells) {
    const address = formatCell(row, column);
    if (cell.value === null && cell.formula === undefined) cells.delete(address);
    else cells.set(address, print(cell, cells.get(address)));
  }
  for (const { row, column, value } of edit.results ?? []) {
    const address = formatCell(row, column);
    cells.set(address, { ...cells.get(address), value });
  }
  const tables = sheet.tables.map((table) => {
    const changed = edit.tables.find(({ name }) => name === table.name);
    return changed === undefined ? table : { ...table, area: changed.area, columns: changed.columns ?? table.columns };
  });
  return { ...sheet, cells, tables };
}

function sheetGrid({ name, cells, tables, hiddenColumns }: MemorySheet): SheetGrid {
  const at = (row: number, column: number): MemoryCell | undefined => cells.get(formatCell(row, column));
  const byRow = new Map<number, number[]>();
  for (const address of cells.keys()) {
    const position = parseCell(address);
    if (position === null) continue;
    const columns = byRow.get(position.row);
    if (columns === undefined) byRow.set(position.row, [position.column]);
    else columns.push(position.column);
  }
  return {
    name, tables, used: usedArea(byRow), visibility: "visible", merges: [],
    isRowHidden: () => false,
    isColumnHidden: (column) => hiddenColumns.includes(column),
    value: (row, column) => at(row, column)?.value ?? null,
    formula: (row, column) => at(row, column)?.formula ?? null,
    format: (row, column) => at(row, column)?.format ?? "General",
    text: (row, column) => textOf(at(row, column)?.value ?? null),
    fill: (row, column) => at(row, column)?.fill ?? null,
    rows: () => [...byRow.keys()].sort((a, b) => a - b),
    columns: (row) => [...(byRow.get(row) ?? [])].sort((a, b) => a - b),
  };
}

function textOf(value: CellValue): string {
  return value === null ? "" : typeof value === "object" ? value.error : String(value);
}

function usedArea(byRow: ReadonlyMap<number, readonly number[]>): Area | null {
  if (byRow.size === 0) return null;
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const columns = [...byRow.values()].flat().sort((a, b) => a - b);
  return { top: rows[0] ?? 0, left: columns[0] ?? 0, bottom: rows.at(-1) ?? 0, right: columns.at(-1) ?? 0 };
}

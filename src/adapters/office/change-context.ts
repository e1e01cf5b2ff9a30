import { formulaEngine, type Dialect, type Expression } from "../../core/formula";
import type { GridTable, WorkbookGrid } from "../../core/grid";
import type { TablePlan } from "../../core/plan";
import { remembered } from "../../core/remembered";
import type { WorkbookChange } from "../../workbook/workbook-change";
import { plainFormula, type FormulaPlace, type PlainContext } from "../opc/write/plain-formula";
import { tableArea } from "../opc/write/table-part";

/** How a change is put into words that Excel reads. Formulas begin with `=`. */
export interface ChangeContext {
  /** Of a cell. */
  print(formula: Expression): string;
  /** Of a name. */
  printPlain(formula: Expression): string;
  /** Of a conditional format or a validation, which may not name tables. */
  printForCells(formula: Expression, place: FormulaPlace): string;
  /** Name of the tab of an added sheet by its key; any other name stays. */
  sheetName(keyOrName: string): string;
}

export function changeContext(change: WorkbookChange, grid: WorkbookGrid, dialect: Dialect): ChangeContext {
  const names = new Map(change.addSheets.map(({ key, name }) => [key, name]));
  const plain = (formula: Expression): string => formulaEngine.print(formula, "plain");
  const context: PlainContext = { printPlain: plain, columnCells: (table, column) => columnCells(change, grid, table, column) };
  return {
    print: remembered((formula) => `=${formulaEngine.print(formula, dialect)}`),
    printPlain: (formula) => `=${plain(formula)}`,
    printForCells: (formula, place) => `=${plainFormula(formula, place, context)}`,
    sheetName: (keyOrName) => names.get(keyOrName) ?? keyOrName,
  };
}

// Columns of tables, as they will be

function columnCells({ addSheets, editSheets }: WorkbookChange, grid: WorkbookGrid, name: string, column: string): ReturnType<PlainContext["columnCells"]> {
  for (const { name: sheet, tables } of addSheets) {
    const plan = tables.find((table) => isSameName(table.name, name));
    if (plan !== undefined) return cellsOf(sheet, plannedTable(plan), column);
  }
  for (const { name: sheet, tables } of grid.sheets) {
    const table = tables.find((one) => isSameName(one.name, name));
    if (table === undefined) continue;
    const edit = editSheets.flatMap((one) => one.tables).find((one) => isSameName(one.name, name));
    return cellsOf(sheet, { ...table, area: edit?.area ?? table.area, columns: edit?.columns ?? table.columns }, column);
  }
  return null;
}

function plannedTable(plan: TablePlan): GridTable {
  return { name: plan.name, area: tableArea(plan), columns: plan.columns.map(({ title }) => title), headerRow: true, totalsRow: false };
}

function cellsOf(sheet: string, { area, columns, headerRow, totalsRow }: GridTable, column: string): ReturnType<PlainContext["columnCells"]> {
  const index = columns.findIndex((title) => isSameName(title, column));
  const place = area.left + index;
  return index < 0 ? null : { sheet, area: { top: area.top + (headerRow ? 1 : 0), left: place, bottom: area.bottom - (totalsRow ? 1 : 0), right: place } };
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

import type { CellValue, WorkbookGrid } from "../core/grid";
import type { Issue } from "../core/issue";
import type { CellBlock, ChartPlan, PlannedCell, SheetArea, SheetPlan, TablePlan, WorkbookPlan } from "../core/plan";
import { calculationSource, ownSheetNames, type Layers } from "./calculation-source";
import { Calculator, sameResult, type CalculationSource, type FormulaEngine } from "./calculator";
import { foldName } from "./own-tables";
import { isEmptyEdit, type CellResult, type SheetEdit, type WorkbookChange } from "./workbook-change";

/**
 * The plan with the value of every formula, and of every chart, as if its sheets stood in the workbook as planned: for
 * showing results before anything is written. What is written gets its values by `calculateChange`.
 *
 * Issues: `cell-depends-on-itself`, `cell-not-calculated`.
 */
export function calculatePlan(plan: WorkbookPlan, grid: WorkbookGrid, engine: FormulaEngine): { readonly plan: WorkbookPlan; readonly issues: readonly Issue[] } {
  const { calculator, source } = begin({ added: plan.sheets, edits: [], names: plan.names, grid }, engine);
  const sheets = plan.sheets.map((sheet, index) => calculatedSheet(sheet, index, calculator, source));
  return { plan: { ...plan, sheets }, issues: calculator.issues };
}

/**
 * The change with the value of every formula in it, over the workbook as it will be with the change applied and the
 * user's edits in it. Formulas of ours that stay but give another result now are added as `results`.
 *
 * Issues as of `calculatePlan`.
 */
export function calculateChange(change: WorkbookChange, grid: WorkbookGrid, engine: FormulaEngine): { readonly change: WorkbookChange; readonly issues: readonly Issue[] } {
  const { calculator, source } = begin({ added: change.addSheets, edits: change.editSheets, names: change.names, grid }, engine);
  const addSheets = change.addSheets.map((sheet, index) => calculatedSheet(sheet, index, calculator, source));
  const editSheets = calculatedEdits(change, grid, calculator, source);
  return { change: { ...change, addSheets, editSheets }, issues: calculator.issues };
}

function begin(layers: Layers, engine: FormulaEngine): { readonly calculator: Calculator; readonly source: CalculationSource } {
  const source = calculationSource(layers, engine);
  return { source, calculator: new Calculator(source, engine) };
}

function calculatedSheet(plan: SheetPlan, sheet: number, calculator: Calculator, source: CalculationSource): SheetPlan {
  return {
    ...plan,
    blocks: plan.blocks.map((block) => calculatedBlock(block, sheet, calculator)),
    tables: plan.tables.map((table) => calculatedTable(table, sheet, calculator)),
    ...(plan.charts === undefined ? {} : { charts: plan.charts.map((chart) => calculatedChart(chart, calculator, source)) }),
  };
}

function calculatedBlock(block: CellBlock, sheet: number, calculator: Calculator): CellBlock {
  const { top, left, cells } = block;
  return {
    ...block,
    cells: cells.map((row, down) => row.map((cell, right) => (cell?.formula === undefined ? cell : withValue(cell, calculator.value(sheet, top + down, left + right))))),
  };
}

function calculatedTable(table: TablePlan, sheet: number, calculator: Calculator): TablePlan {
  const { top, left, columns, rows } = table;
  return {
    ...table,
    rows: rows.map((row, down) => row.map((cell, right) => {
      const isFormula = cell.formula !== undefined || columns[right]?.formula !== undefined;
      return isFormula ? withValue(cell, calculator.value(sheet, top + 1 + down, left + right)) : cell;
    })),
  };
}

/** The same object where the plan said what the formula gives. */
function withValue(cell: PlannedCell, value: CellValue): PlannedCell {
  return cell.value === value ? cell : { ...cell, value };
}

function calculatedChart(chart: ChartPlan, calculator: Calculator, source: CalculationSource): ChartPlan {
  const calculated = (place: SheetArea): SheetArea => {
    const sheet = source.sheetOf(place.sheetKey);
    return sheet === null ? place : { ...place, values: valuesOf(place, sheet, calculator) };
  };
  return { ...chart, categories: calculated(chart.categories), series: chart.series.map((series) => ({ ...series, values: calculated(series.values) })) };
}

function valuesOf({ area }: SheetArea, sheet: number, calculator: Calculator): readonly CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) values.push(calculator.value(sheet, row, column));
  }
  return values;
}

/** The edits with their values, and with what our formulas elsewhere give now. */
function calculatedEdits(change: WorkbookChange, grid: WorkbookGrid, calculator: Calculator, source: CalculationSource): readonly SheetEdit[] {
  const own = ownSheetNames(grid);
  return grid.sheets.flatMap(({ name }, index) => {
    const sheet = change.addSheets.length + index;
    const edit = change.editSheets.find((one) => one.sheet === name) ?? { sheet: name, cells: [], tables: [] };
    const cells = edit.cells.map((one) =>
      one.cell.formula === undefined ? one : { ...one, cell: { ...one.cell, value: calculator.value(sheet, one.row, one.column) } });
    const results = own.has(foldName(name)) ? newResults(grid, index, sheet, edit, calculator, source) : [];
    const calculated = { ...edit, cells, ...(results.length === 0 ? {} : { results }) };
    return isEmptyEdit(calculated) ? [] : [calculated];
  });
}

function newResults(grid: WorkbookGrid, index: number, sheet: number, edit: SheetEdit, calculator: Calculator, source: CalculationSource): readonly CellResult[] {
  const there = grid.sheets[index];
  const edited = new Set(edit.cells.map(({ row, column }) => `${row},${column}`));
  const results: CellResult[] = [];
  for (const row of there?.rows() ?? []) {
    for (const column of there?.columns(row) ?? []) {
      if (edited.has(`${row},${column}`) || source.cell(sheet, row, column).formula === null) continue;
      const value = calculator.value(sheet, row, column);
      if (!sameResult(value, there?.value(row, column) ?? null)) results.push({ row, column, value });
    }
  }
  return results;
}

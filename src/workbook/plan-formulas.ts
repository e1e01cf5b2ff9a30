import type { Expression } from "../core/formula/expression";
import type { CellBlock, SheetPlan, TablePlan, WorkbookPlan } from "../core/plan";

/** Every formula of a plan, one that many rows share once. */
export function planFormulas(plan: WorkbookPlan): ReadonlySet<Expression> {
  const formulas = new Set(plan.names.map(({ refersTo }) => refersTo));
  for (const sheet of plan.sheets) eachFormula(sheet, (formula) => formulas.add(formula));
  return formulas;
}

/** Calls `tell` with the formula of every cell, format and validation of a sheet; one that many rows share comes once for each of them. */
export function eachFormula({ blocks, tables, conditionalFormats = [], validations = [] }: SheetPlan, tell: (formula: Expression) => void): void {
  for (const { cells } of blocks) tellFormulas(cells, tell);
  for (const { columns, rows } of tables) {
    tellFormulas([columns], tell);
    tellFormulas(rows, tell);
  }
  for (const format of conditionalFormats) if (format.kind === "expression") tell(format.formula);
  for (const validation of validations) if (validation.kind === "range") tell(validation.source);
}

function tellFormulas(rows: readonly (readonly ({ readonly formula?: Expression } | null)[])[], tell: (formula: Expression) => void): void {
  for (const row of rows) for (const cell of row) if (cell?.formula !== undefined) tell(cell.formula);
}

/** True for a sheet that calculates something. */
export function hasFormulas({ blocks, tables, conditionalFormats = [], validations = [] }: SheetPlan): boolean {
  const isCalculated = (cell: { readonly formula?: Expression } | null): boolean => cell?.formula !== undefined;
  return blocks.some(({ cells }) => cells.some((row) => row.some(isCalculated)))
    || tables.some(({ columns, rows }) => columns.some(isCalculated) || rows.some((row) => row.some(isCalculated)))
    || conditionalFormats.some(({ kind }) => kind === "expression") || validations.some(({ kind }) => kind === "range");
}

/** The sheet with every formula replaced. */
export function mapFormulas(sheet: SheetPlan, change: (formula: Expression) => Expression): SheetPlan {
  const { conditionalFormats, validations } = sheet;
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => mapBlock(block, change)),
    tables: sheet.tables.map((table) => mapTable(table, change)),
    ...(conditionalFormats === undefined ? {} : {
      conditionalFormats: conditionalFormats.map((format) => (format.kind === "expression" ? { ...format, formula: change(format.formula) } : format)),
    }),
    ...(validations === undefined ? {} : {
      validations: validations.map((validation) => (validation.kind === "range" ? { ...validation, source: change(validation.source) } : validation)),
    }),
  };
}

function mapBlock(block: CellBlock, change: (formula: Expression) => Expression): CellBlock {
  return { ...block, cells: block.cells.map((row) => row.map((cell) => (cell === null ? null : mapFormula(cell, change)))) };
}

function mapTable(table: TablePlan, change: (formula: Expression) => Expression): TablePlan {
  return {
    ...table,
    columns: table.columns.map((column) => mapFormula(column, change)),
    rows: table.rows.map((row) => row.map((cell) => mapFormula(cell, change))),
  };
}

/** The same object where nothing changes, as for most of ten thousand rows. */
function mapFormula<Holder extends { readonly formula?: Expression }>(holder: Holder, change: (formula: Expression) => Expression): Holder {
  if (holder.formula === undefined) return holder;
  const formula = change(holder.formula);
  return formula === holder.formula ? holder : { ...holder, formula };
}

import type { Expression, TableReference } from "../core/formula/expression";
import type { CellBlock, SheetPlan, TablePlan, WorkbookPlan } from "../core/plan";
import { parts } from "./rewrite";

/** Every formula of a plan, one that many rows share once. */
export function planFormulas(plan: WorkbookPlan): ReadonlySet<Expression> {
  const formulas = new Set(plan.names.map(({ refersTo }) => refersTo));
  for (const sheet of plan.sheets) addSheetFormulas(sheet, formulas);
  return formulas;
}

/** Every formula of a sheet, one that many rows share once. */
export function sheetFormulas(sheet: SheetPlan): ReadonlySet<Expression> {
  const formulas = new Set<Expression>();
  addSheetFormulas(sheet, formulas);
  return formulas;
}

export function tableReferences(formula: Expression): readonly TableReference[] {
  return parts(formula).filter((part) => part.kind === "table");
}

function addSheetFormulas(sheet: SheetPlan, formulas: Set<Expression>): void {
  for (const { cells } of sheet.blocks) addCellFormulas(cells, formulas);
  for (const { columns, rows } of sheet.tables) {
    addCellFormulas([columns], formulas);
    addCellFormulas(rows, formulas);
  }
  for (const format of sheet.conditionalFormats ?? []) if (format.kind === "expression") formulas.add(format.formula);
  for (const validation of sheet.validations ?? []) if (validation.kind === "range") formulas.add(validation.source);
}

function addCellFormulas(rows: readonly (readonly ({ readonly formula?: Expression } | null)[])[], formulas: Set<Expression>): void {
  for (const row of rows) for (const cell of row) if (cell?.formula !== undefined) formulas.add(cell.formula);
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

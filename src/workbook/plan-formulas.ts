import type { Expression, TableReference } from "../core/formula/expression";
import type { CellBlock, SheetPlan, TablePlan, WorkbookPlan } from "../core/plan";
import { parts } from "./rewrite";

/** Every formula of a plan. Calculated columns come once, not once a row. */
export function* planFormulas(plan: WorkbookPlan): Generator<Expression> {
  for (const { refersTo } of plan.names) yield refersTo;
  for (const sheet of plan.sheets) yield* sheetFormulas(sheet);
}

export function* sheetFormulas(sheet: SheetPlan): Generator<Expression> {
  for (const { cells } of sheet.blocks) yield* cellFormulas(cells);
  for (const { columns, rows } of sheet.tables) {
    for (const { formula } of columns) if (formula !== undefined) yield formula;
    yield* cellFormulas(rows);
  }
  for (const format of sheet.conditionalFormats ?? []) if (format.kind === "expression") yield format.formula;
  for (const validation of sheet.validations ?? []) if (validation.kind === "range") yield validation.source;
}

export function* tableReferences(formula: Expression): Generator<TableReference> {
  for (const part of parts(formula)) if (part.kind === "table") yield part;
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

function* cellFormulas(rows: readonly (readonly ({ readonly formula?: Expression } | null)[])[]): Generator<Expression> {
  for (const row of rows) for (const cell of row) if (cell?.formula !== undefined) yield cell.formula;
}

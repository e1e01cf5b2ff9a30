import type { CellReference, Expression, TableReference } from "../../../core/formula/expression";
import { rewriteReferences } from "../../../workbook/rewrite";
import type { WriteContext } from "./sheet-parts";

/** Where a formula stands that may not name tables. */
export interface FormulaPlace {
  /** Name of the tab. */
  readonly sheet: string;
  /** Top row of the cells that it is for: `[@Column]` is the cell of this row, and moves with them. */
  readonly top: number;
}

/** What is needed of the workbook. */
export type PlainContext = Pick<WriteContext, "printPlain" | "columnCells">;

/**
 * Text of a formula of a conditional format or a validation. Excel refuses the names of tables there, so that
 * their cells are written instead; Excel moves these when the table grows.
 */
export function plainFormula(formula: Expression, place: FormulaPlace, context: PlainContext): string {
  return context.printPlain(rewriteReferences(formula, { table: (reference) => columnReference(reference, place, context) }));
}

function columnReference({ table, column, thisRow }: TableReference, { sheet, top }: FormulaPlace, context: PlainContext): CellReference {
  const cells = context.columnCells(table, column);
  if (cells === null) throw new Error(`no table has the column ${table}[${column}]`);
  return {
    kind: "cells",
    sheet: cells.sheet === sheet ? null : cells.sheet,
    area: thisRow ? { ...cells.area, top, bottom: top } : cells.area,
    absolute: { rows: !thisRow, columns: true },
  };
}

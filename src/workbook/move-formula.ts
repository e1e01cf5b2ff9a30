import { COLUMN_LIMIT, ROW_LIMIT, type Area } from "../core/grid";
import type { CellReference, Expression } from "../core/formula/expression";
import { rewriteReferences } from "./rewrite";

/**
 * The formula after its cell was moved along its sheet, as when Excel sorts rows: relative references to the same sheet
 * move with it, absolute ones and other sheets stay. A reference that would leave the sheet becomes `#REF!`.
 */
export function moveFormula(formula: Expression, rows: number, columns: number): Expression {
  return rows === 0 && columns === 0 ? formula : rewriteReferences(formula, { cells: (reference) => moveReference(reference, rows, columns) });
}

function moveReference(reference: CellReference, rows: number, columns: number): Expression {
  if (reference.sheet !== null) return reference;
  const { area, absolute } = reference;
  // Whole columns and whole rows have no place to move from.
  const down = absolute.rows || (area.top === 0 && area.bottom === ROW_LIMIT - 1) ? 0 : rows;
  const right = absolute.columns || (area.left === 0 && area.right === COLUMN_LIMIT - 1) ? 0 : columns;
  const moved: Area = { top: area.top + down, left: area.left + right, bottom: area.bottom + down, right: area.right + right };
  const fits = moved.top >= 0 && moved.left >= 0 && moved.bottom < ROW_LIMIT && moved.right < COLUMN_LIMIT;
  return fits ? { ...reference, area: moved } : { kind: "verbatim", text: "#REF!" };
}

import type { FormulaSyntax } from "../core/formula/engine";
import type { Expression } from "../core/formula/expression";
import type { SheetGrid } from "../core/grid";
import { remembered } from "../core/remembered";
import type { Content } from "./content";
import { renamer, type Renaming } from "./names";

export type { FormulaSyntax } from "../core/formula/engine";

/** Formulas in canonical text, in which those that say the same are the same: our functions, keys for names. */
export interface CanonicalFormulas {
  ofPlan(formula: Expression, sheetKey: string): string;
  /** Of a formula that stands on a sheet; one that cannot be read stays as it is. */
  ofCell(text: string, sheetKey: string): string;
}

export function canonicalFormulas(syntax: FormulaSyntax, planned: Renaming, present: Renaming): CanonicalFormulas {
  const canonical = (renaming: Renaming, own: string): (formula: Expression) => string => {
    const renamed = renamer(renaming, own);
    return (formula) => syntax.print(renamed(syntax.toFunctions(formula)), "functions");
  };
  // The formulas of a calculated column are the same text in every row.
  const ofPlan = remembered((own: string) => remembered(canonical(planned, own)));
  const ofCell = remembered((own: string) => {
    const printed = canonical(present, own);
    return remembered((text: string) => {
      const formula = syntax.parse(text);
      return formula === null ? text : printed(formula);
    });
  });
  return { ofPlan: (formula, sheetKey) => ofPlan(sheetKey)(formula), ofCell: (text, sheetKey) => ofCell(sheetKey)(text) };
}

/** What a cell of the workbook says. */
export function contentOf(sheet: SheetGrid, row: number, column: number, formulas: CanonicalFormulas, sheetKey: string): Content {
  const formula = sheet.formula(row, column);
  return formula === null ? sheet.value(row, column) : { formula: formulas.ofCell(formula, sheetKey) };
}

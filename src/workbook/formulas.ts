import type { FormulaSyntax } from "../core/formula/engine";
import type { Expression } from "../core/formula/expression";
import type { SheetGrid } from "../core/grid";
import type { Content } from "./content";
import { renameReferences, type Renaming } from "./names";

export type { FormulaSyntax } from "../core/formula/engine";

/** Formulas in canonical text, in which those that say the same are the same: our functions, keys for names. */
export interface CanonicalFormulas {
  ofPlan(formula: Expression, sheetKey: string): string;
  /** Of a formula that stands on a sheet; one that cannot be read stays as it is. */
  ofCell(text: string, sheetKey: string): string;
}

export function canonicalFormulas(syntax: FormulaSyntax, planned: Renaming, present: Renaming): CanonicalFormulas {
  const canonical = (formula: Expression, renaming: Renaming, own: string): string =>
    syntax.print(renameReferences(syntax.toFunctions(formula), renaming, own), "functions");
  // The formulas of a calculated column are the same text in every row.
  const ofPlan = remembered((formula: Expression, own: string) => canonical(formula, planned, own));
  const ofCell = remembered((text: string, own: string) => {
    const formula = syntax.parse(text);
    return formula === null ? text : canonical(formula, present, own);
  });
  return { ofPlan, ofCell };
}

/** What a cell of the workbook says. */
export function contentOf(sheet: SheetGrid, row: number, column: number, formulas: CanonicalFormulas, sheetKey: string): Content {
  const formula = sheet.formula(row, column);
  return formula === null ? sheet.value(row, column) : { formula: formulas.ofCell(formula, sheetKey) };
}

/** The function, computing each result once. */
function remembered<Input>(compute: (input: Input, own: string) => string): (input: Input, own: string) => string {
  const results = new Map<string, Map<Input, string>>();
  return (input, own) => {
    const known = results.get(own) ?? new Map<Input, string>();
    results.set(own, known);
    const result = known.get(input) ?? compute(input, own);
    known.set(input, result);
    return result;
  };
}

import type { Expression } from "../../src/core/formula/expression";
import type { FormulaSyntax } from "../../src/workbook/formulas";

/** Formulas as JSON: enough to merge by. */
export const SYNTAX: FormulaSyntax = {
  parse(text) {
    try {
      return JSON.parse(text) as Expression;
    } catch {
      return null;
    }
  },
  print: (expression) => JSON.stringify(expression),
  toFunctions: (expression) => expression,
};

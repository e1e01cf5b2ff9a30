import type { Expression } from "../../src/core/formula/expression";
import type { FormulaSyntax } from "../../src/workbook/formulas";

/** Formulas as JSON, with one function of ours and its twin: enough to merge and to convert by. */
export const SYNTAX: FormulaSyntax = {
  parse(text) {
    try {
      return JSON.parse(text.replaceAll("_xldudf_", "")) as Expression;
    } catch {
      return null;
    }
  },
  print: (expression, dialect) => JSON.stringify(expression).replaceAll('"OKRSCORE"', dialect === "plain" ? '"TWIN"' : '"_xldudf_OKRSCORE"'),
  toFunctions: (expression) => JSON.parse(JSON.stringify(expression).replaceAll('"TWIN"', '"OKRSCORE"')) as Expression,
  isOurs: (name) => name === "OKRSCORE",
};

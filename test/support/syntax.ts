import type { Expression } from "../../src/core/formula/expression";
import { cellError, isCellError, type CellValue } from "../../src/core/grid";
import type { FormulaEngine, FormulaValues } from "../../src/workbook/calculator";
import type { FormulaSyntax } from "../../src/workbook/formulas";
import { parts } from "../../src/workbook/rewrite";

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

/** The same with a few functions, which calculate on the first error or number that they meet. */
export const ENGINE: FormulaEngine = {
  ...SYNTAX,
  canEvaluate: (formula) => [...parts(formula)].every((part) => part.kind !== "verbatim" && (part.kind !== "call" || ["SUM", "TWIN", "OKRSCORE"].includes(part.name))),
  evaluate: (formula, values) => evaluate(formula, values),
};

function evaluate(formula: Expression, values: FormulaValues): CellValue {
  const operands = operandsOf(formula, values);
  const error = operands.find(isCellError);
  if (error !== undefined) return error;
  return formula.kind === "call" || formula.kind === "binary" ? operands.reduce<number>((sum, value) => sum + Number(value), 0) : operands[0] ?? null;
}

/** Values of which the sum is the result: of a reference, its own. */
function operandsOf(formula: Expression, values: FormulaValues): readonly CellValue[] {
  switch (formula.kind) {
    case "literal": return [formula.value];
    case "cells": return values.cells(formula).flat();
    case "table": return values.table(formula).flat();
    case "name": return values.name(formula.name).flat();
    case "binary": return [evaluate(formula.left, values), evaluate(formula.right, values)];
    case "call": return formula.args.flatMap((arg) => operandsOf(arg, values));
    default: return [cellError("#VALUE!")];
  }
}

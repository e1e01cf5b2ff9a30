import type { Dialect } from "./dialect";
import type { FormulaEngine } from "./engine";
import { evaluateFormula, isEvaluable } from "./evaluate/evaluate";
import type { Expression } from "./expression";
import { storedFunction } from "./function-names";
import { OWN_CALLS, OWN_NAMES, toFunctions, toPlain } from "./own";
import { parseFormula } from "./parse";
import { printFormula, type Spelling } from "./print";
import { storedTableReference, typedTableReference } from "./table-text";

const TYPED: Spelling = { table: typedTableReference, function: (name) => (name === "SINGLE" ? "@" : name) };
const STORED: Spelling = { table: storedTableReference, function: (name) => storedFunction(name, OWN_NAMES) };

/** Reads, prints, converts and calculates formulas. */
export const formulaEngine: FormulaEngine = {
  parse: (text) => parseFormula(text, OWN_NAMES),
  print: (expression, dialect) => printFormula(inDialect(expression, dialect), TYPED),
  toFunctions,
  isOurs: (name) => OWN_NAMES.has(name.toUpperCase()),
  evaluate: (formula, values) => evaluateFormula(formula, values, OWN_CALLS),
  canEvaluate: (formula) => isEvaluable(formula, OWN_CALLS),
};

/**
 * Text of a formula for a file, without its leading `=`: our functions as `_xldudf_OKRSCORE(…)`, Excel's newer ones with
 * their prefixes, rows of tables as `T[[#This Row],[Column]]`. In plain, our functions are replaced by their twins.
 */
export function printStored(expression: Expression, dialect: Dialect): string {
  return printFormula(inDialect(expression, dialect), STORED);
}

function inDialect(expression: Expression, dialect: Dialect): Expression {
  return dialect === "plain" ? toPlain(expression) : expression;
}

import type { CellReference, Expression, NameReference, TableReference } from "../core/formula/expression";

export { parts } from "../core/formula/parts";

/** What to put in place of the references of a formula; everything else of it stays. */
export interface Rewriting {
  readonly cells?: (reference: CellReference) => Expression;
  readonly table?: (reference: TableReference) => Expression;
  readonly name?: (reference: NameReference) => Expression;
}

/** The formula with its references replaced; the same object where nothing changes. */
export function rewriteReferences(expression: Expression, rewriting: Rewriting): Expression {
  switch (expression.kind) {
    case "cells":
      return rewriting.cells?.(expression) ?? expression;
    case "table":
      return rewriting.table?.(expression) ?? expression;
    case "name":
      return rewriting.name?.(expression) ?? expression;
    case "call": {
      const args = expression.args.map((arg) => rewriteReferences(arg, rewriting));
      return args.every((arg, index) => arg === expression.args[index]) ? expression : { ...expression, args };
    }
    case "binary": {
      const left = rewriteReferences(expression.left, rewriting);
      const right = rewriteReferences(expression.right, rewriting);
      return left === expression.left && right === expression.right ? expression : { ...expression, left, right };
    }
    case "unary": {
      const operand = rewriteReferences(expression.operand, rewriting);
      return operand === expression.operand ? expression : { ...expression, operand };
    }
    case "literal":
    case "blank":
    case "array":
    case "verbatim":
      return expression;
  }
}

export type Reference = CellReference | TableReference | NameReference;

/** Calls `tell` with every reference of a formula, from left to right: there may be a hundred thousand formulas, and no list is made for each. */
export function eachReference(expression: Expression, tell: (reference: Reference) => void): void {
  switch (expression.kind) {
    case "cells":
    case "table":
    case "name":
      tell(expression);
      break;
    case "call":
      for (const arg of expression.args) eachReference(arg, tell);
      break;
    case "binary":
      eachReference(expression.left, tell);
      eachReference(expression.right, tell);
      break;
    case "unary":
      eachReference(expression.operand, tell);
      break;
    case "literal":
    case "blank":
    case "array":
    case "verbatim":
      break;
  }
}

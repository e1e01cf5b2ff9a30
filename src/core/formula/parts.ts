import type { Expression } from "./expression";

/** Every part of a formula, the whole first. */
export function parts(expression: Expression): readonly Expression[] {
  const found: Expression[] = [];
  addParts(expression, found);
  return found;
}

// A list that is filled: a generator for each part costs more than everything that is done with them.
function addParts(expression: Expression, found: Expression[]): void {
  found.push(expression);
  if (expression.kind === "call") for (const arg of expression.args) addParts(arg, found);
  if (expression.kind === "unary") addParts(expression.operand, found);
  if (expression.kind === "binary") {
    addParts(expression.left, found);
    addParts(expression.right, found);
  }
}

import type { Expression } from "./expression";

/** Every part of a formula, the whole first. */
export function* parts(expression: Expression): Generator<Expression> {
  yield expression;
  if (expression.kind === "call") for (const arg of expression.args) yield* parts(arg);
  if (expression.kind === "unary") yield* parts(expression.operand);
  if (expression.kind === "binary") {
    yield* parts(expression.left);
    yield* parts(expression.right);
  }
}

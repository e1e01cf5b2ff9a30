import type { Expression } from "../core/formula/expression";

/** The printer, working once on a formula that is the same object in many rows. */
export function printedOnce(print: (formula: Expression) => string): (formula: Expression) => string {
  const printed = new WeakMap<Expression, string>();
  return (formula) => {
    const text = printed.get(formula) ?? print(formula);
    printed.set(formula, text);
    return text;
  };
}

import { binary, call, cell, literal } from "../formula/build";
import type { Expression } from "../formula/expression";
import type { Change, Origin } from "../model";

// Live links to cells of the user. What is not a number there gives "", which is not scored: never 0, never an error.

/** The user's cell. */
export function sourceCell({ sheet, row, column }: Pick<Origin, "sheet" | "row" | "column">): Expression {
  return cell(sheet, row, column);
}

/**
 * The cell's number as the measure counts it: its scale multiplied out, and taken out of a text where it stood in one.
 * `otherwise` is what counts while the cell holds no number.
 */
export function sourceNumber(origin: Origin, otherwise: Expression = literal("")): Expression {
  const { change } = origin;
  return change === undefined ? statedNumber(origin, otherwise) : changedNumber(sourceNumber(change.of), origin, change, otherwise);
}

/** What a number comes to by the change that a cell states: `=Baseline*(1+KPI!C4)`. */
export function changedNumber(value: Expression, origin: Origin, { as }: Pick<Change, "as">, otherwise: Expression = literal("")): Expression {
  const by = statedNumber(origin, literal(""));
  const result = as === "amount" ? binary("+", value, by) : binary("*", value, as === "share" ? binary("+", literal(1), by) : by);
  return call("IFERROR", result, otherwise);
}

/** The number that stands in the cell itself. */
function statedNumber(origin: Origin, otherwise: Expression): Expression {
  const { as, factor = 1 } = origin;
  const source = sourceCell(origin);
  const isNumber = call("ISNUMBER", source);
  if (as !== "text") return call("IF", isNumber, times(source, factor), otherwise);
  // A percentage typed over the text is a fraction already; any other number is in the scale of the sheet.
  const typed = times(source, factor < 1 ? 1 : factor);
  const read = times(call("VALUE", withoutText(source, origin)), factor);
  return call("IFERROR", call("IF", isNumber, typed, read), otherwise);
}

/** A product that leaves out a factor of 1, and divides by whole numbers: 95 / 100 is 0.95, but 95 * 0.01 is not. */
export function times(value: Expression, factor: number): Expression {
  if (factor === 1) return value;
  const divisor = Math.round(1 / factor);
  return factor < 1 && Math.abs(1 / factor - divisor) < 1e-9 ? binary("/", value, literal(divisor)) : binary("*", value, literal(factor));
}

/** The result, or `""` in place of an error. */
export function orBlank(formula: Expression): Expression {
  return call("IFERROR", formula, literal(""));
}

function withoutText(source: Expression, { before = "", after = "" }: Origin): Expression {
  const affixes = [before, after].filter((text) => text !== "");
  return affixes.reduce<Expression>((rest, text) => call("SUBSTITUTE", rest, literal(text), literal("")), source);
}

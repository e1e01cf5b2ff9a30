import { CELL_ERRORS, type CellErrorCode } from "../grid";
import type { Expression, Verbatim } from "./expression";

/** The error that a formula states as a constant, as `#VALUE!`: text that is only carried along, but with a known value. */
export function statedError(expression: Expression): CellErrorCode | null {
  if (expression.kind !== "verbatim") return null;
  return CELL_ERRORS.find((error) => error === expression.text) ?? null;
}

export function errorConstant(error: CellErrorCode): Verbatim {
  return { kind: "verbatim", text: error };
}

import type { CellValue } from "../../grid";
import type { Language } from "../../language";
import type { Operand } from "../evaluate/operand";
import type { Expression } from "../expression";

/** A function of ours: what it gives, how that is written without it, and how it is told to people. */
export interface OwnFunction {
  /** In capitals: `OKR.GAP`. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly help: Readonly<Record<Language, string>>;
  /** Value of a call; errors carry a sentence in that language. As many operands as the call has arguments. */
  apply(args: readonly Operand[], language: Language): Operand;
  /**
   * The same value in classic Excel formulas. As many arguments as the call has. Different calls have different twins,
   * but for arguments at the end that are left blank.
   */
  twin(...args: readonly (Expression | undefined)[]): Expression;
}

export interface Parameter {
  /** As people see it: `last_update`. */
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional: boolean;
  /**
   * Arguments for which the twin is another one than for any expression: words that it knows, `BLANK` if it leaves
   * something out for an argument that is left out.
   */
  readonly special?: readonly Expression[];
}

/** `range`: cells, or an array of constants. */
export type ParameterKind = "number" | "text" | "date" | "flag" | "range";

export function required(name: string, kind: ParameterKind, ...special: readonly Expression[]): Parameter {
  return { name, kind, optional: false, special };
}

export function optional(name: string, kind: ParameterKind, ...special: readonly Expression[]): Parameter {
  return { name, kind, optional: true, special };
}

/** Not scored: what a cell of ours shows for null. */
export const NOT_SCORED: CellValue = "";

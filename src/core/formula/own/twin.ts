import { binary, call, literal, negative } from "../build";
import { errorConstant } from "../error-text";
import type { Binary, Blank, Call, Expression, Literal } from "../expression";

// What twins are built of: classic functions only, that every version of Excel, WPS and LibreOffice calculate alike.

export const ZERO = literal(0);
export const ONE = literal(1);
export const EMPTY = literal("");

/** A contradiction. */
export const WRONG = errorConstant("#VALUE!");

export function when(condition: Expression, then: Expression, otherwise: Expression): Call {
  return call("IF", condition, then, otherwise);
}

export function isNumber(value: Expression): Call {
  return call("ISNUMBER", value);
}

export function areNumbers(...values: readonly Expression[]): Expression {
  const [first = ONE, ...others] = values.map(isNumber);
  return others.length === 0 ? first : call("AND", first, ...others);
}

/** All of the conditions; those that are several themselves count one by one. */
export function and(...conditions: readonly Expression[]): Call {
  return call("AND", ...conditions.flatMap((each) => (each.kind === "call" && each.name === "AND" ? each.args : [each])));
}

export function plus(left: Expression, right: Expression): Binary {
  return binary("+", left, right);
}

export function minus(left: Expression, right: Expression): Binary {
  return binary("-", left, right);
}

export function times(left: Expression, right: Expression): Binary {
  return binary("*", left, right);
}

export function over(left: Expression, right: Expression): Binary {
  return binary("/", left, right);
}

export function equals(left: Expression, right: Expression): Binary {
  return binary("=", left, right);
}

export function isBlank(value: Expression): Binary {
  return equals(value, EMPTY);
}

/** `--condition`: 1 or 0. */
export function asNumber(condition: Expression): Expression {
  return negative(negative(condition));
}

/** The number, or another if nothing is given; an error for a text and for an error. `1/(x="")` is 1 or `#DIV/0!`. */
export function orElse(value: Expression, otherwise: number): Call {
  return when(isNumber(value), value, over(literal(otherwise), isBlank(value)));
}

/** The result if the value is a number; else `""`, or the value's own error, which `LEFT` passes on. */
export function ifScored(value: Expression, result: Expression): Call {
  return when(isNumber(value), result, nothingOf(value));
}

export function nothingOf(value: Expression): Call {
  return call("LEFT", value, ZERO);
}

export function held(value: Expression): Call {
  return call("MAX", ZERO, call("MIN", ONE, value));
}

/** The choice for what a word means: choices count from 1, any other word is the contradiction. */
export function chosenByWord(value: Expression, words: readonly (readonly [word: string, choice: number])[], ...choices: readonly Expression[]): Call {
  const isWord = equals(value, { kind: "array", rows: [words.map(([word]) => word)] });
  const numbers: Expression = { kind: "array", rows: [words.map(([, choice]) => choice)] };
  return call("CHOOSE", plus(ONE, call("SUMPRODUCT", times(isWord, numbers))), WRONG, ...choices);
}

/** The twin, and arguments that it does not need: they are carried along so that the call can be found again. */
export function carrying(twin: Expression, ...unused: readonly (Expression | undefined)[]): Expression {
  const carried = unused.filter((arg) => arg !== undefined);
  const last = carried.findLastIndex(({ kind }) => kind !== "blank");
  return last < 0 ? twin : call("CHOOSE", ONE, twin, ...carried.slice(0, last + 1));
}

/** What stands in a twin for an argument that is left out: a text, as a blank is no number. */
export const LEFT_OUT = call("T", ZERO);

/** The argument as it is mentioned in a twin. */
export function mention(arg: Expression): Expression {
  return arg.kind === "blank" ? LEFT_OUT : arg;
}

export function isLeftOut(arg: Expression | undefined): arg is Blank | undefined {
  return arg === undefined || arg.kind === "blank";
}

/** The text constant that an argument is; null for anything else. */
export function textOf(arg: Expression | undefined): string | null {
  return arg?.kind === "literal" && typeof arg.value === "string" ? arg.value : null;
}

export function texts(...words: readonly string[]): readonly Literal[] {
  return words.map(literal);
}


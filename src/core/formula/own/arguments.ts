import { isCellError, type CellError, type CellValue } from "../../grid";
import type { Language } from "../../language";
import { isProblem, problemCell } from "../../problem";
import type { Score } from "../../score";
import { lifted, matrixOf, oneValue, VALUE, type Operand } from "../evaluate/operand";
import { NOT_SCORED } from "./own-function";

// Reading the arguments of our functions. Blank and "" are not given; a text is no number, whatever it says.

/** The number that is scored; null for a blank and for any text, which are not scored. */
export function scored(value: CellValue | undefined): number | null | CellError {
  return typeof value === "number" || isCellError(value) ? value : null;
}

/** A number that may be left out; `#VALUE!` for a text that is not empty. */
export function given(value: CellValue | undefined): number | null | CellError {
  if (isBlank(value)) return null;
  return typeof value === "number" || isCellError(value) ? value : VALUE;
}

export function isBlank(value: CellValue | undefined): value is null | "" | undefined {
  return value === undefined || value === null || value === "";
}

/** Numbers under their names, or the first error among them. */
export function givenAll<Name extends string>(values: Readonly<Partial<Record<Name, CellValue | undefined>>>): Readonly<Partial<Record<Name, number | null>>> | CellError {
  const numbers: Partial<Record<Name, number | null>> = {};
  for (const name in values) {
    const number = given(values[name]);
    if (isCellError(number)) return number;
    numbers[name] = number;
  }
  return numbers;
}

/** A word out of a list, whatever its case: what it stands for. Null if nothing is given, `#VALUE!` for any other word. */
export function word<Meaning>(value: CellValue | undefined, words: readonly (readonly [word: string, meaning: Meaning])[]): Meaning | null | CellError {
  if (isBlank(value)) return null;
  if (isCellError(value)) return value;
  if (typeof value !== "string") return VALUE;
  const folded = value.toLowerCase();
  const found = words.find(([each]) => each.toLowerCase() === folded);
  return found === undefined ? VALUE : found[1];
}

/** A yes: TRUE or a number that is not 0. Texts are none. */
export function flag(value: CellValue | undefined): boolean | CellError {
  if (isCellError(value)) return value;
  return (typeof value === "number" || typeof value === "boolean") && Number(value) !== 0;
}

/** A score as a cell of ours shows it. */
export function scoreCell(score: Score | CellError, language: Language): CellValue {
  if (score === null) return NOT_SCORED;
  return isProblem(score) ? problemCell(score, language) : score;
}

/** Single values in, one out; over several, each in turn. */
export function ofSingles(apply: (values: readonly CellValue[], language: Language) => CellValue): (args: readonly Operand[], language: Language) => Operand {
  return (args, language) => lifted(args, (values) => apply(values, language));
}

/** The values of a range, row by row. */
export function rangeOf(operand: Operand | undefined): readonly CellValue[] {
  return operand === undefined ? [] : matrixOf(operand).flat();
}

export function oneOf(operand: Operand | undefined): CellValue | undefined {
  return operand === undefined ? undefined : oneValue(operand);
}


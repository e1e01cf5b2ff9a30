import { isCellError, type CellError, type CellValue } from "../../grid";
import type { Expression } from "../expression";
import { toBoolean, toNumber, toText, type PlainValue } from "./coerce";
import { errorIn, isValues, lifted, oneValue, type Operand } from "./operand";

/** A function of Excel's own. */
export interface ClassicFunction {
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  /** `evaluate` gives the value of an argument; what is not asked for is not calculated. */
  apply(args: readonly Expression[], evaluate: (arg: Expression) => Operand): Operand;
}

export type ClassicFunctions = Readonly<Record<string, ClassicFunction>>;

export const MANY = 255;

/** Of single values; of several it is applied to each. The first error is the result. */
export function ofValues(least: number, most: number, apply: (...values: readonly PlainValue[]) => CellValue): ClassicFunction {
  return ofAnyValues(least, most, (...values) => (arePlain(values) ? apply(...values) : errorIn(values)));
}

function arePlain(values: readonly CellValue[]): values is readonly PlainValue[] {
  return errorIn(values) === null;
}

/** As `ofValues`, for functions to which an error is a value like others. */
export function ofAnyValues(least: number, most: number, apply: (...values: readonly CellValue[]) => CellValue): ClassicFunction {
  return {
    least,
    most,
    apply: (args, evaluate) => lifted(args.map(evaluate), (values) => apply(...values)),
  };
}

/** Of numbers, an argument left out or not given being undefined. */
export function ofNumbers(least: number, most: number, apply: (...numbers: readonly number[]) => CellValue): ClassicFunction {
  return ofValues(least, most, (...values) => {
    const numbers = values.map(toNumber);
    return numbers.every((number) => typeof number === "number") ? apply(...numbers) : errorIn(numbers);
  });
}

/** Of one text. */
export function ofText(apply: (text: string) => CellValue): ClassicFunction {
  return ofValues(1, 1, (value = null) => apply(toText(value)));
}

/** Of texts. */
export function ofTexts(least: number, most: number, apply: (...texts: readonly string[]) => CellValue): ClassicFunction {
  return ofValues(least, most, (...values) => apply(...values.map((value) => toText(value))));
}

/** Of all its arguments with all their values at once. */
export function ofOperands(least: number, most: number, apply: (...operands: readonly (Operand | undefined)[]) => Operand): ClassicFunction {
  return { least, most, apply: (args, evaluate) => apply(...args.map(evaluate)) };
}

/** As `ofOperands`, of any number of arguments. */
export function ofAll(least: number, apply: (operands: readonly Operand[]) => Operand): ClassicFunction {
  return { least, most: MANY, apply: (args, evaluate) => apply(args.map(evaluate)) };
}

/** Each value of the first argument in turn, with the others as they are. */
export function liftedFirst(least: number, most: number, apply: (first: CellValue, ...others: readonly (Operand | undefined)[]) => CellValue): ClassicFunction {
  return ofOperands(least, most, (first = null, ...others) =>
    lifted([first], ([value = null]) => (isCellError(value) ? value : apply(value, ...others))));
}

/** The numbers that an aggregate counts: of cells and arrays only true numbers, of stated values what they can be taken for. */
export function numbersIn(operands: readonly Operand[]): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const operand of operands) {
    for (const value of isValues(operand) ? operand.rows.flat() : [toNumber(operand)]) {
      if (isCellError(value)) return value;
      if (typeof value === "number") numbers.push(value);
    }
  }
  return numbers;
}

/** Of the numbers in its arguments. */
export function ofAllNumbers(apply: (numbers: readonly number[]) => CellValue): ClassicFunction {
  return ofAll(1, (operands) => {
    const numbers = numbersIn(operands);
    return isCellError(numbers) ? numbers : apply(numbers);
  });
}

/** An argument as one number. */
export function numberOf(operand: Operand): number | CellError {
  return toNumber(oneValue(operand));
}

export function booleanOf(operand: Operand): boolean | CellError {
  return toBoolean(oneValue(operand));
}

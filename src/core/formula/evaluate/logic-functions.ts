import { isCellError, type CellError, type CellValue } from "../../grid";
import type { Expression } from "../expression";
import { MANY, ofAll, ofAnyValues, ofOperands, ofValues, type ClassicFunction, type ClassicFunctions } from "./classic";
import { toBoolean, toNumber } from "./coerce";
import { isValues, lifted, NOT_AVAILABLE, single, VALUE, type Operand } from "./operand";

const IF: ClassicFunction = {
  least: 2,
  most: 3,
  apply([condition, then, otherwise], evaluate) {
    const result = (holds: boolean): Operand => {
      const chosen = holds ? then : otherwise;
      return chosen === undefined ? holds : evaluate(chosen) ?? 0;
    };
    return chosenBy(condition, evaluate, toBoolean, result);
  },
};

const CHOOSE: ClassicFunction = {
  least: 2,
  most: MANY,
  apply([index, ...choices], evaluate) {
    const result = (number: number): Operand => {
      const chosen = choices[Math.trunc(number) - 1];
      return chosen === undefined ? VALUE : evaluate(chosen) ?? 0;
    };
    return chosenBy(index, evaluate, toNumber, result);
  },
};

/** The result for the value of the first argument; for several, the one in its place for each. Only what is chosen is calculated. */
function chosenBy<Key extends number | boolean>(
  argument: Expression | undefined,
  evaluate: (arg: Expression) => Operand,
  read: (value: CellValue) => Key | CellError,
  result: (key: Key) => Operand,
): Operand {
  const keys = argument === undefined ? null : evaluate(argument);
  const found = single(keys);
  if (found !== undefined) {
    const key = read(found);
    return isCellError(key) ? key : result(key);
  }
  const results = new Map<Key, Operand>();
  for (const key of isValues(keys) ? keys.rows.flat().map(read) : []) if (!isCellError(key) && !results.has(key)) results.set(key, result(key));
  const chosen = [...results.keys()];
  return lifted([keys, ...results.values()], ([value = null, ...choices]) => {
    const key = read(value);
    return isCellError(key) ? key : choices[chosen.indexOf(key)] ?? null;
  });
}

/** The truth values in cells, where texts and blanks say nothing, and in stated values, where texts must say something. */
function truths(operands: readonly Operand[]): readonly boolean[] | CellError {
  const found: boolean[] = [];
  for (const operand of operands) {
    const said = isValues(operand)
      ? operand.rows.flat().filter((value) => value !== null && typeof value !== "string")
      : [operand];
    for (const value of said.map(toBoolean)) {
      if (isCellError(value)) return value;
      found.push(value);
    }
  }
  return found.length === 0 ? VALUE : found;
}

function ofTruths(apply: (truths: readonly boolean[]) => boolean): ClassicFunction {
  return ofAll(1, (operands) => {
    const found = truths(operands);
    return isCellError(found) ? found : apply(found);
  });
}

/** The first value, or the second where it is an error that counts. */
function insteadOf(counts: (error: CellError) => boolean): ClassicFunction {
  return ofAnyValues(2, 2, (value = null, otherwise = null) => (isCellError(value) && counts(value) ? otherwise : value) ?? 0);
}

function question(answer: (value: CellValue) => boolean): ClassicFunction {
  return ofAnyValues(1, 1, (value = null) => answer(value));
}

export const LOGIC_FUNCTIONS: ClassicFunctions = {
  IF,
  CHOOSE,
  AND: ofTruths((found) => found.every((truth) => truth)),
  OR: ofTruths((found) => found.some((truth) => truth)),
  NOT: ofValues(1, 1, (value = null) => {
    const truth = toBoolean(value);
    return isCellError(truth) ? truth : !truth;
  }),
  TRUE: ofOperands(0, 0, () => true),
  FALSE: ofOperands(0, 0, () => false),
  IFERROR: insteadOf(() => true),
  IFNA: insteadOf(({ error }) => error === "#N/A"),
  NA: ofOperands(0, 0, () => NOT_AVAILABLE),
  ISBLANK: question((value) => value === null),
  ISERR: question((value) => isCellError(value) && value.error !== "#N/A"),
  ISERROR: question(isCellError),
  ISLOGICAL: question((value) => typeof value === "boolean"),
  ISNA: question((value) => isCellError(value) && value.error === "#N/A"),
  ISNONTEXT: question((value) => typeof value !== "string"),
  ISNUMBER: question((value) => typeof value === "number"),
  ISTEXT: question((value) => typeof value === "string"),
  N: ofValues(1, 1, (value = null) => (typeof value === "number" || typeof value === "boolean" ? Number(value) : 0)),
  T: ofValues(1, 1, (value = null) => (typeof value === "string" ? value : "")),
};

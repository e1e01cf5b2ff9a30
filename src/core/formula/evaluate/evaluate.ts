import { cellError, isCellError, type CellValue } from "../../grid";
import type { FormulaValues } from "../engine";
import { statedError } from "../error-text";
import type { Call, Expression } from "../expression";
import { parts } from "../parts";
import type { ClassicFunction, ClassicFunctions } from "./classic";
import { CONDITION_FUNCTIONS } from "./condition-functions";
import { DATE_FUNCTIONS } from "./date-functions";
import { LOGIC_FUNCTIONS } from "./logic-functions";
import { LOOKUP_FUNCTIONS } from "./lookup-functions";
import { isKnownFormat } from "./number-format";
import { NUMBER_FUNCTIONS } from "./number-functions";
import { applyBinary, applyUnary } from "./operators";
import { lifted, matrixOf, NAME, oneValue, VALUE, valuesOf, type Operand } from "./operand";
import { TEXT_FUNCTIONS } from "./text-functions";

const CLASSIC: ReadonlyMap<string, ClassicFunction> = new Map(Object.entries({
  ...CONDITION_FUNCTIONS, ...DATE_FUNCTIONS, ...LOGIC_FUNCTIONS, ...LOOKUP_FUNCTIONS, ...NUMBER_FUNCTIONS, ...TEXT_FUNCTIONS,
} satisfies ClassicFunctions));

/** Functions of ours, by their names in capitals. */
export interface OwnFunctions {
  has(name: string): boolean;
  /** Value of a call; null if there is no such function or the number of arguments is wrong. */
  apply(name: string, args: readonly Operand[]): Operand | null;
}

/**
 * Value of a formula, as Excel calculates it, with each operator and function applied to whole arrays where it meets
 * them. More than one value at the end is `#VALUE!`: which row or column the formula stands in is not known here, so
 * there is none to choose by. Only a function of ours standing alone fills the cells beside it, and this is the first.
 * Never throws.
 */
export function evaluateFormula(formula: Expression, values: FormulaValues, own: OwnFunctions): CellValue {
  const result = new Evaluation(values, own).evaluate(formula);
  return spills(formula, own) ? matrixOf(result)[0]?.[0] ?? null : oneValue(result);
}

/** False for what has no meaning here: text that is only carried along, functions that are not known, clock and chance among them. */
export function isEvaluable(formula: Expression, own: OwnFunctions): boolean {
  for (const part of parts(formula)) {
    if (part.kind === "verbatim" && statedError(part) === null) return false;
    if (part.kind === "call" && !own.has(part.name) && !isKnownCall(part)) return false;
  }
  return true;
}

function isKnownCall({ name, args }: Call): boolean {
  const known = CLASSIC.get(name);
  if (known === undefined || args.length < known.least || args.length > known.most) return false;
  const [first, second] = args;
  if (PLACES.has(name)) return first?.kind === "cells" || first?.kind === "table";
  return name !== "TEXT" || second?.kind !== "literal" || isKnownFormat(String(second.value));
}

/** Functions of where cells are, not of what they hold. */
const PLACES = new Set(["ROW", "COLUMN"]);

function spills(formula: Expression, own: OwnFunctions): boolean {
  return formula.kind === "call" && own.has(formula.name);
}

class Evaluation {
  constructor(
    private readonly values: FormulaValues,
    private readonly own: OwnFunctions,
  ) {}

  readonly evaluate = (expression: Expression): Operand => {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "blank":
        return null;
      case "cells":
        return valuesOf(this.values.cells(expression));
      case "table":
        return valuesOf(this.values.table(expression));
      case "name":
        return valuesOf(this.values.name(expression.name));
      case "array":
        return valuesOf(expression.rows);
      case "binary":
        return lifted([this.evaluate(expression.left), this.evaluate(expression.right)], ([left = null, right = null]) =>
          applyBinary(expression.operator, left, right));
      case "unary":
        return lifted([this.evaluate(expression.operand)], ([value = null]) =>
          (isCellError(value) ? value : applyUnary(expression.operator, value)));
      case "call":
        return this.call(expression);
      case "verbatim": {
        const error = statedError(expression);
        return error === null ? NAME : cellError(error);
      }
    }
  };

  private call({ name, args }: Call): Operand {
    if (this.own.has(name)) return this.own.apply(name, args.map(this.evaluate)) ?? VALUE;
    const classic = CLASSIC.get(name);
    if (classic === undefined) return NAME;
    if (args.length < classic.least || args.length > classic.most) return VALUE;
    return classic.apply(PLACES.has(name) ? args.map(this.placed) : args, this.evaluate);
  }

  /** A column of a table as the cells that it is. */
  private readonly placed = (arg: Expression): Expression => {
    const area = arg.kind === "table" ? this.values.place?.(arg) ?? null : null;
    return area === null ? arg : { kind: "cells", sheet: null, area, absolute: { rows: true, columns: true } };
  };
}

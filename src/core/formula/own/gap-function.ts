import { isCellError, type CellError, type CellValue } from "../../grid";
import { FUNCTION_HELP } from "../../language";
import { KEY_RESULT_TYPES, type KeyResultType } from "../../model";
import { gapToTarget, type Score } from "../../score";
import { BLANK, binary, call } from "../build";
import type { Expression } from "../expression";
import { givenAll, ofSingles, scoreCell, scored } from "./arguments";
import { typeArgument, typeChoices } from "./key-result-type";
import { optional, required, type OwnFunction } from "./own-function";
import { and, carrying, chosenByWord, ifScored, isNumber, mention, minus, orElse, textOf, texts, when, WRONG, ZERO } from "./twin";

export const OKR_GAP: OwnFunction = {
  name: "OKR.GAP",
  parameters: [
    required("current", "number"), required("target", "number", BLANK),
    optional("type", "text", ...texts(...KEY_RESULT_TYPES)), optional("floor", "number", BLANK), optional("ceiling", "number"),
  ],
  help: FUNCTION_HELP["OKR.GAP"],
  apply: ofSingles((values, language) => scoreCell(gapOf(values), language)),
  twin: (...args) => gapTwin(args),
};

function gapOf([currentCell, target, typeCell, floor, ceiling]: readonly CellValue[]): Score | CellError {
  const current = scored(currentCell);
  if (current === null || isCellError(current)) return current;
  const type = typeArgument(typeCell);
  if (isCellError(type)) return type;
  const used = givenAll(type === "baseline" ? {} : type === "within" ? { floor, ceiling } : { target });
  if (isCellError(used)) return used;
  return gapToTarget({ type, current, start: null, target: null, floor: null, ceiling: null, ...used });
}

function gapTwin(args: readonly (Expression | undefined)[]): Expression {
  const [current = BLANK, target = BLANK, type, floor, ceiling] = args;
  const parts: Parts = { current: mention(current), target: mention(target), floor: mention(floor ?? BLANK), ceiling: mention(ceiling ?? BLANK) };
  const twin = (gap: Expression): Expression => ifScored(parts.current, gap);
  const known = KEY_RESULT_TYPES.find((each) => each === textOf(type));
  if (type === undefined) return twin(above(parts));
  if (known === undefined) return twin(chosenByWord(mention(type), typeChoices(CHOICES, 1), above(parts), below(parts), inside(parts), part(parts), ZERO));
  // Types that share a formula are told apart by what is carried; D-E and E-D are one where both are the same cell.
  switch (known) {
    case "increase":
    case "maintain_above":
    case "binary":
    case "decrease":
    case "maintain_below":
      return carrying(twin(BY_TYPE[known](parts)), type, floor, ceiling);
    case "milestone":
      return carrying(twin(BY_TYPE[known](parts)), floor, ceiling);
    case "within":
      return carrying(twin(inside(parts)), target);
    case "baseline":
      return carrying(twin(ZERO), target, floor, ceiling);
  }
}

type Parts = Readonly<Record<"current" | "target" | "floor" | "ceiling", Expression>>;

const CHOICES: Readonly<Record<KeyResultType, number>> = {
  increase: 1, maintain_above: 1, decrease: 2, maintain_below: 2, within: 3, milestone: 4, binary: 4, baseline: 5,
};

const BY_TYPE = { increase: above, maintain_above: above, decrease: below, maintain_below: below, milestone: part, binary: part };

function above({ current, target }: Parts): Expression {
  return when(isNumber(target), minus(current, target), WRONG);
}

function below({ current, target }: Parts): Expression {
  return when(isNumber(target), minus(target, current), WRONG);
}

function part({ current, target }: Parts): Expression {
  return minus(current, orElse(target, 1));
}

function inside({ current, floor, ceiling }: Parts): Expression {
  const nearer = call("MIN", minus(current, floor), minus(ceiling, current));
  return when(and(isNumber(floor), isNumber(ceiling), binary("<=", floor, ceiling)), nearer, WRONG);
}

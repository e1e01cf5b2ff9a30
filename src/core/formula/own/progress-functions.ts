import { isCellError, type CellError, type CellValue } from "../../grid";
import { FUNCTION_HELP } from "../../language";
import { KEY_RESULT_TYPES, type KeyResultType } from "../../model";
import { clampProgress, rawProgress, type ProgressInput, type Score } from "../../score";
import { BLANK, binary, call } from "../build";
import type { Expression } from "../expression";
import { givenAll, isBlank as isBlankValue, ofSingles, scoreCell, scored } from "./arguments";
import { typeArgument, typeChoices } from "./key-result-type";
import { optional, required, type OwnFunction } from "./own-function";
import {
  and, areNumbers, carrying, chosenByWord, equals, held, ifScored, isBlank, isLeftOut, isNumber, mention, minus, ONE, orElse, over, plus, textOf, texts, when,
  WRONG, ZERO,
} from "./twin";

const PARAMETERS = [
  required("current", "number"), required("start", "number", BLANK), required("target", "number", BLANK),
  optional("type", "text", ...texts(...KEY_RESULT_TYPES)), optional("floor", "number", BLANK), optional("ceiling", "number"),
];

export const OKRSCORE: OwnFunction = {
  name: "OKRSCORE",
  parameters: PARAMETERS,
  help: FUNCTION_HELP.OKRSCORE,
  apply: ofSingles((values, language) => {
    const raw = rawOf(values);
    return scoreCell(isCellError(raw) ? raw : clampProgress(raw), language);
  }),
  twin: (...args) => progressTwin(args, held),
};

export const OKR_RAW: OwnFunction = {
  name: "OKR.RAW",
  parameters: PARAMETERS,
  help: FUNCTION_HELP["OKR.RAW"],
  apply: ofSingles((values, language) => scoreCell(rawOf(values), language)),
  twin: (...args) => progressTwin(args, (raw) => raw),
};

function rawOf([currentCell, start, target, typeCell, floor, ceiling]: readonly CellValue[]): Score | CellError {
  const current = scored(currentCell);
  if (current === null || isCellError(current)) return current;
  const type = typeArgument(typeCell);
  if (isCellError(type)) return type;
  const used = givenAll(usedBy(type, { start, target, floor, ceiling }));
  if (isCellError(used)) return used;
  const input: ProgressInput = { type, current, start: null, target: null, floor: null, ceiling: null, ...used };
  return rawProgress(input);
}

type Figures = Readonly<Record<"start" | "target" | "floor" | "ceiling", CellValue | undefined>>;

/** What a type goes by; the rest does not matter, though it be an error. */
function usedBy(type: KeyResultType | null, { start, target, floor, ceiling }: Figures): Readonly<Partial<Figures>> {
  switch (type) {
    case null:
    case "increase":
    case "decrease":
    case "milestone":
      return { start, target };
    case "maintain_above":
      return { target, floor };
    case "maintain_below":
      return { target, ceiling };
    case "within":
      return isBlankValue(start) || isBlankValue(target) ? onlyErrors({ start, target, floor, ceiling }) : { start, target, floor, ceiling };
    case "binary":
      return { target };
    case "baseline":
      return {};
  }
}

/** Without start or target the band is floor…ceiling; but an error in one of them is no blank. */
function onlyErrors({ start, target, floor, ceiling }: Figures): Readonly<Partial<Figures>> {
  const error = [start, target].find(isCellError);
  return error === undefined ? { floor, ceiling } : { start: error };
}

/** The arguments of a call as its twin mentions them; floor and ceiling may be missing. */
interface Parts {
  readonly current: Expression;
  readonly start: Expression;
  readonly target: Expression;
  readonly floor: Expression | undefined;
  readonly ceiling: Expression | undefined;
}

function progressTwin(args: readonly (Expression | undefined)[], shown: (raw: Expression) => Expression): Expression {
  const [current = BLANK, start = BLANK, target = BLANK, type, floor, ceiling] = args;
  const mentioned: Parts = {
    current: mention(current), start: mention(start), target: mention(target),
    floor: floor && mention(floor), ceiling: ceiling && mention(ceiling),
  };
  const known = KEY_RESULT_TYPES.find((each) => each === textOf(type));
  const twin = (raw: Expression): Expression => ifScored(mentioned.current, shown(raw));
  if (type === undefined) return twin(bySign(mentioned));
  if (known === undefined) return twin(byTypeOf(mention(type), mentioned));
  switch (known) {
    case "increase":
    case "decrease":
    case "milestone":
      return carrying(twin(byType[known](mentioned)), floor, ceiling);
    case "maintain_above":
      return carrying(twin(byType[known](mentioned)), start, ceiling);
    case "maintain_below":
      return carrying(twin(byType[known](mentioned)), start, floor);
    case "within":
      return twin(isLeftOut(start) && isLeftOut(target) ? betweenLimits(mentioned) : byType[known](mentioned));
    case "binary":
      return carrying(twin(byType[known](mentioned)), start, floor, ceiling);
    case "baseline":
      return carrying(twin(byType[known](mentioned)), start, target, floor, ceiling);
  }
}

const byType: Readonly<Record<KeyResultType, (parts: Parts) => Expression>> = {
  increase: ({ current, start, target }) => upOrDown(">=", current, start, target),
  decrease: ({ current, start, target }) => upOrDown("<=", current, start, target),
  maintain_above: ({ current, target, floor }) => heldLine(current, target, floor, 1),
  maintain_below: ({ current, target, ceiling }) => heldLine(current, target, ceiling, -1),
  within: (parts) => when(bothGiven(parts), betweenStartAndTarget(parts), betweenLimits(parts)),
  milestone: ({ current, start, target }) => when(and(mayBeBlank(start), mayBeBlank(target)), share(current, call("N", start), plus(call("N", target), isBlank(target))), WRONG),
  binary: ({ current, target }) => when(binary(">=", current, orElse(target, 1)), ONE, ZERO),
  baseline: () => ONE,
};

function byTypeOf(type: Expression, parts: Parts): Expression {
  const choices = KEY_RESULT_TYPES.map((each) => byType[each](parts));
  const numbers = Object.fromEntries(KEY_RESULT_TYPES.map((each, index) => [each, index + 1])) as Readonly<Record<KeyResultType, number>>;
  return chosenByWord(type, typeChoices(numbers, KEY_RESULT_TYPES.length + 1), ...choices, bySign(parts));
}

function bySign({ current, start, target }: Parts): Expression {
  return when(and(isNumber(start), isNumber(target), binary("<>", start, target)), ratio(current, start, target), WRONG);
}

/** From start to target, which must lie on that side of it; where they are the same, met or not. */
function upOrDown(side: ">=" | "<=", current: Expression, start: Expression, target: Expression): Expression {
  const met = when(binary(side, current, target), ONE, ZERO);
  return when(and(isNumber(start), isNumber(target), binary(side, target, start)), when(equals(target, start), met, ratio(current, start, target)), WRONG);
}

function mayBeBlank(value: Expression): Expression {
  return call("OR", isBlank(value), isNumber(value));
}

/** As upwards, of numbers. */
function share(current: Expression, start: Expression, target: Expression): Expression {
  return when(binary(">", target, start), ratio(current, start, target), when(equals(target, start), when(binary(">=", current, start), ONE, ZERO), WRONG));
}

function ratio(current: Expression, start: Expression, target: Expression): Expression {
  return over(minus(current, start), minus(target, start));
}

/** `side` is 1 if values above the line are good. The limit is where the score has faded to 0. */
function heldLine(current: Expression, line: Expression, limit: Expression | undefined, side: 1 | -1): Expression {
  const met = when(binary(side === 1 ? ">=" : "<=", current, line), ONE, ZERO);
  if (limit === undefined) return when(isNumber(line), met, WRONG);
  return when(isNumber(line), when(isBlank(limit), met, when(and(isNumber(limit), binary(side === 1 ? "<" : ">", limit, line)), fading(current, line, limit, side), WRONG)), WRONG);
}

/** 1 at the edge and on its good side, falling to 0 at the limit and below beyond it. */
function fading(current: Expression, edge: Expression, limit: Expression, side: 1 | -1): Expression {
  const [short, room] = side === 1 ? [minus(edge, current), minus(edge, limit)] : [minus(current, edge), minus(limit, edge)];
  return minus(ONE, over(call("MAX", ZERO, short), room));
}

function bothGiven({ start, target }: Parts): Expression {
  return and(binary("<>", start, { kind: "literal", value: "" }), binary("<>", target, { kind: "literal", value: "" }));
}

function betweenStartAndTarget({ current, start, target, floor, ceiling }: Parts): Expression {
  const limits = [...(floor === undefined ? [] : [limitOutside(floor, "<", start)]), ...(ceiling === undefined ? [] : [limitOutside(ceiling, ">", target)])];
  const below = floor === undefined ? ZERO : when(isBlank(floor), ZERO, fading(current, start, floor, 1));
  const above = ceiling === undefined ? ZERO : when(isBlank(ceiling), ZERO, fading(current, target, ceiling, -1));
  const score = when(binary("<", current, start), below, when(binary(">", current, target), above, ONE));
  return when(and(areNumbers(start, target), binary("<=", start, target), ...limits), score, WRONG);
}

function limitOutside(limit: Expression, side: "<" | ">", edge: Expression): Expression {
  return call("OR", isBlank(limit), and(isNumber(limit), binary(side, limit, edge)));
}

function betweenLimits({ current, floor, ceiling }: Parts): Expression {
  if (floor === undefined || ceiling === undefined) return WRONG;
  const inside = when(and(binary(">=", current, floor), binary("<=", current, ceiling)), ONE, ZERO);
  return when(and(isNumber(floor), isNumber(ceiling), binary("<=", floor, ceiling)), inside, WRONG);
}

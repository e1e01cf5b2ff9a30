import { isCellError, type CellError, type CellValue } from "../../grid";
import { FUNCTION_HELP } from "../../language";
import { KEY_RESULT_TYPES, type KeyResultType } from "../../model";
import { clampProgress, rawProgress, type ProgressInput, type Score } from "../../score";
import { BLANK, binary, call, literal } from "../build";
import type { Expression } from "../expression";
import { givenAll, isBlank as isBlankValue, ofSingles, scoreCell, scored } from "./arguments";
import { TYPE_WORDS, typeArgument, typeChoices } from "./key-result-type";
import { optional, required, type OwnFunction } from "./own-function";
import {
  and, areNumbers, carrying, chosenByWord, EMPTY, equals, held, ifScored, isBlank, isLeftOut, isNumber, mention, minus, ONE, orElse, over, plus, textOf,
  texts, times, when, WRONG, ZERO,
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
      if (!isLeftOut(start) || !isLeftOut(target)) return twin(byType[known](mentioned));
      // A floor alone is no band, and is printed all the same.
      return carrying(twin(betweenLimits(mentioned)), ...(ceiling === undefined ? [floor] : []));
    case "binary":
      return carrying(twin(byType[known](mentioned)), start, floor, ceiling);
    case "baseline":
      return carrying(twin(byType[known](mentioned)), start, target, floor, ceiling);
  }
}

const byType: Readonly<Record<KeyResultType, (parts: Parts) => Expression>> = {
  increase: (parts) => upOrDown(">=", parts),
  decrease: (parts) => upOrDown("<=", parts),
  maintain_above: ({ current, target, floor }) => when(isNumber(target), heldAbove(current, target, floor), WRONG),
  maintain_below: ({ current, target, ceiling }) => when(isNumber(target), heldBelow(current, target, ceiling), WRONG),
  within: (parts) => when(isOpen(parts), betweenLimits(parts), betweenStartAndTarget(parts)),
  milestone: ({ current, start, target }) => {
    const [from, to] = [call("N", start), orOne(target)];
    const numbersOrBlank = [start, target].map((each) => call("OR", isBlank(each), isNumber(each)));
    return when(and(...numbersOrBlank, binary(">=", to, from)), ratioOr(oneIf(binary(">=", current, from)), current, from, to), WRONG);
  },
  binary: ({ current, target }) => oneIf(binary(">=", current, orElse(target, 1))),
  baseline: () => ONE,
};

/** Where the type stands in a cell some types share a formula, so that the formula mentions each cell few times. */
const SHARED_FORMULA: Readonly<Record<KeyResultType, number>> = {
  increase: 1, decrease: 1, milestone: 1, maintain_above: 2, maintain_below: 3, within: 3, binary: 4, baseline: 5,
};

function byTypeOf(type: Expression, parts: Parts): Expression {
  return chosenByWord(
    type, typeChoices(SHARED_FORMULA, SHARED_FORMULA.increase),
    onTheWay(type, parts), byType.maintain_above(parts), belowOrWithin(type, parts), byType.binary(parts), byType.baseline(parts),
  );
}

/** For `increase`, `decrease`, `milestone`, and for none of them, which goes from start to target on whichever side it lies. */
function onTheWay(type: Expression, { current, start, target }: Parts): Expression {
  const [from, to] = [call("N", start), orOne(target)];
  const side = minus(ONE, times(literal(2), isOneOf(type, "decrease")));
  const isOnItsSide = (value: Expression): Expression => binary(">=", times(minus(value, from), side), ZERO);
  const given = plus(plus(isNumber(start), isNumber(target)), times(isOneOf(type, "milestone"), plus(isBlank(start), isBlank(target))));
  const met = over(isOnItsSide(current), binary("<>", type, EMPTY));
  return when(and(equals(given, literal(2)), call("OR", isBlank(type), isOnItsSide(to))), ratioOr(met, current, from, to), WRONG);
}

/** A band is held below like a line, and above as well, from a start that is no text: no text is `<=` a number. */
function belowOrWithin(type: Expression, parts: Parts): Expression {
  const { current, start, target, floor } = parts;
  const above = over(heldAbove(current, start, floor), binary("<=", start, target));
  const isWithin = isOneOf(type, "within");
  return when(when(isWithin, isOpen(parts), ZERO), betweenLimits(parts), call("MIN", when(isWithin, above, ONE), byType.maintain_below(parts)));
}

function isOneOf(value: Expression, type: KeyResultType): Expression {
  const words = TYPE_WORDS.filter(([, each]) => each === type).map(([each]) => each);
  return call("OR", equals(value, { kind: "array", rows: [words] }));
}

function bySign({ current, start, target }: Parts): Expression {
  return when(areNumbers(start, target), ratio(current, start, target), WRONG);
}

/** From start to target, which must lie on that side of it; where they are the same, met or not. */
function upOrDown(side: ">=" | "<=", { current, start, target }: Parts): Expression {
  const met = oneIf(binary(side, current, target));
  return when(and(isNumber(start), isNumber(target), binary(side, target, start)), ratioOr(met, current, start, target), WRONG);
}

/** The way that is done, of numbers; there is no way where the end is the start. */
function ratioOr(met: Expression, current: Expression, from: Expression, to: Expression): Expression {
  return call("IFERROR", ratio(current, from, to), met);
}

function ratio(current: Expression, from: Expression, to: Expression): Expression {
  return over(minus(current, from), minus(to, from));
}

/** Not `--condition`, which LibreOffice shows as TRUE where it is all that a cell says. */
function oneIf(condition: Expression): Expression {
  return when(condition, ONE, ZERO);
}

/** A number, or 1 for a blank. */
function orOne(value: Expression): Expression {
  return plus(call("N", value), isBlank(value));
}

/** 1 on the line and above it; below, falling to 0 at the floor. */
function heldAbove(current: Expression, line: Expression, floor: Expression | undefined): Expression {
  return fading(binary(">=", current, line), minus(line, current), floor, (limit) => minus(line, limit));
}

/** 1 on the line and below it; above, falling to 0 at the ceiling. */
function heldBelow(current: Expression, line: Expression, ceiling: Expression | undefined): Expression {
  return fading(binary("<=", current, line), minus(current, line), ceiling, (limit) => minus(limit, line));
}

/** What is short as a share of the room up to the limit; a limit without room is an error, as it lies on the good side. */
function fading(met: Expression, short: Expression, limit: Expression | undefined, room: (limit: Expression) => Expression): Expression {
  if (limit === undefined) return oneIf(met);
  return when(isNumber(limit), minus(ONE, over(call("MAX", ZERO, short), call("MAX", ZERO, room(limit)))), over(met, isBlank(limit)));
}

/** A band without start or target goes from floor to ceiling. */
function isOpen({ start, target }: Parts): Expression {
  return call("OR", isBlank(start), isBlank(target));
}

/** Start and target are not blank here, and no text is `<=` a number. */
function betweenStartAndTarget({ current, start, target, floor, ceiling }: Parts): Expression {
  const score = call("MIN", heldAbove(current, start, floor), heldBelow(current, target, ceiling));
  return when(and(isNumber(target), binary("<=", start, target)), score, WRONG);
}

function betweenLimits({ current, floor, ceiling }: Parts): Expression {
  if (floor === undefined || ceiling === undefined) return WRONG;
  const inside = oneIf(and(binary(">=", current, floor), binary("<=", current, ceiling)));
  return when(and(isNumber(floor), isNumber(ceiling), binary("<=", floor, ceiling)), inside, WRONG);
}

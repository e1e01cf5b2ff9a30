import { isCellError, type CellError, type CellValue } from "../../grid";
import { FUNCTION_HELP, bandWord } from "../../language";
import { isProblem, problem } from "../../problem";
import { bandOf, hybridScore, pointsLost, rollUp, type RollUpMethod, type Score } from "../../score";
import { BLANK, binary, call, literal } from "../build";
import { errorIn, matrixOf, widthOf, type Operand } from "../evaluate/operand";
import type { Expression } from "../expression";
import { flag, given, ofSingles, oneOf, rangeOf, scoreCell, scored, word } from "./arguments";
import { optional, required, NOT_SCORED, type OwnFunction } from "./own-function";
import {
  asNumber, carrying, chosenByWord, EMPTY, equals, ifScored, isLeftOut, isNumber, mention, minus, nothingOf, ONE, orElse, over, plus, textOf, texts, times,
  when, WRONG, ZERO,
} from "./twin";
import { isChinese, wordAt } from "./word-table";

export const OKR_BAND: OwnFunction = {
  name: "OKR.BAND",
  parameters: [required("score", "number"), optional("committed", "flag", BLANK, literal(true)), optional("language", "text", literal("zh"))],
  help: FUNCTION_HELP["OKR.BAND"],
  apply: ofSingles(([scoreValue, committedValue, languageValue], language) => {
    const score = scored(scoreValue);
    if (score === null || isCellError(score)) return scoreCell(score, language);
    const [committed, words] = [flag(committedValue), isChinese(languageValue)];
    if (isCellError(committed)) return committed;
    if (isCellError(words)) return words;
    const band = bandOf(score, committed ? "committed" : "aspirational");
    return band === null || isProblem(band) ? NOT_SCORED : bandWord(band, words ? "zh" : "en");
  }),
  twin(score = BLANK, committed, language) {
    const mentioned = mention(score);
    const aspirational = band(mentioned, 1, 0.4, 0.7);
    const binding = band(mentioned, 9, 0.9, 1);
    const place = isLeftOut(committed) ? aspirational
      : committed.kind === "literal" && committed.value === true ? binding
      : when(call("N", committed), binding, aspirational);
    return ifScored(mentioned, wordAt((each) => BANDS.map((name) => bandWord(name, each)), place, language));
  },
};

const BANDS = ["red", "yellow", "green"] as const;

/** 1, 2 or 3, from the worst. */
function band(score: Expression, digits: number, yellow: number, green: number): Expression {
  const reaches = (edge: number): Expression => binary(">=", call("ROUND", score, literal(digits)), literal(edge));
  return plus(plus(ONE, reaches(yellow)), reaches(green));
}

const METHODS: readonly (readonly [string, RollUpMethod])[] = [["mean", "mean"], ["weakest", "weakest"], ["sum", "sum"]];

export const OKR_ROLLUP: OwnFunction = {
  name: "OKR.ROLLUP",
  parameters: [required("progress", "range"), optional("weights", "range", BLANK), optional("method", "text", ...texts("mean", "weakest", "sum"))],
  help: FUNCTION_HELP["OKR.ROLLUP"],
  apply(args, language) {
    const [progress, weights] = args;
    const method = word(oneOf(args[2]), METHODS) ?? "mean";
    if (isCellError(method)) return method;
    return scoreCell(rolledUp(progress ?? null, method === "mean" && !isNothing(weights) ? weights : null, method), language);
  },
  twin(progress = BLANK, weights, method) {
    const rolled: Readonly<Record<RollUpMethod, Expression>> = {
      mean: isLeftOut(weights) ? overScored(progress, "AVERAGE") : weightedMean(progress, weights),
      weakest: overScored(progress, "MIN"),
      sum: overScored(progress, "SUM"),
    };
    if (method === undefined) return rolled.mean;
    const known = METHODS.find(([each]) => each === textOf(method))?.[1];
    if (known === undefined) return chosenByWord(mention(method), [["", 1], ["mean", 1], ["weakest", 2], ["sum", 3]], rolled.mean, rolled.weakest, rolled.sum);
    return known === "mean" ? carrying(rolled.mean, method) : carrying(rolled[known], weights);
  },
};

function isNothing(operand: Operand | undefined): operand is null | undefined {
  return operand === undefined || operand === null;
}

function rolledUp(progress: Operand, weights: Operand | null, method: RollUpMethod): Score | CellError {
  const scores = rangeOf(progress);
  const error = errorIn([...scores, ...rangeOf(weights ?? undefined)]);
  if (error !== null) return error;
  if (weights !== null && !sameSize(progress, weights)) return problem("score-lengths-differ", { values: scores.length, weights: rangeOf(weights).length });
  return rollUp(scores.map(numberIn), weights === null ? null : rangeOf(weights).map(numberIn), method);
}

export function sameSize(a: Operand, b: Operand): boolean {
  const [first, second] = [matrixOf(a), matrixOf(b)];
  return first.length === second.length && widthOf(first) === widthOf(second);
}

/** In ranges only numbers count. */
export function numberIn(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

/** The aggregate of the numbers; `""`, or the error among them, if there are none. */
function overScored(progress: Expression, aggregate: string): Expression {
  return when(call("COUNT", progress), call(aggregate, progress), nothingOf(call("SUM", progress)));
}

function weightedMean(progress: Expression, weights: Expression): Expression {
  const all = call("SUMPRODUCT", asNumber(isNumber(progress)), weights);
  const mean = over(call("SUMPRODUCT", progress, weights), all);
  return when(isNegative(weights), WRONG, when(equals(all, ZERO), nothingOf(call("SUM", progress)), mean));
}

/** True if one of the weights is. They may be a product of columns, which only SUMPRODUCT calculates row by row in a plain cell. */
export function isNegative(weights: Expression): Expression {
  return binary("<", call("SUMPRODUCT", call("MIN", weights)), ZERO);
}

export const OKR_LOST: OwnFunction = {
  name: "OKR.LOST",
  parameters: [required("progress", "number"), required("weight", "number"), required("weights", "range"), optional("all_progress", "range")],
  help: FUNCTION_HELP["OKR.LOST"],
  apply: (args, language) => scoreCell(lost(args), language),
  twin(progress = BLANK, weight = BLANK, weights = BLANK, others) {
    const [score, own] = [mention(progress), mention(weight)];
    const all = others === undefined ? call("SUMPRODUCT", weights) : call("SUMPRODUCT", asNumber(isNumber(others)), weights);
    const points = times(over(orElse(own, 0), all), minus(ONE, score));
    const wrong = call("OR", isNegative(weights), binary("<", own, ZERO));
    return ifScored(score, when(wrong, WRONG, when(equals(all, ZERO), EMPTY, points)));
  },
};

function lost([progressValue, weightValue, weights = null, others]: readonly Operand[]): Score | CellError {
  const progress = scored(oneOf(progressValue));
  if (progress === null || isCellError(progress)) return progress;
  const error = errorIn([oneOf(weightValue) ?? null, ...rangeOf(weights)]);
  if (error !== null) return error;
  if (others !== undefined && !sameSize(weights, others)) {
    return problem("score-lengths-differ", { values: rangeOf(others).length, weights: rangeOf(weights).length });
  }
  const weight = given(oneOf(weightValue));
  const points = pointsLost(progress, isCellError(weight) ? 0 : weight, rangeOf(weights).map(numberIn), others === undefined ? null : rangeOf(others).map(numberIn));
  return isCellError(weight) && typeof points === "number" ? weight : points;
}

const GUARDRAIL_CAP = 0.6;
/** More than any score: no limit. */
export const NO_LIMIT = 9e307;

export const OKR_HYBRID: OwnFunction = {
  name: "OKR.HYBRID",
  parameters: [
    required("kpi", "number"), required("okr", "number"), required("behaviour", "number"), required("weights", "range"),
    optional("guardrail_red", "flag"), optional("gate", "number"),
  ],
  help: FUNCTION_HELP["OKR.HYBRID"],
  apply: (args, language) => scoreCell(combined(args), language),
  twin(kpi = BLANK, okr = BLANK, behaviour = BLANK, weights = BLANK, guardrail, gate) {
    const parts = [mention(kpi), mention(okr), mention(behaviour)];
    const weighted = (value: (part: Expression) => Expression): Expression =>
      parts.map((part, index) => times(value(part), call("INDEX", weights, literal(index + 1)))).reduce(plus);
    const [reached, all] = [weighted((part) => call("N", part)), weighted(isNumber)];
    const total = over(reached, all);
    const cap = gate === undefined ? literal(GUARDRAIL_CAP) : orElse(mention(gate), GUARDRAIL_CAP);
    const limited = guardrail === undefined ? total : call("MIN", total, when(call("N", mention(guardrail)), cap, literal(NO_LIMIT)));
    return when(isNegative(weights), WRONG, when(equals(all, ZERO), nothingOf(reached), limited));
  },
};

function combined(args: readonly Operand[]): Score | CellError {
  const [kpi, okr, behaviour] = [scored(oneOf(args[0])), scored(oneOf(args[1])), scored(oneOf(args[2]))];
  if (isCellError(kpi)) return kpi;
  if (isCellError(okr)) return okr;
  if (isCellError(behaviour)) return behaviour;
  const weights = weightsOf(args[3] ?? null);
  if (isCellError(weights)) return weights;
  const total = hybridScore({ kpi, okr, behaviour }, weights);
  if (typeof total !== "number") return total;
  const guardrailRed = flag(oneOf(args[4]));
  if (isCellError(guardrailRed)) return guardrailRed;
  const cap = guardrailRed ? given(oneOf(args[5])) : null;
  if (isCellError(cap)) return cap;
  return hybridScore({ kpi, okr, behaviour }, weights, { guardrailRed, guardrailCap: cap ?? GUARDRAIL_CAP });
}

function weightsOf(operand: Operand): Readonly<Record<"kpi" | "okr" | "behaviour", number>> | CellError {
  const [kpi, okr, behaviour] = rangeOf(operand).map(given);
  const found = [kpi, okr, behaviour].map((weight) => (weight === undefined ? { error: "#REF!" as const } : weight));
  const error = found.find(isCellError);
  if (error !== undefined) return error;
  const [first, second, third] = found.map((weight) => (typeof weight === "number" ? weight : 0));
  return { kpi: first ?? 0, okr: second ?? 0, behaviour: third ?? 0 };
}


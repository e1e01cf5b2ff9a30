import { isCellError, type CellError, type CellValue } from "../../grid";
import { FUNCTION_HELP } from "../../language";
import type { Direction } from "../../model";
import { isProblem, problem, type Problem } from "../../problem";
import { ATTAINMENT_CAP, attainment, kpiPoints, payout, POINTS_METHODS, scorecardScore, type PointsMethod, type Score } from "../../score";
import { BLANK, binary, call, literal } from "../build";
import { errorIn, matrixOf, VALUE, widthOf, type Operand } from "../evaluate/operand";
import type { Expression } from "../expression";
import { given, givenAll, ofSingles, oneOf, rangeOf, scoreCell, scored, word } from "./arguments";
import { isNegative, NO_LIMIT, numberIn, sameSize } from "./objective-functions";
import { optional, required, type OwnFunction } from "./own-function";
import {
  and, areNumbers, asNumber, carrying, chosenByWord, equals, ifScored, isLeftOut, isNumber, mention, minus, nothingOf, ONE, orElse, over, plus,
  textOf, texts, times, when, WRONG, ZERO,
} from "./twin";

const DIRECTIONS: readonly (readonly [string, Direction])[] = [
  ["increase", "increase"], ["decrease", "decrease"], ["within", "within"], ["增加", "increase"], ["减少", "decrease"], ["区间", "within"],
];

const DIRECTION_CHOICES: readonly (readonly [string, number])[] = DIRECTIONS.map(([each, direction]) => [each, { increase: 1, decrease: 2, within: 3 }[direction]]);

export const KPI_ATTAIN: OwnFunction = {
  name: "KPI.ATTAIN",
  parameters: [
    required("actual", "number"), required("target", "number", BLANK), required("direction", "text", ...texts("increase", "decrease", "within")),
    optional("low", "number", BLANK), optional("high", "number", BLANK), optional("cap", "number"),
  ],
  help: FUNCTION_HELP["KPI.ATTAIN"],
  apply: ofSingles((values, language) => scoreCell(attained(values), language)),
  twin(actualArg = BLANK, targetArg = BLANK, directionArg = BLANK, lowArg, highArg, cap) {
    const [actual, target, direction] = [mention(actualArg), mention(targetArg), mention(directionArg)];
    const [up, down] = [ratioAttained(actual, target, plus), ratioAttained(actual, target, minus)];
    const band = bandAttained(actual, mention(lowArg ?? BLANK), mention(highArg ?? BLANK));
    const twin = (value: Expression): Expression => ifScored(actual, cap === undefined ? value : call("MIN", orElse(mention(cap), NO_LIMIT), value));
    switch (textOf(direction)) {
      case "increase":
        return carrying(twin(up), lowArg, highArg);
      case "decrease":
        return carrying(twin(down), lowArg, highArg);
      case "within":
        return carrying(twin(band), targetArg);
      default:
        return twin(chosenByWord(direction, DIRECTION_CHOICES, up, down, band));
    }
  },
};

function attained([actualValue, targetValue, directionValue, lowValue, highValue, capValue]: readonly CellValue[]): Score | CellError {
  const actual = scored(actualValue);
  if (actual === null || isCellError(actual)) return actual;
  const direction = word(directionValue, DIRECTIONS) ?? VALUE;
  if (isCellError(direction)) return direction;
  const used = givenAll<"target" | "low" | "high" | "cap">({
    ...(direction === "within" ? { low: lowValue, high: highValue } : { target: targetValue }), cap: capValue,
  });
  if (isCellError(used)) return used;
  return attainment({ actual, direction, target: used.target ?? null, low: used.low ?? null, high: used.high ?? null, cap: used.cap ?? null });
}

function ratioAttained(actual: Expression, target: Expression, join: (left: Expression, right: Expression) => Expression): Expression {
  const value = join(ONE, over(minus(actual, target), call("ABS", target)));
  return when(isNumber(target), when(equals(target, ZERO), call("NA"), value), WRONG);
}

function bandAttained(actual: Expression, low: Expression, high: Expression): Expression {
  const outside = call("MIN", call("ABS", minus(actual, low)), call("ABS", minus(actual, high)));
  const beside = when(equals(low, high), ZERO, call("MAX", ZERO, minus(ONE, over(outside, minus(high, low)))));
  const value = when(and(binary(">=", actual, low), binary("<=", actual, high)), ONE, beside);
  return when(and(isNumber(low), isNumber(high), binary("<=", low, high)), value, WRONG);
}

const METHODS: readonly (readonly [string, PointsMethod])[] = POINTS_METHODS.map((method) => [method, method]);
const SIDES: readonly (readonly [string, "increase" | "decrease"])[] = [["increase", "increase"], ["decrease", "decrease"], ["增加", "increase"], ["减少", "decrease"]];

export const KPI_POINTS: OwnFunction = {
  name: "KPI.POINTS",
  parameters: [
    required("actual", "number"), required("table", "range"), optional("method", "text", BLANK, ...texts(...POINTS_METHODS)),
    optional("direction", "text", BLANK, literal("decrease")),
  ],
  help: FUNCTION_HELP["KPI.POINTS"],
  apply: (args, language) => scoreCell(pointsOf(args), language),
  twin(actualArg = BLANK, table = BLANK, method, direction) {
    const actual = mention(actualArg);
    const isTable = and(equals(call("COLUMNS", table), literal(2)), equals(call("COUNT", table), times(literal(2), call("ROWS", table))));
    const twin = (points: Expression): Expression => ifScored(actual, when(isTable, points, WRONG));
    const points = pointsBy(actual, table, direction);
    const known = POINTS_METHODS.find((each) => each === textOf(method));
    if (isLeftOut(method)) return carrying(twin(points.interpolation), direction);
    if (known === undefined) {
      const choices = POINTS_METHODS.map((each, index) => [each, index + 1] as const);
      return twin(chosenByWord(method, [...choices, ["", choices.findIndex(([each]) => each === "interpolation") + 1]], ...POINTS_METHODS.map((each) => points[each])));
    }
    if (known === "interpolation") return carrying(twin(points.interpolation), method, direction);
    return known === "ratio" || known === "veto" ? twin(points[known]) : carrying(twin(points[known]), direction);
  },
};

function pointsOf(args: readonly Operand[]): Score | CellError {
  const actual = scored(oneOf(args[0]));
  if (actual === null || isCellError(actual)) return actual;
  const rows = matrixOf(args[1] ?? null);
  const error = errorIn(rows.flat());
  if (error !== null) return error;
  const table = rows.flatMap(([value, points, ...more]) => (typeof value === "number" && typeof points === "number" && more.length === 0 ? [[value, points] as const] : []));
  if (table.length < rows.length) return VALUE;
  const method = word(oneOf(args[2]), METHODS) ?? "interpolation";
  if (isCellError(method)) return method;
  const direction = method === "ratio" || method === "veto" ? word(oneOf(args[3]), SIDES) ?? "increase" : "increase";
  return isCellError(direction) ? direction : kpiPoints(actual, table, method, direction);
}

function pointsBy(actual: Expression, table: Expression, direction: Expression | undefined): Readonly<Record<PointsMethod, Expression>> {
  const at = (row: Expression, column: number): Expression => call("INDEX", table, row, literal(column));
  const row = (number: number): Expression => literal(number);
  const rows = call("ROWS", table);
  const values = at(ZERO, 1);
  const held = (points: Expression, limits: number, lowest: Expression, highest: Expression): Expression => {
    const limit = (column: number, none: Expression): Expression => when(binary(">=", rows, row(limits)), at(row(limits), column), none);
    return call("MAX", limit(1, lowest), call("MIN", limit(2, highest), points));
  };
  const sided = (up: Expression, down: Expression): Expression => {
    if (isLeftOut(direction)) return up;
    if (textOf(direction) === "decrease") return down;
    return chosenByWord(direction, [["", 1], ...SIDES.map(([each, side]) => [each, side === "increase" ? 1 : 2] as const)], up, down);
  };
  const ratio = (join: (left: Expression, right: Expression) => Expression): Expression => {
    const reached = join(ONE, over(minus(actual, at(row(1), 1)), call("ABS", at(row(1), 1))));
    return when(equals(at(row(1), 1), ZERO), call("NA"), held(times(reached, at(row(1), 2)), 2, ZERO, literal(NO_LIMIT)));
  };
  const met = (side: ">=" | "<="): Expression => when(binary(side, actual, at(row(1), 1)), at(row(1), 2), ZERO);
  const deducted = plus(at(row(1), 2), times(over(minus(actual, at(row(1), 1)), at(row(2), 1)), at(row(2), 2)));
  return {
    ratio: sided(ratio(plus), ratio(minus)),
    interpolation: when(and(binary(">", rows, ONE), rises(values, rows)), interpolated(actual, values, rows, at), WRONG),
    step: when(rises(values, rows), call("LOOKUP", actual, values, at(ZERO, 2)), WRONG),
    veto: sided(met(">="), met("<=")),
    deduct: when(binary(">", rows, ONE), when(equals(at(row(2), 1), ZERO), WRONG, held(deducted, 3, literal(-NO_LIMIT), literal(NO_LIMIT))), WRONG),
  };
}

/** True if each value is larger than the one before: every one stands at its rank, and their places sum to 1 + … + n. */
function rises(values: Expression, count: Expression): Expression {
  const places = call("MATCH", values, values, ZERO);
  const inPlace = times(places, equals(call("SMALL", values, places), values));
  return equals(call("SUMPRODUCT", inPlace), over(times(count, plus(count, ONE)), literal(2)));
}

/** Between the row whose value is reached, but for the last the one before it, and the next. */
function interpolated(actual: Expression, values: Expression, rows: Expression, at: (row: Expression, column: number) => Expression): Expression {
  const inside = call("MAX", call("MIN", actual, call("MAX", values)), call("MIN", values));
  const below = call("MIN", call("MATCH", inside, values), minus(rows, ONE));
  const above = plus(below, ONE);
  const slope = over(minus(at(above, 2), at(below, 2)), minus(at(above, 1), at(below, 1)));
  return plus(at(below, 2), times(minus(inside, at(below, 1)), slope));
}

export const BSC_SCORE: OwnFunction = {
  name: "BSC.SCORE",
  parameters: [
    required("attainment", "range"), required("weights", "range"), required("perspectives", "range"),
    optional("perspective_weights", "range", BLANK), optional("cap", "number"),
  ],
  help: FUNCTION_HELP["BSC.SCORE"],
  apply: (args, language) => scoreCell(scorecard(args), language),
  twin(reached = BLANK, weights = BLANK, perspectives = BLANK, shares, cap) {
    const most = cap === undefined ? literal(ATTAINMENT_CAP) : orElse(mention(cap), ATTAINMENT_CAP);
    if (isLeftOut(shares)) return carrying(cappedMean(reached, weights, null, most), perspectives);
    const [names, shareOf] = [call("INDEX", shares, ZERO, ONE), call("INDEX", shares, ZERO, literal(2))];
    const known = call("COUNTIF", names, perspectives);
    const inGroup = call("SUMIFS", weights, perspectives, perspectives, reached, literal(">=-9E+307"));
    const factor = over(call("SUMIF", names, perspectives, shareOf), plus(inGroup, equals(inGroup, ZERO)));
    const wrong = call("OR", isNegative(shareOf), binary(">", call("SUMPRODUCT", asNumber(equals(known, ZERO))), ZERO));
    return when(wrong, WRONG, cappedMean(reached, weights, factor, most));
  },
};

/** Weighted mean of the attainments that are numbers, held to 0…cap, each weight times a factor. Texts are passed over as arguments of their own. */
function cappedMean(reached: Expression, weights: Expression, factor: Expression | null, cap: Expression): Expression {
  const weighted = (condition: Expression, ...more: readonly Expression[]): Expression =>
    call("SUMPRODUCT", factor === null ? condition : times(factor, condition), weights, ...more);
  const isScored = isNumber(reached);
  const below = weighted(times(binary(">", reached, ZERO), binary("<", reached, cap)), reached);
  const above = times(cap, weighted(times(isScored, binary(">=", reached, cap))));
  const all = weighted(factor === null ? asNumber(isScored) : isScored);
  const mean = over(plus(below, above), all);
  return when(isNegative(weights), WRONG, when(equals(all, ZERO), nothingOf(call("SUM", reached)), mean));
}

function scorecard([reached = null, weights = null, perspectives = null, shares, capValue]: readonly Operand[]): Score | CellError {
  const cap = given(oneOf(capValue));
  const score = scorecardHeldTo(isCellError(cap) ? ATTAINMENT_CAP : cap ?? ATTAINMENT_CAP, reached, weights, perspectives, shares ?? null);
  // A cap matters only where there is something to hold.
  return isCellError(cap) && typeof score === "number" ? cap : score;
}

function scorecardHeldTo(cap: number, reached: Operand, weights: Operand, perspectives: Operand, shares: Operand): Score | CellError {
  const error = errorIn([...rangeOf(reached), ...rangeOf(weights)]);
  if (error !== null) return error;
  const names = rangeOf(perspectives);
  if (!sameSize(reached, weights)) return problem("score-lengths-differ", { values: rangeOf(reached).length, weights: rangeOf(weights).length });
  const [scores, weighs] = [rangeOf(reached).map(numberIn), rangeOf(weights).map(numberIn)];
  const measures = scores.map((score, index) => ({ attainment: score, weight: weighs[index] ?? null, perspective: nameOf(names[index]) }));
  if (shares === null) return scorecardScore(measures, null, cap);
  if (!sameSize(reached, perspectives)) return VALUE;
  const table = perspectiveWeights(shares);
  return isCellError(table) || isProblem(table) ? table : scorecardScore(measures, table, cap);
}

function perspectiveWeights(operand: Operand): ReadonlyMap<string, number> | Problem | CellError {
  const rows = matrixOf(operand);
  const error = errorIn(rows.flat());
  if (error !== null) return error;
  if (widthOf(rows) < 2) return { error: "#REF!" };
  const negative = rows.map(([, weight]) => weight).find((weight) => typeof weight === "number" && weight < 0);
  if (typeof negative === "number") return problem("score-weight-negative", { weight: negative });
  return new Map(rows.map(([name = null, weight]) => [nameOf(name), typeof weight === "number" ? weight : 0]));
}

function nameOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export const OKR_PAYOUT: OwnFunction = {
  name: "OKR.PAYOUT",
  parameters: [
    required("attainment", "number"), required("threshold", "number"), required("target", "number"), required("maximum", "number"),
    optional("pay_at_threshold", "number"), optional("pay_at_maximum", "number"),
  ],
  help: FUNCTION_HELP["OKR.PAYOUT"],
  apply: ofSingles(([reached, ...rest], language) => {
    const score = scored(reached);
    if (score === null || isCellError(score)) return scoreCell(score, language);
    const [threshold, target, maximum, payAtThreshold, payAtMaximum] = rest;
    const curve = givenAll({ threshold, target, maximum, payAtThreshold, payAtMaximum });
    return scoreCell(isCellError(curve) ? curve : paid(score, curve), language);
  }),
  twin(reachedArg = BLANK, thresholdArg = BLANK, targetArg = BLANK, maximumArg = BLANK, lowPay, highPay) {
    const [reached, threshold, target, maximum] = [mention(reachedArg), mention(thresholdArg), mention(targetArg), mention(maximumArg)];
    const least = lowPay === undefined ? literal(PAY_AT_THRESHOLD) : orElse(mention(lowPay), PAY_AT_THRESHOLD);
    const most = highPay === undefined ? literal(PAY_AT_MAXIMUM) : orElse(mention(highPay), PAY_AT_MAXIMUM);
    const below = plus(least, times(over(minus(reached, threshold), minus(target, threshold)), minus(ONE, least)));
    const above = plus(ONE, times(over(minus(reached, target), minus(maximum, target)), minus(most, ONE)));
    const value = when(binary("<", reached, threshold), ZERO, when(binary(">=", reached, maximum), most, when(binary("<", reached, target), below, above)));
    const rising = [areNumbers(threshold, target, maximum), binary("<=", threshold, target), binary("<=", target, maximum)];
    const pays = [...(lowPay === undefined ? [] : [binary(">=", least, ZERO), binary("<=", least, ONE)]), ...(highPay === undefined ? [] : [binary(">=", most, ONE)])];
    return ifScored(reached, when(and(...rising, ...pays), value, WRONG));
  },
};

const PAY_AT_THRESHOLD = 0.5;
const PAY_AT_MAXIMUM = 2;

function paid(score: number, curve: Readonly<Partial<Record<"threshold" | "target" | "maximum" | "payAtThreshold" | "payAtMaximum", number | null>>>): Score | CellError {
  const { threshold, target, maximum, payAtThreshold, payAtMaximum } = curve;
  if (typeof threshold !== "number" || typeof target !== "number" || typeof maximum !== "number") return VALUE;
  return payout(score, { threshold, target, maximum, payAtThreshold: payAtThreshold ?? PAY_AT_THRESHOLD, payAtMaximum: payAtMaximum ?? PAY_AT_MAXIMUM });
}


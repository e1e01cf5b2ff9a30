import { isCellError, type CellError, type CellValue } from "../../grid";
import { expectedProgress, serialToIso, type PaceCurve } from "../../calendar";
import { FUNCTION_HELP, statusWord } from "../../language";
import { forecastAtEnd, STATUSES, STATUS_LIMITS, statusOf, valueNeeded, type Score, type StatusLimits } from "../../score";
import { BLANK, binary, call, literal, negative } from "../build";
import { errorIn, VALUE, type Operand } from "../evaluate/operand";
import type { Expression } from "../expression";
import { given, givenAll, isBlank as isBlankValue, ofSingles, oneOf, rangeOf, scoreCell, scored, word } from "./arguments";
import { optional, required, type OwnFunction } from "./own-function";
import {
  and, areNumbers, asNumber, carrying, chosenByWord, EMPTY, equals, held, ifScored, isBlank, isLeftOut, isNumber, mention, minus, nothingOf, ONE, orElse, over, plus, textOf,
  texts, times, when, WRONG, ZERO,
} from "./twin";
import { isChinese, wordAt } from "./word-table";

const CURVES: readonly (readonly [string, PaceCurve])[] = [["linear", "linear"], ["front", "front"], ["back", "back"]];

export const OKR_PACE: OwnFunction = {
  name: "OKR.PACE",
  parameters: [
    required("start", "date"), required("end", "date"), required("as_of", "date"),
    optional("curve", "text", BLANK, ...texts("front", "back")), optional("holidays", "range"),
  ],
  help: FUNCTION_HELP["OKR.PACE"],
  apply: (args, language) => scoreCell(pace(args), language),
  twin(start = BLANK, end = BLANK, asOf = BLANK, curve, holidays) {
    const [first, last, day] = [mention(start), mention(end), mention(asOf)];
    const time = holidays === undefined ? calendarShare(first, last, day) : workingShare(first, last, day, holidays);
    const areDates = and(isNumber(first), isNumber(last), binary(">=", last, first), ...(holidays === undefined ? [] : [hasNoText(holidays)]));
    return ifScored(day, when(areDates, along(curve, time), WRONG));
  },
};

function pace(args: readonly Operand[]): Score | CellError {
  const asOf = scored(oneOf(args[2]));
  if (asOf === null || isCellError(asOf)) return asOf;
  const dates = givenAll({ start: oneOf(args[0]), end: oneOf(args[1]) });
  if (isCellError(dates)) return dates;
  const curve = word(oneOf(args[3]), CURVES) ?? "linear";
  if (isCellError(curve)) return curve;
  const [start, end, day] = [isoDate(dates.start), isoDate(dates.end), isoDate(asOf)];
  const holidays = args[4] === undefined ? undefined : holidaysOf(args[4]);
  if (isCellError(holidays)) return holidays;
  return start === null || end === null || day === null ? VALUE : expectedProgress({ start, end, asOf: day, curve, holidays });
}

export function isoDate(serial: number | null | undefined): string | null {
  return serial === null || serial === undefined ? null : serialToIso(serial);
}

function holidaysOf(operand: Operand): readonly string[] | CellError {
  const values = rangeOf(operand).filter((value) => value !== null);
  const error = errorIn(values);
  if (error !== null) return error;
  const dates = values.map((value) => (typeof value === "number" ? serialToIso(value) : null)).filter((date) => date !== null);
  return dates.length === values.length ? dates : VALUE;
}

function calendarShare(first: Expression, last: Expression, day: Expression): Expression {
  const days = (until: Expression): Expression => plus(minus(until, first), ONE);
  return held(over(days(call("INT", day)), days(last)));
}

function workingShare(first: Expression, last: Expression, day: Expression, holidays: Expression): Expression {
  const days = (until: Expression): Expression => call("NETWORKDAYS", first, until, holidays);
  return over(when(binary("<", day, first), ZERO, days(call("MIN", day, last))), days(last));
}

/** Asked for itself, as LibreOffice's NETWORKDAYS passes over a text among the holidays. */
function hasNoText(holidays: Expression): Expression {
  return equals(call("SUMPRODUCT", asNumber(call("ISTEXT", holidays))), ZERO);
}

function along(curve: Expression | undefined, time: Expression): Expression {
  const square = (value: Expression): Expression => binary("^", value, literal(2));
  const [front, back] = [minus(ONE, square(minus(ONE, time))), square(time)];
  if (isLeftOut(curve)) return time;
  if (textOf(curve) === "front") return front;
  if (textOf(curve) === "back") return back;
  return chosenByWord(curve, [["", 1], ["linear", 1], ["front", 2], ["back", 3]], time, front, back);
}

export const OKR_STATUS: OwnFunction = {
  name: "OKR.STATUS",
  parameters: [
    required("progress", "number"), required("expected", "number"), optional("confidence", "number", BLANK),
    optional("last_update", "date", BLANK), optional("as_of", "date", BLANK), optional("interval", "number", BLANK),
    optional("language", "text", BLANK, literal("zh")), optional("at_risk", "number"), optional("off_track", "number"),
  ],
  help: FUNCTION_HELP["OKR.STATUS"],
  apply: ofSingles((values) => {
    const chinese = isChinese(values[6]);
    if (isCellError(chinese)) return chinese;
    const status = statusFrom(values);
    return isCellError(status) ? status : statusWord(status, chinese ? "zh" : "en");
  }),
  twin(progressArg = BLANK, expectedArg = BLANK, confidence, lastUpdate, asOf, interval, language, atRisk, offTrack) {
    const [progress, expected] = [mention(progressArg), mention(expectedArg)];
    const behind = paceConcern(progress, expected, limit(atRisk, STATUS_LIMITS.atRisk), limit(offTrack, STATUS_LIMITS.offTrack));
    const concern = isLeftOut(confidence) ? behind : call("MAX", behind, confidenceConcern(confidence));
    const knowsAge = !isLeftOut(lastUpdate) && !isLeftOut(asOf);
    const standing = plus(ONE, concern);
    const scoredPlace = knowsAge ? when(isStale(lastUpdate, asOf, interval), literal(4), standing) : standing;
    const place = when(areNumbers(progress, expected), scoredPlace, plus(literal(5), times(ZERO, call("LEN", binary("&", progress, expected)))));
    const twin = wordAt((each) => STATUSES.map((status) => statusWord(status, each)), place, language);
    return knowsAge ? twin : carrying(twin, lastUpdate, asOf, interval);
  },
};

function statusFrom([progressValue, expectedValue, confidenceValue, lastUpdate, asOf, intervalValue, , atRisk, offTrack]: readonly CellValue[]): CellError | (typeof STATUSES)[number] {
  const [progress, expected] = [scored(progressValue), scored(expectedValue)];
  if (isCellError(progress)) return progress;
  if (isCellError(expected)) return expected;
  if (progress === null || expected === null) return "not-scored";
  const daysSinceUpdate = age(lastUpdate, asOf);
  if (isCellError(daysSinceUpdate)) return daysSinceUpdate;
  const interval = daysSinceUpdate === null ? null : given(intervalValue);
  if (isCellError(interval)) return interval;
  const isOld = statusOf({ progress, expected, daysSinceUpdate, interval }) === "stale";
  // What nobody updates is stale whatever its owner said before, and wherever the limits lie.
  if (isOld) return "stale";
  const limits = statedLimits(atRisk, offTrack);
  if (isCellError(limits)) return limits;
  const confidence = given(confidenceValue);
  return isCellError(confidence) ? confidence : statusOf({ progress, expected, confidence, daysSinceUpdate, interval, limits });
}

function statedLimits(atRisk: CellValue | undefined, offTrack: CellValue | undefined): StatusLimits | CellError {
  const limits = givenAll({ atRisk, offTrack });
  return isCellError(limits) ? limits : { atRisk: limits.atRisk ?? STATUS_LIMITS.atRisk, offTrack: limits.offTrack ?? STATUS_LIMITS.offTrack };
}

function age(lastUpdate: CellValue | undefined, asOf: CellValue | undefined): number | null | CellError {
  // Without the one the other says nothing, though it be an error.
  if (isBlankValue(lastUpdate) || isBlankValue(asOf)) return null;
  const error = errorIn([lastUpdate, asOf]);
  if (error !== null) return error;
  return typeof lastUpdate === "number" && typeof asOf === "number" ? asOf - lastUpdate : VALUE;
}

/** 0, 1 or 2. */
function paceConcern(progress: Expression, expected: Expression, atRisk: Expression, offTrack: Expression): Expression {
  const gap = call("ROUND", minus(progress, expected), literal(9));
  const worse = plus(binary("<", gap, atRisk), binary("<", gap, offTrack));
  return times(binary(">=", call("ROUND", expected, literal(9)), literal(0.15)), worse);
}

/** The gap to expected progress, negative, at which a status ends. */
function limit(stated: Expression | undefined, usual: number): Expression {
  return stated === undefined ? literal(-usual) : negative(call("ROUND", orElse(mention(stated), usual), literal(9)));
}

function confidenceConcern(confidence: Expression): Expression {
  const concern = plus(binary("<", confidence, literal(7)), binary("<=", confidence, literal(3)));
  return when(isNumber(confidence), concern, over(ZERO, isBlank(confidence)));
}

function isStale(lastUpdate: Expression, asOf: Expression, interval: Expression | undefined): Expression {
  const length = isLeftOut(interval) ? literal(7) : orElse(interval, 7);
  const isOld = binary(">", minus(asOf, lastUpdate), times(literal(1.5), length));
  const isNotGiven = (date: Expression): Expression => call("IFERROR", isBlank(date), literal(false));
  return when(call("OR", isNotGiven(lastUpdate), isNotGiven(asOf)), ZERO, when(areNumbers(lastUpdate, asOf), isOld, WRONG));
}

export const OKR_FORECAST: OwnFunction = {
  name: "OKR.FORECAST",
  parameters: [required("start", "number"), required("current", "number"), required("expected", "number")],
  help: FUNCTION_HELP["OKR.FORECAST"],
  apply: ofSingles(([start, current, expected], language) => {
    const [reached, share] = [scored(current), scored(expected)];
    if (isCellError(reached)) return reached;
    if (isCellError(share)) return share;
    const from = reached === null || share === null || share <= 0 ? null : given(start);
    return scoreCell(isCellError(from) ? from : forecastAtEnd(from, reached, share), language);
  }),
  twin(startArg = BLANK, currentArg = BLANK, expectedArg = BLANK) {
    const [start, current, expected] = [mention(startArg), mention(currentArg), mention(expectedArg)];
    const value = when(isNumber(start), plus(start, over(minus(current, start), expected)), WRONG);
    return when(areNumbers(current, expected), when(binary(">", expected, ZERO), value, EMPTY), nothingOf(binary("&", current, expected)));
  },
};

export const OKR_NEEDED: OwnFunction = {
  name: "OKR.NEEDED",
  parameters: [required("start", "number"), required("target", "number"), required("score", "number")],
  help: FUNCTION_HELP["OKR.NEEDED"],
  apply: ofSingles(([start, target, score], language) => {
    const wanted = scored(score);
    if (wanted === null || isCellError(wanted)) return scoreCell(wanted, language);
    const from = givenAll({ start, target });
    return scoreCell(isCellError(from) ? from : valueNeeded(from.start ?? null, from.target ?? null, wanted), language);
  }),
  twin(startArg = BLANK, targetArg = BLANK, scoreArg = BLANK) {
    const [start, target, score] = [mention(startArg), mention(targetArg), mention(scoreArg)];
    return ifScored(score, when(areNumbers(start, target), plus(start, times(score, minus(target, start))), WRONG));
  },
};

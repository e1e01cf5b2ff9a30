import { isCellError, type CellError } from "../../grid";
import { prorate, prorationProblem } from "../../calendar";
import { FUNCTION_HELP } from "../../language";
import type { Nature } from "../../model";
import type { Score } from "../../score";
import { BLANK, binary, call, literal } from "../build";
import { errorIn, VALUE, type Operand } from "../evaluate/operand";
import type { Expression } from "../expression";
import { given, oneOf, rangeOf, scoreCell, word } from "./arguments";
import { required, type OwnFunction } from "./own-function";
import { isoDate } from "./pace-functions";
import { STATED_STARTS, statedPeriods, type Periods } from "./stated-periods";
import { and, areNumbers, carrying, chosenByWord, equals, mention, minus, ONE, over, plus, textOf, texts, times, when, WRONG, ZERO } from "./twin";

const NATURES = ["flow", "stock", "ratio", "cumulative"] as const satisfies readonly Nature[];
const NATURE_WORDS: readonly (readonly [string, Nature])[] = [
  ["flow", "flow"], ["stock", "stock"], ["ratio", "ratio"], ["cumulative", "cumulative"],
];

export const OKR_PRORATE: OwnFunction = {
  name: "OKR.PRORATE",
  parameters: [
    required("targets", "range"), required("period_starts", "range", STATED_STARTS), required("start", "date"), required("end", "date"),
    required("nature", "text", ...texts(...NATURES)),
  ],
  help: FUNCTION_HELP["OKR.PRORATE"],
  apply: (args, language) => scoreCell(prorated(args), language),
  twin(targets = BLANK, starts = BLANK, startArg = BLANK, endArg = BLANK, natureArg = BLANK) {
    const [start, end, nature] = [mention(startArg), mention(endArg), mention(natureArg)];
    const stated = statedPeriods(targets, starts);
    const window = { targets, periods: stated ?? periodsOf(starts), start, end };
    const known = NATURES.find((each) => each === textOf(nature));
    const target = known === undefined
      ? chosenByWord(nature, NATURES.map((each, index) => [each, index + 1]), ...NATURES.map((each) => BY_NATURE[each](window)))
      : BY_NATURE[known](window);
    const cells = times(call("ROWS", targets), call("COLUMNS", targets));
    const twin = when(and(equals(call("COUNT", targets), cells), areNumbers(start, end), binary("<=", start, end)), target, WRONG);
    return stated === null ? twin : carrying(twin, starts);
  },
};

function prorated(args: readonly Operand[]): Score | CellError {
  const [targets, starts] = [rangeOf(args[0]), rangeOf(args[1]).filter((value) => value !== null)];
  const [start, end, nature] = [given(oneOf(args[2])), given(oneOf(args[3])), word(oneOf(args[4]), NATURE_WORDS) ?? VALUE];
  const error = errorIn([...targets, ...starts, start, end]);
  if (error !== null) return error;
  if (isCellError(nature)) return nature;
  const numbers = targets.filter((target) => typeof target === "number");
  const dates = starts.map((each) => (typeof each === "number" ? isoDate(each) : null)).filter((date) => date !== null);
  const [first, last] = [isoDate(typeof start === "number" ? start : null), isoDate(typeof end === "number" ? end : null)];
  if (numbers.length < targets.length || dates.length < starts.length || first === null || last === null) return VALUE;
  return prorationProblem(numbers, dates, first, last) ?? prorate(numbers, dates, first, last, nature);
}

interface Window {
  readonly targets: Expression;
  readonly periods: Periods;
  readonly start: Expression;
  readonly end: Expression;
}

const BY_NATURE: Readonly<Record<Nature, (window: Window) => Expression>> = {
  flow: ({ targets, periods, start, end }) => call("SUMPRODUCT", over(times(targets, sharedDays(periods, start, end)), periods.lengths)),
  ratio: ({ targets, periods, start, end }) => {
    const days = sharedDays(periods, start, end);
    const all = call("SUMPRODUCT", days);
    const nearest = call("INDEX", targets, when(binary("<", end, call("MIN", periods.starts)), ONE, call("COUNT", targets)));
    return when(equals(all, ZERO), nearest, over(call("SUMPRODUCT", times(targets, days)), all));
  },
  stock: ({ targets, periods, end }) => {
    const first = call("INDEX", targets, ONE);
    const place = placeOf(end, periods);
    return when(binary("<", end, secondStart(periods, targets)), first, onTheWay(end, targets, periods, call("INDEX", targets, minus(place, ONE))));
  },
  cumulative: ({ targets, periods, start, end }) => minus(countUntil(end, targets, periods), countUntil(minus(start, ONE), targets, periods)),
};

/** Days of each period that lie in the window: those that are over after the window less those that are over before. */
function sharedDays({ starts, lengths }: Periods, start: Expression, end: Expression): Expression {
  // A number held to 0…l is (|d| − |d − l| + l) / 2, over arrays too.
  const twiceOver = (day: Expression): Expression => minus(call("ABS", minus(day, starts)), call("ABS", minus(minus(day, starts), lengths)));
  return over(minus(twiceOver(plus(end, ONE)), twiceOver(start)), literal(2));
}

/** Number of the period of a day. */
function placeOf(day: Expression, { starts }: Periods): Expression {
  return call("MATCH", day, starts);
}

function secondStart({ starts }: Periods, targets: Expression): Expression {
  return call("IF", binary(">", call("COUNT", targets), ONE), call("SMALL", starts, call("MIN", literal(2), call("COUNT", starts))), literal(NEVER));
}

/** Later than any date. */
const NEVER = 9_999_999;

/** From the value at the end of the period before to that of the day's own period, in a straight line. */
function onTheWay(day: Expression, targets: Expression, periods: Periods, before: Expression): Expression {
  const time = call("MIN", ONE, over(plus(minus(day, call("LOOKUP", day, periods.starts)), ONE), periods.lengthAt(day)));
  const reached = call("LOOKUP", day, periods.starts, targets);
  return plus(before, times(minus(reached, before), time));
}

/** What has been counted on a day since the first period. */
function countUntil(day: Expression, targets: Expression, periods: Periods): Expression {
  const place = placeOf(day, periods);
  const before = when(equals(place, ONE), ZERO, call("INDEX", targets, minus(place, ONE)));
  return when(binary("<", day, call("MIN", periods.starts)), ZERO, onTheWay(day, targets, periods, before));
}

/** Periods by cells that hold their starts: each lasts until the next, the last as long as the one before, in months if these were whole. */
function periodsOf(starts: Expression): Periods {
  const last = call("MAX", starts);
  const before = call("LARGE", starts, literal(2));
  const months = call("ROUND", over(minus(last, before), literal(30.4)), ZERO);
  const next = when(equals(call("EDATE", before, months), last), call("EDATE", last, months), minus(times(literal(2), last), before));
  const lastLength = minus(when(binary(">", call("COUNT", starts), ONE), next, call("EDATE", last, literal(12))), last);
  const place = (of: Expression): Expression => call("MATCH", of, starts);
  const following = call("SMALL", starts, plus(place(starts), binary("<", starts, last)));
  return {
    starts,
    lengths: plus(minus(following, starts), times(equals(starts, last), lastLength)),
    lengthAt: (day) => when(binary("<", day, last), minus(call("SMALL", starts, plus(place(day), ONE)), call("LOOKUP", day, starts)), lastLength),
  };
}

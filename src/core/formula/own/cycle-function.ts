import { isCellError, type CellValue } from "../../grid";
import { CADENCES, cycleAt, isoToSerial, type Cadence, type Cycle } from "../../calendar";
import { FUNCTION_HELP } from "../../language";
import { BLANK, binary, call, literal } from "../build";
import { VALUE } from "../evaluate/operand";
import type { Expression } from "../expression";
import { given, ofSingles, scoreCell, scored, word } from "./arguments";
import { optional, required, type OwnFunction } from "./own-function";
import { isoDate } from "./pace-functions";
import { chosenByWord, ifScored, isLeftOut, isNumber, mention, minus, ONE, over, plus, textOf, texts, times, when, WRONG } from "./twin";

const CADENCE_WORDS: readonly (readonly [string, Cadence])[] = CADENCES.map((cadence) => [cadence, cadence]);
const PARTS = ["id", "start", "end", "number"] as const;
type Part = (typeof PARTS)[number];
const PART_WORDS: readonly (readonly [string, Part])[] = PARTS.map((part) => [part, part]);

export const OKR_CYCLE: OwnFunction = {
  name: "OKR.CYCLE",
  parameters: [
    required("date", "date"), required("cadence", "text", ...texts(...CADENCES)), required("fy_start", "date"),
    optional("part", "text", BLANK, ...texts("start", "end", "number")),
  ],
  help: FUNCTION_HELP["OKR.CYCLE"],
  apply: ofSingles(([dateValue, cadenceValue, startValue, partValue], language) => {
    const date = scored(dateValue);
    if (date === null || isCellError(date)) return scoreCell(date, language);
    const [fyStart, cadence, part] = [given(startValue), word(cadenceValue, CADENCE_WORDS) ?? VALUE, word(partValue, PART_WORDS) ?? "id"];
    if (isCellError(fyStart)) return fyStart;
    if (isCellError(cadence)) return cadence;
    if (isCellError(part)) return part;
    const [day, first] = [isoDate(date), isoDate(fyStart)];
    return day === null || first === null || !isInReach(day) ? VALUE : partOf(cycleAt(day, cadence, first), part);
  }),
  twin(dateArg = BLANK, cadenceArg = BLANK, startArg = BLANK, part) {
    const [date, cadence, fyStart] = [mention(dateArg), mention(cadenceArg), mention(startArg)];
    const cycles = CADENCES.map((each) => partFormula(cycleFormulas(each, date, fyStart), part));
    const known = CADENCES.findIndex((each) => each === textOf(cadence));
    const result = cycles[known] ?? chosenByWord(cadence, CADENCES.map((each, index) => [each, index + 1]), ...cycles);
    return ifScored(date, when(isNumber(fyStart), result, WRONG));
  },
};

/** Far enough from the first and the last date that a cell can hold for cycles and their years to lie between them. */
function isInReach(date: string): boolean {
  return date >= "1902-01-01" && date <= "9997-12-31";
}

function partOf(cycle: Cycle, part: Part): CellValue {
  switch (part) {
    case "id":
      return cycle.id;
    case "number":
      return cycle.number;
    case "start":
    case "end":
      return isoToSerial(cycle[part]);
  }
}

function partFormula(cycle: Readonly<Record<Part, Expression>>, part: Expression | undefined): Expression {
  if (isLeftOut(part)) return cycle.id;
  const known = PARTS.find((each) => each === textOf(part));
  if (known !== undefined && known !== "id") return cycle[known];
  return chosenByWord(part, [["", 1], ...PARTS.map((each, index) => [each, index + 1] as const)], ...PARTS.map((each) => cycle[each]));
}

function cycleFormulas(cadence: Cadence, date: Expression, fyStart: Expression): Readonly<Record<Part, Expression>> {
  switch (cadence) {
    case "quarterly":
      return monthCycle("Q", 3, date, fyStart);
    case "bimonthly":
      return monthCycle("B", 2, date, fyStart);
    case "8w":
      return weekCycle("8W", 56, [0, 56, 112, 182, 238, 294], date, fyStart);
    case "6w":
      return weekCycle("6W", 42, [0, 42, 91, 133, 182, 224, 273, 315], date, fyStart);
  }
}

/** Whole steps of months since the first fiscal year tell cycle and year. */
function monthCycle(letter: string, length: number, date: Expression, fyStart: Expression): Readonly<Record<Part, Expression>> {
  const months = minus(plus(times(literal(12), minus(call("YEAR", date), call("YEAR", fyStart))), call("MONTH", date)), call("MONTH", fyStart));
  const whole = minus(months, binary(">", call("EDATE", fyStart, months), date));
  const steps = call("INT", over(whole, literal(length)));
  const number = plus(call("MOD", steps, literal(12 / length)), ONE);
  const after = (more: number): Expression => call("EDATE", fyStart, times(literal(length), more === 0 ? steps : plus(steps, literal(more))));
  return { id: cycleId(yearsUntil(date, fyStart), fyStart, letter, number), start: after(0), end: minus(after(1), ONE), number };
}

/**
 * Cycles begin on the first Monday of the fiscal year: the day `7*INT((x+4)/7)+2` on or after x, in days of the 1900
 * system. A week belongs to the fiscal year in which its Monday lies.
 */
function weekCycle(letter: string, length: number, starts: readonly number[], date: Expression, fyStart: Expression): Readonly<Record<Part, Expression>> {
  const week = mondayFormula(minus(date, literal(2)));
  const years = yearsUntil(week, fyStart);
  const first = mondayFormula(plus(call("EDATE", fyStart, times(literal(12), years)), literal(4)));
  const days: Expression = { kind: "array", rows: [starts] };
  const number = call("MATCH", minus(week, first), days);
  const start = plus(first, call("LOOKUP", minus(week, first), days));
  return { id: cycleId(years, fyStart, letter, number), start, end: plus(start, literal(length - 1)), number };
}

function mondayFormula(days: Expression): Expression {
  return plus(times(literal(7), call("INT", over(days, literal(7)))), literal(2));
}

/** Whole years from the first fiscal year to the one of the date. */
function yearsUntil(date: Expression, fyStart: Expression): Expression {
  const years = minus(call("YEAR", date), call("YEAR", fyStart));
  return minus(years, binary(">", call("EDATE", fyStart, times(literal(12), years)), date));
}

/** The year of its name is the one in which the fiscal year ends. */
function cycleId(years: Expression, fyStart: Expression, letter: string, number: Expression): Expression {
  const lastDay = minus(call("EDATE", fyStart, plus(times(literal(12), years), literal(12))), ONE);
  return binary("&", binary("&", binary("&", literal("FY"), call("YEAR", lastDay)), literal(`-${letter}`)), number);
}

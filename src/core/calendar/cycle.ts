import { CADENCES, CADENCE_SHAPES, type Cadence } from "./cadence";
import { isoOf } from "./civil-day";
import { cycleSchedule, type CycleSchedule } from "./cycle-schedule";
import { cycleSpans, type CycleSpan } from "./cycle-spans";
import { fiscalYearAfter, fiscalYearByLabel, fiscalYearOf, type FiscalYear } from "./fiscal-year";
import { holidaySet, type Holidays } from "./working-days";

/** A cycle with all its dates. Dates are ISO dates; first and last days are included. */
export interface Cycle extends CycleSchedule {
  /** `FY2027-Q1`, `FY2027-B3`, `FY2027-8W2`, `FY2027-6W5`. */
  readonly id: string;
  readonly cadence: Cadence;
  /** Within its fiscal year, from 1. */
  readonly number: number;
  readonly start: string;
  readonly end: string;
  /** Last day before the next cycle: the end itself, or the last day of the slack weeks that follow. */
  readonly slackEnd: string;
  /** The fiscal year that it belongs to. */
  readonly yearStart: string;
  readonly yearEnd: string;
}

export interface CycleOptions {
  /**
   * "Rolling, no slack": cycles of weeks follow one another for ever, the first from the first Monday on or after this
   * date. They drift off the fiscal year (`driftIssues`). Without it every fiscal year begins anew, with slack weeks.
   */
  readonly rolling?: string | undefined;
  /** Days off besides Saturdays and Sundays, which the dates of check-ins, reviews and interviews avoid. */
  readonly holidays?: readonly string[] | undefined;
}

/**
 * Cycles of a fiscal year, in their order.
 *
 * Cycles of months begin with the fiscal year. Cycles of weeks begin on its first Monday; the days before that are
 * slack of the year before, and where 53 weeks lie between two such Mondays, the last slack is a week longer. So the
 * cycles of all years together, each with its slack, hold every day exactly once. Rolling cycles belong to the year in
 * which they start.
 *
 * @example cyclesOfYear(fiscalYearOf("2026-05-01", "2026-01-01"), "6w")[1]
 * // => { id: "FY2026-6W2", start: "2026-02-16", end: "2026-03-29", slackEnd: "2026-04-05", … }
 */
export function cyclesOfYear(year: FiscalYear, cadence: Cadence, options: CycleOptions = {}): readonly Cycle[] {
  const holidays = holidaySet(options.holidays ?? []);
  const spans = cycleSpans(year, CADENCE_SHAPES[cadence], options.rolling ?? null);
  return spans.map((span, index) => cycleOf(span, index + 1, year, cadence, holidays));
}

/**
 * Cycle of a date. A date in slack weeks belongs to the cycle that has just ended, because that is what is scored,
 * reviewed and talked about then; so the days before the first Monday of a fiscal year belong to the last cycle of
 * the year before.
 *
 * @example cycleAt("2026-01-02", "8w", "2026-01-01").id // => "FY2025-8W6"
 */
export function cycleAt(date: string, cadence: Cadence, fyStart: string, options: CycleOptions = {}): Cycle {
  const year = fiscalYearOf(date, fyStart);
  const before = fiscalYearAfter(year, fyStart, -1);
  const cycles = [...cyclesOfYear(before, cadence, options), ...cyclesOfYear(year, cadence, options)];
  const found = cycles.find(({ slackEnd }) => slackEnd >= date);
  if (found === undefined) throw new Error(`the ${cadence} cycles of ${year.label} do not reach ${date}`);
  return found;
}

/** Cycle of an id; null if it is none, or its fiscal year has no cycle of that number. */
export function cycleById(id: string, fyStart: string, options: CycleOptions = {}): Cycle | null {
  const year = fiscalYearByLabel(id.slice(0, "FY2027".length), fyStart);
  const cycles = year === null ? [] : CADENCES.flatMap((cadence) => cyclesOfYear(year, cadence, options));
  return cycles.find((cycle) => cycle.id === id) ?? null;
}

function cycleOf({ start, end, slackEnd }: CycleSpan, number: number, year: FiscalYear, cadence: Cadence, holidays: Holidays): Cycle {
  return {
    id: `${year.label}-${CADENCE_SHAPES[cadence].letter}${number}`,
    cadence,
    number,
    start: isoOf(start),
    end: isoOf(end),
    slackEnd: isoOf(slackEnd),
    yearStart: year.start,
    yearEnd: year.end,
    ...cycleSchedule(start, end, holidays),
  };
}

import { EACH_PERIOD, type Measure } from "../model";
import { lastDay, nextStart, parsePeriod, type Period } from "../calendar";
import { runOf, type PeriodCell, type SeriesCells } from "./series-cells";
import type { Figure } from "./figure";
import type { CycleWindow, YearWindow } from "./window";

/**
 * What the stated target of a measure is for. `year`: the fiscal year, as where nothing is said; or a level. `series`: one of
 * the periods of its series, which says it together with the others. `part`: a part of a year. `each`: every period of so
 * many months alike.
 */
export type TargetTime =
  | { readonly kind: "year" | "series" }
  | { readonly kind: "part"; readonly period: Period }
  | { readonly kind: "each"; readonly months: Period["months"] };

/** @example targetTime({ …, targetPeriod: "2027-Q2", series: {} }) // => { kind: "part", period: { start: "2027-04-01", months: 3 } } */
export function targetTime({ targetPeriod, series, source }: Measure): TargetTime {
  if (targetPeriod === undefined) return { kind: "year" };
  const period = parsePeriod(targetPeriod);
  if (period?.months === 12) return { kind: "year" };
  if ((series[targetPeriod]?.target ?? null) !== null) return { kind: "series" };
  // Without a cell there is nothing that a formula could slice.
  if (source.target === undefined) return { kind: "year" };
  if (period !== null) return { kind: "part", period };
  return targetPeriod in EACH_PERIOD ? { kind: "each", months: EACH_PERIOD[targetPeriod as keyof typeof EACH_PERIOD] } : { kind: "year" };
}

/** First and last day of the one time that the stated target is for, a part of a year or the fiscal year; null where it is for several. */
export function targetSpan(measure: Measure, { yearStart, yearEnd }: YearWindow): Pick<CycleWindow, "start" | "end"> | null {
  const time = targetTime(measure);
  if (time.kind === "each") return null;
  return time.kind === "part" ? spanOf(time.period) : { start: yearStart, end: yearEnd };
}

/** True if the period is the very time that the cycle lasts. */
export function isCycle(period: Period, { start, end }: CycleWindow): boolean {
  return period.start === start && lastDay(period) === end;
}

/** True if some of the period lies in the fiscal year. */
export function isWithinYear(period: Period, { yearStart, yearEnd }: YearWindow): boolean {
  return nextStart(period) > yearStart && period.start <= yearEnd;
}

/**
 * One cell as the numbers of the periods that it stands for: one, or each of the fiscal year. Null where it stands for the
 * year, or is no cell.
 */
export function cellsOverTime({ value, basis }: Figure, time: TargetTime, year: CycleWindow): SeriesCells | null {
  if (basis.kind !== "cell" || (time.kind !== "part" && time.kind !== "each")) return null;
  const periods = time.kind === "part" ? [time.period] : periodsOfYear(time.months, year);
  const cells = periods.map((period): PeriodCell => ({ period, origin: basis.origin, value }));
  return { cells, months: time.kind === "part" ? time.period.months : time.months, run: runOf(cells) };
}

/** Periods of so many months, one after another from the month in which the fiscal year begins, as far as it goes. */
function periodsOfYear(months: Period["months"], { yearStart, yearEnd }: CycleWindow): readonly Period[] {
  const periods: Period[] = [];
  for (let start = `${yearStart.slice(0, 8)}01`; start <= yearEnd; start = nextStart({ start, months })) periods.push({ start, months });
  return periods;
}

function spanOf(period: Period): Pick<CycleWindow, "start" | "end"> {
  return { start: period.start, end: lastDay(period) };
}

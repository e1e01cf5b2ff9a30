import type { Measure } from "../model";
import { CHECKED_IN, NO_FIGURE, fixed, linked, type Figure } from "./figure";
import { nextStart, parsePeriod } from "../calendar";
import { cycleTerms } from "./cycle-terms";
import { seriesCells, type PeriodCell, type SeriesCells } from "./series-cells";
import type { CycleWindow } from "./window";

/**
 * Current value of a level: the last reading of the series until a date, else the measure's own, else what the
 * cells that wait for readings will say, else check-ins.
 */
export function levelReading(measure: Measure, until: string): Figure {
  const series = seriesCells(measure, "actual");
  if (series === null) return statedReading(measure) ?? CHECKED_IN;
  const latest: Figure = { value: lastBy(series, until)?.value ?? null, basis: { kind: "latest", series } };
  return hasReading(series) ? latest : statedReading(measure) ?? latest;
}

/** Sum of the readings of the cycle until the as-of date; null without cells for them. Null value: none yet. */
export function sumSoFar(measure: Measure, cycle: CycleWindow, asOf: string): Figure | null {
  const series = seriesCells(measure, "actual");
  if (series === null) return null;
  const read = cycleTerms(series, cycle).filter(({ cell: { period, value } }) => value !== null && period.start <= asOf);
  const value = read.length === 0 ? null : read.reduce((sum, { cell, weight }) => sum + (cell.value ?? 0) * weight, 0);
  return { value, basis: { kind: "sumSoFar", series } };
}

/** What was added since the cycle started, of a measure that counts from the start of the year; null without cells for readings. */
export function sinceStart(measure: Measure, cycle: CycleWindow, asOf: string): Figure | null {
  const series = seriesCells(measure, "actual");
  if (series === null) return null;
  const before = cycle.start === cycle.yearStart ? null : lastBefore(series, cycle.start);
  const latest = cycleTerms(series, cycle).findLast(({ cell: { period, value } }) => value !== null && period.start <= asOf)?.cell;
  const value = latest === undefined ? null : (latest.value ?? 0) - (before?.value ?? 0);
  return { value, basis: { kind: "sinceStart", series, before: before?.origin ?? null } };
}

/** The measure's one reading as a live link; null if it has none. */
export function statedReading(measure: Measure): Figure | null {
  return measure.actual === null && measure.source.actual === undefined ? null : linkedReading(measure);
}

/** The reading of a level as a number that stays: the last of its series until a date, else the measure's own. */
export function readingOn(measure: Measure, until: string): Figure {
  const series = seriesCells(measure, "actual");
  if (series === null || !hasReading(series)) return measure.actual === null ? NO_FIGURE : fixed(measure.actual, measure.source.actual ?? null);
  const last = lastBy(series, until);
  return last?.value == null ? NO_FIGURE : fixed(last.value, last.origin);
}

/** Last reading of a period that ended before the date. */
export function readingBefore(measure: Measure, date: string): PeriodCell | null {
  const series = seriesCells(measure, "actual");
  return series === null ? null : lastBefore(series, date);
}

/** True if the measure's one reading is of a period that ended before the date. */
export function isReadBefore({ period }: Measure, date: string): boolean {
  const read = period === null ? null : parsePeriod(period);
  return read !== null && nextStart(read) <= date;
}

function linkedReading({ actual, source }: Measure): Figure {
  return actual === null && source.actual !== undefined
    ? { value: null, basis: { kind: "cell", origin: source.actual } }
    : linked(actual, source.actual);
}

/** False while all its cells wait for their first reading. */
export function hasReading({ cells }: SeriesCells): boolean {
  return cells.some(({ value }) => value !== null);
}

function lastBy({ cells }: SeriesCells, date: string): PeriodCell | null {
  return cells.findLast(({ period, value }) => value !== null && period.start <= date) ?? null;
}

function lastBefore({ cells }: SeriesCells, date: string): PeriodCell | null {
  return cells.findLast(({ period, value }) => value !== null && nextStart(period) <= date) ?? null;
}

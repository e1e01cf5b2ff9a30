import { prorate } from "../calendar";
import type { Measure } from "../model";
import { CHECKED_IN, linked, type Figure } from "./figure";
import { nextStart, parsePeriod } from "./period";
import { seriesCells, type PeriodCell, type SeriesCells } from "./series-cells";
import type { CycleWindow } from "./window";

/** Current value of a level: the last reading of the series until the as-of date, else the measure's own, else check-ins. */
export function levelReading(measure: Measure, asOf: string): Figure {
  const series = readings(measure);
  if (series !== null) return { value: lastBy(series, asOf)?.value ?? null, basis: { kind: "latest", series } };
  return statedReading(measure) ?? CHECKED_IN;
}

/** Sum of the readings of the cycle until the as-of date; null without a series of readings. Null value: none yet. */
export function sumSoFar(measure: Measure, cycle: CycleWindow, asOf: string): Figure | null {
  const series = readings(measure);
  if (series === null) return null;
  const until = lastDayOf(series, asOf) ?? asOf;
  const end = until < cycle.end ? until : cycle.end;
  const inside = series.cells.filter(({ period, value }) => value !== null && period.start <= end && nextStart(period) > cycle.start);
  const starts = series.cells.map(({ period }) => period.start);
  const values = series.cells.map(({ period, value }) => (period.start <= asOf ? value ?? 0 : 0));
  const value = inside.length === 0 || asOf < cycle.start ? null : prorate(values, starts, cycle.start, end, "flow");
  return { value, basis: { kind: "sumSoFar", series } };
}

/** What was added since the cycle started, of a measure that counts from the start of the year; null without a series of readings. */
export function sinceStart(measure: Measure, cycle: CycleWindow, asOf: string): Figure | null {
  const series = readings(measure);
  if (series === null) return null;
  const before = cycle.start === cycle.yearStart ? null : lastBefore(series, cycle.start);
  const latest = series.cells.findLast(({ period, value }) => value !== null && period.start <= asOf && nextStart(period) > cycle.start);
  const value = latest === undefined || asOf < cycle.start ? null : (latest.value ?? 0) - (before?.value ?? 0);
  return { value, basis: { kind: "sinceStart", series, before: before?.origin ?? null } };
}

/** The measure's one reading as a live link; null if it has none. */
export function statedReading(measure: Measure): Figure | null {
  return measure.actual === null && measure.source.actual === undefined ? null : linkedReading(measure);
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

/** Last day of the period that the date is in, as far as the series goes. */
export function lastDayOf({ cells }: SeriesCells, date: string): string | null {
  const at = cells.findLast(({ period }) => period.start <= date);
  if (at === undefined) return null;
  const next = nextStart(at.period);
  return new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10);
}

function linkedReading({ actual, source }: Measure): Figure {
  return actual === null && source.actual !== undefined
    ? { value: null, basis: { kind: "cell", origin: source.actual } }
    : linked(actual, source.actual);
}

/** A series with at least one reading. */
function readings(measure: Measure): SeriesCells | null {
  const series = seriesCells(measure, "actual");
  return series?.cells.some(({ value }) => value !== null) ? series : null;
}

function lastBy({ cells }: SeriesCells, date: string): PeriodCell | null {
  return cells.findLast(({ period, value }) => value !== null && period.start <= date) ?? null;
}

function lastBefore({ cells }: SeriesCells, date: string): PeriodCell | null {
  return cells.findLast(({ period, value }) => value !== null && nextStart(period) <= date) ?? null;
}

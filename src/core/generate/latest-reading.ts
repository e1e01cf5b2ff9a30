import { addDays, nextStart, parsePeriod } from "../calendar";
import type { Measure } from "../model";

/** A stretch of days, both ends of it included. ISO dates. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The latest part of a year for which a measure has an actual value; null if none has one. Values of whole years say nothing
 * about when they were read.
 * @example latestReading(measures) // => { first: "2027-05-01", last: "2027-05-31" }
 */
export function latestReading(measures: readonly Pick<Measure, "series">[]): Days | null {
  const periods = measures.flatMap(({ series }) => Object.entries(series).flatMap(([key, { actual }]) => (actual === null ? [] : (parsePeriod(key) ?? []))));
  const [latest] = periods.filter(({ months }) => months < 12).map((period): Days => ({ first: period.start, last: addDays(nextStart(period), -1) }))
    .sort((a, b) => b.last.localeCompare(a.last));
  return latest ?? null;
}

import { daysBetween } from "../calendar";

/** A fiscal year: its first and last day, ISO dates. */
export interface YearWindow {
  readonly yearStart: string;
  readonly yearEnd: string;
}

/** The time that a cycle covers, within its fiscal year. All dates are ISO dates; both ends are included. */
export interface CycleWindow extends YearWindow {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

/** Days from one date to another, both included. @example daysFrom("2027-01-01", "2027-01-31") // => 31 */
export function daysFrom(first: string, last: string): number {
  return daysBetween(first, last) + 1;
}

/** Share of the fiscal year that the cycle lasts. */
export function cycleShare({ start, end, yearStart, yearEnd }: CycleWindow): number {
  return daysFrom(start, end) / daysFrom(yearStart, yearEnd);
}

import { daysBetween } from "../calendar";

/** The time that a cycle covers, within its fiscal year. All dates are ISO dates; both ends are included. */
export interface CycleWindow {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly yearStart: string;
  readonly yearEnd: string;
}

/** Days from one date to another, both included. @example daysFrom("2027-01-01", "2027-01-31") // => 31 */
export function daysFrom(first: string, last: string): number {
  return daysBetween(first, last) + 1;
}

/** Share of the fiscal year that the cycle lasts. */
export function cycleShare({ start, end, yearStart, yearEnd }: CycleWindow): number {
  return daysFrom(start, end) / daysFrom(yearStart, yearEnd);
}

/** Share of the fiscal year that is over before the cycle starts, or when it ends. */
export function yearShare({ start, end, yearStart, yearEnd }: CycleWindow, edge: "start" | "end"): number {
  const days = edge === "start" ? daysFrom(yearStart, start) - 1 : daysFrom(yearStart, end);
  return days / daysFrom(yearStart, yearEnd);
}

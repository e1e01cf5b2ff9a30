import { problem, type Problem } from "../problem";
import { dayOf } from "./civil-day";
import { holidaySet, workingDaysFrom } from "./working-days";

/** How progress is expected to come: evenly, more of it early, or more of it late. */
export const PACE_CURVES = ["linear", "front", "back"] as const;

export type PaceCurve = (typeof PACE_CURVES)[number];

/** Days by which progress is expected: all of them, or Monday to Friday without the days off. */
export const PACE_DAYS = ["calendar", "working-days"] as const;

export type PaceDays = (typeof PACE_DAYS)[number];

export interface Pace {
  readonly start: string;
  readonly end: string;
  readonly asOf: string;
  /** Linear if not given. */
  readonly curve?: PaceCurve | undefined;
  /** If given, though it be an empty list, only working days count. */
  readonly holidays?: readonly string[] | undefined;
}

/**
 * Progress expected on a date, 0…1 (`domain.md` 2.6). With t for the share of the days of `start`…`end` that are over
 * when `asOf` is: linear t, front 1 − (1 − t)², back t². As formulas:
 *
 * - t by the calendar: `MAX(0,MIN(1,(AsOf-Start+1)/(End-Start+1)))`
 * - t by working days: `IF(AsOf<Start,0,NETWORKDAYS(Start,MIN(AsOf,End),Holidays)/NETWORKDAYS(Start,End,Holidays))`
 *
 * Problems: `calendar-end-before-start`, `calendar-no-working-day`.
 *
 * @example expectedProgress({ start: "2027-01-01", end: "2027-03-31", asOf: "2027-02-14" }) // => 0.5
 */
export function expectedProgress({ start, end, asOf, curve = "linear", holidays }: Pace): number | Problem {
  const first = dayOf(start);
  const last = dayOf(end);
  if (last < first) return problem("calendar-end-before-start", { start, end });
  const until = Math.min(dayOf(asOf), last);
  if (holidays === undefined) return along(curve, Math.max(0, until - first + 1) / (last - first + 1));
  const off = holidaySet(holidays);
  const days = workingDaysFrom(first, last, off);
  if (days === 0) return problem("calendar-no-working-day", { start, end });
  return along(curve, until < first ? 0 : workingDaysFrom(first, until, off) / days);
}

function along(curve: PaceCurve, time: number): number {
  switch (curve) {
    case "linear":
      return time;
    case "front":
      return 1 - (1 - time) ** 2;
    case "back":
      return time ** 2;
  }
}

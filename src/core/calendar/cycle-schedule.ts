import { isoOf } from "./civil-day";
import { weekdayOf } from "./dates";
import { isWorkingDay, plusWorkingDays, type Holidays } from "./working-days";

/**
 * What happens when in a cycle; every date is a working day. Closing a cycle takes the working week after its end:
 * score, review, interviews. Planning takes the working week before its start. Slack weeks are there for both; a cycle
 * without slack is closed in the first week of the next and planned in the last of the one before.
 */
export interface CycleSchedule {
  /** First day of planning, which ends the day before the cycle starts: `WORKDAY(start,-5)`. */
  readonly planningStart: string;
  /** One in every week of the cycle, on Friday or its last working day before, and one on the cycle's last working day. */
  readonly checkIns: readonly string[];
  /** First working day of the second half: `WORKDAY(start+INT((end-start+1)/2)-1,1)`. */
  readonly midReview: string;
  /** `WORKDAY(end,1)`. */
  readonly scoring: string;
  /** `WORKDAY(end,2)`. */
  readonly review: string;
  /** `WORKDAY(end,3)`. */
  readonly interviewStart: string;
  /** `WORKDAY(end,5)`. */
  readonly interviewEnd: string;
}

/** The schedule of a cycle from its first and last day. */
export function cycleSchedule(start: number, end: number, holidays: Holidays): CycleSchedule {
  const workDay = (day: number, days: number) => isoOf(plusWorkingDays(day, days, holidays));
  return {
    planningStart: workDay(start, -5),
    checkIns: checkInDays(start, end, holidays).map(isoOf),
    midReview: workDay(start + Math.floor((end - start + 1) / 2) - 1, 1),
    scoring: workDay(end, 1),
    review: workDay(end, 2),
    interviewStart: workDay(end, 3),
    interviewEnd: workDay(end, 5),
  };
}

/** A week, or the part of it within the cycle, without any working day has no check-in. */
function checkInDays(start: number, end: number, holidays: Holidays): number[] {
  const days: number[] = [];
  for (let monday = start - weekdayOf(start) + 1; monday <= end; monday += 7) {
    const last = lastWorkingDay(Math.max(start, monday), Math.min(end, monday + 6), holidays);
    if (last !== null) days.push(last);
  }
  return days;
}

function lastWorkingDay(first: number, last: number, holidays: Holidays): number | null {
  for (let day = last; day >= first; day--) if (isWorkingDay(day, holidays)) return day;
  return null;
}

import { dayOf, isoOf } from "./civil-day";
import { weekdayOf } from "./dates";

/** Day numbers of the holidays that are no Saturday or Sunday anyway. */
export type Holidays = ReadonlySet<number>;

export function holidaySet(holidays: readonly string[]): Holidays {
  return new Set(holidays.map(dayOf).filter(isWeekday));
}

/**
 * Working days from one date to another, both included, as Excel's `NETWORKDAYS`: Monday to Friday without the
 * holidays; negative if the second date lies before the first.
 *
 * @example networkDays("2027-01-01", "2027-01-10", ["2027-01-01"]) // => 5
 */
export function networkDays(start: string, end: string, holidays: readonly string[] = []): number {
  return workingDaysFrom(dayOf(start), dayOf(end), holidaySet(holidays));
}

/**
 * The working day that lies so many working days after the date, or before it if negative, as Excel's `WORKDAY`;
 * 0 gives the date itself, whatever day it is.
 *
 * @example workDay("2027-01-01", 1) // => "2027-01-04"
 */
export function workDay(date: string, days: number, holidays: readonly string[] = []): string {
  return isoOf(plusWorkingDays(dayOf(date), days, holidaySet(holidays)));
}

/** As `networkDays`, on day numbers. */
export function workingDaysFrom(start: number, end: number, holidays: Holidays): number {
  if (end < start) return 0 - workingDaysFrom(end, start, holidays);
  let days = weekdaysBefore(end + 1) - weekdaysBefore(start);
  for (const holiday of holidays) if (holiday >= start && holiday <= end) days--;
  return days;
}

/** As `workDay`, on day numbers. */
export function plusWorkingDays(day: number, days: number, holidays: Holidays): number {
  const step = Math.sign(days);
  let at = day;
  for (let left = Math.abs(days); left > 0;) {
    at += step;
    if (isWorkingDay(at, holidays)) left--;
  }
  return at;
}

export function isWorkingDay(day: number, holidays: Holidays): boolean {
  return isWeekday(day) && !holidays.has(day);
}

function isWeekday(day: number): boolean {
  return weekdayOf(day) <= 5;
}

/** Mondays to Fridays before a day, counted from a Monday long ago. */
function weekdaysBefore(day: number): number {
  const week = Math.floor((day + 3) / 7);
  return week * 5 + Math.min(weekdayOf(day) - 1, 5);
}

import { addDays, weekday, workDay } from "../calendar";

/** Working days that the stand-up looks back on, and for which it keeps rows ready. */
export const STANDUP_DAYS = 10;

/** Weeks that a weekly meeting looks ahead. */
export const WEEKS_AHEAD = 4;

/** The Monday of the week that a day is in. @example mondayOf("2027-06-09") // => "2027-06-07" */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/**
 * Working days from a day on, as many as asked for; the first is the day itself, or the next working day.
 *
 * @example workingDaysFrom("2027-06-05", 2, []) // => ["2027-06-07", "2027-06-08"]
 */
export function workingDaysFrom(day: string, count: number, daysOff: readonly string[]): readonly string[] {
  return Array.from({ length: count }, (_, index) => workDay(addDays(day, -1), index + 1, daysOff));
}

/** Working days of a span, both ends included. */
export function workingDaysBetween(first: string, last: string, daysOff: readonly string[]): readonly string[] {
  const days: string[] = [];
  for (let day = workDay(addDays(first, -1), 1, daysOff); day <= last; day = workDay(day, 1, daysOff)) days.push(day);
  return days;
}

import { civilOf, dayOf, dayOfCivil, isoOf } from "./civil-day";

/** Serial number of 1970-01-01 in Excel's 1900 system. */
const SERIAL_OF_EPOCH = 25_569;

/** First and last serial number that means the same date in every spreadsheet: 1900-03-01 and 9999-12-31. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** @example addDays("2027-02-27", 2) // => "2027-03-01" */
export function addDays(date: string, days: number): string {
  return isoOf(dayOf(date) + days);
}

/**
 * The same day some months on, or back, as Excel's `EDATE`: where the month is too short, its last day.
 *
 * @example addMonths("2027-01-31", 1) // => "2027-02-28"
 */
export function addMonths(date: string, months: number): string {
  return isoOf(plusMonths(dayOf(date), months));
}

/** Days from the first date to the second, negative if it lies before. @example daysBetween("2027-01-01", "2027-01-31") // => 30 */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** 1 for Monday … 7 for Sunday, as Excel's `WEEKDAY(…,2)`. */
export function weekday(date: string): number {
  return weekdayOf(dayOf(date));
}

/** Excel's serial number of a date, in the 1900 system; for dates from 1900-03-01 on. @example isoToSerial("2027-01-01") // => 46388 */
export function isoToSerial(date: string): number {
  return dayOf(date) + SERIAL_OF_EPOCH;
}

/** Date of a serial number of the 1900 system, the time of day dropped; null before 1900-03-01 and after 9999-12-31. */
export function serialToIso(serial: number): string | null {
  const day = Math.floor(serial);
  return day >= FIRST_SERIAL && day <= LAST_SERIAL ? isoOf(day - SERIAL_OF_EPOCH) : null;
}

/** As `addMonths`, on day numbers. */
export function plusMonths(day: number, months: number): number {
  const civil = civilOf(day);
  const month = civil.year * 12 + civil.month - 1 + months;
  const first = dayOfCivil(Math.floor(month / 12), modulo(month, 12) + 1, 1);
  const next = dayOfCivil(Math.floor((month + 1) / 12), modulo(month + 1, 12) + 1, 1);
  return Math.min(first + civil.day, next) - 1;
}

/** As `weekday`, on day numbers: 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return modulo(day + 3, 7) + 1;
}

/** First Monday on or after a day number: `FY+MOD(8-WEEKDAY(FY,2),7)`. */
export function mondayFrom(day: number): number {
  return day + modulo(8 - weekdayOf(day), 7);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/*
 * Days are whole numbers, counted from 1970-01-01, in the proleptic Gregorian calendar; no clock, no time zone. All
 * arithmetic of this folder happens on them, because pace and proration run 100,000 times in a sheet: reading an ISO
 * date into such a number is a few multiplications, where a date object costs a thousand times that to make, and
 * a date library more than the whole command line to load. Excel's own rules (`EDATE`, `NETWORKDAYS`) are not what
 * a library does anyway.
 */

/** A day of the calendar; the month is 1…12. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** True for a day of the calendar written `YYYY-MM-DD`. @example isIsoDate("2027-02-29") // => false */
export function isIsoDate(text: string): boolean {
  // Whatever is read out of another text is written as another text.
  return isoOf(dayOf(text)) === text;
}

/** Days since 1970-01-01 of an ISO date, which must be one. */
export function dayOf(iso: string): number {
  return dayOfCivil(digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10));
}

/** ISO date of a day number within the years 0…9999. */
export function isoOf(day: number): string {
  const civil = civilOf(day);
  return `${String(civil.year).padStart(4, "0")}-${twoDigits(civil.month)}-${twoDigits(civil.day)}`;
}

/**
 * Day number of a year, month and day. Years are counted from March, so that the leap day is the last of its year and
 * the lengths of the months before it follow one line: (153 × months + 2) / 5.
 */
export function dayOfCivil(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const century = Math.floor(fromMarch / 100);
  const months = month > 2 ? month - 3 : month + 9;
  return 365 * fromMarch + Math.floor(fromMarch / 4) - century + Math.floor(century / 4) + Math.floor((153 * months + 2) / 5) + day - EPOCH;
}

/** Year, month and day of a day number. */
export function civilOf(day: number): CivilDate {
  const fromStart = day + EPOCH - 1;
  const era = Math.floor(fromStart / DAYS_IN_400_YEARS);
  const inEra = fromStart - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const months = Math.floor((5 * inYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  return { year: era * 400 + yearOfEra + (month > 2 ? 0 : 1), month, day: inYear - Math.floor((153 * months + 2) / 5) + 1 };
}

/** Days from 1 March of the year 0, inclusive, to 1970-01-01. */
const EPOCH = 719_469;
const DAYS_IN_400_YEARS = 146_097;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

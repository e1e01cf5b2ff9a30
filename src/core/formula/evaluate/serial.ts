// Dates as the numbers that cells hold: days since 1899-12-31, with the 1900-02-29 that never was as day 60.

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 31);
const LAST = 2_958_465;

export interface CivilDate {
  readonly year: number;
  /** 1…12; day and month may lie outside where a date is built: it then runs on. */
  readonly month: number;
  readonly day: number;
}

/** Serial number of a date; a month or day outside its range runs on. Years count as they are. @example serialOf(2027, 14, 1) // => serialOf(2028, 2, 1) */
export function serialOf(year: number, month: number, day: number): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
  return days >= 60 ? days + 1 : days;
}

/** Null for what is no date. */
export function dateOf(serial: number): CivilDate | null {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= LAST)) return null;
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (day > 60 ? day - 1 : day) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Sunday … 7 for Saturday, as Excel counts from its own first day. */
export function weekdayOf(serial: number): number {
  return ((((Math.floor(serial) - 1) % 7) + 7) % 7) + 1;
}

/** The same day some months on, or the last of the month if it is shorter. */
export function monthsOn({ year, month, day }: CivilDate, months: number): number {
  const last = lastOfMonth(year, month + months);
  return serialOf(year, month + months, Math.min(day, last));
}

export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

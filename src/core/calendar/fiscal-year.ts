import { civilOf, dayOf, isoOf } from "./civil-day";
import { plusMonths } from "./dates";

/** A fiscal year; both dates are included. */
export interface FiscalYear {
  /** `FY` and the calendar year in which it ends: `FY2027` from 2026-07-01 to 2027-06-30. */
  readonly label: string;
  readonly start: string;
  readonly end: string;
}

/**
 * Fiscal year that a date lies in. `fyStart` is the first day of any fiscal year; the others start on the same day of
 * the same month, those of a company that starts on 29 February on the 28th where there is no 29th.
 *
 * @example fiscalYearOf("2026-08-01", "2020-07-01") // => { label: "FY2027", start: "2026-07-01", end: "2027-06-30" }
 */
export function fiscalYearOf(date: string, fyStart: string): FiscalYear {
  const day = dayOf(date);
  const anchor = dayOf(fyStart);
  const years = civilOf(day).year - civilOf(anchor).year;
  return fiscalYearAt(anchor, plusMonths(anchor, 12 * years) > day ? years - 1 : years);
}

/** Fiscal year of a label; null if it is none. @example fiscalYearByLabel("FY2027", "2020-07-01")?.start // => "2026-07-01" */
export function fiscalYearByLabel(label: string, fyStart: string): FiscalYear | null {
  const year = /^FY(\d{4})$/.exec(label)?.[1];
  if (year === undefined) return null;
  const anchor = dayOf(fyStart);
  return fiscalYearAt(anchor, Number(year) - civilOf(plusMonths(anchor, 12) - 1).year);
}

/** The fiscal year some years after the given one, or before it. */
export function fiscalYearAfter({ start }: FiscalYear, fyStart: string, years: number): FiscalYear {
  const anchor = dayOf(fyStart);
  return fiscalYearAt(anchor, civilOf(dayOf(start)).year - civilOf(anchor).year + years);
}

function fiscalYearAt(anchor: number, years: number): FiscalYear {
  const end = plusMonths(anchor, 12 * (years + 1)) - 1;
  return { label: `FY${civilOf(end).year}`, start: isoOf(plusMonths(anchor, 12 * years)), end: isoOf(end) };
}

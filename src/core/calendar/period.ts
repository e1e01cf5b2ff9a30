import { addDays } from "./dates";

/** A period that a measure's series names: its first day, and how many months it lasts. */
export interface Period {
  /** ISO date. */
  readonly start: string;
  readonly months: 1 | 2 | 3 | 6 | 12;
}

// Most periods are parts of a calendar year, and so are their keys: `2027-05`, `2027-B3`, `2027-Q2`, `2027-H1`, `2027`. One that
// is none, such as the half of a fiscal year that begins in April, says its first month and its length: `2027-04+6`.

const SHAPES: readonly { readonly pattern: RegExp; readonly months: Period["months"] }[] = [
  { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, months: 1 },
  { pattern: /^(\d{4})-B([1-6])$/, months: 2 },
  { pattern: /^(\d{4})-Q([1-4])$/, months: 3 },
  { pattern: /^(\d{4})-H([12])$/, months: 6 },
  { pattern: /^(\d{4})$/, months: 12 },
];

const FIRST_AND_LENGTH = /^(\d{4}-(?:0[1-9]|1[0-2]))\+(2|3|6|12)$/;

/** Period that a key such as `2027-05`, `2027-Q2`, `2027` or `2027-04+6` names; null for anything else. */
export function parsePeriod(key: string): Period | null {
  for (const { pattern, months } of SHAPES) {
    const [, year, number = "1"] = pattern.exec(key) ?? [];
    if (year !== undefined) return { start: `${year}-${twoDigits((Number(number) - 1) * months + 1)}-01`, months };
  }
  const [, first, length] = FIRST_AND_LENGTH.exec(key) ?? [];
  return first === undefined ? null : { start: `${first}-01`, months: Number(length) as Period["months"] };
}

/**
 * The period's key: `parsePeriod` the other way round.
 *
 * @example keyOfPeriod({ start: "2027-04-01", months: 3 }) // => "2027-Q2"
 * @example keyOfPeriod({ start: "2027-04-01", months: 6 }) // => "2027-04+6"
 */
export function keyOfPeriod({ start, months }: Period): string {
  const [year = "", month = ""] = start.split("-");
  if (months === 1) return `${year}-${month}`;
  const number = (Number(month) - 1) / months + 1;
  if (!Number.isInteger(number)) return `${year}-${month}+${months}`;
  const letters = { 2: "B", 3: "Q", 6: "H" } as const;
  return months === 12 ? year : `${year}-${letters[months]}${number}`;
}

/**
 * A key as people read it. A part of a year is told by its months where it has no number in the calendar year, or where
 * another year is the company's: `Q2` would be read as a part of that.
 *
 * @example keyText("2027-Q2", "2027-01-01") // => "2027-Q2"
 * @example keyText("2027-Q2", "2026-04-01") // => "2027-04–2027-06"
 */
export function keyText(key: string, yearStart: string): string {
  const period = parsePeriod(key);
  if (period === null || period.months === 1) return key;
  const isCalled = !FIRST_AND_LENGTH.test(key) && (period.months === 12 || yearStart.slice(5, 7) === "01");
  return isCalled ? key : `${period.start.slice(0, 7)}–${lastDay(period).slice(0, 7)}`;
}

/** Last day of the period, as an ISO date. */
export function lastDay(period: Period): string {
  return addDays(nextStart(period), -1);
}

/** First day after the period, as an ISO date. @example nextStart({ start: "2027-10-01", months: 3 }) // => "2028-01-01" */
export function nextStart({ start, months }: Period): string {
  const [year = 0, month = 0] = start.split("-").map(Number);
  const after = month - 1 + months;
  return `${year + Math.floor(after / 12)}-${twoDigits((after % 12) + 1)}-01`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

import { addMonths, fiscalYearByLabel, fiscalYearOf, keyOfPeriod, lastDay, parsePeriod } from "../calendar";
import { remembered } from "../remembered";
import type { PointPeriod } from "./draft";
import { MONTHS, periodKey, type PeriodKind, type YearKind } from "./period-label";
import type { PeriodTime } from "./series";

// When the periods of a table are. `Q2` of a company whose year begins in April is July to September, unless the text or somebody
// says that the calendar year is meant; `FY2027 Q2` is the cycle FY2027-Q2. Months are months, whoever's year they are in.

/** The year that a table names for periods without one. */
export interface TableYear {
  readonly year: number | null;
  /** What kind of year it is, where its text says it. */
  readonly kind: YearKind | null;
  /** True where somebody answered in which year the periods start: a fiscal year is called by its end. */
  readonly isStart: boolean;
}

export interface PeriodTimesOptions {
  readonly year: TableYear;
  /** First day of a fiscal year, as an ISO date; that of periods of which nobody states the year. */
  readonly fiscalYearStart: string | undefined;
  /** What numbered parts of a year are of where their text does not say it. */
  readonly unsaid: YearKind;
}

export interface PeriodTimes {
  /** Key and place in time; the key is the period's text while nobody knows its year. */
  readonly timeOf: (period: PointPeriod) => PeriodTime;
  /** Key of a series; null while nobody knows the year. */
  readonly keyOf: (period: PointPeriod) => string | null;
  /** Key of a series; null where the sheet does not state the year. */
  readonly statedKeyOf: (period: PointPeriod) => string | null;
  /** What the period is called: its key, or `FY2027-Q2`. Null while nobody knows the year. */
  readonly nameOf: (period: PointPeriod) => string | null;
  /** Year by which the period is called; null if nobody knows. */
  readonly yearOf: (period: PointPeriod) => number | null;
  /** The first period with a key that is a part of the fiscal year for one reader and of the calendar year for another. */
  readonly inDoubt: () => DoubtfulPart | null;
}

/** First and last month of a part of a year in either year: `2027-07`. */
export interface DoubtfulPart {
  readonly text: string;
  readonly fiscal: readonly [first: string, last: string];
  readonly calendar: readonly [first: string, last: string];
}

/** Parts whose months depend on where their year begins. */
const NUMBERED: ReadonlySet<PeriodKind> = new Set(["bimonth", "quarter", "half"]);

export function periodTimes({ year: ofTable, fiscalYearStart, unsaid }: PeriodTimesOptions): PeriodTimes {
  const moved = fiscalYearStart === undefined || monthOf(fiscalYearStart) === 1 ? null : fiscalYearStart;
  let doubtful: PointPeriod | null = null;

  const yearKindOf = ({ year, yearKind }: PointPeriod): YearKind | null => yearKind ?? (year === null ? ofTable.kind : null);
  const fiscalStartOf = (period: PointPeriod): string | null =>
    moved !== null && NUMBERED.has(period.kind) && (yearKindOf(period) ?? unsaid) === "fiscal" ? moved : null;

  function statedYearOf(period: PointPeriod): number | null {
    if (period.year !== null || ofTable.year === null) return period.year;
    const start = fiscalStartOf(period);
    return start !== null && ofTable.isStart ? labelOfYear(`${ofTable.year}-12-31`, start) : ofTable.year;
  }

  function yearOf(period: PointPeriod): number | null {
    const start = fiscalStartOf(period);
    return statedYearOf(period) ?? (start === null ? calendarYearIn(period, fiscalYearStart) : labelOfYear(start, start));
  }

  function keyIn(period: PointPeriod, year: number | null): string | null {
    const start = fiscalStartOf(period);
    return start === null || year === null ? periodKey({ ...period, year }) : fiscalKey(period, year, start);
  }

  function noted(period: PointPeriod, key: string | null): string | null {
    if (key !== null && moved !== null && NUMBERED.has(period.kind) && yearKindOf(period) === null) doubtful ??= period;
    return key;
  }

  function timeOf(period: PointPeriod): PeriodTime {
    const year = yearOf(period);
    const key = noted(period, keyIn(period, year));
    const first = fiscalStartOf(period) === null || key === null ? null : parsePeriod(key)?.start ?? null;
    const order = first === null ? (year ?? 0) * 100 + firstNumber(period) : Number(first.slice(0, 4)) * 100 + monthOf(first);
    return { key: key ?? period.text, order };
  }

  function spanAs(yearKind: YearKind, period: PointPeriod): readonly [first: string, last: string] {
    const as = { ...period, yearKind };
    const span = parsePeriod(keyIn(as, yearOf(as)) ?? "");
    return span === null ? ["", ""] : [span.start.slice(0, 7), lastDay(span).slice(0, 7)];
  }

  return {
    // A column's period is that of all its measures.
    timeOf: remembered(timeOf),
    keyOf: (period) => noted(period, keyIn(period, yearOf(period))),
    statedKeyOf: (period) => noted(period, keyIn(period, statedYearOf(period))),
    nameOf: (period) => {
      const name = periodKey({ ...period, year: yearOf(period) });
      return name === null || fiscalStartOf(period) === null ? name : `FY${name}`;
    },
    yearOf,
    inDoubt: () => (doubtful === null ? null : { text: withYear(doubtful), fiscal: spanAs("fiscal", doubtful), calendar: spanAs("calendar", doubtful) }),
  };
}

/** What a text says, with the year where a column is called by its part of it alone. */
function withYear({ text, year }: PointPeriod): string {
  return year === null || text.includes(String(year).slice(2)) ? text : `${text} ${year}`;
}

/** Key of a part of the fiscal year of a label; a year that begins within a month counts from that month. */
function fiscalKey({ kind, number }: PointPeriod, label: number, fyStart: string): string | null {
  const months = MONTHS[kind];
  const year = fiscalYearByLabel(`FY${label}`, fyStart);
  return months === undefined || year === null ? null : keyOfPeriod({ start: addMonths(`${year.start.slice(0, 7)}-01`, (number - 1) * months), months });
}

/** The number by which the fiscal year of a day is called. */
function labelOfYear(date: string, fyStart: string): number {
  return Number(fiscalYearOf(date, fyStart).label.slice(2));
}

/** Year of a period of the calendar in the fiscal year: months before its first are of the next one. */
function calendarYearIn(period: PointPeriod, fiscalYearStart: string | undefined): number | null {
  if (fiscalYearStart === undefined) return null;
  const year = Number(fiscalYearStart.slice(0, 4));
  const isPart = period.kind === "month" || NUMBERED.has(period.kind);
  return isPart && firstNumber(period) < monthOf(fiscalYearStart) ? year + 1 : year;
}

/** Number of the first month of a part of the calendar year; of weeks that of the week. */
function firstNumber({ kind, number }: PointPeriod): number {
  return (number - 1) * (MONTHS[kind] ?? 1) + 1;
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

import type { PeriodKind, PeriodLabel, YearKind } from "./period-label";
import type { SeriesKind } from "./series-words";
import type { HeaderDate, TableColumn } from "./tables";

/** A column of values of one period. */
export interface PeriodColumn {
  readonly column: number;
  readonly kind: PeriodKind;
  readonly year: number | null;
  readonly number: number;
  /** What kind of year the header says it is a part of; null if it does not say. */
  readonly yearKind: YearKind | null;
  /** Series that the header names; null if a label beside the rows, or nobody, says it. */
  readonly series: SeriesKind | null;
  /** Header as written, for a period whose year nobody knows; without the series, so that target and actual go together. */
  readonly text: string;
}

/** Columns of values by period, in their order; none if the headers name fewer than two periods. */
export function periodColumns(columns: readonly TableColumn[]): readonly PeriodColumn[] {
  const dated = datedColumns(columns);
  const named = columns.flatMap((column): PeriodColumn[] => {
    const { period, series, rest, strength, fields } = column.header;
    if (period === null || column.date !== null) return [];
    const isBare = series !== null || rest === "" || (strength < 2 && rest.length <= 2) || fields.includes("actual") || fields.includes("target");
    return isBare ? [{ column: column.column, kind: period.kind, year: period.year, number: period.number, yearKind: period.yearKind, series, text: series === null ? column.header.text : bareName(period) }] : [];
  });
  const all = [...named, ...dated].sort((a, b) => a.column - b.column);
  return isAxis(all) ? all : [];
}

const LETTERS: Readonly<Record<PeriodKind, string>> = { month: "M", bimonth: "B", quarter: "Q", half: "H", week: "W", year: "Y", total: "total " };

function bareName({ kind, number }: PeriodLabel): string {
  return `${LETTERS[kind]}${number}`;
}

/** At least two periods of one length; years that each say another series (`2024 actual`, `2025 target`) are no axis. */
function isAxis(periods: readonly PeriodColumn[]): boolean {
  const parts = periods.filter(({ kind }) => kind !== "total");
  const distinct = new Set(parts.map(({ kind, year, number }) => `${kind} ${year} ${number}`));
  if (distinct.size < 2) return false;
  if (parts.some(({ kind }) => kind !== "year")) return true;
  const series = parts.map((period) => period.series);
  // Years without a word are results; a year with one (`Target 2027`) may stand among them.
  const bare = series.filter((each) => each === null).length;
  return bare > 0 ? bare > 1 : new Set(series).size < series.length;
}

interface Dated {
  readonly column: TableColumn;
  readonly date: HeaderDate;
}

/** Dates as headers name the periods between them: steps of about a year make years, of three months quarters. */
function datedColumns(columns: readonly TableColumn[]): readonly PeriodColumn[] {
  const dated = columns.flatMap((column): Dated[] => (column.date === null ? [] : [{ column, date: column.date }]));
  const months = [...new Set(dated.map(({ date }) => date.year * 12 + date.month - 1))].sort((a, b) => a - b);
  const steps = months.slice(1).map((month, index) => month - (months[index] ?? 0));
  const step = Math.min(...steps);
  // Daily or weekly readings, several dates in a month, are no periods of a scorecard.
  if (dated.length < 2 || steps.length === 0 || new Set(dated.map(({ column }) => column.column)).size > months.length * 4) return [];
  const kind: PeriodKind = step >= 12 ? "year" : step >= 6 ? "half" : step >= 3 ? "quarter" : "month";
  return dated.map(({ column, date }) => {
    const number = kind === "year" ? 1 : kind === "half" ? Math.ceil(date.month / 6) : kind === "quarter" ? Math.ceil(date.month / 3) : date.month;
    return { column: column.column, kind, year: date.year, number, yearKind: "calendar", series: column.header.series, text: column.header.text };
  });
}

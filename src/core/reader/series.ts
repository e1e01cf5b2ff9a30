import type { Origin, SeriesPoint } from "../model";
import { isCellError } from "../grid";
import type { CellAt, PointAt, PointPeriod } from "./drafts";
import type { PeriodKind } from "./period-label";
import { periodKey } from "./period-label";
import { place, readCellNumber, type CellNumber } from "./read-number";
import type { SeriesKind } from "./series-words";
import type { SheetView } from "./sheet-view";

/** Values of one period as they were read, by series. */
export interface PeriodValues {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly order: number;
  readonly cells: ReadonlyMap<SeriesKind, PeriodValue>;
}

export interface PeriodValue extends CellAt {
  /** Null for a cell that waits for its value, or holds the zero of a formula over months to come. */
  readonly number: CellNumber | null;
}

export interface SeriesReading {
  /** In calendar order, all of one length of period. */
  readonly periods: readonly PeriodValues[];
  /** Values of the whole year, or of all the periods, beside them. */
  readonly totals: ReadonlyMap<SeriesKind, PeriodValue>;
}

export interface SeriesOptions {
  /** What the numbers are where nothing says it. */
  readonly fallback: SeriesKind;
  /** Year of a period without one; null if nobody knows. */
  readonly yearOf: (period: PointPeriod) => number | null;
}

/** Series of a measure out of the cells that its periods name. */
export function readSeries(view: SheetView, points: readonly PointAt[], options: SeriesOptions): SeriesReading {
  const finest = finestKind(points);
  const byKey = new Map<string, { kind: PeriodKind; order: number; cells: Map<SeriesKind, PeriodValue> }>();
  const totals = new Map<SeriesKind, PeriodValue>();
  for (const { period, series, row, column } of points) {
    const kind = series ?? options.fallback;
    const value: PeriodValue = { row, column, number: readCellNumber(view, row, column) };
    if (period.kind !== finest) {
      // Beside whole years a part of one, as `1-6月`, is the year to date.
      if ((period.kind === "total" || period.kind === "year" || finest === "year") && !totals.has(kind)) totals.set(kind, value);
      continue;
    }
    const year = period.year ?? options.yearOf(period);
    const key = periodKey({ ...period, year }) ?? period.text;
    const entry = byKey.get(key) ?? { kind: period.kind, order: (year ?? 0) * 100 + period.number, cells: new Map<SeriesKind, PeriodValue>() };
    byKey.set(key, entry);
    if (!entry.cells.has(kind)) entry.cells.set(kind, value);
  }
  const periods = [...byKey].map(([key, entry]) => ({ key, ...entry })).sort((a, b) => a.order - b.order);
  for (const kind of ["actual", "target"] as const) dropFutureZeros(view, periods, kind);
  return { periods, totals };
}

/** The shortest kind of period with at least two; of one alone, that one. */
function finestKind(points: readonly PointAt[]): PeriodKind | null {
  const order: readonly PeriodKind[] = ["week", "month", "bimonth", "quarter", "half", "year"];
  const counts = new Map<PeriodKind, Set<string>>();
  for (const { period } of points) counts.set(period.kind, (counts.get(period.kind) ?? new Set()).add(`${period.year} ${period.number}`));
  return order.find((kind) => (counts.get(kind)?.size ?? 0) > 1) ?? order.find((kind) => counts.has(kind)) ?? null;
}

/** Months that have not come show the zero, or the error, of a formula over nothing: after the last value they say nothing. */
function dropFutureZeros(view: SheetView, periods: readonly { readonly cells: Map<SeriesKind, PeriodValue> }[], kind: SeriesKind): void {
  for (const { cells } of [...periods].reverse()) {
    const value = cells.get(kind);
    if (value === undefined || value.number === null) continue;
    if (value.number.value !== 0 || view.formula(value.row, value.column) === null) return;
    cells.set(kind, { ...value, number: null });
  }
}

/** Last period with a value of a series. */
export function latest({ periods }: SeriesReading, kind: SeriesKind): { readonly period: PeriodValues; readonly number: CellNumber } | null {
  for (let index = periods.length - 1; index >= 0; index--) {
    const period = periods[index];
    const number = period?.cells.get(kind)?.number ?? null;
    if (period !== undefined && number !== null) return { period, number };
  }
  return null;
}

/** The period before another one, with a value of the series. */
export function before({ periods }: SeriesReading, period: PeriodValues, kind: SeriesKind): CellNumber | null {
  const index = periods.indexOf(period);
  return periods.slice(0, Math.max(index, 0)).findLast(({ cells }) => cells.get(kind)?.number != null)?.cells.get(kind)?.number ?? null;
}

/** The record's series: periods with a target or reading, or with a cell that waits for one. `scale` puts numbers into the unit of the measure. */
export function seriesRecord(view: SheetView, { periods }: SeriesReading, scale: (number: CellNumber) => CellNumber): Readonly<Record<string, SeriesPoint>> {
  const some = periods.flatMap(({ cells }) => [...cells.values()].flatMap(({ number }) => (number === null ? [] : [scale(number)])))[0];
  const record: Record<string, SeriesPoint> = {};
  for (const { key, cells } of periods) {
    const target = cells.get("target");
    const actual = cells.get("actual");
    if (target === undefined && actual === undefined) continue;
    record[key] = {
      target: valueOf(target, scale), actual: valueOf(actual, scale),
      source: {
        ...(target?.number == null ? {} : { target: scale(target.number).origin }),
        ...(actual === undefined || isBroken(view, actual) ? {} : { actual: actual.number === null ? waiting(view, actual, some) : scale(actual.number).origin }),
      },
    };
  }
  return record;
}

function valueOf(value: PeriodValue | undefined, scale: (number: CellNumber) => CellNumber): number | null {
  return value?.number == null ? null : scale(value.number).value;
}

function isBroken(view: SheetView, { row, column }: PeriodValue): boolean {
  const value = view.value(row, column);
  return typeof value === "string" || isCellError(value);
}

/** Where the next reading will be written, in the scale of the others. */
function waiting(view: SheetView, { row, column }: PeriodValue, like: CellNumber | undefined): Origin {
  return { ...place(view, row, column), as: "number", factor: like?.origin.as === "number" ? like.origin.factor ?? 1 : 1 };
}

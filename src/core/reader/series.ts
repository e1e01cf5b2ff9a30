import type { Origin, SeriesPoint } from "../model";
import { isCellError } from "../grid";
import type { CellAt, PointAt, PointPeriod } from "./draft";
import type { PeriodKind } from "./period-label";
import { place, readCellNumber, type CellNumber } from "./read-number";
import type { SeriesKind } from "./series-words";
import type { SheetView } from "./sheet-view";

/** Values of one period as they were read, by series. */
export interface PeriodValues {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly order: number;
  readonly cells: Cells;
}

/** A plain record, as there is one for every month of every measure. */
type Cells = Readonly<Partial<Record<SeriesKind, PeriodValue>>>;

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
  /** Key and place in time of a period; the key is its text while nobody knows its year. */
  readonly timeOf: (period: PointPeriod) => PeriodTime;
}

export interface PeriodTime {
  readonly key: string;
  readonly order: number;
}

/** Series of a measure out of the cells that its periods name. */
export function readSeries(view: SheetView, points: readonly PointAt[], options: SeriesOptions): SeriesReading {
  const finest = finestKind(points);
  const byKey = new Map<string, Period>();
  const totals = new Map<SeriesKind, PeriodValue>();
  for (const { period, series, row, column } of points) {
    const kind = series ?? options.fallback;
    const value: PeriodValue = { row, column, number: readCellNumber(view, row, column) };
    if (period.kind !== finest) {
      // Beside whole years a part of one, as `1-6月`, is the year to date.
      if ((period.kind === "total" || period.kind === "year" || finest === "year") && !totals.has(kind)) totals.set(kind, value);
      continue;
    }
    const { key, order } = options.timeOf(period);
    const entry = byKey.get(key);
    if (entry === undefined) byKey.set(key, { key, kind: period.kind, order, cells: { [kind]: value } });
    else entry.cells[kind] ??= value;
  }
  const periods = [...byKey.values()].sort((a, b) => a.order - b.order);
  for (const kind of ["actual", "target"] as const) dropFutureZeros(view, periods, kind);
  return { periods, totals };
}

interface Period extends PeriodValues {
  readonly cells: Partial<Record<SeriesKind, PeriodValue>>;
}

/** The shortest kind of period with at least two; of one alone, that one. */
function finestKind(points: readonly PointAt[]): PeriodKind | null {
  const order: readonly PeriodKind[] = ["week", "month", "bimonth", "quarter", "half", "year"];
  const counts = new Map<PeriodKind, Set<string>>();
  for (const { period } of points) counts.set(period.kind, (counts.get(period.kind) ?? new Set()).add(`${period.year} ${period.number}`));
  return order.find((kind) => (counts.get(kind)?.size ?? 0) > 1) ?? order.find((kind) => counts.has(kind)) ?? null;
}

/** Months that have not come show the zero, or the error, of a formula over nothing: after the last value they say nothing. */
function dropFutureZeros(view: SheetView, periods: readonly Period[], kind: SeriesKind): void {
  for (let index = periods.length - 1; index >= 0; index--) {
    const cells = periods[index]?.cells;
    const value = cells?.[kind];
    if (cells === undefined || value === undefined || value.number === null) continue;
    if (value.number.value !== 0 || view.formula(value.row, value.column) === null) return;
    cells[kind] = { ...value, number: null };
  }
}

/** Last period with a value of a series. */
export function latest({ periods }: SeriesReading, kind: SeriesKind): { readonly period: PeriodValues; readonly number: CellNumber } | null {
  for (let index = periods.length - 1; index >= 0; index--) {
    const period = periods[index];
    const number = period?.cells[kind]?.number ?? null;
    if (period !== undefined && number !== null) return { period, number };
  }
  return null;
}

/** The period before another one, with a value of the series. */
export function before({ periods }: SeriesReading, period: PeriodValues, kind: SeriesKind): CellNumber | null {
  const index = periods.indexOf(period);
  return periods.slice(0, Math.max(index, 0)).findLast(({ cells }) => cells[kind]?.number != null)?.cells[kind]?.number ?? null;
}

/** The record's series: periods with a target or reading, or with a cell that waits for one. `scale` puts numbers into the unit of the measure. */
export function seriesRecord(view: SheetView, { periods }: SeriesReading, scale: (number: CellNumber) => CellNumber): Readonly<Record<string, SeriesPoint>> {
  const some = firstNumber(periods, scale);
  const record: Record<string, SeriesPoint> = {};
  for (const { key, cells } of periods) {
    const { target: planned, actual: read } = cells;
    if (planned === undefined && read === undefined) continue;
    const target = planned?.number == null ? null : scale(planned.number);
    const actual = read?.number == null ? null : scale(read.number);
    const origin = actual?.origin ?? (read === undefined || isBroken(view, read) ? null : waiting(view, read, some));
    record[key] = { target: target?.value ?? null, actual: actual?.value ?? null, source: sourceOf(target?.origin ?? null, origin) };
  }
  return record;
}

function sourceOf(target: Origin | null, actual: Origin | null): SeriesPoint["source"] {
  if (target === null) return actual === null ? {} : { actual };
  return actual === null ? { target } : { target, actual };
}

function firstNumber(periods: readonly PeriodValues[], scale: (number: CellNumber) => CellNumber): CellNumber | undefined {
  for (const { cells } of periods) {
    const number = Object.values(cells).find((value) => value.number !== null)?.number;
    if (number != null) return scale(number);
  }
  return undefined;
}

function isBroken(view: SheetView, { row, column }: PeriodValue): boolean {
  const value = view.value(row, column);
  return typeof value === "string" || isCellError(value);
}

/** Where the next reading will be written, in the scale of the others. A formula that shows 0 there has none yet. */
function waiting(view: SheetView, { row, column }: PeriodValue, like: CellNumber | undefined): Origin {
  const zeroWaits = view.formula(row, column) !== null && view.value(row, column) === 0;
  return { ...place(view, row, column), as: "number", factor: like?.origin.as === "number" ? like.origin.factor ?? 1 : 1, ...(zeroWaits ? { zeroWaits } : {}) };
}

import type { Measure, Origin, SeriesPoint } from "../model";
import { nextStart, parsePeriod, type Period } from "../calendar";

/** A cell of a series with the period that it speaks of. */
export interface PeriodCell {
  readonly period: Period;
  readonly origin: Origin;
  /** Null for a cell that waits for its reading. */
  readonly value: number | null;
}

/** The cells of one side of a series, by date; all periods have one length. */
export interface SeriesCells {
  readonly cells: readonly PeriodCell[];
  readonly months: Period["months"];
  /** Where the cells are when they stand side by side in calendar order and hold plain numbers; else null. */
  readonly run: CellRun | null;
}

/** Adjoining cells in one row or one column. */
export interface CellRun {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly direction: "row" | "column";
  readonly length: number;
  /** What each cell is multiplied with to be the measure's value. */
  readonly factor: number;
}

/**
 * Cells of a measure's period targets, or of its readings including those still blank; null if there are none, or
 * their periods have several lengths. Cells whose period has no date are left out.
 */
export function seriesCells(measure: Measure, side: "target" | "actual"): SeriesCells | null {
  const cells: PeriodCell[] = [];
  for (const key in measure.series) {
    const period = parsePeriod(key);
    const point = measure.series[key];
    const origin = point === undefined || period === null ? undefined : point.source[side];
    if (period === null || origin === undefined || point === undefined) continue;
    cells.push({ period, origin, value: point[side] });
  }
  const ordered = withWaiting(cells, measure, side).sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
  const [first] = ordered;
  if (first === undefined || ordered.some(({ period }) => period.months !== first.period.months)) return null;
  // A blank target is not a target of 0, and what has no number in between cannot be added up.
  const usable = side === "actual" || ordered.every(({ value }) => value !== null);
  return { cells: ordered, months: first.period.months, run: usable ? runOf(ordered) : null };
}

/** True if every period but the last is followed by the next one. */
export function isUnbroken({ cells }: SeriesCells): boolean {
  return cells.every(({ period }, index) => {
    const next = cells[index + 1];
    return next === undefined || nextStart(period) === next.period.start;
  });
}

/** First days of the periods, and the day after the last: ISO dates, one more than there are cells. */
export function periodEdges({ cells }: SeriesCells): readonly string[] {
  const last = cells.at(-1);
  return [...cells.map(({ period }) => period.start), ...(last === undefined ? [] : [nextStart(last.period)])];
}

/**
 * The cells together with those of later periods that are still blank: beside each period's target at the same
 * distance as the readings that are there. Without targets nobody knows where the next reading will be written.
 */
function withWaiting(cells: readonly PeriodCell[], { series }: Measure, side: "target" | "actual"): PeriodCell[] {
  const distance = side === "actual" ? commonDistance(Object.values(series)) : null;
  if (distance === null) return [...cells];
  const there = new Set(cells.map(({ period }) => period.start));
  const waiting = Object.entries(series).flatMap(([key, { source }]): PeriodCell[] => {
    const period = parsePeriod(key);
    if (period === null || source.target === undefined || there.has(period.start)) return [];
    const origin: Origin = {
      sheet: source.target.sheet, row: source.target.row + distance.rows, column: source.target.column + distance.columns,
      as: "number", factor: distance.factor,
    };
    return [{ period, origin, value: null }];
  });
  return [...cells, ...waiting];
}

interface Distance {
  readonly rows: number;
  readonly columns: number;
  readonly factor: number;
}

/** From target to reading, if it is the same wherever both are there as plain numbers of one sheet; else null. */
function commonDistance(points: readonly SeriesPoint[]): Distance | null {
  let common: Distance | null = null;
  for (const { source: { target, actual } } of points) {
    if (target === undefined || actual === undefined) continue;
    if (target.sheet !== actual.sheet || actual.as !== "number") return null;
    const distance = { rows: actual.row - target.row, columns: actual.column - target.column, factor: actual.factor ?? 1 };
    if (common !== null && (common.rows !== distance.rows || common.columns !== distance.columns || common.factor !== distance.factor)) return null;
    common = distance;
  }
  return common;
}

/** Where cells stand, if side by side in calendar order and as plain numbers; else null. */
export function runOf(cells: readonly PeriodCell[]): CellRun | null {
  const [first, second] = cells;
  if (first === undefined) return null;
  const direction = second?.origin.column === first.origin.column ? "column" : "row";
  const { sheet, row, column, factor = 1 } = first.origin;
  const adjoins = cells.every(({ origin, period }, index) => {
    const place = direction === "row" ? origin.row === row && origin.column === column + index : origin.column === column && origin.row === row + index;
    const next = cells[index + 1];
    const follows = next === undefined || nextStart(period) === next.period.start;
    return place && follows && origin.sheet === sheet && origin.as === "number" && (origin.factor ?? 1) === factor;
  });
  return adjoins ? { sheet, top: row, left: column, direction, length: cells.length, factor } : null;
}

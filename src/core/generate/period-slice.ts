import { addMonths, daysBetween, keyOfPeriod, lastDay, nextStart, prorate, type Period } from "../calendar";
import type { Nature } from "../model";
import { cycleTerms } from "./cycle-terms";
import { linked, type Figure } from "./figure";
import { runOf, type PeriodCell, type SeriesCells } from "./series-cells";
import { isWithinYear } from "./target-time";
import { daysFrom, type CycleWindow } from "./window";

// Targets of periods, sliced into a cycle by the nature of the measure (`domain.md` 2.9).

/** Target of a cycle, and the periods of the cycle that have none: it is then that of the others alone. */
export interface Sliced {
  readonly figure: Figure;
  /** Keys in calendar order, as `2027-06`. */
  readonly missing: readonly string[];
}

/**
 * Of what adds up: the targets of the periods that meet the cycle, each times its share of days there. Null where none does.
 *
 * @example 100 each in January to May 2027, in FY2027-Q2 // => 200, missing ["2027-06"]
 */
export function sumSlice(given: SeriesCells, nature: Nature, cycle: CycleWindow): Sliced | null {
  const series = nature === "cumulative" ? ofYear(given, cycle) : given;
  return cycleTerms(series, cycle).length === 0 ? null : { figure: prorated(series, nature, cycle), missing: missingPeriods(series, nature, cycle) };
}

/**
 * Of a level: its target on the last day of the cycle, else the last one before; of a ratio else the first one after. Null
 * where no period is of the fiscal year, or a stock has its first target after the cycle.
 */
export function levelSlice(series: SeriesCells, nature: Nature, cycle: CycleWindow): Sliced | null {
  const [first] = series.cells;
  if (first === undefined || !series.cells.some((cell) => isOfYear(cell, cycle))) return null;
  const missing = missingPeriods(series, nature, cycle);
  if (nature === "stock") return first.period.start > cycle.end ? null : { figure: prorated(series, nature, cycle), missing };
  const last = lastBy(series, cycle.end) ?? first;
  return { figure: linked(last.value, last.origin), missing };
}

/**
 * Of what adds up, where the sheet states the target of the year besides those of some of its periods: what these leave of it is
 * spread over the other days. Null where they leave no days, or nothing.
 */
export function restSlice(given: SeriesCells, nature: Nature, year: Figure, cycle: CycleWindow): Sliced | null {
  const series = ofYear(given, cycle);
  if (year.value === null || year.basis.kind !== "cell" || !series.cells.some((cell) => isOfYear(cell, cycle))) return null;
  const whole = { ...cycle, start: cycle.yearStart, end: cycle.yearEnd };
  const open = openDays(series, nature, whole);
  const [here, all] = [proratedShares(series, nature, cycle), proratedShares(series, nature, whole)];
  const left = year.value - weightedSum(series.cells, all);
  if (open <= 0 || left * Math.sign(year.value) <= NOTHING * Math.abs(year.value)) return null;
  const part = openDays(series, nature, cycle) / open;
  const weights = here.map((share, index) => share - part * (all[index] ?? 0));
  const ofYearCell = { period: { start: cycle.yearStart, months: 12 }, origin: year.basis.origin, value: year.value } as const;
  return { figure: shares([ofYearCell, ...series.cells], [part, ...weights]), missing: [] };
}

/** Less than this share of a year's target is the dust of binary fractions. */
const NOTHING = 1e-9;

/** Of what adds up, as much as targets of other periods say for as many days. Null without any. */
export function foreignSlice({ cells }: SeriesCells, nature: Nature, cycle: CycleWindow): Figure | null {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return null;
  const days = nature === "cumulative" ? daysFrom(first.period.start, lastDay(last.period)) : cells.reduce((sum, { period }) => sum + daysOf(period), 0);
  const weight = daysFrom(cycle.start, cycle.end) / days;
  const counts = (index: number): boolean => nature !== "cumulative" || index === cells.length - 1;
  return shares(cells, cells.map((_, index) => (counts(index) ? weight : 0)), true);
}

/** What each cell of a series counts for in the target of a window. */
export function proratedShares({ cells }: SeriesCells, nature: Nature, { start, end }: CycleWindow): readonly number[] {
  // A window's target is linear in its period targets: what 1 in one period and 0 in the others comes to.
  const edges = edgesOf(cells, nature);
  return cells.map((_, index) => prorate(edges.cells.map((each) => (each === index ? 1 : 0)), edges.starts, start, end, nature));
}

/** Periods that meet the cycle and have no target, as keys. A level, or a count since the year began, is known between two that have. */
export function missingPeriods(series: SeriesCells, nature: Nature, cycle: CycleWindow): readonly string[] {
  const { cells } = series;
  const known = new Set(cells.map(({ period }) => period.start));
  const until = nature === "stock" || nature === "cumulative" ? cells.at(-1) : nature === "ratio" ? lastBy(series, cycle.end) : undefined;
  const isOpen = ({ start }: Period): boolean => !known.has(start) && (until == null || start > until.period.start || start < (cells[0]?.period.start ?? ""));
  const open = periodsMeeting(cycle, series).filter(isOpen);
  // What a level was to be before the cycle ends does not matter at its end.
  const isMet = (nature === "stock" || nature === "ratio") && open.every(({ start }) => start < (until?.period.start ?? ""));
  return isMet ? [] : open.map(keyOfPeriod);
}

/** The cells of the fiscal year, if there are some: what counts from the start of a year says nothing about another one. */
function ofYear(series: SeriesCells, cycle: CycleWindow): SeriesCells {
  const cells = series.cells.filter((cell) => isOfYear(cell, cycle));
  return cells.length === 0 || cells.length === series.cells.length ? series : { ...series, cells, run: runOf(cells) };
}

function isOfYear({ period }: PeriodCell, year: CycleWindow): boolean {
  return isWithinYear(period, year);
}

function lastBy({ cells }: SeriesCells, date: string): PeriodCell | null {
  return cells.findLast(({ period }) => period.start <= date) ?? null;
}

/** Days of a cycle that the cells say nothing about. */
function openDays(series: SeriesCells, nature: Nature, cycle: CycleWindow): number {
  const last = series.cells.at(-1);
  if (nature === "cumulative" && last !== undefined) {
    const from = nextStart(last.period);
    return Math.max(0, daysFrom(from > cycle.start ? from : cycle.start, cycle.end));
  }
  const known = cycleTerms(series, cycle).reduce((sum, { cell, weight }) => sum + weight * daysOf(cell.period), 0);
  return daysFrom(cycle.start, cycle.end) - Math.round(known);
}

function daysOf(period: Period): number {
  return daysBetween(period.start, nextStart(period));
}

/** The periods that a cycle meets, in the steps of a series. */
function periodsMeeting({ start, end }: CycleWindow, { cells, months }: SeriesCells): readonly Period[] {
  let from = cells[0]?.period.start ?? start;
  while (from > start) from = addMonths(from, -months);
  while (nextStart({ start: from, months }) <= start) from = nextStart({ start: from, months });
  const periods: Period[] = [];
  for (; from <= end; from = nextStart({ start: from, months })) periods.push({ start: from, months });
  return periods;
}

function prorated(series: SeriesCells, nature: Nature, cycle: CycleWindow): Figure {
  const scattered = shares(series.cells, proratedShares(series, nature, cycle));
  return series.run === null ? scattered : { value: scattered.value, basis: { kind: "prorated", run: series.run, series, nature } };
}

interface Edges {
  /** Index of a cell for each period; null for one between two of them that has no target. */
  readonly cells: readonly (number | null)[];
  /** First days, and the day after the last. */
  readonly starts: readonly string[];
}

/** Periods without a gap: one that has no target is of its own where targets add up, else the way to the next one leads through it. */
function edgesOf(cells: readonly PeriodCell[], nature: Nature): Edges {
  const indices: (number | null)[] = [];
  const starts: string[] = [];
  let next: string | null = null;
  for (const [index, { period }] of cells.entries()) {
    const isGap = next !== null && next < period.start;
    if (isGap && (nature === "flow" || nature === "ratio")) { indices.push(null); starts.push(next ?? ""); }
    indices.push(index);
    starts.push(isGap && nature !== "flow" && nature !== "ratio" ? next ?? "" : period.start);
    next = nextStart(period);
  }
  return { cells: indices, starts: next === null ? starts : [...starts, next] };
}

/** Cells times their weights; a cell that stands for several periods once, with all of them. */
function shares(cells: readonly PeriodCell[], weights: readonly number[], ofOtherPeriods = false): Figure {
  const terms = new Map<string, { readonly origin: PeriodCell["origin"]; weight: number }>();
  for (const [index, { origin }] of cells.entries()) {
    const key = `${origin.sheet}|${origin.row}|${origin.column}`;
    const term = terms.get(key);
    if (term === undefined) terms.set(key, { origin, weight: weights[index] ?? 0 });
    else term.weight += weights[index] ?? 0;
  }
  return { value: weightedSum(cells, weights), basis: { kind: "shares", terms: [...terms.values()].filter(({ weight }) => weight !== 0), ofOtherPeriods } };
}

function weightedSum(cells: readonly PeriodCell[], weights: readonly number[]): number {
  return cells.reduce((sum, { value }, index) => sum + (value ?? 0) * (weights[index] ?? 0), 0);
}

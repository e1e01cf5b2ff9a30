import { addDays } from "../calendar";
import type { Measure } from "../model";
import { readingBefore, sumSoFar } from "./cycle-reading";
import { cycleTerms } from "./cycle-terms";
import { periodTargets, sumNature } from "./cycle-target";
import { fixed, linked, type DayPart, type Figure, type Part } from "./figure";
import { proratedShares, sumSlice } from "./period-slice";
import type { SeriesCells } from "./series-cells";
import { daysFrom, type CycleWindow } from "./window";

// Targets after the cadence was changed in mid-year (`domain.md` 2.9): what is left of the year is spread over the cycles
// that are left, and what was reached before stays. Slack weeks bear no part, so that the parts add up to what is left.

/**
 * Target of a cycle, of what adds up: the year's target less what was reached before the cycle, times the cycle's part. That is
 * by the plan where the periods of the year have targets, else by days. Null where it cannot be said: no target of the year, no
 * reading before the cycle, or nothing left.
 *
 * `windows` are the cycle itself and those after it in its fiscal year; `stated` is the year's target if the sheet states it.
 *
 * @example 100 a month, 540 reached by 5 July, and the 6-week cycles from 6 July on
 * // => 660 × what was planned for 6 July to 16 August / what was planned for all of them
 */
export function leftOverTarget(measure: Measure, stated: Figure | null, windows: readonly CycleWindow[], asOf: string): Figure | null {
  const [cycle] = windows;
  if (cycle === undefined) return null;
  const year = stated ?? yearOfSeries(measure, cycle);
  const reached = reachedBefore(measure, cycle, asOf);
  if (year?.value == null || reached?.value == null) return null;
  const left = year.value - reached.value;
  const part = plannedPart(measure, windows) ?? dayPart(windows);
  // The year's target is reached: there is nothing to spread.
  if (left * Math.sign(year.value) <= 0) return null;
  return { value: left * shareOf(part), basis: { kind: "leftOver", year, reached, part } };
}

/**
 * Where a count since the year began or a level is due when the cycle ends: the start and the cycle's part, by days, of the way that is left
 * to the year's target. Null unless that is a cell.
 */
export function overWindows(start: number, annual: Figure, windows: readonly CycleWindow[]): Figure | null {
  if (annual.value === null || annual.basis.kind !== "cell" || windows.length === 0) return null;
  const days = dayPart(windows);
  return { value: start + (annual.value - start) * shareOf(days), basis: { kind: "overWindows", origin: annual.basis.origin, days } };
}

/** Part of the first of some windows in all of them, 0…1. */
export function shareOf(part: Part): number {
  return part.kind === "days" ? part.here / part.left : (part.here.value ?? 0) / (part.left.value ?? 1);
}

function dayPart(windows: readonly CycleWindow[]): DayPart {
  const days = windows.map(({ start, end }) => daysFrom(start, end));
  return { kind: "days", here: days[0] ?? 0, left: days.reduce((sum, each) => sum + each, 0) };
}

/** Part by the targets of the periods; null where they do not reach over all windows, or plan nothing there. */
function plannedPart(measure: Measure, windows: readonly CycleWindow[]): Part | null {
  const series = windows[0] === undefined ? null : periodTargets(measure, windows[0]);
  if (series === null || !windows.every((window) => isPlanned(series, measure, window))) return null;
  const weights = windows.map((window) => proratedShares(series, sumNature(measure), window));
  const sums = series.cells.map((_, index) => weights.reduce((sum, each) => sum + (each[index] ?? 0), 0));
  const [here, left] = [weighted(series, weights[0] ?? []), weighted(series, sums)];
  return (here.value ?? 0) > 0 && (left.value ?? 0) > 0 ? { kind: "plan", here, left } : null;
}

function weighted(series: SeriesCells, weights: readonly number[]): Figure {
  const value = series.cells.reduce((sum, cell, index) => sum + (cell.value ?? 0) * (weights[index] ?? 0), 0);
  return { value, basis: { kind: "weighted", series, weights } };
}

/** The year's target out of its periods; null unless they are all there. */
function yearOfSeries(measure: Measure, { yearStart, yearEnd, ...cycle }: CycleWindow): Figure | null {
  const year = { ...cycle, yearStart, yearEnd, start: yearStart, end: yearEnd };
  const series = periodTargets(measure, year);
  if (series === null || !isPlanned(series, measure, year)) return null;
  if (sumNature(measure) === "flow") return weighted(series, proratedShares(series, "flow", year));
  const last = cycleTerms(series, year).at(-1)?.cell;
  return last === undefined ? null : linked(last.value, last.origin);
}

/** True if the targets of the periods say what is due in all of the window. */
function isPlanned(series: SeriesCells, measure: Measure, window: CycleWindow): boolean {
  return sumSlice(series, sumNature(measure), window)?.missing.length === 0;
}

/** What was reached from the first day of the year to the day before the cycle, as far as it is known by now. */
function reachedBefore(measure: Measure, cycle: CycleWindow, asOf: string): Figure | null {
  if (cycle.start === cycle.yearStart) return fixed(0);
  const before = { ...cycle, start: cycle.yearStart, end: addDays(cycle.start, -1) };
  if (measure.nature === "cumulative") {
    const read = readingBefore(measure, cycle.start);
    return read === null ? null : linked(read.value, read.origin);
  }
  const sum = sumSoFar(measure, before, asOf < before.end ? asOf : before.end);
  return sum?.basis.kind === "sumSoFar" ? { value: sum.value, basis: { kind: "sumWithin", series: sum.basis.series, window: before } } : null;
}

import { prorate } from "../calendar";
import { changed, type Measure, type Nature } from "../model";
import { NO_FIGURE, fixed, isSameCell, isTakenFrom, linked, type Figure } from "./figure";
import { nextStart, parsePeriod } from "./period";
import { isUnbroken, periodEdges, seriesCells, type PeriodCell, type SeriesCells } from "./series-cells";
import { isYesOrNo } from "./triage";
import { cycleShare, daysFrom, yearShare, type CycleWindow } from "./window";

/** Target of the cycle out of period targets, by the measure's nature; null if they do not reach over the cycle. */
export function seriesTarget(measure: Measure, cycle: CycleWindow): Figure | null {
  const series = seriesCells(measure, "target");
  if (series === null || !reachesOver(series, measure.nature, cycle)) return null;
  if (measure.nature === "ratio") {
    const last = series.cells.findLast(({ period }) => period.start <= cycle.end);
    return last ? linked(last.value, last.origin) : null;
  }
  return proratedTarget(series, measure.nature, cycle);
}

/** True if what a measure states, as such or by its periods, says what is due in any cycle. */
export function isDueKnown(measure: Measure): boolean {
  const { nature, direction, target, targetLow, targetHigh } = measure;
  const isLevel = direction === "within" || nature === "stock" || nature === "ratio";
  if (targetLow !== null || targetHigh !== null || isYesOrNo(measure)) return true;
  if (target !== null && (isLevel || !isOfPartOfYear(measure))) return true;
  const series = seriesCells(measure, "target");
  return series !== null && (isLevel || isUnbroken(series));
}

/** What the sheet states as the line to reach, of a level or for the whole fiscal year; null if only its periods have targets. */
export function statedTarget(measure: Measure): Figure | null {
  const { target, targetLow, targetHigh, source, direction } = measure;
  const [near, far] = direction === "decrease" ? (["targetHigh", "targetLow"] as const) : (["targetLow", "targetHigh"] as const);
  if (target !== null) return linked(target, source.target);
  if (targetLow !== null || targetHigh !== null) return measure[near] === null ? linked(measure[far], source[far]) : linked(measure[near], source[near]);
  return isYesOrNo(measure) ? fixed(1) : null;
}

/** The same of what adds up: null as well where the sheet states it for a shorter time than a year, and a reader took the latest. */
export function yearTarget(measure: Measure): Figure | null {
  return isOfPartOfYear(measure) ? null : statedTarget(measure);
}

function isOfPartOfYear({ source: { target }, series }: Measure): boolean {
  const of = Object.keys(series).find((key) => {
    const cell = series[key]?.source.target;
    return target !== undefined && cell !== undefined && isSameCell(cell, target);
  });
  const period = of === undefined ? null : parsePeriod(of);
  return period !== null && period.months < 12;
}

/** A target that changes the reading by so much: counted from the start that was taken of it, as the reading itself moves on. */
export function changedFrom(start: Figure, stated: Figure): Figure {
  const change = stated.basis.kind === "cell" ? stated.basis.origin.change : undefined;
  return change === undefined || start.value === null || !isTakenFrom(start, change.of) ? stated : { ...stated, value: changed(start.value, change) };
}

/** The target of the last period that has one: what a level is to be wherever no later target is stated. */
export function lastTarget(measure: Measure): Figure | null {
  const last = seriesCells(measure, "target")?.cells.findLast(({ value }) => value !== null);
  return last === undefined ? null : linked(last.value, last.origin);
}

/**
 * Where a level is due at the end of the cycle on the straight way to what it is to be at the end of the year: from where
 * it was when the year or the cycle began.
 */
export function onTheWay(start: number, since: "year" | "cycle", annual: Figure, cycle: CycleWindow): Figure {
  if (annual.value === null || annual.basis.kind !== "cell" || cycle.end >= cycle.yearEnd) return annual;
  const first = since === "year" ? cycle.yearStart : cycle.start;
  const share = daysFrom(first, cycle.end) / daysFrom(first, cycle.yearEnd);
  return { value: start + (annual.value - start) * share, basis: { kind: "onTheWay", origin: annual.basis.origin, since } };
}

/** Part of a year's number that falls to the cycle, by days. */
export function yearSlice(annual: Figure, cycle: CycleWindow): Figure {
  return scaled(annual, cycleShare(cycle), "yearSlice");
}

/** Part of a year's number that was due before the cycle, or is due at its end. */
export function yearToDate(annual: Figure, edge: "start" | "end", cycle: CycleWindow): Figure {
  const share = yearShare(cycle, edge);
  return scaled(annual, share, edge);
}

/** Targets of other years say how much falls to as many days. Null without period targets. */
export function foreignSeriesSlice(measure: Measure, cycle: CycleWindow): Figure | null {
  const series = seriesCells(measure, "target");
  const [first] = series?.cells ?? [];
  const last = series?.cells.at(-1);
  if (series === null || first === undefined || last === undefined || !isUnbroken(series)) return null;
  const weight = daysFrom(cycle.start, cycle.end) / (daysFrom(first.period.start, nextStart(last.period)) - 1);
  const counts = (index: number): boolean => measure.nature !== "cumulative" || index === series.cells.length - 1;
  return shares(series.cells, series.cells.map((_, index) => (counts(index) ? weight : 0)), true);
}

/** What each cell of a series counts for in the target of a window. */
export function proratedShares(series: SeriesCells, nature: Nature, window: CycleWindow): readonly number[] {
  return series.cells.map((_, index) => shareOf(index, series, nature, window));
}

function proratedTarget(series: SeriesCells, nature: Nature, cycle: CycleWindow): Figure {
  const weights = proratedShares(series, nature, cycle);
  const scattered = shares(series.cells, weights);
  return series.run === null ? scattered : { value: scattered.value, basis: { kind: "prorated", run: series.run, series, nature } };
}

/** A window's target is linear in its period targets: what 1 in one period and 0 in the others comes to. */
function shareOf(index: number, series: SeriesCells, nature: Nature, { start, end }: CycleWindow): number {
  return prorate(series.cells.map((_, each) => (each === index ? 1 : 0)), periodEdges(series), start, end, nature);
}

function shares(cells: readonly PeriodCell[], weights: readonly number[], ofOtherPeriods = false): Figure {
  const terms = cells.flatMap(({ origin }, index) => (weights[index] === 0 ? [] : [{ origin, weight: weights[index] ?? 0 }]));
  const value = cells.reduce((sum, cell, index) => sum + (cell.value ?? 0) * (weights[index] ?? 0), 0);
  return { value, basis: { kind: "shares", terms, ofOtherPeriods } };
}

function reachesOver(series: SeriesCells, nature: Nature, cycle: CycleWindow): boolean {
  const [first] = series.cells;
  const last = series.cells.at(-1);
  if (first === undefined || last === undefined || !isUnbroken(series)) return false;
  const from = nature === "ratio" || nature === "stock" ? cycle.end : cycle.start;
  return first.period.start <= from && nextStart(last.period) > cycle.end;
}

function scaled(annual: Figure, share: number, way: "yearSlice" | "start" | "end"): Figure {
  if (annual.value === null) return NO_FIGURE;
  const value = annual.value * share;
  if (annual.basis.kind !== "cell") return fixed(value);
  const { origin } = annual.basis;
  return { value, basis: way === "yearSlice" ? { kind: "yearSlice", origin } : { kind: "yearToDate", origin, edge: way } };
}

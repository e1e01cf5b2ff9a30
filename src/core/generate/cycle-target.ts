import { prorate } from "../calendar";
import type { Measure, Nature } from "../model";
import { linked, type Figure } from "./figure";
import { nextStart } from "./period";
import { seriesCells, type PeriodCell, type SeriesCells } from "./series-cells";
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

/**
 * Target of the whole fiscal year of a measure that adds up: its own target, else what its period targets come to.
 * Null if neither is stated.
 */
export function annualTarget(measure: Measure): Figure | null {
  const stated = measure.target === null ? null : linked(measure.target, measure.source.target);
  return stated ?? null;
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
  if (series === null || first === undefined || last === undefined || series.cells.some(({ value }) => value === null)) return null;
  const weight = daysFrom(cycle.start, cycle.end) / (daysFrom(first.period.start, nextStart(last.period)) - 1);
  return shares(series.cells, series.cells.map(() => weight));
}

function proratedTarget(series: SeriesCells, nature: Nature, cycle: CycleWindow): Figure {
  const starts = series.cells.map(({ period }) => period.start);
  const weights = series.cells.map((_, index) => shareOf(index, starts, nature, cycle));
  const scattered = shares(series.cells, weights);
  return series.run === null ? scattered : { value: scattered.value, basis: { kind: "prorated", run: series.run, series, nature } };
}

/** A window's target is linear in its period targets: what 1 in one period and 0 in the others comes to. */
function shareOf(index: number, starts: readonly string[], nature: Nature, { start, end }: CycleWindow): number {
  return prorate(starts.map((_, each) => (each === index ? 1 : 0)), starts, start, end, nature);
}

function shares(cells: readonly PeriodCell[], weights: readonly number[]): Figure {
  const terms = cells.flatMap(({ origin }, index) => (weights[index] === 0 ? [] : [{ origin, weight: weights[index] ?? 0 }]));
  const value = cells.reduce((sum, cell, index) => sum + (cell.value ?? 0) * (weights[index] ?? 0), 0);
  return { value, basis: { kind: "shares", terms } };
}

function reachesOver({ cells }: SeriesCells, nature: Nature, cycle: CycleWindow): boolean {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined || cells.some(({ value }) => value === null)) return false;
  const from = nature === "ratio" || nature === "stock" ? cycle.end : cycle.start;
  return first.period.start <= from && nextStart(last.period) > cycle.end;
}

function scaled(annual: Figure, share: number, way: "yearSlice" | "start" | "end"): Figure {
  const value = annual.value === null ? null : annual.value * share;
  if (annual.basis.kind !== "cell") return { value, basis: { kind: "fixed", from: null } };
  const { origin } = annual.basis;
  return { value, basis: way === "yearSlice" ? { kind: "yearSlice", origin } : { kind: "yearToDate", origin, edge: way } };
}

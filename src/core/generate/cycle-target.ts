import { changed, type Measure, type Nature, type Origin } from "../model";
import { NO_FIGURE, fixed, isTakenFrom, linked, type Basis, type Figure } from "./figure";
import { lastDay } from "../calendar";
import { foreignSlice, levelSlice, missingPeriods, restSlice, sumSlice, type Sliced } from "./period-slice";
import { seriesCells, type PeriodCell, type SeriesCells } from "./series-cells";
import { cellsOverTime, isCycle, isWithinYear, targetTime } from "./target-time";
import { isYesOrNo } from "./triage";
import { cycleShare, daysFrom, type CycleWindow } from "./window";

/** Targets of periods: those of its series, else the one that it states for a part of the year, or for each; null if it states none. */
export function periodTargets(measure: Measure, cycle: CycleWindow): SeriesCells | null {
  return seriesCells(measure, "target") ?? cellsOverTime(statedTarget(measure) ?? NO_FIGURE, targetTime(measure), cycle);
}

/** True if what a measure states, as such or by its periods, says what is due in the cycle. */
export function isDueKnown(measure: Measure, cycle: CycleWindow): boolean {
  const { nature, direction } = measure;
  const isLevel = direction === "within" || nature === "stock" || nature === "ratio" || isYesOrNo(measure);
  return isLevel ? statedTarget(measure) !== null || seriesCells(measure, "target") !== null : sumDue(measure, cycle) !== null;
}

/** What the sheet states as the line to reach, of a level or for the whole fiscal year; null if only its periods have targets. */
export function statedTarget(measure: Measure): Figure | null {
  const { target, targetLow, targetHigh, source, direction } = measure;
  const [near, far] = direction === "decrease" ? (["targetHigh", "targetLow"] as const) : (["targetLow", "targetHigh"] as const);
  if (target !== null) return linked(target, source.target);
  if (targetLow !== null || targetHigh !== null) return measure[near] === null ? linked(measure[far], source[far]) : linked(measure[near], source[near]);
  return isYesOrNo(measure) ? fixed(1) : null;
}

/** The same of what adds up: null as well where that is for another time than the fiscal year. */
export function yearTarget(measure: Measure): Figure | null {
  return targetTime(measure).kind === "year" ? statedTarget(measure) : null;
}

/** A target that changes the reading by so much: counted from the start that was taken of it, as the reading itself moves on. */
export function changedFrom(start: Figure, stated: Figure): Figure {
  const change = stated.basis.kind === "cell" ? stated.basis.origin.change : undefined;
  return change === undefined || start.value === null || !isTakenFrom(start, change.of) ? stated : { ...stated, value: changed(start.value, change) };
}

/**
 * Where a level is due at the end of the cycle on the straight way to what it is to be on a day, the last one of the year
 * unless another is given: from where it was when the year or the cycle began.
 */
export function onTheWay(start: number, since: "year" | "cycle", aim: Figure, cycle: CycleWindow, until: string | null = null): Figure {
  const last = until ?? cycle.yearEnd;
  if (aim.value === null || aim.basis.kind !== "cell" || cycle.end >= last) return aim;
  const first = since === "year" ? cycle.yearStart : cycle.start;
  const share = daysFrom(first, cycle.end) / daysFrom(first, last);
  return { value: start + (aim.value - start) * share, basis: { kind: "onTheWay", origin: aim.basis.origin, since, until } };
}

/** Part of a year's number that falls to the cycle, by days. */
export function yearSlice(annual: Figure, cycle: CycleWindow): Figure {
  return scaled(annual, cycleShare(cycle), (origin) => ({ kind: "yearSlice", origin }));
}

/** Part of a year's number that was due before the cycle, or is due at its end; of its first part, where it is for that until a day. */
export function yearToDate(annual: Figure, edge: "start" | "end", cycle: CycleWindow, until: string | null = null): Figure {
  const elapsed = edge === "start" ? daysFrom(cycle.yearStart, cycle.start) - 1 : daysFrom(cycle.yearStart, cycle.end);
  const share = elapsed / daysFrom(cycle.yearStart, until ?? cycle.yearEnd);
  return scaled(annual, share, (origin) => ({ kind: "yearToDate", origin, edge, until }));
}

function scaled(annual: Figure, share: number, basis: (origin: Origin) => Basis): Figure {
  if (annual.value === null) return NO_FIGURE;
  const value = annual.value * share;
  return annual.basis.kind === "cell" ? { value, basis: basis(annual.basis.origin) } : fixed(value);
}

// Of what adds up

/**
 * Target of a cycle, of what adds up: by the targets of its periods, or as part of the year's. Null if nothing is stated, or
 * the periods that are stated leave nothing of the year's.
 */
export function sumDue(measure: Measure, cycle: CycleWindow): Sliced | null {
  const time = targetTime(measure);
  const stated = statedTarget(measure);
  if (time.kind === "part" && stated !== null && isCycle(time.period, cycle)) return known(stated);
  const series = periodTargets(measure, cycle);
  const nature = sumNature(measure);
  const sliced = series === null ? null : sumSlice(series, nature, cycle);
  if (sliced?.missing.length === 0) return sliced;
  const year = yearTarget(measure);
  if (year !== null) return series === null || firstOfYear(series, cycle) === null ? known(yearSlice(year, cycle)) : restSlice(series, nature, year, cycle) ?? sliced;
  const foreign = series === null ? null : foreignSlice(series, nature, cycle);
  return sliced ?? (foreign === null ? null : known(foreign));
}

/** The same of another number of the measure, which is for the same time as its target. */
export function sumDueLike(figure: Figure, measure: Measure, cycle: CycleWindow): Figure {
  const time = targetTime(measure);
  if (time.kind === "part" && isCycle(time.period, cycle)) return figure;
  const series = cellsOverTime(figure, time, cycle);
  return series === null ? yearSlice(figure, cycle) : sumSlice(series, "flow", cycle)?.figure ?? NO_FIGURE;
}

/** How targets of periods add up: one that is for each of them alike is no count since the year began. */
export function sumNature(measure: Measure): Nature {
  return targetTime(measure).kind === "each" ? "flow" : measure.nature;
}

// Of levels

/** Target of a cycle, of a level that stood at `start` (null if nobody knows) when the year or the cycle began. */
export function levelDue(measure: Measure, start: Figure, since: "year" | "cycle", cycle: CycleWindow): Sliced | null {
  const time = targetTime(measure);
  const stated = statedTarget(measure);
  const series = seriesCells(measure, "target");
  if (time.kind === "part" && stated !== null && isCycle(time.period, cycle)) return known(stated);
  const sliced = series === null ? null : levelSlice(series, measure.nature, cycle);
  if (sliced !== null && (sliced.missing.length === 0 || stated === null || time.kind === "series")) return sliced;
  const next = series === null || time.kind !== "series" ? null : firstOfYear(series, cycle);
  const aim = next === null ? stated : linked(next.value, next.origin);
  if (aim === null) { const last = lastTarget(measure); return last === null ? null : known(last); }
  const aimed = changedFrom(start, aim);
  const period = next?.period ?? (time.kind === "part" && isWithinYear(time.period, cycle) ? time.period : null);
  if (measure.nature === "stock" && start.value !== null && (period === null || lastDay(period) > cycle.end)) {
    return known(onTheWay(start.value, since, aimed, cycle, period === null ? null : lastDay(period)));
  }
  const isOfCycle = period === null || (period.start <= cycle.end && lastDay(period) >= cycle.start);
  const own = isOfCycle ? null : cellsOverTime(aim, time, cycle);
  return { figure: aimed, missing: own === null ? [] : missingPeriods(own, "ratio", cycle) };
}

/** The target of the last period that has one: what a level is to be wherever no later target is stated. */
function lastTarget(measure: Measure): Figure | null {
  const last = seriesCells(measure, "target")?.cells.findLast(({ value }) => value !== null);
  return last === undefined ? null : linked(last.value, last.origin);
}

/** What a level is to be at the end of the year: the target that the sheet states, else the last of its periods. */
export function yearLevel(measure: Measure): Figure | null {
  return yearTarget(measure) ?? lastTarget(measure);
}

function firstOfYear({ cells }: SeriesCells, cycle: CycleWindow): PeriodCell | null {
  return cells.find(({ period }) => isWithinYear(period, cycle)) ?? null;
}

function known(figure: Figure): Sliced {
  return { figure, missing: [] };
}

import type { Measure } from "../model";
import { attainment } from "../score";
import { parsePeriod } from "../calendar";
import { targetSpan } from "./target-time";
import { daysFrom, type YearWindow } from "./window";

/** `health`: where it should be, a guardrail. `driver`: off its target. `monitor`: nothing to compare with. */
export type MeasureRole = "health" | "driver" | "monitor";

/** What a measure is judged by: a line to reach or a band to be in; null if its sheet states neither. */
export type Aim = { readonly kind: "line"; readonly side: 1 | -1; readonly value: number } | { readonly kind: "band"; readonly low: number; readonly high: number };

export interface Triage {
  readonly role: MeasureRole;
  readonly aim: Aim | null;
  /** Reading and aim of the same time: those of the periods that are over for a flow, else the latest. */
  readonly actual: number | null;
  /** 1 is met (`domain.md` 2.7); null if it cannot be said. */
  readonly attainment: number | null;
  /** Attainment that is missing to 1, at most 1; null for a driver of which nothing is known yet. */
  readonly shortfall: number | null;
  /** The aim is the part of the target that was due by now, of the year or of the part of it that the target is for. */
  readonly isToDate: boolean;
}

/** Units in which a measure has no number but happened or did not. */
const YES_OR_NO = /^(?:yes\s*\/\s*no|y\s*\/\s*n|done|是\s*[/／]?\s*否|完成与否|有\s*[/／]\s*无)$/i;

/**
 * Role of a measure (`domain.md` 1.0) in a fiscal year. One with a target but no reading is a driver with unknown shortfall.
 * A missing target of a yes/no measure is that it happens.
 */
export function triage(measure: Measure, asOf: string, year: YearWindow): Triage {
  const stated = aimOf(measure);
  const { actual, aim, isToDate = false } = comparable(measure, stated, asOf, year);
  if (aim === null) return { role: "monitor", aim, actual, attainment: null, shortfall: null, isToDate };
  if (actual === null) return { role: "driver", aim, actual, attainment: null, shortfall: expectedShortfall(measure, aim), isToDate };
  const attained = attainmentOf(aim, actual);
  if (isMet(aim, actual)) return { role: "health", aim, actual, attainment: attained, shortfall: 0, isToDate };
  return { role: "driver", aim, actual, attainment: attained, shortfall: shortfallOf(aim, actual, attained, measure.baseline), isToDate };
}

/** What the measure should reach over the time that its target stands for; null if that is not stated. */
export function aimOf(measure: Measure): Aim | null {
  const { direction, target, targetLow, targetHigh } = measure;
  if (direction === "within") return bandAim(target, targetLow, targetHigh);
  const side = direction === "increase" ? 1 : -1;
  const value = target ?? (side === 1 ? targetLow ?? targetHigh : targetHigh ?? targetLow) ?? (isYesOrNo(measure) ? 1 : null);
  return value === null ? null : { kind: "line", side, value };
}

export function isMet(aim: Aim, value: number): boolean {
  return aim.kind === "band" ? value >= aim.low && value <= aim.high : (value - aim.value) * aim.side >= 0;
}

export function isYesOrNo({ unit }: Measure): boolean {
  return unit !== null && YES_OR_NO.test(unit.trim());
}

/** A band, however much of it is stated: one edge alone is a line, a single target a band without width. */
function bandAim(target: number | null, low: number | null, high: number | null): Aim | null {
  if (low !== null && high !== null) return { kind: "band", low: Math.min(low, high), high: Math.max(low, high) };
  if (low !== null) return { kind: "line", side: 1, value: low };
  if (high !== null) return { kind: "line", side: -1, value: high };
  return target === null ? null : { kind: "band", low: target, high: target };
}

interface Pair {
  readonly actual: number | null;
  readonly aim: Aim | null;
  readonly isToDate?: boolean;
}

/** Reading and aim that belong together. A series says what was due by now; without one the sheet's own pair stands. */
function comparable(measure: Measure, stated: Aim | null, asOf: string, year: YearWindow): Pair {
  const side = measure.direction === "decrease" ? -1 : 1;
  const pairs = measure.direction === "within" ? [] : pairsUntil(measure, asOf);
  const last = pairs.at(-1);
  if (last === undefined) {
    return dueToDate(measure, stated, asOf, year) ?? { actual: measure.actual ?? latestActual(measure, asOf), aim: stated ?? latestAim(measure, side, asOf) };
  }
  if (measure.nature !== "flow") return { actual: last.actual, aim: { kind: "line", side, value: last.target } };
  const sum = (of: "actual" | "target"): number => pairs.reduce((total, pair) => total + pair[of], 0);
  return { actual: sum("actual"), aim: { kind: "line", side, value: sum("target") } };
}

/**
 * What adds up, read as a count since the year, or the part of it that the target is for, began: then only the part that was
 * due by now counts. A sheet does not say that it means this; the reading does, where it is nearer to that part than to the
 * whole. Null where it is not.
 */
function dueToDate(measure: Measure, stated: Aim | null, asOf: string, year: YearWindow): Pair | null {
  const { nature, actual, direction } = measure;
  if (direction === "within" || (nature !== "flow" && nature !== "cumulative") || stated?.kind !== "line" || actual === null) return null;
  const span = targetSpan(measure, year);
  if (span === null || asOf < span.start || asOf > span.end || stated.value === 0) return null;
  const share = daysFrom(span.start, asOf) / daysFrom(span.start, span.end);
  const reached = actual / stated.value;
  // Halfway between the part and the whole as ratios go.
  if (reached > Math.sqrt(share)) return null;
  return { actual, aim: { ...stated, value: stated.value * share }, isToDate: true };
}

function pairsUntil({ series }: Measure, asOf: string): readonly { readonly target: number; readonly actual: number }[] {
  const pairs = [];
  for (const key in series) {
    const { target = null, actual = null } = series[key] ?? {};
    if (target !== null && actual !== null && hasBegun(key, asOf)) pairs.push({ target, actual });
  }
  return pairs;
}

function latestActual({ series }: Measure, asOf: string): number | null {
  let latest: number | null = null;
  for (const key in series) if (hasBegun(key, asOf)) latest = series[key]?.actual ?? latest;
  return latest;
}

/** Without a target of its own, a measure with a series of targets aims at the last one that has begun, else at the first. */
function latestAim({ series }: Measure, side: 1 | -1, asOf: string): Aim | null {
  let value: number | null = null;
  for (const key in series) {
    const target = series[key]?.target ?? null;
    if (target !== null && (value === null || hasBegun(key, asOf))) value = target;
  }
  return value === null ? null : { kind: "line", side, value };
}

/** Periods whose date nobody knows count as past: their readings are there. */
function hasBegun(key: string, asOf: string): boolean {
  const period = parsePeriod(key);
  return period === null || period.start <= asOf;
}

function attainmentOf(aim: Aim, actual: number): number | null {
  const score = aim.kind === "band"
    ? attainment({ actual, target: null, direction: "within", low: aim.low, high: aim.high })
    : attainment({ actual, target: aim.value, direction: aim.side === 1 ? "increase" : "decrease" });
  return typeof score === "number" ? score : null;
}

/** No ratio to a target of 0 exists: then the way from the baseline counts, and without one the whole. */
function shortfallOf(aim: Aim, actual: number, attained: number | null, baseline: number | null): number {
  if (attained !== null) return Math.min(1, Math.max(0, 1 - attained));
  const way = aim.kind === "line" && baseline !== null ? Math.abs(baseline - aim.value) : 0;
  return aim.kind === "line" && way > 0 ? Math.min(1, Math.abs(actual - aim.value) / way) : 1;
}

/** Until there is a reading, the baseline says how far it is. */
function expectedShortfall({ baseline }: Measure, aim: Aim): number | null {
  if (baseline === null || isMet(aim, baseline)) return null;
  return shortfallOf(aim, baseline, attainmentOf(aim, baseline), baseline);
}

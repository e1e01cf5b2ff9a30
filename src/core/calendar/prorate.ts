import type { Nature } from "../model";
import { problem, type Problem } from "../problem";
import { civilOf, dayOf } from "./civil-day";
import { plusMonths } from "./dates";

/**
 * Target of a window, both days included, out of period targets, by the nature of the measure (`domain.md` 2.9). It is
 * linear in the targets.
 *
 * - `flow`: the sum of the targets, each times the share of its period's days that lie in the window. Days outside all
 *   periods count nothing.
 * - `ratio`: their mean by those days; that of the nearest period if the window meets none.
 * - `stock`: a period's target is the level on its last day; between two such days it moves in a straight line, before
 *   the first and after the last it stays. The level on the last day of the window.
 * - `cumulative`: the same, from 0 on the day before the first period, as a count from the start of the year: what is
 *   added from the day before the window to its last day.
 *
 * `periodStarts` has the first day of each period, rising, and may have one more date: the day after the last period.
 * Without that the last period is as long as the one before, in months if that was whole months, and a single one lasts
 * a year. A window that ends before it starts is of no length: 0 for what adds up. No targets give 0.
 *
 * @example prorate([100, 100, 100], ["2026-01-01", "2026-02-01", "2026-03-01"], "2026-01-05", "2026-03-01", "flow") // => 190.32…
 */
export function prorate(targets: readonly number[], periodStarts: readonly string[], start: string, end: string, nature: Nature): number {
  const edges = periodEdges(periodStarts.map(dayOf), targets.length);
  const first = dayOf(start);
  const last = dayOf(end);
  switch (nature) {
    case "flow":
      return flowOver(targets, edges, first, last);
    case "ratio":
      return meanOver(targets, edges, first, last);
    case "stock":
      return levelOn(last, targets, edges);
    case "cumulative":
      return flowOver(targets.map((target, index) => target - (targets[index - 1] ?? 0)), edges, first, last);
  }
}

/** Why targets cannot be prorated, for values that people typed; null if they can. */
export function prorationProblem(
  targets: readonly number[], periodStarts: readonly string[], start: string, end: string,
): Problem | null {
  if (end < start) return problem("calendar-end-before-start", { start, end });
  if (targets.length === 0 || (periodStarts.length !== targets.length && periodStarts.length !== targets.length + 1)) {
    return problem("calendar-period-count", { targets: targets.length, periods: periodStarts.length });
  }
  for (const [index, date] of periodStarts.entries()) {
    const next = periodStarts[index + 1];
    if (next !== undefined && next <= date) return problem("calendar-period-order", { date, next });
  }
  return null;
}

/** First days of so many periods, as day numbers, and the day after the last. */
export function periodEdges(starts: readonly number[], periods: number): readonly number[] {
  const end = starts[periods] ?? endOfLast(starts[periods - 2], starts[periods - 1]);
  return [...starts.slice(0, periods), end];
}

function endOfLast(before: number | undefined, last = 0): number {
  if (before === undefined) return plusMonths(last, 12);
  const from = civilOf(before);
  const to = civilOf(last);
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return plusMonths(before, months) === last ? plusMonths(last, months) : last + (last - before);
}

function flowOver(targets: readonly number[], edges: readonly number[], first: number, last: number): number {
  return targets.reduce((sum, target, index) => {
    const { from, to } = period(edges, index);
    return sum + target * (overlap(from, to, first, last) / (to - from));
  }, 0);
}

function meanOver(targets: readonly number[], edges: readonly number[], first: number, last: number): number {
  let sum = 0;
  let days = 0;
  targets.forEach((target, index) => {
    const { from, to } = period(edges, index);
    const shared = overlap(from, to, first, last);
    sum += target * shared;
    days += shared;
  });
  return days > 0 ? sum / days : targets.find((_, index) => last < period(edges, index).to) ?? targets.at(-1) ?? 0;
}

function levelOn(day: number, targets: readonly number[], edges: readonly number[]): number {
  const index = targets.findIndex((_, at) => day < period(edges, at).to);
  if (index < 0) return targets.at(-1) ?? 0;
  const reached = targets[index] ?? 0;
  const before = targets[index - 1] ?? reached;
  const { from, to } = period(edges, index);
  return before + (reached - before) * ((day + 1 - from) / (to - from));
}

/** First day of a period and the day after its last. */
function period(edges: readonly number[], index: number): { readonly from: number; readonly to: number } {
  return { from: edges[index] ?? 0, to: edges[index + 1] ?? 0 };
}

/** Days of a period that lie in the window. */
function overlap(from: number, to: number, first: number, last: number): number {
  return Math.max(0, Math.min(to, last + 1) - Math.max(from, first));
}

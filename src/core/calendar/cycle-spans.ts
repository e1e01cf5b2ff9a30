import type { CadenceShape } from "./cadence";
import { dayOf } from "./civil-day";
import { mondayFrom, plusMonths } from "./dates";
import type { FiscalYear } from "./fiscal-year";

/** First and last day of a cycle, and the last of the slack after it, as day numbers. */
export interface CycleSpan {
  readonly start: number;
  readonly end: number;
  readonly slackEnd: number;
}

/** The spans of a fiscal year's cycles. `rolling` is the date from which cycles of weeks roll without slack, if they do. */
export function cycleSpans(year: FiscalYear, shape: CadenceShape, rolling: string | null): CycleSpan[] {
  const from = dayOf(year.start);
  const nextYear = dayOf(year.end) + 1;
  if (shape.unit === "month") return monthSpans(from, nextYear, shape);
  return rolling === null ? weekSpans(mondayFrom(from), mondayFrom(nextYear), shape) : rollingSpans(from, nextYear, shape, rolling);
}

function monthSpans(from: number, nextYear: number, { length, perYear }: CadenceShape): CycleSpan[] {
  return numbers(perYear).map((n) => {
    // A year from 28 February may end on the 28th of the next, which no count of months reaches.
    const end = (n + 1 === perYear ? nextYear : plusMonths(from, length * (n + 1))) - 1;
    return { start: plusMonths(from, length * n), end, slackEnd: end };
  });
}

function weekSpans(monday: number, nextMonday: number, { length, perYear, perBlock, block }: CadenceShape & { readonly unit: "week" }): CycleSpan[] {
  const start = (n: number) => monday + block * Math.floor(n / perBlock) + length * (n % perBlock);
  return numbers(perYear).map((n) => ({
    start: start(n),
    end: start(n) + length - 1,
    slackEnd: (n + 1 === perYear ? nextMonday : start(n + 1)) - 1,
  }));
}

function rollingSpans(from: number, nextYear: number, { length }: CadenceShape, rolling: string): CycleSpan[] {
  const anchor = mondayFrom(dayOf(rolling));
  const startFrom = (day: number) => anchor + length * Math.ceil((day - anchor) / length);
  const first = startFrom(from);
  return numbers((startFrom(nextYear) - first) / length).map((n) => {
    const end = first + length * (n + 1) - 1;
    return { start: first + length * n, end, slackEnd: end };
  });
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

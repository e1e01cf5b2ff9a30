import { periodEdges } from "../../calendar/prorate";
import { areaHeight, areaWidth } from "../../grid";
import { call } from "../build";
import type { Expression } from "../expression";
import { hole } from "./hole";

/** First days of periods and their lengths in days, in a formula. */
export interface Periods {
  readonly starts: Expression;
  /** In the shape of the starts. */
  readonly lengths: Expression;
  /** Length of the period in which a day lies, which is not before the first. */
  lengthAt(day: Expression): Expression;
}

/** In a pattern, period starts that are constants: the arrays that the twin makes of them are holes of their own. */
export const STATED_STARTS = hole(1, "stated");

/**
 * Periods by starts that a formula states as constants, so that its twin need not calculate how long the last one is.
 * Null for any other starts, and if there is not one for each target, or one more.
 */
export function statedPeriods(targets: Expression, starts: Expression): Periods | null {
  if (starts === STATED_STARTS) return withLengths(hole(10), hole(11));
  const shape = shapeOf(targets);
  const days = starts.kind === "array" ? starts.rows.flat().filter((value) => typeof value === "number") : [];
  if (shape === null || days.length - shape.count < 0 || days.length - shape.count > 1 || !isRising(days)) return null;
  const edges = periodEdges(days.map((day) => day - SERIAL_OF_EPOCH), shape.count).map((day) => day + SERIAL_OF_EPOCH);
  const lengths = days.slice(0, shape.count).map((day, index) => (edges[index + 1] ?? day) - day);
  return withLengths(shaped(days.slice(0, shape.count), shape), shaped(lengths, shape));
}

/** Serial number of 1970-01-01. */
const SERIAL_OF_EPOCH = 25_569;

interface Shape {
  readonly count: number;
  readonly upright: boolean;
}

/** Of a row or column of cells or constants; null for anything else. */
function shapeOf(targets: Expression): Shape | null {
  const [height, width] = targets.kind === "cells" ? [areaHeight(targets.area), areaWidth(targets.area)]
    : targets.kind === "array" ? [targets.rows.length, targets.rows[0]?.length ?? 0]
    : [0, 0];
  return Math.min(height, width) === 1 ? { count: height * width, upright: width === 1 } : null;
}

function isRising(days: readonly number[]): boolean {
  return days.every((day, index) => Number.isInteger(day) && day > (days[index - 1] ?? 0));
}

function shaped(numbers: readonly number[], { upright }: Shape): Expression {
  return { kind: "array", rows: upright ? numbers.map((number) => [number]) : [numbers] };
}

function withLengths(starts: Expression, lengths: Expression): Periods {
  return { starts, lengths, lengthAt: (day) => call("LOOKUP", day, starts, lengths) };
}

import { problem, type Problem } from "../problem";

/** The outcome of every calculation here: a finite number, `null` for "not scored", or the reason why there is none. */
export type Score = number | null | Problem;

/** A finite number as it is, never -0; the problem `score-not-finite` for what Excel would call `#NUM!`. */
export function finite(value: number): number | Problem {
  return Number.isFinite(value) ? value + 0 : problem("score-not-finite", { value: String(value) });
}

/** The first of the values that is NaN or infinite, as a problem; null if all can be calculated with. */
export function notFinite(values: readonly Score[]): Problem | null {
  const bad = values.find((value): value is number => typeof value === "number" && !Number.isFinite(value));
  return bad === undefined ? null : problem("score-not-finite", { value: String(bad) });
}

/** Quotient of two sums; an operand that overflowed comes back as it is, where dividing by it would pass as 0. */
export function ratio(part: number, whole: number): number {
  return Number.isFinite(whole) ? part / whole : whole;
}

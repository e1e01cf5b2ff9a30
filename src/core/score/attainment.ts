import type { Direction } from "../model";
import { problem } from "../problem";
import { finite, notFinite, ratio, type Score } from "./score";

export interface AttainmentInput {
  readonly actual: number | null;
  readonly target: number | null;
  readonly direction: Direction;
  /** Edges of the band; only for direction `within`. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Largest attainment given; unlimited if not stated. */
  readonly cap?: number | null;
}

/**
 * Attainment of a KPI, 1 where the target is just met, with the right sign for negative targets (`domain.md` 2.7):
 * more is better 1 + (A − T) / |T|; less is better 1 − (A − T) / |T|; a band 1 inside, then falling to 0 over the
 * band's width. May be negative or above 1.
 *
 * Null without an actual. Problems: `score-target-missing`, `score-target-zero` (no ratio exists),
 * `score-band-missing`, `score-band-reversed`, `score-not-finite`.
 *
 * @example attainment({ actual: -50, target: -100, direction: "increase" }) // => 1.5
 */
export function attainment(input: AttainmentInput): Score {
  const { actual, target, direction, low = null, high = null, cap = null } = input;
  if (actual === null) return null;
  const unusable = notFinite([actual, target, low, high, cap]);
  if (unusable) return unusable;
  const reached = direction === "within" ? bandAttainment(actual, low, high) : targetAttainment(actual, target, direction);
  if (typeof reached !== "number") return reached;
  return finite(cap === null ? reached : Math.min(cap, reached));
}

function targetAttainment(actual: number, target: number | null, direction: "increase" | "decrease"): Score {
  if (target === null) return problem("score-target-missing", { type: direction });
  if (target === 0) return problem("score-target-zero", { actual });
  const relative = (actual - target) / Math.abs(target);
  return direction === "increase" ? 1 + relative : 1 - relative;
}

function bandAttainment(actual: number, low: number | null, high: number | null): Score {
  if (low === null || high === null) return problem("score-band-missing", { type: "within" });
  if (low > high) return problem("score-band-reversed", { low, high });
  if (actual >= low && actual <= high) return 1;
  const outside = Math.min(Math.abs(actual - low), Math.abs(actual - high));
  // A band without width is a point: beside it nothing is attained.
  return low === high ? 0 : Math.max(0, 1 - ratio(outside, high - low));
}

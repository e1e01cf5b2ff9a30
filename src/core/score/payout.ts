import { problem } from "../problem";
import { finite, notFinite, ratio, type Score } from "./score";

export interface PayoutCurve {
  /** Attainment from which anything is paid, and where 1 and the most is paid. */
  readonly threshold: number;
  readonly target: number;
  readonly maximum: number;
  /** Multiple paid at threshold; half if not stated. */
  readonly payAtThreshold?: number;
  /** Multiple paid at maximum and beyond; double if not stated. */
  readonly payAtMaximum?: number;
}

/**
 * Incentive multiple of an attainment: 0 below threshold, 1 at target, linear between threshold, target and
 * maximum, constant beyond. Null without an attainment; problems pass. Problems: `score-payout-order` unless
 * threshold ≤ target ≤ maximum and 0 ≤ payAtThreshold ≤ 1 ≤ payAtMaximum; `score-not-finite`.
 *
 * @example payout(0.9, { threshold: 0.8, target: 1, maximum: 1.2 }) // => 0.75
 */
export function payout(attainment: Score, curve: PayoutCurve): Score {
  if (typeof attainment !== "number") return attainment;
  const { threshold, target, maximum, payAtThreshold = 0.5, payAtMaximum = 2 } = curve;
  const unusable = notFinite([attainment, threshold, target, maximum, payAtThreshold, payAtMaximum]);
  if (unusable) return unusable;
  if (!rises(threshold, target, maximum) || !rises(0, payAtThreshold, 1, payAtMaximum)) {
    return problem("score-payout-order", {
      steps: `${threshold} → ${payAtThreshold}, ${target} → 1, ${maximum} → ${payAtMaximum}`,
    });
  }
  if (attainment < threshold) return 0;
  if (attainment >= maximum) return payAtMaximum;
  return finite(
    attainment < target
      ? payAtThreshold + ratio(attainment - threshold, target - threshold) * (1 - payAtThreshold)
      : 1 + ratio(attainment - target, maximum - target) * (payAtMaximum - 1),
  );
}

function rises(...steps: readonly number[]): boolean {
  return steps.every((step, index) => step >= (steps[index - 1] ?? step));
}

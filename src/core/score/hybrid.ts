import { problem } from "../problem";
import type { Score } from "./score";
import { rollUp } from "./roll-up";
import { dusted } from "./round";

/** Scores, or weights, of the three parts of a combined rating. */
export interface HybridParts<Value> {
  readonly kpi: Value;
  readonly okr: Value;
  readonly behaviour: Value;
}

/** What can limit a combined score. All cuts are defaults of ours, not a standard (`domain.md` 2.8). */
export interface HybridGates {
  /** A health measure is red at close: no more than `guardrailCap` (0.6). */
  readonly guardrailRed?: boolean;
  readonly guardrailCap?: number;
  /** A committed key result fell short without an accepted explanation: no more than `committedCap` (0.8). */
  readonly committedMissed?: boolean;
  readonly committedCap?: number;
  /** Share of the weight that is scored; less than `minimumShare` (0.7) gives no score at all. */
  readonly scoredShare?: number;
  readonly minimumShare?: number;
}

/**
 * Combined KPI, OKR and behaviour score. A part that is not used (null) leaves the denominator instead of counting
 * as 0. Gates limit the total; they are never averaged in. Null if no part is used or the used ones weigh nothing.
 * Problems: those of `rollUp`, `score-share-low`.
 *
 * @example hybridScore({ kpi: 0.9, okr: 0.7, behaviour: null }, { kpi: 0.5, okr: 0.3, behaviour: 0.2 }) // => 0.825
 */
export function hybridScore(
  parts: HybridParts<Score>,
  weights: HybridParts<number>,
  gates: HybridGates = {},
): Score {
  const { scoredShare = 1, minimumShare = 0.7 } = gates;
  if (dusted(scoredShare) < minimumShare) return problem("score-share-low", { share: scoredShare, minimum: minimumShare });
  const total = rollUp([parts.kpi, parts.okr, parts.behaviour], [weights.kpi, weights.okr, weights.behaviour]);
  return typeof total === "number" ? gated(total, gates) : total;
}

function gated(total: number, gates: HybridGates): number {
  const { guardrailRed = false, guardrailCap = 0.6, committedMissed = false, committedCap = 0.8 } = gates;
  return Math.min(total, guardrailRed ? guardrailCap : Infinity, committedMissed ? committedCap : Infinity);
}

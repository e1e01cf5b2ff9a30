import { problem } from "../problem";
import { finite, notFinite, type Score } from "./score";

/**
 * Share of the milestones' weight that is done; a milestone that nobody ticked is not done. Null if they weigh
 * nothing together. Problems: `score-lengths-differ`, `score-weight-negative`, `score-not-finite`.
 *
 * @example milestoneProgress([1, 2, 1], [true, true, false]) // => 0.75
 */
export function milestoneProgress(weights: readonly number[], done: readonly boolean[]): Score {
  if (weights.length !== done.length) {
    return problem("score-lengths-differ", { values: done.length, weights: weights.length });
  }
  let all = 0;
  let reached = 0;
  for (const [index, weight] of weights.entries()) {
    if (weight < 0) return problem("score-weight-negative", { weight });
    all += weight;
    if (done[index]) reached += weight;
  }
  return notFinite([all]) ?? (all === 0 ? null : finite(reached / all));
}

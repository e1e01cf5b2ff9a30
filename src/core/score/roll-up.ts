import { isProblem, problem, type Problem } from "../problem";
import { finite, notFinite, ratio, type Score } from "./score";

/** `mean`: weighted mean. `weakest`: the smallest. `sum`: the plain sum (parts of one quantity). */
export const ROLL_UP_METHODS = ["mean", "weakest", "sum"] as const;

export type RollUpMethod = (typeof ROLL_UP_METHODS)[number];

/**
 * One score from several. What is not scored (null) leaves both numerator and denominator; null if nothing is
 * scored or the scored ones weigh nothing. The first problem among the scores is the result.
 *
 * `weights` are relative, one for each score, blank counting as none; left out, all weigh the same. Only `mean`
 * uses them. Problems: `score-lengths-differ`, `score-weight-negative`, `score-not-finite`.
 *
 * @example rollUp([0.7, null, 1], [50, 30, 20]) // => 0.7857142857142857
 */
export function rollUp(
  scores: readonly Score[],
  weights: readonly (number | null)[] | null = null,
  method: RollUpMethod = "mean",
): Score {
  const wrong = scores.find(isProblem) ?? notFinite(scores) ?? (weights && wrongWeights(weights, scores.length));
  if (wrong) return wrong;
  switch (method) {
    case "mean":
      return weightedMean(scores, weights);
    case "weakest":
      return overScored(scores, (scored) => scored.reduce((least, score) => Math.min(least, score)));
    case "sum":
      return overScored(scores, (scored) => scored.reduce((sum, score) => sum + score, 0));
  }
}

/**
 * Points that one key result costs its objective: its share of the weight × (1 − progress). Over the key results
 * of an objective they sum to 1 − score (`domain.md` 1.4.3). Only weights of scored key results count, which is
 * what `progresses` (in the order of `weights`) is for; left out, all count. Null if it is not scored or nothing
 * weighs anything. Problems as in `rollUp`.
 *
 * @example pointsLost(0.3, 30, [50, 30, 20]) // => 0.21
 */
export function pointsLost(
  progress: Score,
  weight: number | null,
  weights: readonly (number | null)[],
  progresses: readonly Score[] | null = null,
): Score {
  if (typeof progress !== "number") return progress;
  const wrong = notFinite([progress]) ?? wrongWeights([weight], 1) ?? wrongWeights(weights, (progresses ?? weights).length);
  if (wrong) return wrong;
  const all = weights.reduce<number>((sum, each, index) => sum + (isScored(progresses, index) ? (each ?? 0) : 0), 0);
  return all === 0 ? null : finite(ratio(weight ?? 0, all) * (1 - progress));
}

function weightedMean(scores: readonly Score[], weights: readonly (number | null)[] | null): Score {
  let all = 0;
  let reached = 0;
  for (const [index, score] of scores.entries()) {
    if (typeof score !== "number") continue;
    const weight = weights ? (weights[index] ?? 0) : 1;
    all += weight;
    reached += weight * score;
  }
  return all === 0 ? null : finite(ratio(reached, all));
}

function overScored(scores: readonly Score[], combine: (scored: readonly number[]) => number): Score {
  const scored = scores.filter((score) => typeof score === "number");
  return scored.length === 0 ? null : finite(combine(scored));
}

function wrongWeights(weights: readonly (number | null)[], values: number): Problem | null {
  if (weights.length !== values) return problem("score-lengths-differ", { values, weights: weights.length });
  const negative = weights.find((weight) => weight !== null && weight < 0);
  if (negative !== undefined && negative !== null) return problem("score-weight-negative", { weight: negative });
  return notFinite(weights);
}

function isScored(progresses: readonly Score[] | null, index: number): boolean {
  return progresses === null || typeof progresses[index] === "number";
}

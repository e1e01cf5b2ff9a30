import { isProblem, problem } from "../problem";
import type { Score } from "./score";
import { rollUp } from "./roll-up";

export interface ScoredMeasure {
  readonly attainment: Score;
  readonly weight: number | null;
  readonly perspective: string;
}

/** Measures cannot earn more than this unless told otherwise: one runaway KPI must not hide three failures. */
export const ATTAINMENT_CAP = 1.2;

/**
 * Weighted scorecard score: within each perspective the weighted mean of the attainments held to 0…cap, then the
 * weighted mean of the perspectives (`domain.md` 2.7). Without perspective weights it is the weighted mean of all
 * measures. What is not scored leaves its perspective, and an unscored perspective leaves the total. Names of
 * perspectives are compared without regard to case, as Excel does.
 *
 * Null if nothing is scored. Problems: those of `rollUp`, `score-perspective-unweighted`.
 *
 * @example scorecardScore([{ attainment: 2, weight: 1, perspective: "Finance" }]) // => 1.2
 */
export function scorecardScore(
  measures: readonly ScoredMeasure[],
  perspectiveWeights: ReadonlyMap<string, number> | null = null,
  cap: number = ATTAINMENT_CAP,
): Score {
  if (perspectiveWeights === null) return measuresScore(measures, cap);
  const weights = new Map([...perspectiveWeights].map(([name, weight]) => [name.toLowerCase(), weight]));
  const scores: Score[] = [];
  const shares: number[] = [];
  for (const name of new Set(measures.map(perspectiveOf))) {
    const weight = weights.get(name);
    const group = measures.filter((measure) => perspectiveOf(measure) === name);
    if (weight === undefined) return problem("score-perspective-unweighted", { perspective: group[0]?.perspective ?? name });
    scores.push(measuresScore(group, cap));
    shares.push(weight);
  }
  return rollUp(scores, shares);
}

function perspectiveOf(measure: ScoredMeasure): string {
  return measure.perspective.toLowerCase();
}

function measuresScore(measures: readonly ScoredMeasure[], cap: number): Score {
  return rollUp(measures.map(({ attainment }) => capped(attainment, cap)), measures.map(({ weight }) => weight));
}

function capped(attainment: Score, cap: number): Score {
  if (attainment === null || isProblem(attainment)) return attainment;
  return Math.max(0, Math.min(cap, attainment));
}

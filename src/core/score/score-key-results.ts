import { isProblem, type Problem } from "../problem";
import type { Score } from "./score";
import { rawProgress, type ProgressInput } from "./progress";

/** Scores of many key results, in their order. NaN means that the row has no number: read it with `scoreAt`. */
export interface KeyResultScores {
  readonly raw: Float64Array;
  /** Raw held to 0…1. */
  readonly progress: Float64Array;
  /** Why a row could not be scored, by index; a row without number and without problem is not scored yet. */
  readonly problems: ReadonlyMap<number, Problem>;
}

/** Scores key results in bulk: columns of numbers instead of one object a row. Same results as `rawProgress`. */
export function scoreKeyResults(keyResults: readonly ProgressInput[]): KeyResultScores {
  const raw = new Float64Array(keyResults.length).fill(NaN);
  const progress = new Float64Array(keyResults.length).fill(NaN);
  const problems = new Map<number, Problem>();
  for (let row = 0; row < keyResults.length; row++) {
    const keyResult = keyResults[row];
    const score = keyResult ? rawProgress(keyResult) : null;
    if (typeof score === "number") {
      raw[row] = score;
      progress[row] = Math.max(0, Math.min(1, score));
    } else if (isProblem(score)) {
      problems.set(row, score);
    }
  }
  return { raw, progress, problems };
}

/** Progress of one row of a bulk result as a score: a number, null or its problem. */
export function scoreAt(scores: KeyResultScores, row: number): Score {
  const progress = scores.progress[row] ?? NaN;
  return Number.isNaN(progress) ? (scores.problems.get(row) ?? null) : progress;
}

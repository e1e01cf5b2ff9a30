import type { KeyResult, Objective } from "../model";
import type { Problem } from "../problem";
import type { Band, Score, Status } from "../score";

/** The numbers of a review: what the formulas of the review sheet show. Null is "not scored" or "does not apply". */
export interface CycleReview {
  /** Progress expected on the day of the review, 0…1. */
  readonly pace: Score;
  readonly score: Score;
  readonly band: BandOrProblem;
  readonly counts: BandCounts;
  /** Share of the scored key results on track less the share off track (`domain.md` 2.5). */
  readonly netConfidence: number | null;
  /** In the order given. */
  readonly objectives: readonly ObjectiveReview[];
  readonly keyResults: readonly KeyResultReview[];
}

export type BandOrProblem = Band | null | Problem;

export interface BandCounts {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly notScored: number;
}

export interface ObjectiveReview {
  readonly objective: Objective;
  readonly score: Score;
  readonly band: BandOrProblem;
  /** Score less pace. */
  readonly gapToPace: Score;
  readonly counts: BandCounts;
  /** The key result that costs it most; null if none costs anything. */
  readonly worst: KeyResult | null;
}

export interface KeyResultReview {
  readonly keyResult: KeyResult;
  readonly current: number | null;
  readonly confidence: number | null;
  /** ISO date of the latest check-in. */
  readonly lastUpdate: string | null;
  /** Value that pace asks for. */
  readonly expected: Score;
  readonly raw: Score;
  readonly progress: Score;
  readonly band: BandOrProblem;
  readonly status: Status;
  /** In units; negative is short of the target. */
  readonly gap: Score;
  /** The gap as a share of the target's size. */
  readonly gapShare: Score;
  /** Progress less pace. */
  readonly gapToPace: Score;
  /** Points that it costs its objective: over its key results they sum to 1 − score. */
  readonly lost: Score;
  /** Points that it costs the cycle: they sum to 1 − score too. */
  readonly lostOfCycle: Score;
  /** 1 costs the cycle most; of equal ones the first comes first. Null if it has no points. */
  readonly rank: number | null;
  /** Progress of the same measure in the cycle before, and the change since. */
  readonly previous: Score;
  readonly change: Score;
  /** Value needed for the score aimed at, and value at the end if it goes on like this. */
  readonly needed: Score;
  readonly forecast: Score;
  /** The gap is large enough to ask for its cause. */
  readonly needsCause: boolean;
  /** Share of the gap that the causes explain, and what remains: together 1. */
  readonly explained: number;
  readonly unexplained: number;
  /** Change of the value that the actions are to bring, and the gap in units that is left then. */
  readonly plannedEffect: number;
  readonly gapAfterPlan: Score;
}

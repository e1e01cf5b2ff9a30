import type { Ambition, KeyResultType } from "../model";

/** A text that is not qualified, beside one that says the same well. */
export interface TextPair {
  readonly kind: "objective" | "keyResult";
  /** Number of the rule that the bad text is there for; it may break others too. */
  readonly teaches: string;
  readonly bad: string;
  readonly good: string;
}

/** An objective with key results of which something is wrong together or beside the words, and a good set of the same. */
export interface SetPair {
  readonly kind: "set";
  readonly teaches: string;
  readonly bad: TrainingSet;
  readonly good: TrainingSet;
}

export interface TrainingSet {
  readonly objective: string;
  /** Aspirational if left out. */
  readonly ambition?: Ambition;
  /** False for one that belongs to no cycle. */
  readonly hasCycle?: false;
  readonly keyResults: readonly TrainingKeyResult[];
}

export interface TrainingKeyResult {
  readonly text: string;
  /** Increase if left out; then the text has start and target. */
  readonly type?: KeyResultType;
  /** One person if left out. */
  readonly owner?: string;
  /** Relative ones if left out. */
  readonly weight?: number;
}

export type TrainingPair = TextPair | SetPair;

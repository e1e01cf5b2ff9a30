import type { KeyResultType } from "./objective";

/** Whose objective or key result it is. */
export type Level = "company" | "team" | "person";

export const LEVELS: readonly Level[] = ["company", "team", "person"];

/**
 * How a child counts for its parent. `progress`: the parent's progress is the weighted mean of its children's. `metric`:
 * children in the parent's unit add up to its own movement. `none`: it supports the parent and counts nothing.
 */
export type Contribution = "progress" | "metric" | "none";

export const CONTRIBUTIONS: readonly Contribution[] = ["progress", "metric", "none"];

/** An objective or key result of a level, as alignment sees it. */
export interface AlignedItem {
  readonly id: string;
  readonly kind: "objective" | "keyResult";
  readonly level: Level;
  /** Team, or the person at the level of persons; null for the company. */
  readonly unit: string | null;
  readonly owner: string | null;
  readonly text: string;
  /** Of a key result: id of its objective. */
  readonly objective: string | null;
  readonly type: KeyResultType | null;
  /** Unit in which it is measured. */
  readonly measuredIn: string | null;
  readonly start: number | null;
  readonly target: number | null;
  readonly current: number | null;
  /** 0…1; null if it is not scored. */
  readonly progress: number | null;
  readonly weight: number;
  /** True if it comes out of the strategy itself, and so needs nothing above it. */
  readonly strategic?: boolean;
}

/** That one item supports another. */
export interface AlignmentLink {
  /** Id of the child. */
  readonly from: string;
  /** Id of the parent. */
  readonly to: string;
  readonly contribution: Contribution;
  /** Relative to the parent's other children; 0 supports without counting; null if nobody said. */
  readonly weight: number | null;
}

import type { AlignedItem, AlignmentLink } from "../model";

/**
 * What may be known about a set besides its objectives and key results. A rule that needs what is left out asks for
 * nothing. Ids are those of objectives and key results.
 */
export interface OkrFacts {
  /** Who supports whom. */
  readonly links?: readonly AlignmentLink[];
  /** Objectives and key results of other sets that links lead to. */
  readonly parents?: readonly Pick<AlignedItem, "id" | "text">[];
  /** Objective → what of the strategy it comes from: a strategic objective, a perspective, a measure of the scorecard. */
  readonly strategy?: ReadonlyMap<string, string>;
  /** Responsibilities of a department, and the objectives that serve them. */
  readonly duties?: readonly Duty[];
  /** Names of departments, for owners that should be people. */
  readonly departments?: readonly string[];
  /** Key result → where its readings, or the proof that it is done, come from; null if nobody said. */
  readonly evidence?: ReadonlyMap<string, string | null>;
  /** Objective → whether it is reached when all its key results are, as somebody ticked. */
  readonly sufficient?: ReadonlyMap<string, boolean>;
  /** Objective → whether those who work on it proposed it, or it was handed down. */
  readonly proposed?: ReadonlyMap<string, "below" | "above">;
  /** Key result → scores of the same measure in the cycles that are over, one after the other, the last one last. */
  readonly history?: ReadonlyMap<string, readonly number[]>;
  /** Targets that were changed after release. */
  readonly targetChanges?: readonly TargetChange[];
}

export interface Duty {
  readonly id: string;
  readonly text: string;
  /** Ids; a duty that no objective serves has none. */
  readonly objectives: readonly string[];
}

export interface TargetChange {
  readonly keyResult: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Null if nobody said why. */
  readonly reason: string | null;
}

export const NO_FACTS: OkrFacts = {};

/** Ids of what an objective or key result supports; none if nothing is known. */
export function parentsOf(id: string, { links = [] }: OkrFacts): readonly string[] {
  return links.filter(({ from }) => from === id).map(({ to }) => to);
}

import type { Issue } from "../issue";
import type { KeyResult, Measure, Objective } from "../model";
import type { LeftOutReason } from "./choose";
import type { KeyResultFigures } from "./key-result-figures";
import type { Finding } from "../rules";
import type { Triage } from "./triage";

export interface GeneratedObjective extends Objective {
  /** Strategic objective of the scorecard that it is; null if it stands for a whole heading. */
  readonly strategicObjective: string | null;
}

export interface GeneratedKeyResult extends KeyResult {
  readonly from: Measure;
  readonly figures: KeyResultFigures;
  /** A health measure, taken in to be held. */
  readonly isGuardrail: boolean;
}

/** A measure as the scorecard shows it. */
export interface TriagedMeasure {
  readonly measure: Measure;
  readonly triage: Triage;
  /** Of all weight of the workbook; adds up to 1. */
  readonly weightShare: number;
}

export interface LeftOut {
  readonly measure: Measure;
  readonly reason: LeftOutReason;
}

export interface Generated {
  /** In the order of the scorecard; their weights add up to 1. */
  readonly objectives: readonly GeneratedObjective[];
  /** By objective, the most important first; the weights of each objective add up to 1. */
  readonly keyResults: readonly GeneratedKeyResult[];
  /** By place. Together with the key results these are all measures that were given. */
  readonly leftOut: readonly LeftOut[];
  /** Each measure once, by place. */
  readonly measures: readonly TriagedMeasure[];
  /** What the rules find in objectives and key results, each with its own severity; among the issues they are remarks. */
  readonly faults: readonly Finding[];
  readonly issues: readonly Issue[];
}

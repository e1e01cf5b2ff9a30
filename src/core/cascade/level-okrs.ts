import type { LeftOutReason, KeyResultFigures } from "../generate";
import type { Issue } from "../issue";
import type { Contribution, Duty, KeyResult, KeyTask, Level, Measure, Objective, OkrBasis } from "../model";

/** How an objective or key result hangs together with those above it. */
export interface Alignment {
  /** Id of the objective or key result that it supports; null if it supports none. */
  readonly alignedTo: string | null;
  readonly contribution: Contribution;
  /** Relative to the parent's other children; null if nobody said. */
  readonly linkWeight: number | null;
}

/** Whose it is and where it comes from. */
export interface Held extends Alignment {
  /** Team, or the person at the level of persons. */
  readonly holder: string;
  /** Of a person; of a team its own name. Null if it is not known. */
  readonly team: string | null;
  /** Null where another program does not say. */
  readonly basis: OkrBasis | null;
}

export interface LevelObjective extends Objective, Held {}

export interface LevelKeyResult extends KeyResult, Held {
  /** ISO date; null where the end of the cycle is meant. */
  readonly due: string | null;
  readonly initiative: string | null;
  readonly figures: Pick<KeyResultFigures, "start" | "target" | "floor" | "ceiling" | "current">;
  /** Null for a key result that is a task. */
  readonly from: Measure | null;
  /** Address of the task. */
  readonly place: string | null;
  /** Where another program states it, for people to read: `okrs.json, KR-27Q2-AAAAA`. */
  readonly statedIn?: string;
  /** A measure that is held while others move. */
  readonly isGuardrail: boolean;
}

/** Why a measure or task became no key result of a team or person. */
export type LevelLeftOutReason =
  | LeftOutReason
  /** Nobody says whose it is. */
  | { readonly code: "no-holder" }
  /** Due after the cycle. */
  | { readonly code: "later-cycle"; readonly due: string }
  /** Due before the cycle: done, or in need of another day. */
  | { readonly code: "earlier-cycle"; readonly due: string }
  /** Nothing is left to do: done or given up, as its sheet says. */
  | { readonly code: "over"; readonly status: string }
  /** There is no objective with room for it. */
  | { readonly code: "no-room"; readonly limit: number };

export interface LevelLeftOut {
  readonly holder: string | null;
  readonly what: Measure | KeyTask;
  readonly reason: LevelLeftOutReason;
}

/** What the duties of a team are, and what speaks of them. */
export interface DutyCheck {
  readonly id: string;
  readonly duty: Duty;
  readonly team: string;
  /** Id of the objective that is about it; null for a gap. */
  readonly objective: string | null;
  /** Measure by which it can be watched where no objective is about it; null if the workbook has none. */
  readonly health: Measure | null;
}

/** Measures of a team that are where they should be: not to break while the objectives are chased. */
export interface HealthMeasure {
  readonly team: string;
  readonly measure: Measure;
}

/** Somebody who has OKRs at a level. */
export interface Holder {
  readonly name: string;
  readonly team: string | null;
  /** Of a person, as a list of people says. */
  readonly role: string | null;
  readonly manager: string | null;
  /** Of a team: the manager of most of its people; null if no list of people says. */
  readonly leader: string | null;
}

/** Objectives and key results of all teams, or of all people, in a cycle. */
export interface LevelOkrs {
  readonly level: Exclude<Level, "company">;
  readonly holders: readonly Holder[];
  /** By holder; the weights of each add up to 1. */
  readonly objectives: readonly LevelObjective[];
  /** By objective; the weights of each add up to 1. */
  readonly keyResults: readonly LevelKeyResult[];
  readonly leftOut: readonly LevelLeftOut[];
  /** Ids of rows of holders that the workbook knows no more: they stay as they are. */
  readonly orphaned: readonly string[];
  readonly issues: readonly Issue[];
}

/** The OKRs of a level as they stand in the workbook. */
export interface ExistingOkrs {
  readonly objectives: readonly (Objective & { readonly holder: string | null })[];
  readonly keyResults: readonly (KeyResult & { readonly holder: string | null })[];
}

export const NO_OKRS: ExistingOkrs = { objectives: [], keyResults: [] };

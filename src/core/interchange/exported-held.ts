import type { Contribution, Level, OkrBasis } from "../model";

/** Whose an objective or key result is, where it comes from and what it supports, as it leaves a workbook. */
export interface ExportedHeld {
  readonly level: Level;
  /** Team, or the person at the level of persons; null for the company. */
  readonly holder: string | null;
  /** Of a person their team; of a team itself. */
  readonly team: string | null;
  readonly basis: OkrBasis | null;
  /** Id of the objective or key result that it supports. */
  readonly alignedTo: string | null;
  readonly contribution: Contribution;
  /** Relative to what else supports the same. */
  readonly linkWeight: number | null;
}

/** What is planned for a key result of a team or person. */
export interface ExportedPlan {
  /** ISO date; null where the end of the cycle is meant. */
  readonly due: string | null;
  readonly initiative: string | null;
}

export const OF_COMPANY: ExportedHeld = { level: "company", holder: null, team: null, basis: null, alignedTo: null, contribution: "none", linkWeight: null };

/** What a record says of it; the company's where it says nothing. */
export function heldBy(record: Partial<ExportedHeld>): ExportedHeld {
  const { level, holder, team, basis, alignedTo, contribution, linkWeight } = { ...OF_COMPANY, ...record };
  return { level, holder, team, basis, alignedTo, contribution, linkWeight };
}

import type { Cycle } from "../calendar";
import type { CheckIn, KeyResult, Objective } from "../model";
import type { Score, StatusLimits } from "../score";

/** What a review looks at. */
export interface ReviewInput {
  readonly cycle: Pick<Cycle, "id" | "start" | "end" | "checkIns">;
  /** Team or person whose OKRs are reviewed; the company's if left out. */
  readonly of?: ReviewedHolder;
  readonly objectives: readonly Objective[];
  /** In the order of their table; `current` is what it shows. */
  readonly keyResults: readonly KeyResult[];
  readonly checkIns: readonly CheckIn[];
  /** Day of the review, ISO. */
  readonly asOf: string;
  /** Day as of which the key results' table shows its current values. */
  readonly tableAsOf: string;
  /** The cycle before, if the workbook has it. */
  readonly previous?: PreviousCycle | null;
  readonly limits?: ReviewLimits;
  /** Days off, ISO dates: then progress is expected by working days. Null, as if left out: by the calendar. */
  readonly holidays?: readonly string[] | null;
  /** `STATUS_LIMITS` if left out. */
  readonly statusLimits?: StatusLimits;
  /** Causes and actions as they stand in the review sheet; none before it is made. */
  readonly causes?: readonly Cause[];
  readonly actions?: readonly Action[];
}

/** Whose review it is. */
export interface ReviewedHolder {
  readonly level: "team" | "person";
  readonly name: string;
}

export interface PreviousCycle {
  readonly id: string;
  readonly keyResults: readonly PreviousKeyResult[];
}

export interface PreviousKeyResult {
  readonly id: string;
  readonly measure: string | null;
  readonly progress: Score;
}

/** From where on a gap needs a cause, and the score that is aimed at. */
export interface ReviewLimits {
  /** Points lost from the objective. */
  readonly lost: number;
  /** Points behind pace, positive. */
  readonly behindPace: number;
  readonly aim: number;
}

export const REVIEW_LIMITS: ReviewLimits = { lost: 0.1, behindPace: 0.1, aim: 0.7 };

/** Why a key result fell short, and how much of its gap that explains. */
export interface Cause {
  /** Id of its row; null for one that the user added. */
  readonly id: string | null;
  readonly keyResult: string;
  /** 0…1. */
  readonly share: number | null;
}

/** What is to be done about it. */
export interface Action {
  readonly id: string | null;
  readonly keyResult: string;
  /** Change of the key result's value, in its unit and with its sign: −3 for three days less. */
  readonly effect: number | null;
}

/** Key results that go from a start to a target, so that values on the way mean something. */
export function isMoving({ type }: Pick<KeyResult, "type">): boolean {
  return type === "increase" || type === "decrease" || type === "milestone";
}

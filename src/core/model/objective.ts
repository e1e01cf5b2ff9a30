/** How a key result is measured (`domain.md` calls these the key-result types). */
export const KEY_RESULT_TYPES = [
  "increase", "decrease", "maintain_above", "maintain_below", "within", "milestone", "binary", "baseline",
] as const;

export type KeyResultType = (typeof KEY_RESULT_TYPES)[number];

/** `committed` is expected to reach 1.0, `aspirational` about 0.7. */
export type Ambition = "committed" | "aspirational";

export interface Objective {
  readonly id: string;
  readonly cycle: string;
  readonly text: string;
  readonly perspective: string | null;
  readonly ambition: Ambition;
  readonly weight: number;
  readonly owner: string | null;
}

export interface KeyResult {
  readonly id: string;
  readonly objective: string;
  /** Measure it was made from; null if the user wrote it. */
  readonly measure: string | null;
  readonly text: string;
  readonly type: KeyResultType;
  readonly unit: string | null;
  readonly start: number | null;
  readonly target: number | null;
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly current: number | null;
  readonly weight: number;
  readonly owner: string | null;
  /** 0…10; null if nobody said. */
  readonly confidence: number | null;
}

/** One line of the append-only check-in table. */
export interface CheckIn {
  /** ISO date. */
  readonly date: string;
  readonly keyResult: string;
  readonly value: number | null;
  readonly confidence: number | null;
  readonly note: string | null;
  readonly by: string | null;
}

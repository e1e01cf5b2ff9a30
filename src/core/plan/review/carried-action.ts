/** An action of the review before, as its sheet says. */
export interface CarriedAction {
  /** Unique among actions of this and earlier cycles, as it is shown: `FY2026-Q4 A-7XK2P`. */
  readonly id: string;
  /** Id of the key result of this cycle that has the same measure; null if none has. */
  readonly keyResult: string | null;
  readonly action: string;
  readonly cause: string | null;
  readonly owner: string | null;
  /** ISO date. */
  readonly due: string | null;
  readonly effect: number | null;
  readonly status: string | null;
  /** Value of the key result at that review. */
  readonly before: number | null;
  readonly cycle: string;
}

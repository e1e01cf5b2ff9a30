/** How many objectives and key results are asked for, and of what kinds; all ends are allowed. */
export interface OkrPolicy {
  /** Of each owner in a cycle. */
  readonly objectives: { readonly low: number; readonly high: number };
  /** Of each objective. */
  readonly keyResults: { readonly low: number; readonly high: number };
  /** Least share of objectives that come from those who work on them, 0…1. */
  readonly bottomUp: number;
  /** Most share of key results that are activities or deliverables, 0…1. */
  readonly outputs: number;
  /** Least key results of an objective that are outcomes. */
  readonly outcomes: number;
  /** Most key results of an objective that only hold what is there. */
  readonly maintained: number;
}

/** Google's 3 to 5 objectives with 2 to 5 key results each, and the usual mix of kinds (`domain.md` 1.3.2). */
export const DEFAULT_POLICY: OkrPolicy = {
  objectives: { low: 3, high: 5 }, keyResults: { low: 2, high: 5 }, bottomUp: 0.4, outputs: 0.5, outcomes: 1, maintained: 1,
};

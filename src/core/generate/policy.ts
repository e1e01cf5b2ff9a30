import { DEFAULT_POLICY, type OkrPolicy } from "../rules";

/** How many objectives and key results are made. The upper ends always hold; a lower end that cannot be met is an issue. */
export interface GeneratePolicy extends OkrPolicy {
  /** Health measures that an objective with too few drivers may take in as key results to hold. */
  readonly guardrails: number;
}

/** 3 to 5 objectives with 2 to 5 key results each, at most one of them a measure to hold (`domain.md` 1.3.2). */
export const DEFAULT_GENERATE_POLICY: GeneratePolicy = { ...DEFAULT_POLICY, guardrails: 1 };

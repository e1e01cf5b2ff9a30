import { DEFAULT_POLICY, type OkrPolicy } from "../rules";

/** How many objectives and key results are made. The upper ends always hold; a lower end that cannot be met is an issue. */
export interface GeneratePolicy extends OkrPolicy {
  /** Health measures that an objective with too few drivers may take in as key results to hold. */
  readonly guardrails: number;
}

/** Most objectives of a cycle and most key results of each, as people choose them. */
export interface MostOkrs {
  readonly objectives: number;
  readonly keyResults: number;
}

/** What may be chosen: the sheet of a cycle has room for so many objectives, and more key results nobody keeps in mind. */
export const MOST_OKRS: MostOkrs = { objectives: 5, keyResults: 7 };

/** 3 to 5 objectives with 2 to 5 key results each, at most one of them a measure to hold (`domain.md` 1.3.2). */
export const DEFAULT_GENERATE_POLICY: GeneratePolicy = { ...DEFAULT_POLICY, guardrails: DEFAULT_POLICY.maintained };

/**
 * A policy, the usual one if left out, with other upper ends. Who wants fewer than its lower end has not asked for so
 * many at least.
 *
 * @example policyOf({ objectives: 2, keyResults: 4 }).objectives // => { low: 1, high: 2 }
 */
export function policyOf({ objectives, keyResults }: MostOkrs, usual: OkrPolicy = DEFAULT_POLICY): GeneratePolicy {
  return { ...usual, guardrails: usual.maintained, objectives: upTo(objectives, usual.objectives.low), keyResults: upTo(keyResults, usual.keyResults.low) };
}

/** The policy with no more than the sheet of a cycle has room for. */
export function withinRoom(policy: GeneratePolicy): GeneratePolicy {
  const capped = ({ low, high }: OkrPolicy["objectives"], most: number): OkrPolicy["objectives"] => ({ low: Math.min(low, most), high: Math.min(high, most) });
  return { ...policy, objectives: capped(policy.objectives, MOST_OKRS.objectives), keyResults: capped(policy.keyResults, MOST_OKRS.keyResults) };
}

function upTo(high: number, low: number): OkrPolicy["objectives"] {
  return { low: high < low ? 1 : low, high };
}

import { issue, type Issue, type Severity } from "../issue";
import type { IssueValues } from "../language";
import type { KeyResult, Objective } from "../model";
import type { RuleCode } from "./rule";

/** How many objectives and key results are asked for; both ends are allowed. */
export interface OkrPolicy {
  readonly objectives: { readonly low: number; readonly high: number };
  readonly keyResults: { readonly low: number; readonly high: number };
}

/** Google's 3 to 5 objectives, and 2 to 5 key results each. */
export const DEFAULT_POLICY: OkrPolicy = { objectives: { low: 3, high: 5 }, keyResults: { low: 2, high: 5 } };

/** What a rule of sets looks at. */
export interface OkrSet {
  readonly objectives: readonly Objective[];
  /** Key results of an objective, in their order. */
  readonly keyResultsOf: (objective: string) => readonly KeyResult[];
  readonly policy: OkrPolicy;
}

export interface SetRule {
  readonly id: string;
  readonly code: RuleCode;
  /** `placeOf` gives the address of a record by its id. */
  find(set: OkrSet, placeOf: (id: string) => string | null): readonly Issue[];
}

/** A rule from its check, which gives the values of a sentence, and the record concerned, for every breach. */
export function setRule<Code extends RuleCode>(
  id: string,
  code: Code,
  severity: Severity,
  check: (set: OkrSet) => readonly { readonly of: string | null; readonly values: IssueValues<Code> }[],
): SetRule {
  return {
    id,
    code,
    find: (set, placeOf) =>
      check(set).map(({ of, values }) => {
        const found = issue(severity, code, of === null ? null : placeOf(of), values);
        return found as unknown as Issue;
      }),
  };
}

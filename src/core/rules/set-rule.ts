import { issue, type Issue, type Severity } from "../issue";
import type { IssueValues } from "../language";
import type { KeyResult, Objective } from "../model";
import type { OkrFacts } from "./facts";
import type { OkrPolicy } from "./policy";
import type { RuleCode } from "./rule";
import type { Words } from "./words";

/** What a rule of sets looks at. */
export interface OkrSet {
  readonly objectives: readonly Objective[];
  /** Key results of an objective, in their order. */
  readonly keyResultsOf: (objective: string) => readonly KeyResult[];
  readonly policy: OkrPolicy;
  readonly words: Words;
  readonly facts: OkrFacts;
}

/** What a rule found about a record; `of` is its id, null for the set as a whole. */
export interface Finding {
  readonly of: string | null;
  readonly issue: Issue;
}

export interface SetRule {
  readonly id: string;
  readonly code: RuleCode;
  /** `placeOf` gives the address of a record by its id. */
  find(set: OkrSet, placeOf: (id: string) => string | null): readonly Finding[];
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
      check(set).map(({ of, values }) => ({ of, issue: issue(severity, code, of === null ? null : placeOf(of), values) as unknown as Issue })),
  };
}

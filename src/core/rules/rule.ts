import { issue, type Issue, type Severity } from "../issue";
import type { IssueValues } from "../language";
import type { ruleIssues } from "../language/rule-issues";
import type { KeyResult, Objective } from "../model";
import type { OkrFacts } from "./facts";
import type { Statement } from "./statement";

export type RuleCode = keyof (typeof ruleIssues)["en"];

/** What a rule of objectives looks at; `objective` is null if there is only a text. */
export interface ObjectiveSubject {
  readonly statement: Statement;
  readonly objective: Objective | null;
  readonly facts: OkrFacts;
}

/** What a rule of key results looks at; records are null if there is only a text. */
export interface KeyResultSubject {
  readonly statement: Statement;
  readonly keyResult: KeyResult | null;
  readonly objective: Objective | null;
  readonly facts: OkrFacts;
}

/** A fact that must hold. Its code is the fact, its id the number that people quote (`domain.md` 6.1). */
export interface Rule<Subject> {
  readonly id: string;
  readonly code: RuleCode;
  /** The issue if the fact does not hold, else null. */
  find(subject: Subject, at: string | null): Issue | null;
}

export type ObjectiveRule = Rule<ObjectiveSubject>;
export type KeyResultRule = Rule<KeyResultSubject>;

/**
 * A rule from its check, which gives the values of the sentence if the fact does not hold, else null.
 * `severity` may depend on the subject, where the same finding is worth less.
 */
export function rule<Subject, Code extends RuleCode>(
  id: string,
  code: Code,
  severity: Severity | ((subject: Subject) => Severity),
  check: (subject: Subject) => IssueValues<Code> | null,
): Rule<Subject> {
  return {
    id,
    code,
    find(subject, at) {
      const values = check(subject);
      if (values === null) return null;
      const found = issue(typeof severity === "function" ? severity(subject) : severity, code, at, values);
      // One member of the union of issues, which the compiler cannot see for a code that is still a parameter.
      return found as unknown as Issue;
    },
  };
}

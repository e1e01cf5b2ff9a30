import type { Issue, Severity } from "../core/issue";
import { describeIssue, type Language } from "../core/language";

/** An issue as JSON output shows it. */
export interface IssueJson {
  readonly code: string;
  readonly severity: Severity;
  readonly at: string | null;
  readonly message: string;
}

export function issueJson(found: Issue, language: Language): IssueJson {
  const { code, severity, at } = found;
  return { code, severity, at, message: describeIssue(found, language) };
}

import type { IssueCode, IssueValues } from "./language/issues";

export type Severity = "error" | "warning" | "info";

/**
 * Something about the user's workbook that they should know, as data: `describeIssue` in `language` puts it into
 * words, in the language of whoever reads it. `at` is an address (`'KPI 2027'!B7`), a sheet or a file; null if it
 * concerns the whole.
 */
export type Issue = { readonly [Code in IssueCode]: IssueOf<Code> }[IssueCode];

export interface IssueOf<Code extends IssueCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: string | null;
  readonly values: IssueValues<Code>;
}

export function issue<Code extends IssueCode>(
  severity: Severity,
  code: Code,
  at: string | null,
  values: IssueValues<Code>,
): IssueOf<Code> {
  return { code, severity, at, values };
}

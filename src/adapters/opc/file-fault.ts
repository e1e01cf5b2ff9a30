import { issue, type Issue, type IssueOf } from "../../core/issue";
import type { IssueCode, IssueValues } from "../../core/language";
import type { Result } from "../../core/result";

/** Carries an issue from wherever a file turns out to be unreadable up to `attempt`; it never leaves this adapter. */
export class FileFault extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

/** A fault about a file, to be thrown. @example throw fileFault("file-truncated", { file }) */
export function fileFault<Code extends IssueCode>(code: Code, values: IssueValues<Code> & { readonly file: string }): FileFault {
  const found: IssueOf<Code> = issue("error", code, values.file, values);
  return new FileFault(found as Issue);
}

/** What `work` returns, or the issue of the fault that it threw; other errors are ours and pass on. */
export function attempt<Value>(work: () => Value): Result<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, issue: error.issue };
    throw error;
  }
}

import { attempt } from "../../src/adapters/opc/file-fault";
import type { Issue } from "../../src/core/issue";

/** The issue by which some work on a package ends; an error if it does not end so. */
export function refusedIssue(work: () => unknown): Issue {
  const result = attempt(work);
  if (result.ok) throw new Error("it was not refused");
  return result.issue;
}

import { cellError, type CellError, type CellErrorCode } from "./grid";
import { describeIssue, type IssueValues, type Language } from "./language";
import type { calendarIssues } from "./language/calendar-issues";
import type { scoreIssues } from "./language/score-issues";

type ProblemCode = keyof (typeof scoreIssues)["en"] | keyof (typeof calendarIssues)["en"];

/** Why a calculation gives nothing although there is something to calculate: an issue without a place. */
export type Problem = { readonly [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

interface ProblemOf<Code extends ProblemCode> {
  readonly code: Code;
  readonly values: IssueValues<Code>;
}

export function problem<Code extends ProblemCode>(code: Code, values: IssueValues<Code>): ProblemOf<Code> {
  return { code, values };
}

export function isProblem(result: unknown): result is Problem {
  return typeof result === "object" && result !== null && "code" in result;
}

/** What Excel shows for a problem: `#N/A` where no ratio exists, `#NUM!` for size, `#VALUE!` for a contradiction. */
export function excelErrorOf(found: Problem): CellErrorCode {
  switch (found.code) {
    case "score-target-zero":
    case "score-below-table":
    case "score-share-low":
      return "#N/A";
    case "score-not-finite":
      return "#NUM!";
    default:
      return "#VALUE!";
  }
}

/** A problem as a cell holds it: Excel's error and our sentence. */
export function problemCell(found: Problem, language: Language): CellError {
  return cellError(excelErrorOf(found), describeIssue(found, language));
}

import { cellError, type CellError, type CellErrorCode } from "../grid";
import { describeIssue, type IssueValues, type Language } from "../language";
import type { calendarIssues } from "../language/calendar-issues";
import type { scoreIssues } from "../language/score-issues";

type ProblemCode = keyof (typeof scoreIssues)["en"] | keyof (typeof calendarIssues)["en"];

/** Why a score cannot be given although there is something to score: an issue without a place. */
export type ScoreProblem = { readonly [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

interface ProblemOf<Code extends ProblemCode> {
  readonly code: Code;
  readonly values: IssueValues<Code>;
}

/** The outcome of every calculation here: a finite number, `null` for "not scored", or the reason why there is none. */
export type Score = number | null | ScoreProblem;

export function problem<Code extends ProblemCode>(code: Code, values: IssueValues<Code>): ProblemOf<Code> {
  return { code, values };
}

export function isProblem(score: unknown): score is ScoreProblem {
  return typeof score === "object" && score !== null && "code" in score;
}

/** A finite number as it is, never -0; the problem `score-not-finite` for what Excel would call `#NUM!`. */
export function finite(value: number): number | ScoreProblem {
  return Number.isFinite(value) ? value + 0 : problem("score-not-finite", { value: String(value) });
}

/** The first of the values that is NaN or infinite, as a problem; null if all can be calculated with. */
export function notFinite(values: readonly Score[]): ScoreProblem | null {
  const bad = values.find((value): value is number => typeof value === "number" && !Number.isFinite(value));
  return bad === undefined ? null : problem("score-not-finite", { value: String(bad) });
}

/** Quotient of two sums; an operand that overflowed comes back as it is, where dividing by it would pass as 0. */
export function ratio(part: number, whole: number): number {
  return Number.isFinite(whole) ? part / whole : whole;
}

/** What Excel shows for a problem: `#N/A` where no ratio exists, `#NUM!` for size, `#VALUE!` for a contradiction. */
export function excelErrorOf(found: ScoreProblem): CellErrorCode {
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
export function problemCell(found: ScoreProblem, language: Language): CellError {
  return cellError(excelErrorOf(found), describeIssue(found, language));
}

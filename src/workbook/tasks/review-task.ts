import type { WorkbookGrid } from "../../core/grid";
import { planCheckIns, planReview } from "../../core/plan";
import { reviewCycle, type CycleReview } from "../../core/review";
import { readCycleOnADay, type CycleOptions } from "./cycle-on-a-day";
import type { OwnOkrs } from "./own-okrs";
import { carriedActions } from "./own-review";
import { refused, settle, type TaskOutcome } from "./task";

export type ReviewTaskOptions = CycleOptions;

export interface ReviewSummary {
  readonly cycle: string;
  /** 0…1; null if nothing is scored, or cannot be. */
  readonly score: number | null;
  readonly counts: CycleReview["counts"];
  readonly objectives: number;
  readonly keyResults: number;
  /** The numbers of the sheet, as of the day of the review. */
  readonly review: CycleReview;
}

/**
 * The review sheet of a cycle over its OKRs as they stand in the workbook, with the cycle before for comparison, and the
 * actions of its review to be checked. What people wrote into the sheet stays.
 *
 * Issues: `workbook-without-okrs`, `cycle-without-okrs`, rows and days off that cannot be read, and the conflicts of `reconcile`.
 */
export function reviewTask(workbook: WorkbookGrid, options: ReviewTaskOptions): TaskOutcome<ReviewSummary> {
  const read = readCycleOnADay(workbook, options);
  if ("refused" in read) return refused(workbook, read.dialect, read.refused);
  const { state, grid, dialect, language, okrs, previous, pace, input, sources, issues } = read;
  const carried = previous === null ? [] : carriedActions(grid, state, previous.cycle, okrs.keyResults, previous.keyResults);
  const review = planReview(input, { language, sources, carried, pace: pace.terms });
  // The review calculates with check-ins: their table is made if it is not there.
  const plan = { ...review, sheets: [...review.sheets, planCheckIns([], okrs.keyResults, state.settings.language ?? language)] };
  const settled = settle(plan, workbook, state, dialect, [okrs.tables.keyResults.sheet.name]);
  return { ...settled, summary: reviewSummary(reviewCycle(input), okrs), issues: [...issues, ...settled.issues] };
}

export function reviewSummary(review: CycleReview, { cycle, objectives, keyResults }: Pick<OwnOkrs, "cycle" | "objectives" | "keyResults">): ReviewSummary {
  const { score, counts } = review;
  return { cycle, score: typeof score === "number" ? score : null, counts, objectives: objectives.length, keyResults: keyResults.length, review };
}

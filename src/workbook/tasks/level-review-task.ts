import type { WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import { planCheckIns, planReview, reviewKey, type LevelBelow, type WorkbookPlan } from "../../core/plan";
import { reviewCycle, type ReviewInput, type ReviewedHolder } from "../../core/review";
import { sameName } from "../own-tables";
import { limitsOf, readCycleOnADay, type CycleOnADay, type CycleOptions } from "./cycle-on-a-day";
import { byHolder, readOwnLevel, type HolderOkrs, type OwnHeld } from "./own-levels";
import type { OwnOkrs } from "./own-okrs";
import { carriedActions, readCausesAndActions } from "./own-review";
import { previousSources, reviewSources } from "./review-sources";
import { reviewSummary, type ReviewSummary } from "./review-task";
import { refused, settle, type TaskOutcome } from "./task";

export interface LevelReviewOptions extends CycleOptions {
  readonly level: LevelBelow;
  /** One team or person; all of the level if left out. */
  readonly of?: string;
}

/** The numbers of one team's or person's review. */
export interface HolderReview extends ReviewSummary {
  readonly holder: string;
}

/**
 * A review sheet for each team, or each person, with the five parts of the company's: for the meeting in which they look
 * at their own OKRs. What people wrote into the sheets stays.
 *
 * Issues: those of `reviewTask`, `review-level-missing`, `review-holder-unknown`.
 */
export function levelReviewTask(workbook: WorkbookGrid, { level, of, ...options }: LevelReviewOptions): TaskOutcome<readonly HolderReview[]> {
  const read = readCycleOnADay(workbook, options);
  if ("refused" in read) return refused(workbook, read.dialect, read.refused);
  const { state, grid, dialect, language, cycle, previous } = read;
  const own = readOwnLevel(grid, state, level, cycle.id);
  if (own === null) return refused(workbook, dialect, [...read.issues, issue("error", "review-level-missing", null, { level, cycle: cycle.id })]);
  const holders = byHolder(own).filter(({ holder }) => holder !== null);
  const chosen = of === undefined ? holders : holders.filter(({ holder }) => sameName(holder ?? "", of));
  if (of !== undefined && chosen.length === 0) {
    return refused(workbook, dialect, [...read.issues, issue("error", "review-holder-unknown", null, { holder: of, known: holders.flatMap(({ holder }) => holder ?? []) })]);
  }
  const before = previous === null ? null : readOwnLevel(grid, state, level, previous.cycle);
  const reviews = chosen.map((held) => reviewOf(held, { level, read, own, before }));
  // The reviews calculate with check-ins: their table is made if it is not there.
  const sheets = [...reviews.flatMap(({ plan }) => plan.sheets), planCheckIns([], own.keyResults, state.settings.language ?? language)];
  const settled = settle({ sheets, names: reviews.flatMap(({ plan }) => plan.names) }, workbook, state, dialect, [own.tables.keyResults.sheet.name]);
  return { ...settled, summary: reviews.map(({ summary }) => summary), issues: [...read.issues, ...own.issues, ...settled.issues] };
}

interface Around {
  readonly level: LevelBelow;
  readonly read: CycleOnADay;
  readonly own: OwnOkrs<OwnHeld>;
  /** Of the cycle before. */
  readonly before: OwnOkrs<OwnHeld> | null;
}

function reviewOf({ holder, objectives, keyResults }: HolderOkrs, { level, read, own, before }: Around): { readonly plan: WorkbookPlan; readonly summary: HolderReview } {
  const { state, grid, language, cycle, pace } = read;
  const of: ReviewedHolder = { level, name: holder ?? "" };
  const key = reviewKey(cycle.id, of);
  const theirs = before?.keyResults.filter((one) => one.holder === holder) ?? [];
  const input: ReviewInput = {
    ...read.input, of, objectives, keyResults,
    previous: before === null ? null : { id: before.cycle, keyResults: theirs.map(({ id, measure }) => ({ id, measure, progress: before.progress.get(id) ?? null })) },
    limits: limitsOf(grid, state, key),
    ...readCausesAndActions(grid, state, key),
  };
  const keyBefore = before === null ? null : reviewKey(before.cycle, of);
  const sources = { ...reviewSources(state, own), previous: before === null || keyBefore === null ? null : previousSources(grid, state, { ...before, cycle: keyBefore }) };
  const carried = before === null || keyBefore === null ? [] : carriedActions(grid, state, keyBefore, keyResults, theirs).map((action) => ({ ...action, cycle: before.cycle }));
  return {
    plan: planReview(input, { language, sources, carried, pace: pace.terms }),
    summary: { holder: of.name, ...reviewSummary(reviewCycle(input), { cycle: cycle.id, objectives, keyResults }) },
  };
}

import { cycleAt, cycleById, CADENCES, serialToIso, type Cycle } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { AS_OF_NAME, planCheckIns, planReview, reviewCellName } from "../../core/plan";
import { REVIEW_LIMITS, reviewCycle, type CycleReview, type ReviewInput, type ReviewLimits } from "../../core/review";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { namedNumber } from "../named-cell";
import type { WorkbookState } from "../state";
import { ownCycles, readOwnCheckIns, readOwnOkrs, type OwnOkrs } from "./own-okrs";
import { carriedActions, readCausesAndActions } from "./own-review";
import { knownPace } from "./pace-policy";
import { previousSources, reviewSources } from "./review-sources";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface ReviewTaskOptions extends TaskOptions {
  /** That of the as-of day, or the one generated last, if left out. */
  readonly cycle?: string;
}

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
  const { state, issues: stateIssues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const known = ownCycles(state);
  const id = options.cycle ?? defaultCycle(state, known, options.asOf);
  const okrs = id === undefined ? null : readOwnOkrs(grid, state, id);
  const cycle = id === undefined ? null : cycleById(id, fiscalYearStartOf(state, options.asOf));
  if (okrs === null || cycle === null) return refused(workbook, dialect, [...stateIssues, nothingToReview(id, known)]);

  const previous = previousOkrs(grid, state, cycle, known);
  const pace = knownPace(grid, state);
  const input = { ...reviewInput(grid, state, cycle, okrs, previous, options.asOf), holidays: pace.holidays, statusLimits: pace.limits };
  const carried = previous === null ? [] : carriedActions(grid, state, previous.cycle, okrs.keyResults, previous.keyResults);
  const sources = { ...reviewSources(state, okrs), previous: previous === null ? null : previousSources(grid, state, previous) };
  const review = planReview(input, { language, sources, carried, pace: pace.terms });
  // The review calculates with check-ins: their table is made if it is not there.
  const plan = { ...review, sheets: [...review.sheets, planCheckIns([], okrs.keyResults, state.settings.language ?? language)] };
  const settled = settle(plan, workbook, state, dialect, [okrs.tables.keyResults.sheet.name]);
  return { ...settled, summary: summaryOf(reviewCycle(input), okrs), issues: [...stateIssues, ...okrs.issues, ...pace.issues, ...settled.issues] };
}

function reviewInput(grid: WorkbookGrid, state: WorkbookState, cycle: Cycle, okrs: OwnOkrs, previous: OwnOkrs | null, asOf: string): ReviewInput {
  const shown = namedNumber(grid, state, AS_OF_NAME);
  return {
    cycle, asOf,
    objectives: okrs.objectives,
    keyResults: okrs.keyResults,
    checkIns: readOwnCheckIns(grid, state),
    tableAsOf: (shown === null ? null : serialToIso(shown)) ?? asOf,
    previous: previous === null ? null : { id: previous.cycle, keyResults: previous.keyResults.map(({ id, measure }) => ({ id, measure, progress: previous.progress.get(id) ?? null })) },
    limits: limitsOf(grid, state, cycle.id),
    ...readCausesAndActions(grid, state, cycle.id),
  };
}

/** As somebody may have set them in the review sheet. */
function limitsOf(grid: WorkbookGrid, state: WorkbookState, cycle: string): ReviewLimits {
  return {
    lost: namedNumber(grid, state, reviewCellName("LostLimit", cycle)) ?? REVIEW_LIMITS.lost,
    behindPace: namedNumber(grid, state, reviewCellName("PaceLimit", cycle)) ?? REVIEW_LIMITS.behindPace,
    aim: namedNumber(grid, state, reviewCellName("Aim", cycle)) ?? REVIEW_LIMITS.aim,
  };
}

/** The cycle of a day, where the workbook has OKRs of it; else the one that was generated last. */
export function defaultCycle(state: WorkbookState, known: readonly string[], asOf: string): string | undefined {
  const cadence = CADENCES.find((one) => one === state.settings.cadence);
  const current = cadence === undefined ? undefined : cycleAt(asOf, cadence, fiscalYearStartOf(state, asOf)).id;
  return known.find((id) => id === current) ?? state.settings.cycle ?? known.at(-1);
}

/** The cycle with OKRs that ended last before this one begins. */
function previousOkrs(grid: WorkbookGrid, state: WorkbookState, cycle: Cycle, known: readonly string[]): OwnOkrs | null {
  const fiscalYearStart = fiscalYearStartOf(state, cycle.start);
  const before = known
    .flatMap((id) => cycleById(id, fiscalYearStart) ?? [])
    .filter(({ end }) => end < cycle.start)
    .sort((a, b) => (a.end < b.end ? 1 : -1));
  const [last] = before;
  return last === undefined ? null : readOwnOkrs(grid, state, last.id);
}

/** First day of the workbook's fiscal year; that of the calendar year of a day if nobody said. */
export function fiscalYearStartOf({ settings }: WorkbookState, day: string): string {
  return settings.fiscalYearStart ?? `${day.slice(0, 4)}-01-01`;
}

/** Why there are no OKRs to work on. */
export function nothingToReview(cycle: string | undefined, known: readonly string[]): Issue {
  if (cycle === undefined || known.length === 0) return issue("error", "workbook-without-okrs", null, undefined);
  return issue("error", "cycle-without-okrs", null, { cycle, known });
}

function summaryOf(review: CycleReview, { cycle, objectives, keyResults }: OwnOkrs): ReviewSummary {
  const { score, counts } = review;
  return { cycle, score: typeof score === "number" ? score : null, counts, objectives: objectives.length, keyResults: keyResults.length, review };
}

import { CADENCES, cycleAt, cycleById, serialToIso, type Cycle } from "../../core/calendar";
import type { Dialect } from "../../core/formula/dialect";
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { Language } from "../../core/language";
import { AS_OF_NAME, reviewCellName, type ReviewSources } from "../../core/plan";
import { REVIEW_LIMITS, type ReviewInput, type ReviewLimits } from "../../core/review";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { namedNumber } from "../named-cell";
import type { WorkbookState } from "../state";
import { ownCycles, readOwnCheckIns, readOwnOkrs, type OwnOkrs } from "./own-okrs";
import { readCausesAndActions } from "./own-review";
import { knownDaysOff, knownPace, type KnownPace } from "./pace-policy";
import { previousSources, reviewSources } from "./review-sources";
import type { TaskOptions } from "./task";

export interface CycleOptions extends TaskOptions {
  /** That of the as-of day, or the one generated last, if left out. */
  readonly cycle?: string;
}

/** A cycle of a workbook with its OKRs, and how it is to be spoken of: what every task over a cycle begins with. */
export interface OpenedCycle {
  readonly state: WorkbookState;
  /** The workbook with results for formulas that another program left without. */
  readonly grid: WorkbookGrid;
  readonly dialect: Dialect;
  readonly language: Language;
  readonly okrs: OwnOkrs;
  readonly cycle: Cycle;
  /** Ids of all cycles with OKRs. */
  readonly known: readonly string[];
  /** Of the state, and of rows that cannot be read. */
  readonly issues: readonly Issue[];
}

/** A cycle of a workbook on a day: what reviews and meetings look at. */
export interface CycleOnADay extends OpenedCycle {
  /** The cycle with OKRs that ended last before this one begins. */
  readonly previous: OwnOkrs | null;
  readonly pace: KnownPace;
  readonly input: ReviewInput;
  /** The tables that formulas over the cycle refer to. */
  readonly sources: ReviewSources;
  /** Of the state, of rows and of days off. */
  readonly issues: readonly Issue[];
}

/** Why there is nothing to look at, and the dialect in which that is said. */
export interface NoCycle {
  readonly dialect: Dialect;
  readonly refused: readonly Issue[];
}

/** Issues: `workbook-without-okrs` and `cycle-without-okrs`, which refuse; rows that cannot be read. */
export function openCycle(workbook: WorkbookGrid, options: CycleOptions): OpenedCycle | NoCycle {
  const { state, issues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const known = ownCycles(state);
  const id = options.cycle ?? defaultCycle(state, known, options.asOf);
  const okrs = id === undefined ? null : readOwnOkrs(grid, state, id);
  const cycle = id === undefined ? null : cycleById(id, fiscalYearStartOf(state, options.asOf));
  if (okrs === null || cycle === null) return { dialect, refused: [...issues, nothingThere(id, known)] };
  return { state, grid, dialect, language, okrs, cycle, known, issues: [...issues, ...okrs.issues] };
}

/** Issues: those of `openCycle`, and days off that cannot be read. */
export function readCycleOnADay(workbook: WorkbookGrid, options: CycleOptions): CycleOnADay | NoCycle {
  const opened = openCycle(workbook, options);
  if ("refused" in opened) return opened;
  const { state, grid, okrs, cycle, known } = opened;
  const previous = previousOkrs(grid, state, cycle, known);
  const pace = knownPace(grid, state);
  const input = { ...reviewInput(grid, state, cycle, okrs, previous, options.asOf), holidays: pace.holidays, statusLimits: pace.limits };
  const sources = { ...reviewSources(state, okrs), previous: previous === null ? null : previousSources(grid, state, previous) };
  return { ...opened, previous, pace, input, sources, issues: [...opened.issues, ...pace.issues] };
}

export function reviewInput(grid: WorkbookGrid, state: WorkbookState, cycle: Cycle, okrs: OwnOkrs, previous: OwnOkrs | null, asOf: string): ReviewInput {
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

/** As somebody may have set them in a review sheet, found by its key: the cycle, for the company's. */
export function limitsOf(grid: WorkbookGrid, state: WorkbookState, cycle: string): ReviewLimits {
  return {
    lost: namedNumber(grid, state, reviewCellName("LostLimit", cycle)) ?? REVIEW_LIMITS.lost,
    behindPace: namedNumber(grid, state, reviewCellName("PaceLimit", cycle)) ?? REVIEW_LIMITS.behindPace,
    aim: namedNumber(grid, state, reviewCellName("Aim", cycle)) ?? REVIEW_LIMITS.aim,
  };
}

export function defaultCycle(state: WorkbookState, known: readonly string[], asOf: string): string | undefined {
  const cadence = CADENCES.find((one) => one === state.settings.cadence);
  const current = cadence === undefined ? undefined : cycleAt(asOf, cadence, fiscalYearStartOf(state, asOf)).id;
  return known.find((id) => id === current) ?? state.settings.cycle ?? known.at(-1);
}

export function previousOkrs(grid: WorkbookGrid, state: WorkbookState, cycle: Cycle, known: readonly string[]): OwnOkrs | null {
  const before = cyclesInOrder(known, state, cycle.start).filter(({ end }) => end < cycle.start);
  const last = before.at(-1);
  return last === undefined ? null : readOwnOkrs(grid, state, last.id);
}

/** The cycle with dates that avoid the days off which the workbook lists: for meetings, on which nobody works then. */
export function meetingDatesOf({ grid, state, cycle }: Pick<CycleOnADay, "grid" | "state" | "cycle">): Cycle {
  return cycleById(cycle.id, fiscalYearStartOf(state, cycle.start), { holidays: knownDaysOff(grid, state).dates }) ?? cycle;
}

/** The cycles of these ids, the first to end first. `day` says the year where the workbook does not say when its fiscal year begins. */
export function cyclesInOrder(ids: readonly string[], state: WorkbookState, day: string): readonly Cycle[] {
  const fiscalYearStart = fiscalYearStartOf(state, day);
  return ids.flatMap((id) => cycleById(id, fiscalYearStart) ?? []).sort((a, b) => (a.end < b.end ? -1 : 1));
}

export function fiscalYearStartOf({ settings }: Pick<WorkbookState, "settings">, day: string): string {
  return settings.fiscalYearStart ?? `${day.slice(0, 4)}-01-01`;
}

export function nothingThere(cycle: string | undefined, known: readonly string[]): Issue {
  if (cycle === undefined || known.length === 0) return issue("error", "workbook-without-okrs", null, undefined);
  return issue("error", "cycle-without-okrs", null, { cycle, known });
}

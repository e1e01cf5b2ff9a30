import { cycleById } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import { planWhatIf, USUAL_AIM, USUAL_STRETCH, whatIfCellName } from "../../core/plan";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { namedNumber } from "../named-cell";
import { ownCycles, readOwnOkrs } from "./own-okrs";
import { knownPace } from "./pace-policy";
import { reviewSources } from "./review-sources";
import { defaultCycle, fiscalYearStartOf, nothingThere } from "./cycle-on-a-day";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface WhatIfTaskOptions extends TaskOptions {
  /** That of the as-of day, or the one generated last, if left out. */
  readonly cycle?: string;
  /** Score that is aimed at, 0…1; as before if left out, else 0.7. */
  readonly score?: number;
}

export interface WhatIfSummary {
  readonly cycle: string;
  readonly score: number;
  readonly objectives: number;
  readonly keyResults: number;
}

/**
 * The what-if sheet of a cycle: what a score needs of each key result, whether that is feasible, and what scenarios of assumed
 * values come to. What people typed there stays, and the OKR sheet is not touched.
 *
 * Issues: `workbook-without-okrs`, `cycle-without-okrs`, `what-if-score-out-of-range`, rows that cannot be read, and the conflicts of `reconcile`.
 */
export function whatIfTask(workbook: WorkbookGrid, options: WhatIfTaskOptions): TaskOutcome<WhatIfSummary> {
  const { state, issues: stateIssues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const known = ownCycles(state);
  const id = options.cycle ?? defaultCycle(state, known, options.asOf);
  const okrs = id === undefined ? null : readOwnOkrs(grid, state, id);
  const cycle = id === undefined ? null : cycleById(id, fiscalYearStartOf(state, options.asOf));
  if (okrs === null || cycle === null) return refused(workbook, dialect, [...stateIssues, nothingThere(id, known)]);
  const score = options.score ?? namedNumber(grid, state, whatIfCellName("aim", cycle.id)) ?? USUAL_AIM;
  if (!(score >= 0 && score <= 1)) return refused(workbook, dialect, [...stateIssues, issue("error", "what-if-score-out-of-range", null, { score })]);

  const stretch = namedNumber(grid, state, whatIfCellName("stretch", cycle.id)) ?? USUAL_STRETCH;
  const pace = knownPace(grid, state);
  const { objectives, keyResults } = okrs;
  const plan = planWhatIf({ cycle, objectives, keyResults, aim: score, stretch, language, sources: reviewSources(state, okrs), pace: pace.terms });
  const settled = settle(plan, workbook, state, dialect, [okrs.tables.keyResults.sheet.name]);
  return {
    ...settled,
    summary: { cycle: cycle.id, score, objectives: objectives.length, keyResults: keyResults.length },
    issues: [...stateIssues, ...okrs.issues, ...pace.issues, ...settled.issues],
  };
}

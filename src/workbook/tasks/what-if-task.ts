import type { WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import { planWhatIf, USUAL_AIM, USUAL_STRETCH, whatIfCellName } from "../../core/plan";
import { namedNumber } from "../named-cell";
import { knownPace } from "./pace-policy";
import { reviewSources } from "./review-sources";
import { openCycle, type CycleOptions } from "./cycle-on-a-day";
import { refused, settle, type TaskOutcome } from "./task";

export interface WhatIfTaskOptions extends CycleOptions {
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
  const opened = openCycle(workbook, options);
  if ("refused" in opened) return refused(workbook, opened.dialect, opened.refused);
  const { state, grid, dialect, language, okrs, cycle, issues } = opened;
  const score = options.score ?? namedNumber(grid, state, whatIfCellName("aim", cycle.id)) ?? USUAL_AIM;
  if (!(score >= 0 && score <= 1)) return refused(workbook, dialect, [...issues, issue("error", "what-if-score-out-of-range", null, { score })]);

  const stretch = namedNumber(grid, state, whatIfCellName("stretch", cycle.id)) ?? USUAL_STRETCH;
  const pace = knownPace(grid, state);
  const { objectives, keyResults } = okrs;
  const plan = planWhatIf({ cycle, objectives, keyResults, aim: score, stretch, language, sources: reviewSources(state, okrs), pace: pace.terms });
  const settled = settle(plan, workbook, state, dialect, [okrs.tables.keyResults.sheet.name]);
  return {
    ...settled,
    summary: { cycle: cycle.id, score, objectives: objectives.length, keyResults: keyResults.length },
    issues: [...issues, ...pace.issues, ...settled.issues],
  };
}

import { formulaEngine } from "../../core/formula";
import type { Dialect } from "../../core/formula/dialect";
import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import type { Language } from "../../core/language";
import type { WorkbookPlan } from "../../core/plan";
import { calculateChange } from "../calculate";
import { withRoomForFigures } from "../figure-widths";
import { preconditionOf, type Precondition } from "../precondition";
import { reconcile } from "../reconcile";
import type { WorkbookState } from "../state";
import { withTextsCut } from "../text-limit";
import { assertPlan } from "../validate-plan";
import { NO_CHANGE, type WorkbookChange } from "../workbook-change";

/** What a task would do to a workbook. Nothing has been written: that is the port's part. */
export interface TaskOutcome<Summary> {
  /** Empty if the workbook holds the result already, or if there is no summary. */
  readonly change: WorkbookChange;
  readonly precondition: Precondition;
  readonly dialect: Dialect;
  /** What was made, for telling the user; null if it could not be, and the issues say why. */
  readonly summary: Summary | null;
  readonly issues: readonly Issue[];
}

/** What every task may be told. What is left out was chosen before, in the workbook's settings, or has a default. */
export interface TaskOptions {
  /** The day to look from, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Of sheets to be made. */
  readonly language?: Language;
  /** Where neither `language` nor the workbook's settings say one; English if left out. */
  readonly fallbackLanguage?: Language;
  /** Of formulas; plain if nobody ever said. */
  readonly dialect?: Dialect;
}

/** The change by which a workbook comes to hold a plan, with everything of the user's kept. */
export function settle(wanted: WorkbookPlan, grid: WorkbookGrid, state: WorkbookState, dialect: Dialect, sources: readonly string[]): Omit<TaskOutcome<never>, "summary"> {
  const plan = withTextsCut(wanted);
  assertPlan(plan, grid);
  const reconciled = reconcile(plan, grid, state, { dialect, syntax: formulaEngine });
  const { change: calculated, issues } = calculateChange(reconciled.change, grid, formulaEngine);
  const change = { ...calculated, addSheets: calculated.addSheets.map(withRoomForFigures) };
  return { change, precondition: preconditionOf(grid, change, sources), dialect, issues: [...reconciled.issues, ...issues] };
}

/** The state of a workbook that is in a language from now on, unless it was in one before. */
export function inLanguage(state: WorkbookState, language: Language): WorkbookState {
  return { ...state, settings: { ...state.settings, language: state.settings.language ?? language } };
}

/** Nothing can be done, for these reasons. */
export function refused(grid: WorkbookGrid, dialect: Dialect, issues: readonly Issue[]): TaskOutcome<never> {
  return { change: NO_CHANGE, precondition: preconditionOf(grid, NO_CHANGE), dialect, summary: null, issues };
}

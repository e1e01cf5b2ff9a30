import type { Days } from "../core/generate";
import type { WorkbookGrid } from "../core/grid";
import type { Issue } from "../core/issue";
import type { CheckIn } from "../core/model";
import type { TaskResult } from "./background/pane-task";
import type { PaneReading } from "./background/read-measures";
import { knownState } from "../workbook/known-state";
import type { WorkbookState } from "../workbook/state";
import { ownCycles, readOwnCheckIns, readOwnOkrs, type OwnOkrs } from "../workbook/tasks";

/** The workbook as it was read, with what the pages show of it. */
export interface Book {
  readonly grid: WorkbookGrid;
  readonly state: WorkbookState;
  /** The scorecard; without measures if there is none, or if the corrections in the workbook cannot be read. */
  readonly reading: PaneReading;
  /** OKRs in the order in which they were made. */
  readonly okrs: readonly OwnOkrs[];
  readonly checkIns: readonly CheckIn[];
  /** Of the state and of the rows of our tables; those of the reading are in it. */
  readonly issues: readonly Issue[];
}

const NOTHING_READ: PaneReading = { count: 0, sheets: 0, latest: null, first: [], questions: [], issues: [], mapping: [] };

export function openBook(grid: WorkbookGrid, task: TaskResult<"reading">): Book {
  const { state } = knownState(grid);
  const okrs = ownCycles(state).flatMap((cycle) => readOwnOkrs(grid, state, cycle) ?? []);
  return {
    grid, state, okrs,
    reading: task.ok ? task.value : NOTHING_READ,
    checkIns: readOwnCheckIns(grid, state),
    issues: [...task.issues, ...(task.ok ? [] : [task.issue]), ...okrs.flatMap(({ issues }) => issues)],
  };
}

/** OKRs of a cycle; of the latest if none is named, null if the workbook has none. */
export function okrsOf({ okrs }: Book, cycle: string | null): OwnOkrs | null {
  return okrs.find((one) => one.cycle === cycle) ?? okrs.at(-1) ?? null;
}

/** The day to begin with: today, unless the workbook has readings of months to come, as a sample or a plan may have. */
export function dayToLookFrom(latest: Days | null, today: string): string {
  return latest !== null && latest.first > today ? latest.last : today;
}

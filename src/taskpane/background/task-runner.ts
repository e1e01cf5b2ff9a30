import type { WorkbookGrid } from "../../core/grid";
import type { PaneTask, TaskName, TaskResult } from "./pane-task";

/** Where tasks are done: here, or in a worker. */
export interface TaskRunner {
  /** Does a task over a workbook. Rejects with `Stopped` if it was stopped. */
  run<Name extends TaskName>(grid: WorkbookGrid, task: PaneTask<Name>): Promise<TaskResult<Name>>;
  /** Lets go of all that is under way, at once. */
  stop(): void;
}

/** Somebody did not want to wait any longer. */
export class Stopped extends Error {}

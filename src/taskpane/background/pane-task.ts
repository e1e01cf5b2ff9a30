import type { WorkbookGrid } from "../../core/grid";
import type { PANE_TASKS } from "./pane-tasks";

// Names of tasks and what they take and give. Whoever asks for one need not load what does it.

export type TaskName = keyof typeof PANE_TASKS;

export type TaskArguments<Name extends TaskName> = (typeof PANE_TASKS)[Name] extends (grid: WorkbookGrid, ...rest: infer Rest) => unknown ? Rest : never;

export type TaskResult<Name extends TaskName> = ReturnType<(typeof PANE_TASKS)[Name]>;

/** A task with what it is told, and without the workbook that it is about. */
export interface PaneTask<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly rest: TaskArguments<Name>;
}

export function paneTask<Name extends TaskName>(name: Name, ...rest: TaskArguments<Name>): PaneTask<Name> {
  return { name, rest };
}

import type { WorkbookGrid } from "../../core/grid";
import type { Reading } from "../../core/reader";
import { GridBuilder } from "../../workbook/grid-parts";
import type { FromWorker, ToWorker } from "./messages";
import type { PaneTask, TaskResult } from "./pane-task";
import { runPaneTask } from "./pane-tasks";

const MEASURES_AT_A_TIME = 100;

/** What a worker does with what it is told. */
export function answering(post: (message: FromWorker) => void): (message: ToWorker) => void {
  let builder = new GridBuilder();
  let grid: WorkbookGrid | null = null;
  return (message) => {
    switch (message.kind) {
      case "part":
        builder.add(message.part);
        return;
      case "frame":
        grid = builder.grid(message.frame);
        builder = new GridBuilder();
        return;
      case "task":
        if (grid !== null) answer(grid, message.id, message.task, post);
    }
  };
}

function answer(grid: WorkbookGrid, id: number, task: PaneTask, post: (message: FromWorker) => void): void {
  try {
    const result = runPaneTask(grid, task);
    post({ kind: "result", id, result: isReading(task, result) ? withoutMeasures(id, result, post) : result });
  } catch (error) {
    post({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}

function isReading(task: PaneTask, result: unknown): result is TaskResult<"reading"> {
  return task.name === "reading" && typeof result === "object";
}

function withoutMeasures(id: number, result: TaskResult<"reading">, post: (message: FromWorker) => void): TaskResult<"reading"> {
  if (!result.ok) return result;
  const { measures } = result.value;
  for (let from = 0; from < measures.length; from += MEASURES_AT_A_TIME) {
    post({ kind: "measures", id, measures: measures.slice(from, from + MEASURES_AT_A_TIME) });
  }
  const value: Reading = { ...result.value, measures: [] };
  return { ...result, value };
}

import type { WorkbookGrid } from "../../core/grid";
import { GridBuilder } from "../../workbook/grid-parts";
import { inPieces, withoutLongLists } from "./long-lists";
import type { FromWorker, ToWorker } from "./messages";
import type { PaneTask } from "./pane-task";
import { runPaneTask } from "./pane-tasks";

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
    const { rest, lists } = withoutLongLists(runPaneTask(grid, task));
    for (const list of lists) for (const piece of inPieces(list)) post({ kind: "piece", id, piece });
    post({ kind: "result", id, result: rest });
  } catch (error) {
    post({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}

import type { TaskRunner } from "./task-runner";

/** Does tasks where it stands, with nothing else going on meanwhile: for tests, and for browsers that refuse a worker. */
export function inPlace(): TaskRunner {
  return {
    run: async (grid, task) => (await import("./pane-tasks")).runPaneTask(grid, task),
    stop: () => undefined,
  };
}

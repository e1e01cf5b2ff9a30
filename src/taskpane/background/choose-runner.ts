import type { TaskRunner } from "./task-runner";

/** Beside the pane where the browser has workers. The pane stands before what sends workbooks to them is loaded. */
export function taskRunner(): TaskRunner {
  let chosen: Promise<TaskRunner> | null = null;
  return {
    run: async (grid, task) => {
      chosen ??= "Worker" in globalThis ? beside() : here();
      return (await chosen).run(grid, task);
    },
    stop: () => { void chosen?.then((runner) => { runner.stop(); }); },
  };
}

async function beside(): Promise<TaskRunner> {
  const { inWorker } = await import("./worker-runner");
  return inWorker(async (receive, fail) => (await import("./start-worker")).startWorker(receive, fail));
}

async function here(): Promise<TaskRunner> {
  return (await import("./in-place")).inPlace();
}

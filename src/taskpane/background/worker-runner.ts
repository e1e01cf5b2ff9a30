import type { WorkbookGrid } from "../../core/grid";
import { partsOf } from "../../workbook/grid-parts";
import { inPlace } from "./in-place";
import { withLists, type LongList } from "./long-lists";
import type { FromWorker, ToWorker } from "./messages";
import type { PaneTask, TaskName, TaskResult } from "./pane-task";
import { Stopped, type TaskRunner } from "./task-runner";

/** The few things that are asked of a worker. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
}

/** Starts a worker. It fails where it cannot be loaded or runs out of memory. */
export type StartWorker = (receive: (message: FromWorker) => void, fail: () => void) => Promise<WorkerLike>;

/** The pane may do nothing else for so long while it sends a workbook. */
const MILLISECONDS_AT_A_TIME = 8;

interface Waiting {
  readonly grid: WorkbookGrid;
  readonly task: PaneTask;
  readonly pieces: LongList[];
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Does tasks in a worker, which is started when it is needed first, and again after it was stopped. */
export function inWorker(start: StartWorker): TaskRunner {
  return new WorkerRunner(start);
}

class WorkerRunner implements TaskRunner {
  private worker: Promise<WorkerLike> | null = null;
  /** Workbook that the worker has, or is being sent. */
  private sent: { readonly grid: WorkbookGrid; readonly done: Promise<void> } | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly start: StartWorker) {}

  async run<Name extends TaskName>(grid: WorkbookGrid, task: PaneTask<Name>): Promise<TaskResult<Name>> {
    this.last += 1;
    const id = this.last;
    const result = new Promise((resolve, reject) => { this.waiting.set(id, { grid, task, pieces: [], resolve, reject }); });
    this.ask(id, grid, task).catch((error: unknown) => { this.settle(id, ({ reject }) => { reject(error); }); });
    // What comes back is what the task of that name gives.
    return result as Promise<TaskResult<Name>>;
  }

  stop(): void {
    void this.worker?.then((worker) => { worker.terminate(); });
    this.worker = null;
    this.sent = null;
    for (const id of [...this.waiting.keys()]) this.settle(id, ({ reject }) => { reject(new Stopped()); });
  }

  private async ask(id: number, grid: WorkbookGrid, task: PaneTask): Promise<void> {
    this.worker ??= this.start((message) => { this.receive(message); }, () => { this.doInPlace(); });
    const started = this.worker;
    const worker = await started;
    const isWanted = (): boolean => this.worker === started;
    if (isWanted() && this.sent?.grid !== grid) this.sent = { grid, done: this.afterOthers(this.sent?.done, () => send(worker, grid, isWanted)) };
    await this.sent?.done;
    if (isWanted() && this.waiting.has(id)) worker.postMessage({ kind: "task", id, task });
  }

  private async afterOthers(others: Promise<void> | undefined, next: () => Promise<void>): Promise<void> {
    await others;
    await next();
  }

  private receive(message: FromWorker): void {
    switch (message.kind) {
      case "piece":
        this.waiting.get(message.id)?.pieces.push(message.piece);
        return;
      case "result":
        this.settle(message.id, ({ pieces, resolve }) => { resolve(withLists(message.result, pieces)); });
        return;
      case "failed":
        this.settle(message.id, ({ reject }) => { reject(new Error(message.message)); });
    }
  }

  /** A worker that cannot work is no reason not to do it: only slower to answer. */
  private doInPlace(): void {
    this.worker = null;
    this.sent = null;
    for (const id of [...this.waiting.keys()]) this.settle(id, ({ grid, task, resolve, reject }) => { inPlace().run(grid, task).then(resolve, reject); });
  }

  private settle(id: number, how: (waiting: Waiting) => void): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (waiting !== undefined) how(waiting);
  }
}

async function send(worker: WorkerLike, grid: WorkbookGrid, isWanted: () => boolean): Promise<void> {
  let since = performance.now();
  for (const part of partsOf(grid)) {
    worker.postMessage({ kind: "part", part });
    if (performance.now() - since < MILLISECONDS_AT_A_TIME) continue;
    await breath();
    if (!isWanted()) return;
    since = performance.now();
  }
  const { names, date1904, state } = grid;
  worker.postMessage({ kind: "frame", frame: { names, date1904, state } });
}

/** Lets whatever else there is to do come first. A message is quicker than a timeout, which browsers hold back. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

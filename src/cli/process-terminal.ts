import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Terminal } from "./terminal";

/** The process's own terminal. `close` lets the process end. */
export interface ProcessTerminal extends Terminal {
  close(): void;
}

/**
 * Writes to the process's streams. Ctrl-C and a polite kill abort `stop` instead of ending the process at once, so that
 * it can say so and leave nothing behind.
 */
export function processTerminal(): ProcessTerminal {
  const stopping = new AbortController();
  const stop = (): void => { stopping.abort(); };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  // A reader of our output that has had enough (`| head`) is no fault of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => { if (error.code !== "EPIPE") throw error; });
  const watcher = new StepWatcher();
  return {
    out: (text) => { process.stdout.write(text); },
    err: (text) => { process.stderr.write(text); },
    step: (what) => { watcher.step(what); },
    stop: stopping.signal,
    close: () => { watcher.close(); },
  };
}

/** Reading and computing keep this thread busy, so another one tells the user what is going on. */
class StepWatcher {
  private worker: Worker | null = null;

  step(what: string | null): void {
    if (what !== null) this.worker ??= this.start();
    if (this.worker === null) return;
    this.worker.postMessage(what);
    if (what === null && process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }

  close(): void {
    void this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker | null {
    const code = join(__dirname, "progress-thread.js");
    // Run from its source, the program has no such file and shows no progress.
    if (!existsSync(code)) return null;
    const worker = new Worker(code, { workerData: { isTerminal: process.stderr.isTTY } });
    worker.unref();
    return worker;
  }
}

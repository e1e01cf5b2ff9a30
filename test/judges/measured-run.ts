import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** How a run of the program ended, and what it cost. */
export interface MeasuredRun {
  /** Null if it had to be killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /**
   * Seconds from the start of Node on: by the clock or of the processors, whichever is less. Beside other work the clock
   * counts what is not ours; with more than one thread the processors count more than anybody waits.
   */
  readonly seconds: number;
  /** Most memory in MB that the process held at once; null if it was killed. */
  readonly megabytes: number | null;
}

/** Time after which a run is killed. */
const PATIENCE_MS = 60_000;

/**
 * Code that runs in the process before the program, in its main thread, and tells at its end what it took. Linux counts in
 * `maxRSS` also what the parent held when it made the process; its `VmHWM` counts the process alone.
 */
const WITNESS = `
import { existsSync, readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
const status = "/proc/self/status";
const most = () => existsSync(status) ? Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync(status, "utf8"))?.[1]) : process.resourceUsage().maxRSS;
if (isMainThread) process.on("exit", () => writeSync(3, JSON.stringify({ ...process.resourceUsage(), maxRSS: most() })));`;

/** Runs a program under this Node. */
export async function measuredRun(program: string, args: readonly string[]): Promise<MeasuredRun> {
  const startedAt = process.hrtime.bigint();
  const child = spawn(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(WITNESS)}`, program, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const [out = "", err = "", witness = ""] = await Promise.all(child.stdio.slice(1).map((stream) => text(stream as Readable)));
  const code = await ended;
  const elapsed = Number(process.hrtime.bigint() - startedAt) / 1e9;
  return { code, out, err, ...cost(witness, elapsed) };
}

function cost(witness: string, elapsed: number): Pick<MeasuredRun, "seconds" | "megabytes"> {
  if (witness === "") return { seconds: elapsed, megabytes: null };
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(witness) as NodeJS.ResourceUsage;
  return { seconds: Math.min(elapsed, (userCPUTime + systemCPUTime) / 1e6), megabytes: maxRSS / 1024 };
}

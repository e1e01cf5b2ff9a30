import { spawnSync } from "node:child_process";

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
const LONGEST_OUTPUT = 1 << 30;

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
export function measuredRun(program: string, args: readonly string[]): MeasuredRun {
  const startedAt = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(WITNESS)}`, program, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    encoding: "utf8",
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL",
    maxBuffer: LONGEST_OUTPUT,
  });
  const elapsed = Number(process.hrtime.bigint() - startedAt) / 1e9;
  const [, out, err, witness] = output;
  return { code: status, out: out ?? "", err: err ?? "", ...cost(witness ?? "", elapsed) };
}

function cost(witness: string, elapsed: number): Pick<MeasuredRun, "seconds" | "megabytes"> {
  if (witness === "") return { seconds: elapsed, megabytes: null };
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(witness) as NodeJS.ResourceUsage;
  return { seconds: Math.min(elapsed, (userCPUTime + systemCPUTime) / 1e6), megabytes: maxRSS / 1024 };
}

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median } from "./median";

/** Milliseconds from start to end of a process. */
export interface HelpTimings {
  readonly helpMs: number;
  /** Of a program that does nothing: what no command can be faster than. */
  readonly nodeMs: number;
}

/** Times the help, in turns with Node alone, so that both meet the same machine. */
export function benchHelp(runs: number): HelpTimings {
  const program = join(__dirname, "../../dist/cli/okrscore.js");
  const timings = Array.from({ length: runs }, () => ({ helpMs: timed([program, "--help"]), nodeMs: timed(["-e", "0"]) }));
  return { helpMs: median(timings.map(({ helpMs }) => helpMs)), nodeMs: median(timings.map(({ nodeMs }) => nodeMs)) };
}

function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${String(status)}`);
  return performance.now() - start;
}

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { AlignOnce } from "./align-once";
import { exponentOf } from "./growth";
import { median } from "./median";

export interface AlignBench {
  readonly timings: readonly { readonly people: number; readonly keyResults: number; readonly medianMs: number; readonly peakMegabytes: number }[];
  /** Slope of processor time over people, both as logarithms: 1 is proportional. */
  readonly exponent: number;
}

/** Aligns companies of several sizes, each in a process of its own; processor time, so that others on the machine do not count. */
export function benchAlign(sizes: readonly number[], runs: number): AlignBench {
  const timings = sizes.map((people) => {
    const { keyResults, milliseconds, peakMegabytes } = alignApart(people, runs);
    return { people, keyResults, medianMs: median(milliseconds), peakMegabytes };
  });
  return { timings, exponent: exponentOf(timings.map(({ people, medianMs }) => [people, medianMs])) };
}

function alignApart(people: number, runs: number): AlignOnce {
  const child = spawnSync(process.execPath, ["-r", "tsx/cjs", join(__dirname, "align-once.ts"), String(people), String(runs)], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${people} people: ${child.stderr}`);
  return JSON.parse(child.stdout) as AlignOnce;
}

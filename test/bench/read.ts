import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { largeWorkbook } from "./large-sheet";
import { median } from "./median";
import type { ReadOnce, Reader } from "./read-once";

/** One line of the benchmark. */
export interface ReadTiming {
  readonly name: Reader;
  readonly medianMs: number;
  /** Times that of inflating and scanning the same bytes once. */
  readonly ratio: number;
  /** Of a process that reads the file once and does nothing else. */
  readonly peakMegabytes: number;
}

const READERS: readonly Reader[] = ["inflate", "inflate and scan", "okrscore", "okrscore, fflate", "@e965/xlsx", "exceljs stream", "hucre stream"];
/** Compared only where `test/bench` is installed. */
const NEEDED_PACKAGE: Partial<Record<Reader, string>> = { "exceljs stream": "exceljs", "hucre stream": "hucre" };

/** Times every reader on a sheet of `rows` × 12 cells, each in a process of its own. */
export function benchRead(rows = 100_000, runs = 5): readonly ReadTiming[] {
  const folder = mkdtempSync(join(tmpdir(), "okrscore-bench-"));
  try {
    const file = join(folder, "large.xlsx");
    writeFileSync(file, largeWorkbook(rows));
    const timed = READERS.filter(isInstalled).map((name) => ({
      name,
      medianMs: median(readApart(name, file, runs).milliseconds),
      peakMegabytes: readApart(name, file, 1).peakMegabytes,
    }));
    const limit = timed.find(({ name }) => name === "inflate and scan")?.medianMs ?? NaN;
    return timed.map((timing) => ({ ...timing, ratio: timing.medianMs / limit }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isInstalled(reader: Reader): boolean {
  const needed = NEEDED_PACKAGE[reader];
  return needed === undefined || existsSync(join(__dirname, "node_modules", needed));
}

function readApart(reader: Reader, file: string, runs: number): ReadOnce {
  const child = spawnSync(process.execPath, ["-r", "tsx/cjs", join(__dirname, "read-once.ts"), reader, file, String(runs)], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${reader}: ${child.stderr}`);
  return JSON.parse(child.stdout) as ReadOnce;
}

if (require.main === module) {
  for (const { name, medianMs, ratio, peakMegabytes } of benchRead()) {
    process.stdout.write(`${name.padEnd(18)} ${medianMs.toFixed(0).padStart(6)} ms ${ratio.toFixed(1).padStart(6)} × ${peakMegabytes.toFixed(0).padStart(5)} MB\n`);
  }
}

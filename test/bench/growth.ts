import type { WorkbookGrid } from "../../src/core/grid";
import type { TaskOutcome } from "../../src/workbook/tasks";
import { median } from "./median";
import { product } from "./product";
import { scorecardWorkbook } from "./scorecard-workbook";
import { written } from "./written";

const { inflate } = product("adapters/file/read-file");
const { readWorkbook } = product("adapters/opc");
const { generateTask, reviewTask } = product("workbook/tasks");

/** One command over workbooks of several sizes. */
export interface Growth {
  readonly command: "generate" | "review";
  readonly timings: readonly { readonly measures: number; readonly medianMs: number }[];
  /** Slope of time over size, both as logarithms: 1 is proportional. */
  readonly exponent: number;
}

/** Times whole commands in memory: bytes read, OKRs made, planned, merged and calculated, and bytes written. */
export function benchGrowth(sizes: readonly number[], runs: number): readonly Growth[] {
  const generate = sizes.map((measures) => {
    const source = scorecardWorkbook(measures);
    return { measures, source, medianMs: timed(runs, () => command(source, (grid) => generateTask(grid, { asOf: "2027-05-31" }))) };
  });
  const review = generate.map(({ measures, source }) => {
    const generated = command(source, (grid) => generateTask(grid, { asOf: "2027-05-31" }));
    return { measures, medianMs: timed(runs, () => command(generated, (grid) => reviewTask(grid, { asOf: "2027-06-30" }))) };
  });
  return [growth("generate", generate), growth("review", review)];
}

function command(bytes: Uint8Array, work: (grid: WorkbookGrid) => TaskOutcome<unknown>): Uint8Array {
  const reading = readWorkbook(bytes, "bench.xlsx", { inflate });
  if (!reading.ok) throw new Error(reading.issue.code);
  const { change, summary, dialect, issues } = work(reading.value.grid);
  if (summary === null) throw new Error(issues.map(({ code }) => code).join(", "));
  return written(bytes, change, dialect);
}

function timed(runs: number, work: () => Uint8Array): number {
  work();
  return median(Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }));
}

function growth(command: Growth["command"], timings: Growth["timings"]): Growth {
  return { command, timings: timings.map(({ measures, medianMs }) => ({ measures, medianMs })), exponent: exponentOf(timings.map(({ measures, medianMs }) => [measures, medianMs])) };
}

/** Slope of time over size, both as logarithms: 1 is proportional. */
export function exponentOf(timings: readonly (readonly [size: number, milliseconds: number])[]): number {
  const points = timings.map(([size, milliseconds]) => [Math.log(size), Math.log(milliseconds)] as const);
  const [x, y] = [mean(points.map(([size]) => size)), mean(points.map(([, time]) => time))];
  return points.reduce((sum, [size, time]) => sum + (size - x) * (time - y), 0) / points.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

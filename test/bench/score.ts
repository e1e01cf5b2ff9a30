import type { KeyResult } from "../../src/core/model";
import { product } from "./product";

const { scoreKeyResults } = product("core/score");

/** Median nanoseconds per key result. `loop` is the floor: one subtraction and division over typed arrays. */
export interface ScoreTimings {
  readonly keyResults: number;
  readonly scored: number;
  readonly loop: number;
}

/** Times scoring of validated records against a plain loop over typed arrays that does the bare arithmetic. */
export function benchScore(keyResults = 100_000, runs = 15): ScoreTimings {
  const records = Array.from({ length: keyResults }, (_, index) => keyResult(index));
  const columns = columnsOf(records);
  return {
    keyResults,
    scored: median(runs, () => scoreKeyResults(records).progress) / keyResults,
    loop: median(runs, () => plainLoop(columns)) / keyResults,
  };
}

const TYPES = ["increase", "decrease", "maintain_above", "maintain_below"] as const;

/** Four types in turn, every seventh without a current value, every thousandth with a direction that contradicts. */
function keyResult(index: number): KeyResult {
  const type = TYPES[index % TYPES.length] ?? "increase";
  const up = type === "increase" || type === "maintain_above";
  const start = index % 1000 === 500 ? 200 : 20;
  return {
    id: `kr-${index}`, objective: `o-${index % 5000}`, measure: null, text: "", type, unit: null,
    start: up ? start : 100.5, target: up ? 100.5 : 20, floor: null, ceiling: null,
    current: index % 7 === 0 ? null : 20 + (index % 90) + 0.25,
    weight: 1, owner: null, confidence: null,
  };
}

interface Columns {
  readonly start: Float64Array;
  readonly target: Float64Array;
  readonly current: Float64Array;
}

function columnsOf(records: readonly KeyResult[]): Columns {
  return {
    start: Float64Array.from(records, ({ start }) => start ?? NaN),
    target: Float64Array.from(records, ({ target }) => target ?? NaN),
    current: Float64Array.from(records, ({ current }) => current ?? NaN),
  };
}

function plainLoop({ start, target, current }: Columns): Float64Array {
  const progress = new Float64Array(current.length);
  for (let row = 0; row < current.length; row++) {
    const from = start[row] ?? NaN;
    progress[row] = Math.max(0, Math.min(1, ((current[row] ?? NaN) - from) / ((target[row] ?? NaN) - from)));
  }
  return progress;
}

function median(runs: number, work: () => Float64Array): number {
  const times: number[] = [];
  let checksum = 0;
  for (let run = -3; run < runs; run++) {
    const before = process.hrtime.bigint();
    const result = work();
    // Looked at, so that the work cannot be optimised away; the first three runs only warm up.
    checksum += result[result.length - 1] ?? 0;
    if (run >= 0) times.push(Number(process.hrtime.bigint() - before));
  }
  if (checksum === Infinity) throw new Error("a score escaped its range");
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

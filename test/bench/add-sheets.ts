import { largeWorkbook } from "./large-sheet";
import { median } from "./median";
import { product } from "./product";
import { scorecardWorkbook } from "./scorecard-workbook";
import { written } from "./written";

const { readWorkbook } = product("adapters/opc");
const { generateTask } = product("workbook/tasks");

/** Milliseconds; what is read beforehand is not counted. */
export interface AddingTimings {
  readonly writeMs: number;
  /** Of copying the bytes of the same workbook once: what writing cannot be faster than. */
  readonly copyMs: number;
}

/** Times writing the OKR sheets of a scorecard of 40 measures into a workbook of `rows` × 12 other cells. */
export function benchAdding(rows: number, runs: number): AddingTimings {
  const scorecard = readWorkbook(scorecardWorkbook(40), "scorecard.xlsx");
  if (!scorecard.ok) throw new Error(scorecard.issue.code);
  const { change, dialect } = generateTask(scorecard.value.grid, { asOf: "2027-05-31" });
  const sheetsOnly = { ...change, editSheets: [] };
  const large = largeWorkbook(rows);
  const timings = Array.from({ length: runs + 1 }, () => ({
    writeMs: timed(() => written(large, sheetsOnly, dialect)),
    copyMs: timed(() => Uint8Array.from(large)),
  })).slice(1);
  return { writeMs: median(timings.map(({ writeMs }) => writeMs)), copyMs: median(timings.map(({ copyMs }) => copyMs)) };
}

function timed(work: () => Uint8Array): number {
  const start = performance.now();
  if (work().length === 0) throw new Error("nothing was written");
  return performance.now() - start;
}

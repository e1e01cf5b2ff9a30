import type { CaseWorkbook } from "./case-grid";

/** One objective with one key result, one cause and one action: over tables of one row, an array is a single value. */
export const ONE_MEASURE: CaseWorkbook = {
  sheets: [{ name: "Scorecard", rows: [["Perspective", "KPI", "Unit", "Baseline", "Target", "Actual"], ["Customer", "On-time delivery", "%", 0.9, 0.95, 0.92]] }],
};

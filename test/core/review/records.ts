import type { KeyResult, Objective } from "../../../src/core/model";
import type { ReviewInput } from "../../../src/core/review";

/** An objective with what matters in a review. */
export function objective(id: string, more: Partial<Objective> = {}): Objective {
  return { id, cycle: "FY2027-Q1", text: `Objective ${id}`, perspective: null, ambition: "aspirational", weight: 1, owner: null, ...more };
}

/** A key result from 0 to 1, of which the current value is the progress. */
export function keyResult(id: string, current: number | null, more: Partial<KeyResult> = {}): KeyResult {
  return {
    id, objective: "o1", measure: null, text: `Key result ${id}`, type: "increase", unit: null, start: 0, target: 1, floor: null, ceiling: null,
    current, weight: 1, owner: null, confidence: null, ...more,
  };
}

/** 90 days, of which half are over on 2027-02-14. */
export const CYCLE: ReviewInput["cycle"] = {
  id: "FY2027-Q1", start: "2027-01-01", end: "2027-03-31", checkIns: ["2027-01-15", "2027-01-29", "2027-02-12", "2027-02-26", "2027-03-12", "2027-03-26"],
};
export const HALF = "2027-02-14";
export const END = "2027-03-31";

export function input(keyResults: readonly KeyResult[], more: Partial<ReviewInput> = {}): ReviewInput {
  return { cycle: CYCLE, objectives: [objective("o1")], keyResults, checkIns: [], asOf: HALF, tableAsOf: HALF, ...more };
}

import type { KeyResult, Objective } from "../../../src/core/model";
import { lintOkrs, ruleOf } from "../../../src/core/rules";

export function objective(values: Partial<Objective> = {}): Objective {
  return {
    id: "o1", cycle: "FY2027-Q1", text: "Become the supplier that customers recommend", perspective: "Customer",
    ambition: "committed", weight: 1, owner: "Sales", ...values,
  };
}

export function keyResult(values: Partial<KeyResult> = {}): KeyResult {
  return {
    id: "k1", objective: "o1", measure: null, text: "Raise renewal rate from 80 % to 90 %", type: "increase", unit: "%",
    start: 0.8, target: 0.9, floor: null, ceiling: null, current: 0.82, weight: 1, owner: "Sales", confidence: 5, ...values,
  };
}

/** Findings of a set as `K04 warning at k1`, so that a case is one line. */
export function findings(objectives: readonly Objective[], keyResults: readonly KeyResult[]): string[] {
  return lintOkrs(objectives, keyResults).map(({ code, severity, at }) => `${ruleOf(code) ?? "?"} ${severity} at ${at ?? "the whole"}`);
}

import { cycleAt } from "../../../src/core/calendar";
import { exportedCycle, type CycleRecords, type ExportedCycle } from "../../../src/core/interchange";
import type { KeyResult, Objective } from "../../../src/core/model";

export const OBJECTIVE: Objective = {
  id: "O-27Q2-AAAAA", cycle: "FY2027-Q2", text: "Deliver what we promise", perspective: "Customer", ambition: "aspirational", weight: 1, owner: "Li Wei",
};

export const ON_TIME: KeyResult = {
  id: "KR-27Q2-BBBBB", objective: OBJECTIVE.id, measure: "M-CCCCC", text: "Raise on-time delivery from 91 % to 95 %", type: "increase", unit: "%",
  start: 0.91, target: 0.95, floor: null, ceiling: null, current: 0.93, weight: 0.6, owner: null, confidence: 7,
};

export const STOCK: KeyResult = {
  ...ON_TIME, id: "KR-27Q2-DDDDD", measure: null, text: "Keep stock within 20 and 30 days", type: "within", unit: "days", start: null, target: null,
  floor: 20, ceiling: 30, current: null, weight: 0.4, owner: "Ana", confidence: null,
};

export const RECORDS: CycleRecords = {
  cycle: cycleAt("2027-05-01", "quarterly", "2027-01-01"),
  objectives: [OBJECTIVE],
  keyResults: [ON_TIME, STOCK],
  checkIns: [
    { date: "2027-05-10", keyResult: ON_TIME.id, value: 0.93, confidence: 7, note: "Two carriers late", by: "Ana" },
    { date: "2027-05-03", keyResult: ON_TIME.id, value: 0.92, confidence: null, note: null, by: null },
  ],
  progress: new Map([[ON_TIME.id, 0.5]]),
  status: new Map([[ON_TIME.id, "on-track" as const]]),
};

/** A cycle with one objective; `changes` are of its only objective or of its first key result. */
export function someCycle(changes: { readonly objective?: Partial<Objective>; readonly keyResult?: Partial<KeyResult> } = {}): ExportedCycle {
  return exportedCycle({ ...RECORDS, objectives: [{ ...OBJECTIVE, ...changes.objective }], keyResults: [{ ...ON_TIME, ...changes.keyResult }, STOCK] });
}

import { levelsOf, levelsOfMeasure, resultWeights, type OwnedMeasure, type PersonKeyResult } from "../../../src/core/people";
import type { KeyResult } from "../../../src/core/model";

const keyResult: KeyResult = {
  id: "k", objective: "o", measure: null, text: "t", type: "increase", unit: null, start: 0, target: 10, floor: null, ceiling: null, current: 5, weight: 1, owner: null, confidence: null,
};
const measure: OwnedMeasure = { id: "m", name: "n", unit: null, direction: "increase", baseline: null, target: 50, low: null, high: null, actual: null, weight: null, owner: null, source: "" };

test.each<[string, Partial<KeyResult>, readonly [number | null, number | null, number | null]]>([
  ["rising", {}, [6, 10, 12]],
  ["falling", { type: "decrease", start: 45, target: 35 }, [39, 35, 33]],
  ["a share that cannot pass 100 %", { unit: "%", start: 0.9, target: 0.99 }, [0.954, 0.99, 1]],
  ["a share that is full at its target", { unit: "%", start: 0.5, target: 1 }, [0.8, 1, null]],
  ["a milestone without start", { type: "milestone", start: null, target: 1 }, [0.6, 1, 1.2]],
  ["no start", { start: null }, [null, 10, null]],
  ["start at target", { start: 10 }, [null, 10, null]],
  ["a line to hold with a floor", { type: "maintain_above", start: null, target: 0.95, floor: 0.9 }, [0.9, 0.95, null]],
  ["a line to stay below", { type: "maintain_below", start: null, target: 5, ceiling: 8 }, [8, 5, null]],
  ["a band", { type: "within", start: null, target: null, floor: 1, ceiling: 2 }, [null, null, null]],
  ["done or not", { type: "binary", start: null, target: 1 }, [null, 1, null]],
])("threshold, target and stretch of a key result: %s", (_, changes, [threshold, target, stretch]) => {
  expect(levelsOf({ ...keyResult, ...changes })).toEqual({ threshold, target, stretch });
});

test.each<[string, Partial<OwnedMeasure>, readonly [number | null, number | null, number | null]]>([
  ["higher is better", {}, [30, 50, 60]],
  ["lower is better", { direction: "decrease" }, [70, 50, 40]],
  ["a negative target", { target: -50 }, [-70, -50, -40]],
  ["a target of zero", { target: 0 }, [null, 0, null]],
  ["no target", { target: null }, [null, null, null]],
  ["a band", { direction: "within" }, [null, 50, null]],
])("threshold, target and stretch of a KPI: %s", (_, changes, [threshold, target, stretch]) => {
  expect(levelsOfMeasure({ ...measure, ...changes })).toEqual({ threshold, target, stretch });
});

test("weights of results add up to 1, each kind having as much as it has results", () => {
  const owned = (weight: number): PersonKeyResult => ({ keyResult: { ...keyResult, weight }, objective: { weight: 0.5 } }) as unknown as PersonKeyResult;
  const { keyResults, measures } = resultWeights([owned(0.3), owned(0.1)], [{ ...measure, weight: 0.08 }, { ...measure, weight: null }]);
  expect(keyResults).toEqual([0.375, 0.125]);
  expect(measures).toEqual([0.5, 0]);
});

test("results without any weight share alike", () => {
  expect(resultWeights([], [measure, measure]).measures).toEqual([0.5, 0.5]);
});

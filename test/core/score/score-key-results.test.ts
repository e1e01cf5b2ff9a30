import * as fc from "fast-check";
import type { KeyResultType } from "../../../src/core/model";
import { problem } from "../../../src/core/problem";
import { progress, rawProgress, scoreAt, scoreKeyResults, type ProgressInput } from "../../../src/core/score";

const BLANK = { type: null, current: null, start: null, target: null, floor: null, ceiling: null };

test("scores key results in their order", () => {
  const scores = scoreKeyResults([
    { ...BLANK, type: "increase", start: 0, target: 10, current: 13 },
    { ...BLANK, type: "increase", start: 0, target: 10 },
    { ...BLANK, type: "increase", start: 10, target: 0, current: 1 },
    { ...BLANK, type: "decrease", start: 0, target: -10, current: 2 },
  ]);
  expect([...scores.raw]).toEqual([1.3, NaN, NaN, -0.2]);
  expect([...scores.progress]).toEqual([1, NaN, NaN, 0]);
  expect([...scores.problems]).toEqual([[2, problem("score-direction", { type: "increase", start: 10, target: 0 })]]);
});

test("no key results give no scores", () => {
  expect(scoreKeyResults([]).raw).toHaveLength(0);
  expect(scoreAt(scoreKeyResults([]), 0)).toBeNull();
});

test("in bulk and one by one agree", () => {
  const value = fc.option(fc.integer({ min: -20, max: 20 }));
  const types = fc.constantFrom<KeyResultType | null>(null, "increase", "decrease", "maintain_above", "within", "binary");
  const input: fc.Arbitrary<ProgressInput> = fc.record({
    type: types, current: value, start: value, target: value, floor: value, ceiling: value,
  });
  fc.assert(fc.property(fc.array(input), (inputs) => {
    const scores = scoreKeyResults(inputs);
    inputs.forEach((each, row) => {
      expect(scoreAt(scores, row)).toEqual(progress(each));
      const raw = rawProgress(each);
      expect(scores.raw[row]).toBe(typeof raw === "number" ? raw : NaN);
    });
  }));
});

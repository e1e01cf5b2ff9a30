import { LANGUAGES } from "../../src/core/language";
import { excelErrorOf, isProblem, problem, problemCell, type Problem } from "../../src/core/problem";

const EVERY: readonly [Problem, string][] = [
  [problem("score-direction", { type: "increase", start: 100, target: 80 }), "#VALUE!"],
  [problem("score-type-unknown", { value: 50 }), "#VALUE!"],
  [problem("score-start-missing", { target: 80 }), "#VALUE!"],
  [problem("score-target-missing", { type: "decrease" }), "#VALUE!"],
  [problem("score-band-missing", { type: "within" }), "#VALUE!"],
  [problem("score-band-reversed", { low: 5, high: 4 }), "#VALUE!"],
  [problem("score-limit-inside", { limit: 81, edge: 80 }), "#VALUE!"],
  [problem("score-not-finite", { value: "Infinity" }), "#NUM!"],
  [problem("score-target-zero", { actual: 10 }), "#N/A"],
  [problem("score-weight-negative", { weight: -3 }), "#VALUE!"],
  [problem("score-lengths-differ", { values: 2, weights: 3 }), "#VALUE!"],
  [problem("score-perspective-unweighted", { perspective: "Finance" }), "#VALUE!"],
  [problem("score-share-low", { share: 0.25, minimum: 0.7 }), "#N/A"],
  [problem("score-table-short", { method: "step", needed: 2, found: 1 }), "#VALUE!"],
  [problem("score-table-order", { value: 3, next: 2 }), "#VALUE!"],
  [problem("score-below-table", { actual: -1, first: 0 }), "#N/A"],
  [problem("score-unit-zero", { points: 2 }), "#VALUE!"],
  [problem("score-payout-order", { steps: "2 → 0.5" }), "#VALUE!"],
];

describe.each(LANGUAGES)("a problem in a cell, in %s", (language) => {
  test.each(EVERY.map(([found, error]) => [found.code, found, error] as const))("%s", (_, found, error) => {
    const cell = problemCell(found, language);
    expect(excelErrorOf(found)).toBe(error);
    expect(cell.error).toBe(error);
    for (const value of Object.values(found.values)) {
      const shown = found.code === "score-share-low" ? String(Number(value) * 100) : String(value);
      expect(cell.message).toContain(shown);
    }
  });
});

test("a missing start is told without a target too", () => {
  const message = problemCell(problem("score-start-missing", { target: null }), "en").message;
  expect(message).toBe("There is no start value to measure from. Enter the value at the beginning of the cycle.");
  expect(problemCell(problem("score-start-missing", { target: null }), "zh").message).toBe("没有可比较的起始值。请填写周期开始时的数值。");
});

test("a number, a blank and a problem are told apart", () => {
  expect([0, null, undefined, "x", {}, problem("score-unit-zero", { points: 1 })].map(isProblem)).toEqual([
    false, false, false, false, false, true,
  ]);
});

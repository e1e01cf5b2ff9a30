import * as fc from "fast-check";
import { problem } from "../../../src/core/problem";
import { pointsLost, rollUp, type Score } from "../../../src/core/score";

const ZERO_TARGET = problem("score-target-zero", { actual: 1 });

describe("weighted mean", () => {
  test.each<[string, Score[], (number | null)[] | null, number | null]>([
    ["weighs all the same", [0.7, 0.3, 1], [1, 1, 1], 0.6666666666666666],
    ["weighs all the same without weights", [0.7, 0.3, 1], null, 0.6666666666666666],
    ["goes by percentages", [0.7, 0.3, 1], [50, 30, 20], 0.64],
    ["leaves what is not scored out of the denominator", [0.7, null, 1], [50, 30, 20], 0.7857142857142857],
    ["leaves what is not scored out without weights", [0.5, null, 1], null, 0.75],
    ["counts zeros", [1, 0, 0], [1, 1, 1], 0.3333333333333333],
    ["takes a blank weight as none", [1, 0], [1, null], 1],
    ["is not scored if the scored ones weigh nothing", [0.5, null], [0, 1], null],
    ["is not scored if nothing is", [null, null], [1, 1], null],
    ["is not scored if there is nothing", [], null, null],
    ["is 0 for zeros", [0, 0], null, 0],
  ])("%s", (_, scores, weights, expected) => {
    const mean = rollUp(scores, weights);
    if (expected === null) expect(mean).toBeNull();
    else expect(mean).toBeCloseTo(expected, 14);
  });
});

describe("other methods", () => {
  test.each<[string, Score[], "weakest" | "sum", number | null]>([
    ["weakest takes the least of the scored", [0.7, null, 0.2, 1], "weakest", 0.2],
    ["weakest of nothing is not scored", [null], "weakest", null],
    ["sum adds the scored", [0.5, null, 0.25], "sum", 0.75],
    ["sum of nothing is not scored", [null], "sum", null],
  ])("%s", (_, scores, method, expected) => {
    expect(rollUp(scores, null, method)).toBe(expected);
  });

  test("weights are for the mean only, but are checked", () => {
    expect(rollUp([1, 0.5], [1, 0], "weakest")).toBe(0.5);
    expect(rollUp([1, 0.5], [1, 0], "sum")).toBe(1.5);
    expect(rollUp([1, 0.5], [1, -1], "sum")).toEqual({ code: "score-weight-negative", values: { weight: -1 } });
  });
});

describe("a roll-up is a problem", () => {
  test("if one of its scores is, unweighted or not", () => {
    expect(rollUp([0.5, ZERO_TARGET], [1, 0])).toBe(ZERO_TARGET);
    expect(rollUp([ZERO_TARGET], null, "weakest")).toBe(ZERO_TARGET);
  });

  test("if weights are missing or too many", () => {
    expect(rollUp([0.5, 1], [1])).toEqual({ code: "score-lengths-differ", values: { values: 2, weights: 1 } });
  });

  test.each<[string, Score[], number[] | null, "mean" | "weakest" | "sum", string]>([
    ["a weight that is not a number", [1, 1], [1, NaN], "weakest", "NaN"],
    ["an infinite score", [1, Infinity], null, "weakest", "Infinity"],
    ["a mean too large", [1e308, 1e308], null, "mean", "Infinity"],
    ["a sum too large", [1e308, 1e308], null, "sum", "Infinity"],
    ["weights too large", [1, 1], [1e308, 1e308], "mean", "Infinity"],
  ])("for %s", (_, scores, weights, method, value) => {
    expect(rollUp(scores, weights, method)).toEqual({ code: "score-not-finite", values: { value } });
  });
});

describe("points lost", () => {
  test.each<[string, Score, number | null, number[], Score[] | null, number | null]>([
    ["are the share of weight times what is missing", 0.3, 30, [50, 30, 20], null, 0.21],
    ["are none when the target is met", 1, 20, [50, 30, 20], null, 0],
    ["count the weights of the scored only", 0.5, 50, [50, 30, 20], [0.5, null, 1], 0.35714285714285715],
    ["are none without a weight", 0.5, null, [50, 30], null, 0],
    ["are given back by over-achievement", 1.5, 1, [1, 1], null, -0.25],
    ["are not scored without progress", null, 1, [1, 1], null, null],
    ["are not scored if nothing weighs", 0.5, 0, [0, 0], null, null],
    ["are not scored if the scored weigh nothing", 0.5, 0, [0, 1], [0.5, null], null],
  ])("%s", (_, progress, weight, weights, progresses, expected) => {
    const lost = pointsLost(progress, weight, weights, progresses);
    if (expected === null) expect(lost).toBeNull();
    else expect(lost).toBeCloseTo(expected, 14);
  });

  test.each<[string, Score, number, number[], Score[] | null, object]>([
    ["the progress is one", ZERO_TARGET, 1, [1], null, ZERO_TARGET],
    ["the progress is infinite", Infinity, 1, [1], null, problem("score-not-finite", { value: "Infinity" })],
    ["the weight is negative", 0.5, -1, [1], null, problem("score-weight-negative", { weight: -1 })],
    ["a weight is negative", 0.5, 1, [1, -2], null, problem("score-weight-negative", { weight: -2 })],
    ["progresses are missing", 0.5, 1, [1, 2], [0.5], problem("score-lengths-differ", { values: 1, weights: 2 })],
    ["weights are too large", 0.5, 1e308, [1e308, 1e308], null, problem("score-not-finite", { value: "Infinity" })],
  ])("are a problem if %s", (_, progress, weight, weights, progresses, expected) => {
    expect(pointsLost(progress, weight, weights, progresses)).toEqual(expected);
  });
});

describe("laws", () => {
  const rows = fc.array(
    fc.record({
      progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
      weight: fc.double({ min: 0.001, max: 1000, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  test("points lost sum to 1 − score", () => {
    fc.assert(fc.property(rows, (all) => {
      const [scores, weights] = [all.map(({ progress }) => progress), all.map(({ weight }) => weight)];
      const score = rollUp(scores, weights);
      const lost = all.map(({ progress, weight }) => pointsLost(progress, weight, weights, scores));
      if (score === null) expect(lost.every((points) => points === null)).toBe(true);
      else expect(lost.reduce<number>((sum, points) => sum + Number(points), 0)).toBeCloseTo(1 - Number(score), 9);
    }));
  });

  test("a mean lies between the weakest and the strongest", () => {
    fc.assert(fc.property(rows, (all) => {
      const scored = all.map(({ progress }) => progress).filter((progress) => progress !== null);
      fc.pre(scored.length > 0);
      const mean = Number(rollUp(all.map(({ progress }) => progress), all.map(({ weight }) => weight)));
      expect(mean).toBeGreaterThanOrEqual(Math.min(...scored) - 1e-12);
      expect(mean).toBeLessThanOrEqual(Math.max(...scored) + 1e-12);
    }));
  });

  test("the order does not matter", () => {
    fc.assert(fc.property(rows, (all) => {
      const turned = all.toReversed();
      const score = (list: typeof all): Score => rollUp(list.map(({ progress }) => progress), list.map(({ weight }) => weight));
      expect(Number(score(turned))).toBeCloseTo(Number(score(all)), 12);
    }));
  });

  test("weights are relative", () => {
    fc.assert(fc.property(rows, fc.double({ min: 0.01, max: 100, noNaN: true }), (all, by) => {
      const scores = all.map(({ progress }) => progress);
      const score = (factor: number): Score => rollUp(scores, all.map(({ weight }) => weight * factor));
      expect(Number(score(by))).toBeCloseTo(Number(score(1)), 9);
    }));
  });
});

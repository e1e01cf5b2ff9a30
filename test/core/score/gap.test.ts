import * as fc from "fast-check";
import { problem } from "../../../src/core/problem";
import { forecastAtEnd, gapToTarget, progress, valueNeeded, type ProgressInput, type Score } from "../../../src/core/score";

const BLANK = { type: null, current: null, start: null, target: null, floor: null, ceiling: null };

function gap(input: Partial<ProgressInput>): Score {
  return gapToTarget({ ...BLANK, ...input });
}

describe("gap to target", () => {
  test.each<[string, Partial<ProgressInput>, number | null]>([
    ["is negative while an increase is short", { type: "increase", current: 91, target: 95 }, -4],
    ["is positive beyond an increase", { type: "increase", current: 97, target: 95 }, 2],
    ["is negative while a decrease is short", { type: "decrease", current: 38, target: 35 }, -3],
    ["is positive beyond a decrease", { type: "decrease", current: 30, target: 35 }, 5],
    ["is the distance to a line to stay above", { type: "maintain_above", current: 4, target: 4.5 }, -0.5],
    ["is the distance to a line to stay below", { type: "maintain_below", current: 4, target: 4.5 }, 0.5],
    ["goes up without type and start", { current: 4, target: 5 }, -1],
    ["goes up to a target below 0 without type and start", { current: -3, target: -5 }, 2],
    ["goes up by the sign", { current: 4, start: 0, target: 5 }, -1],
    ["goes down by the sign", { current: 6, start: 10, target: 5 }, -1],
    ["goes up if start is the target", { current: 6, start: 5, target: 5 }, 1],
    ["ignores the start where there is a type", { type: "increase", current: 6, start: 10, target: 5 }, 1],
    ["is the margin to the nearer edge inside a band", { type: "within", current: 4.25, floor: 4, ceiling: 5 }, 0.25],
    ["is the margin to the upper edge inside a band", { type: "within", current: 4.75, floor: 4, ceiling: 5 }, 0.25],
    ["is negative below a band", { type: "within", current: 3.5, floor: 4, ceiling: 5 }, -0.5],
    ["is negative above a band", { type: "within", current: 7, floor: 4, ceiling: 5 }, -2],
    ["goes by start and target as band", { type: "within", current: 3.5, start: 4, target: 5, floor: 3, ceiling: 6 }, -0.5],
    ["is 0 on a band of one value", { type: "within", current: 4, floor: 4, ceiling: 4 }, 0],
    ["counts milestones to 1", { type: "milestone", current: 0.75 }, -0.25],
    ["counts milestones to their target", { type: "milestone", current: 3, target: 4 }, -1],
    ["counts binary to 1", { type: "binary", current: 0 }, -1],
    ["has none once a baseline is recorded", { type: "baseline", current: 17 }, 0],
    ["is not scored without a current value", { type: "increase", target: 5 }, null],
  ])("%s", (_, input, expected) => {
    expect(gap(input)).toBe(expected);
  });

  test.each<[string, Partial<ProgressInput>, Score]>([
    ["an increase without target", { type: "increase", current: 1 }, problem("score-target-missing", { type: "increase" })],
    ["no type and no target", { current: 1 }, problem("score-target-missing", { type: "increase" })],
    ["a line above without target", { type: "maintain_above", current: 1 }, problem("score-target-missing", { type: "maintain_above" })],
    ["a decrease without target", { type: "decrease", current: 1 }, problem("score-target-missing", { type: "decrease" })],
    ["a line below without target", { type: "maintain_below", current: 1 }, problem("score-target-missing", { type: "maintain_below" })],
    ["a band without edge", { type: "within", current: 1, floor: 0 }, problem("score-band-missing", { type: "within" })],
    ["a band reversed", { type: "within", current: 1, floor: 2, ceiling: 1 }, problem("score-band-reversed", { low: 2, high: 1 })],
    ["a current that is no number", { type: "baseline", current: NaN }, problem("score-not-finite", { value: "NaN" })],
    ["a start that is no number", { type: "baseline", current: 1, start: NaN }, problem("score-not-finite", { value: "NaN" })],
    ["a distance too long", { type: "increase", current: -1e308, target: 1e308 }, problem("score-not-finite", { value: "-Infinity" })],
  ])("is a problem: %s", (_, input, expected) => {
    expect(gap(input)).toEqual(expected);
  });

  test("is never -0", () => {
    expect(Object.is(gap({ type: "decrease", current: 0, target: 0 }), 0)).toBe(true);
  });

  test("is at least 0 exactly when progress is complete", () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(fc.property(whole, whole, whole, (start, target, current) => {
      fc.pre(start !== target);
      const input: ProgressInput = { ...BLANK, start, target, current };
      expect(Number(gapToTarget(input)) >= 0).toBe(progress(input) === 1);
    }));
  });
});

describe("forecast at the end", () => {
  test.each<[string, number | null, number | null, number | null, Score]>([
    ["goes on as it went", 45, 41, 0.5, 37],
    ["is the current value at the end", 45, 41, 1, 41],
    ["is not scored without a current value", 45, null, 0.5, null],
    ["is not scored without a pace", 45, 41, null, null],
    ["is not scored before the cycle begins", 45, 41, 0, null],
    ["is not scored at a negative pace", 45, 41, -1, null],
    ["needs a start", null, 41, 0.5, problem("score-start-missing", { target: null })],
    ["needs numbers", 45, 41, Infinity, problem("score-not-finite", { value: "Infinity" })],
    ["is not too large", 0, 1e308, 0.001, problem("score-not-finite", { value: "Infinity" })],
  ])("%s", (_, start, current, expected, result) => {
    expect(forecastAtEnd(start, current, expected)).toEqual(result);
  });
});

describe("value needed for a score", () => {
  test.each<[string, number | null, number | null, number | null, Score]>([
    ["lies between start and target", 45, 35, 0.7, 38],
    ["is the start for 0", 45, 35, 0, 45],
    ["is the target for 1", 45, 35, 1, 35],
    ["is not asked for", 45, 35, null, null],
    ["needs a start", null, 35, 0.7, problem("score-start-missing", { target: 35 })],
    ["needs a target", 45, null, 0.7, problem("score-target-missing", { type: "increase" })],
    ["needs numbers", 45, NaN, 0.7, problem("score-not-finite", { value: "NaN" })],
    ["names the value that is no size", -Infinity, 35, 0.7, problem("score-not-finite", { value: "-Infinity" })],
    ["is not too large", 0, 1e308, 10, problem("score-not-finite", { value: "Infinity" })],
  ])("%s", (_, start, target, score, result) => {
    expect(valueNeeded(start, target, score)).toEqual(result);
  });

  test("scores as asked for", () => {
    const whole = fc.integer({ min: -500, max: 500 });
    fc.assert(fc.property(whole, whole, fc.double({ min: 0, max: 1, noNaN: true }), (start, target, score) => {
      fc.pre(start !== target);
      const current = Number(valueNeeded(start, target, score));
      expect(progress({ ...BLANK, start, target, current })).toBeCloseTo(score, 9);
    }));
  });
});

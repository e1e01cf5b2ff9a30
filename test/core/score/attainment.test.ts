import * as fc from "fast-check";
import { problem } from "../../../src/core/problem";
import { attainment, type AttainmentInput, type Score } from "../../../src/core/score";

describe("attainment", () => {
  test.each<[string, AttainmentInput, number]>([
    ["more is better, above", { actual: 120, target: 100, direction: "increase" }, 1.2],
    ["more is better, below", { actual: 80, target: 100, direction: "increase" }, 0.8],
    ["less is better, above", { actual: 120, target: 100, direction: "decrease" }, 0.8],
    ["less is better, below", { actual: 80, target: 100, direction: "decrease" }, 1.2],
    ["less is better, zero", { actual: 0, target: 100, direction: "decrease" }, 2],
    ["a much larger loss than planned", { actual: -923.89, target: -173.617984823164, direction: "increase" }, -3.3213957122069724],
    ["half the loss that was planned", { actual: -50, target: -100, direction: "increase" }, 1.5],
    ["profit where a loss was planned", { actual: 50, target: -100, direction: "increase" }, 2.5],
    ["held to its cap", { actual: 300, target: 100, direction: "increase", cap: 1.2 }, 1.2],
    ["under its cap", { actual: 110, target: 100, direction: "increase", cap: 1.2 }, 1.1],
    ["a blank cap is none", { actual: 300, target: 100, direction: "increase", cap: null }, 3],
    ["inside the band", { actual: 4.5, target: null, direction: "within", low: 4, high: 5 }, 1],
    ["on the lower edge", { actual: 4, target: null, direction: "within", low: 4, high: 5 }, 1],
    ["on the upper edge", { actual: 5, target: null, direction: "within", low: 4, high: 5 }, 1],
    ["half a width below", { actual: 3, target: null, direction: "within", low: 4, high: 6 }, 0.5],
    ["half a width above", { actual: 7, target: null, direction: "within", low: 4, high: 6 }, 0.5],
    ["far outside the band", { actual: 100, target: null, direction: "within", low: 4, high: 6 }, 0],
    ["a band of one value, met", { actual: 4, target: null, direction: "within", low: 4, high: 4 }, 1],
    ["a band of one value, missed", { actual: 5, target: null, direction: "within", low: 4, high: 4 }, 0],
    ["a band ignores a target of 0", { actual: 0, target: 0, direction: "within", low: -1, high: 1 }, 1],
    ["a band with a cap", { actual: 0, target: null, direction: "within", low: -1, high: 1, cap: 0.5 }, 0.5],
  ])("%s", (_, input, expected) => {
    expect(attainment(input)).toBeCloseTo(expected, 12);
  });

  test("is not scored without an actual value, even where the target is 0", () => {
    expect(attainment({ actual: null, target: 0, direction: "increase" })).toBeNull();
  });

  test.each<[string, AttainmentInput, Score]>([
    ["a target of 0", { actual: 10, target: 0, direction: "increase" }, problem("score-target-zero", { actual: 10 })],
    ["no target", { actual: 10, target: null, direction: "decrease" }, problem("score-target-missing", { type: "decrease" })],
    ["no lower edge", { actual: 10, target: 1, direction: "within", high: 1 }, problem("score-band-missing", { type: "within" })],
    ["no upper edge", { actual: 10, target: 1, direction: "within", low: 1 }, problem("score-band-missing", { type: "within" })],
    ["a band reversed", { actual: 10, target: 1, direction: "within", low: 3, high: 1 }, problem("score-band-reversed", { low: 3, high: 1 })],
    ["an edge that is no number", { actual: 10, target: 1, direction: "increase", low: NaN }, problem("score-not-finite", { value: "NaN" })],
    ["a target too small", { actual: 1e300, target: 1e-300, direction: "increase" }, problem("score-not-finite", { value: "Infinity" })],
  ])("is a problem: %s", (_, input, expected) => {
    expect(attainment(input)).toEqual(expected);
  });
});

describe("laws of attainment", () => {
  const whole = fc.integer({ min: -1000, max: 1000 });
  const target = whole.filter((value) => value !== 0);
  const sides = fc.constantFrom("increase" as const, "decrease" as const);

  test("it is 1 exactly at the target, whatever the sign", () => {
    fc.assert(fc.property(target, sides, (value, direction) => {
      expect(attainment({ actual: value, target: value, direction })).toBe(1);
    }));
  });

  test("it is above 1 exactly when the actual value is better, whatever the signs", () => {
    fc.assert(fc.property(whole, target, sides, (actual, goal, direction) => {
      const better = direction === "increase" ? actual > goal : actual < goal;
      expect(Number(attainment({ actual, target: goal, direction })) > 1).toBe(better);
    }));
  });

  test("more and less is better mirror each other around 1", () => {
    fc.assert(fc.property(whole, target, (actual, goal) => {
      const up = Number(attainment({ actual, target: goal, direction: "increase" }));
      const down = Number(attainment({ actual, target: goal, direction: "decrease" }));
      expect(up + down).toBeCloseTo(2, 9);
    }));
  });

  test("for positive targets it is the plain ratio", () => {
    fc.assert(fc.property(whole, fc.integer({ min: 1, max: 1000 }), (actual, goal) => {
      expect(attainment({ actual, target: goal, direction: "increase" })).toBeCloseTo(actual / goal, 9);
    }));
  });

  test("changing both signs changes the direction and nothing else", () => {
    fc.assert(fc.property(whole, target, (actual, goal) => {
      const up = attainment({ actual, target: goal, direction: "increase" });
      expect(attainment({ actual: -actual, target: -goal, direction: "decrease" })).toBe(up);
    }));
  });
});

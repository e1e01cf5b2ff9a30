import * as fc from "fast-check";
import { problem } from "../../../src/core/problem";
import { payout, type PayoutCurve, type Score } from "../../../src/core/score";

const CURVE: PayoutCurve = { threshold: 0.8, target: 1, maximum: 1.2 };

describe("payout", () => {
  test.each<[string, number, PayoutCurve, number]>([
    ["is nothing below threshold", 0.79, CURVE, 0],
    ["is half at threshold", 0.8, CURVE, 0.5],
    ["rises to target", 0.9, CURVE, 0.75],
    ["is 1 at target", 1, CURVE, 1],
    ["rises to maximum", 1.1, CURVE, 1.5],
    ["is double at maximum", 1.2, CURVE, 2],
    ["stays there", 9, CURVE, 2],
    ["pays as stated at threshold", 0.9, { ...CURVE, payAtThreshold: 0 }, 0.5],
    ["pays as stated at maximum", 1.1, { ...CURVE, payAtMaximum: 1.5 }, 1.25],
    ["jumps where threshold is target", 1, { threshold: 1, target: 1, maximum: 2 }, 1],
    ["is nothing before such a jump", 0.99, { threshold: 1, target: 1, maximum: 2 }, 0],
    ["jumps where target is maximum", 1, { threshold: 0, target: 1, maximum: 1 }, 2],
    ["may be flat", 0.9, { ...CURVE, payAtThreshold: 1, payAtMaximum: 1 }, 1],
    ["has a threshold of nothing", 0, { threshold: 0, target: 1, maximum: 2 }, 0.5],
  ])("%s", (_, attained, curve, expected) => {
    expect(payout(attained, curve)).toBeCloseTo(expected, 12);
  });

  test("is not scored without an attainment and passes its problem", () => {
    const wrong = problem("score-target-zero", { actual: 3 });
    expect(payout(null, CURVE)).toBeNull();
    expect(payout(wrong, CURVE)).toBe(wrong);
  });

  test.each<[string, number, PayoutCurve, Score]>([
    ["threshold above target", 1, { threshold: 2, target: 1, maximum: 3 }, problem("score-payout-order", { steps: "2 → 0.5, 1 → 1, 3 → 2" })],
    ["target above maximum", 1, { threshold: 0, target: 4, maximum: 3 }, problem("score-payout-order", { steps: "0 → 0.5, 4 → 1, 3 → 2" })],
    ["more at threshold than at target", 1, { ...CURVE, payAtThreshold: 1.1 }, problem("score-payout-order", { steps: "0.8 → 1.1, 1 → 1, 1.2 → 2" })],
    ["less at maximum than at target", 1, { ...CURVE, payAtMaximum: 0.9 }, problem("score-payout-order", { steps: "0.8 → 0.5, 1 → 1, 1.2 → 0.9" })],
    ["a negative payment", 1, { ...CURVE, payAtThreshold: -0.1 }, problem("score-payout-order", { steps: "0.8 → -0.1, 1 → 1, 1.2 → 2" })],
    ["an attainment that is no number", NaN, CURVE, problem("score-not-finite", { value: "NaN" })],
    ["an infinite maximum", 1, { ...CURVE, maximum: Infinity }, problem("score-not-finite", { value: "Infinity" })],
    ["an infinite maximum, though nothing is paid", 0.5, { ...CURVE, maximum: Infinity }, problem("score-not-finite", { value: "Infinity" })],
    ["a range too wide", 0, { threshold: -1.7e308, target: 1.7e308, maximum: 1.7e308 }, problem("score-not-finite", { value: "Infinity" })],
  ])("is a problem: %s", (_, attained, curve, expected) => {
    expect(payout(attained, curve)).toEqual(expected);
  });

  test("never falls as attainment rises", () => {
    const step = fc.double({ min: 0, max: 2, noNaN: true });
    const curves = fc.tuple(step, step, step, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 3, noNaN: true }));
    fc.assert(fc.property(curves, step, step, ([threshold, rise, more, payAtThreshold, payAtMaximum], a, b) => {
      const curve = { threshold, target: threshold + rise, maximum: threshold + rise + more, payAtThreshold, payAtMaximum };
      const [less, most] = [Number(payout(Math.min(a, b), curve)), Number(payout(Math.max(a, b), curve))];
      expect(less).toBeLessThanOrEqual(most + 1e-9);
      expect(less).toBeGreaterThanOrEqual(0);
      expect(most).toBeLessThanOrEqual(payAtMaximum + 1e-9);
    }));
  });
});

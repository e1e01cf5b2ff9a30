import { problem } from "../../../src/core/problem";
import { ATTAINMENT_CAP, hybridScore, scorecardScore, type HybridGates, type Score, type ScoredMeasure } from "../../../src/core/score";

function measure(attainment: Score, weight: number | null, perspective: string): ScoredMeasure {
  return { attainment, weight, perspective };
}

describe("scorecard score", () => {
  const measures = [measure(1, 1, "Finance"), measure(0.5, 3, "Finance"), measure(0.8, 1, "Customer")];

  test("is the weighted mean of all measures without perspective weights", () => {
    expect(scorecardScore(measures)).toBeCloseTo((1 + 1.5 + 0.8) / 5, 12);
  });

  test("weighs perspectives by their own weights", () => {
    const weights = new Map([["Finance", 40], ["Customer", 60]]);
    expect(scorecardScore(measures, weights)).toBeCloseTo((40 * 0.625 + 60 * 0.8) / 100, 12);
  });

  test("compares perspectives without regard to case", () => {
    const mixed = [measure(1, 1, "FINANCE"), measure(0.5, 3, "finance"), measure(0.8, 1, "Customer")];
    const weights = new Map([["Finance", 40], ["customer", 60]]);
    expect(scorecardScore(mixed, weights)).toBeCloseTo((40 * 0.625 + 60 * 0.8) / 100, 12);
  });

  test("holds each attainment to 0…120 %", () => {
    expect(ATTAINMENT_CAP).toBe(1.2);
    expect(scorecardScore([measure(5, 1, "F"), measure(-3, 1, "F")])).toBeCloseTo(0.6, 12);
  });

  test("holds each attainment to another cap, within perspectives too", () => {
    expect(scorecardScore([measure(5, 1, "F")], null, 1)).toBe(1);
    expect(scorecardScore([measure(5, 1, "F")], new Map([["F", 1]]), 1.5)).toBe(1.5);
  });

  test("drops what is not scored, and perspectives without any score", () => {
    const partly = [measure(1, 1, "Finance"), measure(null, 3, "Finance"), measure(null, 1, "Customer")];
    expect(scorecardScore(partly, new Map([["Finance", 40], ["Customer", 60]]))).toBe(1);
  });

  test("is not scored if nothing is", () => {
    expect(scorecardScore([])).toBeNull();
    expect(scorecardScore([measure(null, 1, "F")], new Map([["F", 1]]))).toBeNull();
  });

  test("needs a weight for every perspective, named as the sheet writes it", () => {
    expect(scorecardScore(measures, new Map([["Finance", 1]]))).toEqual(problem("score-perspective-unweighted", { perspective: "Customer" }));
  });

  test("passes the problem of a measure and of a weight", () => {
    const wrong = problem("score-target-zero", { actual: 3 });
    expect(scorecardScore([measure(wrong, 1, "F")])).toBe(wrong);
    expect(scorecardScore([measure(wrong, 1, "F")], new Map([["F", 1]]))).toBe(wrong);
    expect(scorecardScore([measure(1, -1, "F")])).toEqual(problem("score-weight-negative", { weight: -1 }));
    expect(scorecardScore([measure(1, 1, "F")], new Map([["F", -1]]))).toEqual(problem("score-weight-negative", { weight: -1 }));
  });
});

describe("hybrid score", () => {
  const weights = { kpi: 0.5, okr: 0.3, behaviour: 0.2 };
  const parts = { kpi: 0.9, okr: 0.7, behaviour: 1 };

  test("is the weighted mean of its parts", () => {
    expect(hybridScore(parts, weights)).toBeCloseTo(0.86, 12);
  });

  test("leaves a part that is not used out of the denominator", () => {
    expect(hybridScore({ ...parts, behaviour: null }, weights)).toBeCloseTo(0.825, 12);
    expect(hybridScore({ kpi: null, okr: 0.7, behaviour: null }, weights)).toBeCloseTo(0.7, 12);
  });

  test("is not scored without any part", () => {
    expect(hybridScore({ kpi: null, okr: null, behaviour: null }, weights)).toBeNull();
  });

  test.each<[string, HybridGates, number]>([
    ["a red guardrail", { guardrailRed: true }, 0.6],
    ["a red guardrail with its own cap", { guardrailRed: true, guardrailCap: 0.5 }, 0.5],
    ["a missed commitment", { committedMissed: true }, 0.8],
    ["a missed commitment with its own cap", { committedMissed: true, committedCap: 0.7 }, 0.7],
    ["both, by the lower", { guardrailRed: true, committedMissed: true }, 0.6],
    ["a cap above the total", { guardrailRed: true, guardrailCap: 0.95 }, 0.86],
    ["gates that are open", { guardrailRed: false, committedMissed: false, guardrailCap: 0.1, committedCap: 0.1 }, 0.86],
    ["enough data", { scoredShare: 0.7 }, 0.86],
    ["enough data, in binary a little less", { scoredShare: 0.4 + 0.3 - 1e-16 }, 0.86],
    ["enough data for a lower minimum", { scoredShare: 0.5, minimumShare: 0.5 }, 0.86],
  ])("is limited by %s", (_, gates, expected) => {
    expect(hybridScore(parts, weights, gates)).toBeCloseTo(expected, 12);
  });

  test("is not given on too little data", () => {
    expect(hybridScore(parts, weights, { scoredShare: 0.69 })).toEqual(problem("score-share-low", { share: 0.69, minimum: 0.7 }));
  });

  test("passes a part's problem", () => {
    const wrong = problem("score-target-zero", { actual: 3 });
    expect(hybridScore({ ...parts, okr: wrong }, weights, { guardrailRed: true })).toBe(wrong);
  });
});

import fc from "fast-check";
import type { CheckIn, KeyResult } from "../../../src/core/model";
import { checkInInterval, reviewCycle, type CycleReview, type KeyResultReview, type ReviewInput } from "../../../src/core/review";
import { problem } from "../../../src/core/problem";
import { CYCLE, END, HALF, input, keyResult, objective } from "./records";

function review(keyResults: readonly KeyResult[], more: Partial<ReviewInput> = {}): CycleReview {
  return reviewCycle(input(keyResults, more));
}

/** The review of one key result alone. */
function only(one: KeyResult, more: Partial<ReviewInput> = {}): KeyResultReview {
  const [found] = review([one], more).keyResults;
  if (found === undefined) throw new Error("no review");
  return found;
}

function checkIn(date: string, more: Partial<CheckIn>): CheckIn {
  return { date, keyResult: "k1", value: null, confidence: null, note: null, by: null, ...more };
}

describe("points lost", () => {
  const THREE = [keyResult("k1", 0.7, { weight: 50 }), keyResult("k2", 0.3, { weight: 30 }), keyResult("k3", 1, { weight: 20 })];

  test("close on the score: weights 50, 30, 20 and progress 0.7, 0.3, 1 lose 0.15, 0.21 and nothing of 0.36", () => {
    const { score, keyResults } = review(THREE);
    expect(score).toBeCloseTo(0.64, 12);
    [0.15, 0.21, 0].forEach((lost, index) => { expect(keyResults[index]?.lost).toBeCloseTo(lost, 12); });
    expect(keyResults.map(({ rank }) => rank)).toEqual([2, 1, 3]);
  });

  test("of the cycle are weighted by objective", () => {
    const { score, keyResults } = review([...THREE, keyResult("k4", 0.5, { objective: "o2" })], { objectives: [objective("o1", { weight: 3 }), objective("o2")] });
    expect(score).toBeCloseTo((3 * 0.64 + 0.5) / 4, 12);
    expect(keyResults.map(({ lostOfCycle }) => Number(lostOfCycle).toFixed(6))).toEqual(["0.112500", "0.157500", "0.000000", "0.125000"]);
  });

  test("go by what is scored: a key result without current value costs nothing and weighs nothing", () => {
    const { score, counts, keyResults } = review([keyResult("k1", 0.4), keyResult("k2", null, { weight: 9 })]);
    expect(score).toBe(0.4);
    expect(counts).toEqual({ green: 0, yellow: 1, red: 0, notScored: 1 });
    expect(keyResults[1]).toMatchObject({ progress: null, lost: null, lostOfCycle: null, rank: null, gap: null, forecast: null, needsCause: false, status: "not-scored" });
  });

  test("of an objective without any scored key result stay out of the cycle", () => {
    const { score, objectives } = review([keyResult("k1", 0.4), keyResult("k2", null, { objective: "o2" })], { objectives: [objective("o1"), objective("o2", { weight: 9 })] });
    expect(score).toBe(0.4);
    expect(objectives.map((one) => one.score)).toEqual([0.4, null]);
  });

  test("of a contradiction are that problem, and so are its objective and the cycle", () => {
    const wrong = problem("score-direction", { type: "increase", start: 1, target: 0 });
    const { score, objectives, keyResults } = review([keyResult("k1", 0.4, { start: 1, target: 0 }), keyResult("k2", 0.5)]);
    expect([score, objectives[0]?.score, keyResults[0]?.lost]).toEqual([wrong, wrong, wrong]);
    expect(keyResults[1]).toMatchObject({ lost: 0.5, lostOfCycle: null, rank: null });
  });

  const progress = fc.option(fc.double({ min: -1, max: 2, noNaN: true }), { freq: 4 });
  const weight = fc.integer({ min: 1, max: 100 });
  const cycle = fc.array(fc.record({ progress, weight, objective: fc.constantFrom("o1", "o2", "o3") }), { minLength: 1, maxLength: 12 });
  const objectives = fc.tuple(weight, weight, weight).map((weights) => weights.map((each, index) => objective(`o${index + 1}`, { weight: each })));

  function anyReview(rows: readonly { readonly progress: number | null; readonly weight: number; readonly objective: string }[], among: ReviewInput["objectives"]): CycleReview {
    return review(rows.map((row, index) => keyResult(`k${index}`, row.progress, row)), { objectives: among });
  }

  test("sum to 1 − score, over each objective and over the cycle", () => {
    fc.assert(fc.property(cycle, objectives, (rows, among) => {
      const { score, objectives: reviewed, keyResults } = anyReview(rows, among);
      const sum = (points: readonly unknown[]): number => points.reduce<number>((total, each) => total + Number(each ?? 0), 0);
      for (const one of reviewed) {
        if (typeof one.score !== "number") continue;
        expect(sum(keyResults.filter((each) => each.keyResult.objective === one.objective.id).map(({ lost }) => lost))).toBeCloseTo(1 - one.score, 9);
      }
      if (typeof score === "number") expect(sum(keyResults.map(({ lostOfCycle }) => lostOfCycle))).toBeCloseTo(1 - score, 9);
    }));
  });

  test("are ranked without gaps or repetitions, what costs more before what costs less", () => {
    fc.assert(fc.property(cycle, objectives, (rows, among) => {
      const ranked = anyReview(rows, among).keyResults.filter(({ rank }) => rank !== null).toSorted((a, b) => Number(a.rank) - Number(b.rank));
      expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
      ranked.forEach((one, index) => { expect(Number(one.lostOfCycle)).toBeLessThanOrEqual(Number(ranked[index - 1]?.lostOfCycle ?? 1) + 1e-9); });
    }));
  });
});

describe("the data of a key result", () => {
  test.each<[string, Partial<KeyResult>, Partial<KeyResultReview>]>([
    ["an increase half-way", { start: 90, target: 100, current: 94 }, { raw: 0.4, progress: 0.4, expected: 95, gap: -6, gapShare: -0.06, needed: 97, forecast: 98 }],
    ["a decrease", { type: "decrease", start: 45, target: 35, current: 38 }, { raw: 0.7, progress: 0.7, expected: 40, gap: -3, needed: 38, forecast: 31 }],
    ["below its start", { start: 90, target: 100, current: 85 }, { raw: -0.5, progress: 0, gap: -15, forecast: 80, band: "red", status: "off-track" }],
    ["beyond its target", { start: 90, target: 100, current: 105 }, { raw: 1.5, progress: 1, gap: 5, lost: 0, band: "green", status: "on-track" }],
    ["a negative target", { start: -200, target: -100, current: -150 }, { raw: 0.5, gap: -50, gapShare: -0.5, expected: -150, forecast: -100 }],
    ["a target of 0", { type: "decrease", start: 10, target: 0, current: 5 }, { raw: 0.5, gap: -5, gapShare: null }],
    ["a line to hold", { type: "maintain_above", start: null, target: 4, floor: 2, current: 3 }, { raw: 0.5, gap: -1, expected: 4, needed: null, forecast: null }],
    ["a band", { type: "within", start: null, target: null, floor: 4, ceiling: 5, current: 7 }, { raw: 0, gap: -2, gapShare: null, expected: null }],
  ])("%s", (_, more, expected) => {
    const found = only(keyResult("k1", null, more));
    for (const [key, value] of Object.entries(expected)) {
      if (typeof value === "number") expect([key, found[key as keyof KeyResultReview]]).toEqual([key, expect.closeTo(value, 9)]);
      else expect([key, found[key as keyof KeyResultReview]]).toEqual([key, value]);
    }
  });

  test("is judged by the ambition of its objective", () => {
    expect(only(keyResult("k1", 0.8)).band).toBe("green");
    expect(only(keyResult("k1", 0.8), { objectives: [objective("o1", { ambition: "committed" })] }).band).toBe("red");
  });

  const CHECK_INS = [checkIn("2027-02-26", { value: 0.9 }), checkIn("2027-01-29", { value: 0.2, confidence: 8 }), checkIn("2027-02-12", { confidence: 5 }), checkIn("2027-01-29", { value: 0.3 })];

  test.each<[string, Partial<ReviewInput>, number | null]>([
    ["its table, if that looks from the same day", {}, 0.6],
    ["the latest check-in until an earlier day, of two on one day the later row", { tableAsOf: END }, 0.3],
    ["its table from a later day too, if it is a live value that no check-in explains", { asOf: END }, 0.6],
    ["its table, if there was no check-in yet", { asOf: "2027-01-10", tableAsOf: END }, 0.6],
  ])("takes its current value from %s", (_, more, expected) => {
    expect(only(keyResult("k1", 0.6), { checkIns: CHECK_INS, ...more }).current).toBe(expected);
  });

  test("takes its current value from the latest check-in until a later day, if its table shows an earlier check-in", () => {
    expect(only(keyResult("k1", 0.3), { checkIns: CHECK_INS, asOf: END }).current).toBe(0.9);
    expect(only(keyResult("k1", null), { checkIns: CHECK_INS, asOf: END, tableAsOf: "2027-01-10" }).current).toBe(0.9);
  });

  test("takes the latest confidence that was stated, and the date of the latest check-in of any kind", () => {
    expect(only(keyResult("k1", 0.6, { confidence: 2 }), { checkIns: CHECK_INS })).toMatchObject({ confidence: 5, lastUpdate: "2027-02-12", status: "at-risk" });
    expect(only(keyResult("k1", 0.6, { confidence: 2 }))).toMatchObject({ confidence: 2, lastUpdate: null, status: "off-track" });
  });

  test("is stale when the last check-in is more than one and a half intervals old", () => {
    expect(checkInInterval(CYCLE)).toBe(14);
    const late = { checkIns: [checkIn("2027-01-15", { value: 1 })] };
    expect(only(keyResult("k1", 0.6), { ...late, asOf: "2027-02-05", tableAsOf: "2027-02-05" }).status).toBe("on-track");
    expect(only(keyResult("k1", 0.6), { ...late, asOf: "2027-02-06", tableAsOf: "2027-02-06" }).status).toBe("stale");
  });

  test.each<[readonly string[], number]>([[[], 7], [["2027-01-01"], 7], [["2027-01-01", "2027-01-08", "2027-01-15", "2027-01-17"], 7], [["2027-01-01", "2027-01-15"], 14]])(
    "counts the interval of check-ins %j as %i days", (checkIns, days) => {
      expect(checkInInterval({ checkIns })).toBe(days);
    });

  test("is compared with the same measure in the cycle before", () => {
    const previous = { id: "FY2026-Q4", keyResults: [{ id: "p1", measure: "m1", progress: 0.4 }, { id: "p2", measure: null, progress: 1 }] };
    expect(only(keyResult("k1", 0.6, { measure: "m1" }), { previous })).toMatchObject({ previous: 0.4, change: expect.closeTo(0.2, 9) as number });
    expect(only(keyResult("k1", 0.6), { previous })).toMatchObject({ previous: null, change: null });
  });

  test.each<[string, number, Partial<ReviewInput>, boolean]>([
    ["on pace with little lost", 0.95, {}, false],
    ["as many points lost as the limit", 0.9, { asOf: "2027-01-05", tableAsOf: "2027-01-05" }, true],
    ["behind pace by the limit", 0.4, { limits: { lost: 0.9, behindPace: 0.1, aim: 0.7 } }, true],
    ["behind pace by less", 0.41, { limits: { lost: 0.9, behindPace: 0.1, aim: 0.7 } }, false],
  ])("needs a cause or not: %s", (_, current, more, expected) => {
    expect(only(keyResult("k1", current), more).needsCause).toBe(expected);
  });

  test("shows how much of its gap is explained, and what the plan leaves", () => {
    const found = only(keyResult("k1", 38, { type: "decrease", start: 45, target: 35 }), {
      causes: [{ id: "C-k1", keyResult: "k1", share: 0.5 }, ...[{ keyResult: "k1", share: 0.2 }, { keyResult: "k1", share: null }, { keyResult: "other", share: 1 }].map((cause) => ({ id: null, ...cause }))],
      actions: [{ id: "A-k1", keyResult: "k1", effect: -2 }, { id: null, keyResult: "k1", effect: null }],
    });
    expect(found).toMatchObject({ explained: 0.7, plannedEffect: -2, gapAfterPlan: -1 });
    expect(found.explained + found.unexplained).toBe(1);
  });
});

describe("the summary", () => {
  const KEY_RESULTS = [keyResult("k1", 0.9), keyResult("k2", 0.5), keyResult("k3", 0.1), keyResult("k4", null), keyResult("k5", 1, { objective: "o2" })];

  test("counts bands by objective and in all", () => {
    const { counts, objectives } = review(KEY_RESULTS, { objectives: [objective("o1"), objective("o2")] });
    expect(counts).toEqual({ green: 2, yellow: 1, red: 1, notScored: 1 });
    expect(objectives.map((one) => one.counts)).toEqual([{ green: 1, yellow: 1, red: 1, notScored: 1 }, { green: 1, yellow: 0, red: 0, notScored: 0 }]);
  });

  test("names what costs an objective most, and nothing where nothing is lost", () => {
    const { objectives } = review(KEY_RESULTS, { objectives: [objective("o1"), objective("o2")] });
    expect(objectives.map(({ worst }) => worst?.id ?? null)).toEqual(["k3", null]);
  });

  test("takes the share off track from the share on track", () => {
    expect(review(KEY_RESULTS, { objectives: [objective("o1"), objective("o2")] }).netConfidence).toBe(0.5);
    expect(review([keyResult("k1", null)]).netConfidence).toBeNull();
  });

  test("is empty without key results", () => {
    expect(review([])).toMatchObject({ pace: 0.5, score: null, band: null, netConfidence: null, keyResults: [] });
  });

  test.each<[string, number]>([["2026-12-31", 0], [HALF, 0.5], [END, 1], ["2027-06-01", 1]])("on %s expects %d", (asOf, pace) => {
    expect(review([], { asOf }).pace).toBe(pace);
  });
});

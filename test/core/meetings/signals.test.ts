import { contradictionOf, netConfidence, signalsOf } from "../../../src/core/meetings";
import { reviewCycle, type ReviewInput } from "../../../src/core/review";
import type { CheckIn, KeyResult } from "../../../src/core/model";
import { OBJECTIVE, ON_TIME } from "../interchange/some-cycle";
import { cycleById } from "../../../src/core/calendar";

const cycle = cycleById("FY2027-Q2", "2027-01-01");
if (cycle === null) throw new Error("no cycle");

test.each<[number | null, number | null, string | null]>([
  [8, -0.3, "sure-but-behind"],
  [7, -0.26, "sure-but-behind"],
  [7, -0.25, null],
  // 0.1 + 0.2 − 0.55 is a little less than −0.25 in binary.
  [7, 0.1 + 0.2 - 0.55, null],
  [6, -0.9, null],
  [3, 0.26, "doubtful-but-ahead"],
  [3, 0.25, null],
  [4, 0.9, null],
  [10, 0.9, null],
  [0, -0.9, null],
  [null, -0.9, null],
  [9, null, null],
])("confidence %p with a gap to pace of %p is the contradiction %p", (confidence, gap, kind) => {
  expect(contradictionOf(confidence, gap)).toBe(kind);
});

test.each<[readonly (number | null)[], number | null]>([
  [[], null],
  [[8, 7, 2, null], 0.25],
  [[null, null], 0],
  [[3, 3.5, 0], -2 / 3],
  [[10], 1],
])("net confidence of %p is %p", (confidences, net) => {
  expect(netConfidence(confidences)).toBe(net);
});

describe("what there is to talk about", () => {
  const read = (changes: Partial<KeyResult>, checkIns: readonly Partial<CheckIn>[], asOf = "2027-06-01") => {
    const keyResult = { ...ON_TIME, confidence: null, ...changes };
    const input: ReviewInput = {
      cycle, asOf, tableAsOf: asOf, objectives: [OBJECTIVE], keyResults: [keyResult],
      checkIns: checkIns.map((one) => ({ date: "2027-05-28", keyResult: keyResult.id, value: null, confidence: null, note: null, by: null, ...one })),
    };
    return signalsOf(input, reviewCycle(input)).map(({ kind, lastActual }) => [kind, lastActual]);
  };

  test("a value on pace, checked in lately, is nothing", () => {
    expect(read({ current: 0.94 }, [{ value: 0.94, confidence: 8 }])).toEqual([]);
  });

  test("a contradiction comes before what is stale", () => {
    expect(read({ current: 0.91 }, [{ date: "2027-05-01", value: 0.91, confidence: 8 }])).toEqual([["sure-but-behind", "2027-05-01"]]);
  });

  test.each([["2027-05-21", [["stale", "2027-05-21"]]], ["2027-05-22", []]])("an actual of %s is %p on 1 June, a week between check-ins", (date, expected) => {
    expect(read({ current: 0.94 }, [{ date, value: 0.94 }])).toEqual(expected);
  });

  test("a check-in of confidence alone is no new actual", () => {
    expect(read({ current: 0.94 }, [{ date: "2027-05-10", value: 0.94 }, { date: "2027-05-31", confidence: 5 }])).toEqual([["stale", "2027-05-10"]]);
  });

  test("a value from the company's own cells without any check-in is not stale; no value at all is", () => {
    expect(read({ current: 0.94 }, [])).toEqual([]);
    expect(read({ current: null }, [])).toEqual([["no-actual", null]]);
    expect(read({ current: null }, [], "2027-04-09")).toEqual([]);
  });
});

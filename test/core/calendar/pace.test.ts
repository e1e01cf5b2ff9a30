import fc from "fast-check";
import { PACE_CURVES, addDays, daysBetween, expectedProgress, networkDays, type Pace } from "../../../src/core/calendar";

const QUARTER = { start: "2027-01-01", end: "2027-03-31" };

describe("expected progress", () => {
  test.each<[string, Partial<Pace>, number]>([
    ["is 0 the day before the start", { asOf: "2026-12-31" }, 0],
    ["is 0 long before the start", { asOf: "2020-01-01" }, 0],
    ["is a day's share on the first day", { asOf: "2027-01-01" }, 1 / 90],
    ["is a half in the middle", { asOf: "2027-02-14" }, 0.5],
    ["is 1 on the last day", { asOf: "2027-03-31" }, 1],
    ["is 1 after the end", { asOf: "2027-05-01" }, 1],
    ["is 1 on a cycle's only day", { start: "2027-01-01", end: "2027-01-01", asOf: "2027-01-01" }, 1],
    ["is linear if said so", { asOf: "2027-02-14", curve: "linear" }, 0.5],
    ["comes early on the front curve", { asOf: "2027-02-14", curve: "front" }, 0.75],
    ["comes late on the back curve", { asOf: "2027-02-14", curve: "back" }, 0.25],
    ["is 0 before the start on the front curve", { asOf: "2026-01-01", curve: "front" }, 0],
    ["counts working days if there are holidays", { start: "2027-01-01", end: "2027-01-10", asOf: "2027-01-04", holidays: ["2027-01-01"] }, 0.2],
    ["counts working days if the list of holidays is empty", { start: "2027-01-01", end: "2027-01-10", asOf: "2027-01-01", holidays: [] }, 1 / 6],
    ["stands still over a weekend", { start: "2027-01-01", end: "2027-01-10", asOf: "2027-01-03", holidays: [] }, 1 / 6],
    ["is 0 before the start in working days", { asOf: "2026-12-01", holidays: [] }, 0],
    ["is 1 after the end in working days", { asOf: "2028-01-01", holidays: ["2027-04-05"] }, 1],
    ["follows its curve in working days", { start: "2027-01-04", end: "2027-01-07", asOf: "2027-01-05", holidays: [], curve: "back" }, 0.25],
  ])("%s", (_, pace, expected) => {
    expect(expectedProgress({ ...QUARTER, asOf: "2027-02-14", ...pace })).toBeCloseTo(expected, 12);
  });

  test("has no end before its start", () => {
    expect(expectedProgress({ start: "2027-02-01", end: "2027-01-31", asOf: "2027-02-01" })).toEqual({
      code: "calendar-end-before-start", values: { start: "2027-02-01", end: "2027-01-31" },
    });
  });

  test("needs a working day if working days count", () => {
    expect(expectedProgress({ start: "2027-01-02", end: "2027-01-03", asOf: "2027-01-02", holidays: [] })).toEqual({
      code: "calendar-no-working-day", values: { start: "2027-01-02", end: "2027-01-03" },
    });
  });
});

describe("laws of pace", () => {
  const start = fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2020-01-01", days));
  const pace = fc.record({
    start, length: fc.integer({ min: 6, max: 400 }), elapsed: fc.integer({ min: -10, max: 420 }),
    curve: fc.constantFrom(...PACE_CURVES), holidays: fc.option(fc.array(start, { maxLength: 5 }), { nil: undefined }),
  }).map(({ start: first, length, elapsed, curve, holidays }): Pace => ({
    start: first, end: addDays(first, length), asOf: addDays(first, elapsed), curve, holidays,
  }));

  test("it lies in 0…1 and never falls", () => {
    fc.assert(fc.property(pace, (input) => {
      const [now, next] = [expectedProgress(input), expectedProgress({ ...input, asOf: addDays(input.asOf, 1) })].map(Number);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(next).toBeLessThanOrEqual(1);
      expect(next).toBeGreaterThanOrEqual(now ?? NaN);
    }));
  });

  test("it is what the formulas in a sheet give", () => {
    fc.assert(fc.property(pace, (input) => {
      const { start: first, end, asOf, curve = "linear", holidays } = input;
      const calendar = Math.max(0, Math.min(1, (daysBetween(first, asOf) + 1) / (daysBetween(first, end) + 1)));
      const until = asOf < end ? asOf : end;
      const working = asOf < first ? 0 : networkDays(first, until, holidays) / networkDays(first, end, holidays);
      const time = holidays === undefined ? calendar : working;
      const expected = { linear: time, front: 1 - (1 - time) ** 2, back: time ** 2 }[curve];
      expect(expectedProgress(input)).toBeCloseTo(expected, 12);
    }));
  });

  test("front is ahead of linear, which is ahead of back", () => {
    fc.assert(fc.property(pace, (input) => {
      const [front, linear, back] = (["front", "linear", "back"] as const).map((curve) => Number(expectedProgress({ ...input, curve })));
      expect(front).toBeGreaterThanOrEqual(linear ?? NaN);
      expect(linear).toBeGreaterThanOrEqual(back ?? NaN);
    }));
  });
});

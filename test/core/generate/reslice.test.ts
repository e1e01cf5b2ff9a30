import * as fc from "fast-check";
import { cycleById, cyclesOfYear, fiscalYearOf, type Cadence, type Cycle } from "../../../src/core/calendar";
import { generateOkrs, type GeneratedKeyResult } from "../../../src/core/generate";
import type { KeyResult } from "../../../src/core/model";
import { measure, months, type Stated } from "./measures";

// The cadence changes in mid-year: what is left of the year is spread over the cycles that are left. In 2026 the 6-week
// cycles of the second half begin on 6 July, 17 August, 5 October and 16 November, of 42 days each.

const YEAR = fiscalYearOf("2026-07-06", "2026-01-01");

function windowsFrom(id: string): readonly Cycle[] {
  const first = cycleById(id, YEAR.start);
  if (first === null) throw new Error(`${id} is no cycle`);
  return cyclesOfYear(YEAR, first.cadence).filter(({ start }) => start >= first.start);
}

/** The key result that a measure becomes in a cycle after a conversion; `start` is where it stood when that was done. */
function resliced(stated: Stated, id: string, { start = null, isConverted = true, asOf = "" }: { start?: number | null; isConverted?: boolean; asOf?: string } = {}): GeneratedKeyResult {
  const windows = windowsFrom(id);
  const [cycle] = windows;
  if (cycle === undefined) throw new Error("no cycle");
  const of = measure(stated);
  const existing: KeyResult = {
    id: "old", objective: "o", measure: of.id, text: "old", type: "increase", unit: null, start, target: 1, floor: null, ceiling: null, current: start, weight: 1, owner: null, confidence: null,
  };
  const [made] = generateOkrs([of], { cycle, asOf: asOf === "" ? cycle.start : asOf, language: "en", windows: isConverted ? windows : [], existing: [existing] }).keyResults;
  if (made === undefined) throw new Error("no key result");
  return made;
}

const read = (count: number, each: number): readonly number[] => Array.from({ length: count }, () => each);

describe("what adds up", () => {
  const revenue: Stated = { name: "Revenue", nature: "flow", series: months(2026, 100, read(6, 90)) };

  test("100 a month of which 90 were reached: 660 are left, of which as much falls to the cycle as the plan says", () => {
    // Planned from 6 July to 16 August: 100 × 26/31 + 100 × 16/31; left: that, and the same for the other three.
    const here = 100 * (26 / 31) + 100 * (16 / 31);
    const all = here + (100 * (15 / 31) + 100 * (27 / 30)) + (100 * (27 / 31) + 100 * (15 / 30)) + (100 * (15 / 30) + 100 * (27 / 31));
    expect(resliced(revenue, "FY2026-6W5")).toMatchObject({ type: "increase", start: 0 });
    expect(resliced(revenue, "FY2026-6W5").target).toBeCloseTo((1200 - 540) * (here / all), 9);
    expect(resliced(revenue, "FY2026-6W5").target).toBeCloseTo(163.15, 2);
  });

  test("without a conversion it is what was planned for those days", () => {
    expect(resliced(revenue, "FY2026-6W5", { isConverted: false }).target).toBeCloseTo(100 * (26 / 31) + 100 * (16 / 31), 9);
  });

  test("by days where only the year is planned: a quarter of what is left for one of four cycles of equal length", () => {
    const monthly = Object.fromEntries(Object.entries(months(2026, 0, read(6, 90))).map(([key, { actual = null }]) => [key, { actual }]));
    expect(resliced({ name: "Revenue", nature: "flow", target: 1200, series: monthly }, "FY2026-6W5").target).toBeCloseTo(660 / 4, 9);
  });

  test("a month that the cycle begins in counts by its days: 5 of the 31 of July", () => {
    const later: Stated = { ...revenue, series: months(2026, 100, [...read(6, 90), 62]) };
    const ratio = (resliced(later, "FY2026-6W5").target ?? 0) / (resliced(revenue, "FY2026-6W5").target ?? 1);
    expect(ratio).toBeCloseTo((660 - 10) / 660, 9);
  });

  test("the target of a year that is reached already is not spread", () => {
    const done: Stated = { ...revenue, series: months(2026, 100, read(6, 250)) };
    expect(resliced(done, "FY2026-6W5").target).toBeCloseTo(100 * (26 / 31) + 100 * (16 / 31), 9);
  });

  test("without any reading nobody knows what is left, and it is as planned", () => {
    expect(resliced({ ...revenue, series: months(2026, 100) }, "FY2026-6W5").target).toBeCloseTo(100 * (26 / 31) + 100 * (16 / 31), 9);
  });

  test("the parts of all cycles that are left add up to what is left, whatever the plan", () => {
    const plan = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 12, maxLength: 12 });
    fc.assert(fc.property(plan, fc.constantFrom<readonly [Cadence, string]>(["6w", "FY2026-6W5"], ["8w", "FY2026-8W4"], ["bimonthly", "FY2026-B4"], ["quarterly", "FY2026-Q3"]), (targets, [, id]) => {
      const half = targets.slice(0, 6).map((target) => target / 2);
      const year = targets.reduce((sum, target) => sum + target, 0);
      const left = year - half.reduce((sum, actual) => sum + actual, 0);
      const stated: Stated = { name: "Revenue", nature: "flow", series: months(2026, (month) => targets[month - 1] ?? 0, half) };
      const windows = windowsFrom(id);
      const first = resliced(stated, id).target ?? 0;
      const planned = windows.map((window) => resliced(stated, window.id, { isConverted: false }).target ?? 0);
      const all = planned.reduce((sum, each) => sum + each, 0);
      expect(first).toBeCloseTo((left * (planned[0] ?? 0)) / all, 6);
      expect(planned.map((each) => (left * each) / all).reduce((sum, each) => sum + each, 0)).toBeCloseTo(left, 6);
    }), { numRuns: 20 });
  });
});

describe("counts since the year began", () => {
  test("one reading for the year so far: the cycle's part of the way that is left, from where it is", () => {
    const stated: Stated = { name: "Patents", nature: "flow", target: 1200, actual: 540 };
    expect(resliced(stated, "FY2026-6W5", { start: 540 })).toMatchObject({ type: "increase", start: 540 });
    expect(resliced(stated, "FY2026-6W5", { start: 540 }).target).toBeCloseTo(540 + 660 / 4, 9);
  });

  test("it starts where it stood at the conversion, though readings move on", () => {
    const later: Stated = { name: "Patents", nature: "flow", target: 1200, actual: 600 };
    expect(resliced(later, "FY2026-6W5", { start: 540 })).toMatchObject({ start: 540, target: 705, current: 600 });
  });

  test("a cumulative series: what the year's last target leaves after the last reading before the cycle", () => {
    const stated: Stated = { name: "Orders to date", nature: "cumulative", series: months(2026, (month) => month * 100, [90, 180, 270, 360, 450, 540]) };
    const here = 100 * (26 / 31) + 100 * (16 / 31);
    const all = here + (100 * (15 / 31) + 100 * (27 / 30)) + (100 * (27 / 31) + 100 * (15 / 30)) + (100 * (15 / 30) + 100 * (27 / 31));
    expect(resliced(stated, "FY2026-6W5").target).toBeCloseTo((1200 - 540) * (here / all), 9);
  });
});

describe("levels", () => {
  test("a stock moves by the cycle's part of the way to the year's target, from where it is", () => {
    const stated: Stated = { name: "Headcount", nature: "stock", target: 120, actual: 104, baseline: 100 };
    expect(resliced(stated, "FY2026-6W5", { start: 104 })).toMatchObject({ start: 104, target: 108 });
  });

  test("one that falls too", () => {
    const stated: Stated = { name: "Backlog", nature: "stock", direction: "decrease", target: 40, actual: 80, baseline: 100 };
    expect(resliced(stated, "FY2026-6W7", { start: 80, asOf: "2026-10-05" })).toMatchObject({ type: "decrease", start: 80, target: 60 });
  });

  test("by months too it goes on from where it is to what is due in December", () => {
    const stated: Stated = { name: "Headcount", nature: "stock", series: months(2026, (month) => 100 + month * 2, [101, 102, 103, 104, 104, 104]) };
    expect(resliced(stated, "FY2026-6W5")).toMatchObject({ start: 104, target: 104 + (124 - 104) / 4 });
  });

  test("a ratio is not spread, and a band is not", () => {
    expect(resliced({ name: "Margin", nature: "ratio", target: 0.135, actual: 0.118 }, "FY2026-6W5", { start: 0.118 })).toMatchObject({ start: 0.118, target: 0.135 });
    expect(resliced({ name: "Range", direction: "within", targetLow: 20, targetHigh: 30, actual: 41 }, "FY2026-6W5")).toMatchObject({ type: "within", floor: 20, ceiling: 30 });
  });
});

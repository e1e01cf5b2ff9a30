import fc from "fast-check";
import { cycleById, cyclesOfYear, fiscalYearOf, type Cadence, type Cycle } from "../../../src/core/calendar";
import { generateOkrs, type Generated, type GeneratedKeyResult } from "../../../src/core/generate";
import { sumDue } from "../../../src/core/generate/cycle-target";
import type { Nature } from "../../../src/core/model";
import { measure, months, type Stated } from "./measures";

function cycle(id: string): Cycle {
  const found = cycleById(id, `${id.slice(2, 6)}-01-01`);
  if (found === null) throw new Error(`${id} is no cycle`);
  return found;
}

function made(stated: Stated, id = "FY2027-Q2", asOf = "2027-05-31"): Generated {
  return generateOkrs([measure(stated)], { cycle: cycle(id), asOf, language: "en" });
}

function keyResult(stated: Stated, id?: string): GeneratedKeyResult {
  const [first] = made(stated, id).keyResults;
  if (first === undefined) throw new Error("no key result");
  return first;
}

function codes({ issues }: Generated): readonly string[] {
  return issues.map(({ code }) => code).filter((code) => /target|figures/.test(code));
}

/** Targets of the first months of 2027: 10, 20, 30, … */
function until(month: number): NonNullable<Stated["series"]> {
  return Object.fromEntries(Object.entries(months(2027, (each) => each * 10)).slice(0, month));
}

const sales: Stated = { name: "Sales", nature: "flow", target: 91 };

describe("a target of its own period", () => {
  test.each<[string, Stated, string, number]>([
    ["the quarter's for the quarter", { ...sales, targetPeriod: "2027-Q2" }, "FY2027-Q2", 91],
    ["the half-year's for its quarter, by days", { ...sales, target: 181, targetPeriod: "2027-H1" }, "FY2027-Q2", 91],
    ["the quarter's for six weeks of it", { ...sales, targetPeriod: "2027-Q2" }, "FY2027-6W3", 42],
    ["the month's for the quarter: that month alone", { ...sales, targetPeriod: "2027-04" }, "FY2027-Q2", 91],
    ["every month's for the quarter", { ...sales, targetPeriod: "every-month" }, "FY2027-Q2", 273],
    ["every quarter's for two months, by days", { ...sales, targetPeriod: "every-quarter" }, "FY2027-B3", 61],
    ["every half-year's for the quarter", { ...sales, target: 181, targetPeriod: "every-half" }, "FY2027-Q1", 90],
    ["another quarter's: as much for as many days", { ...sales, target: 90, targetPeriod: "2027-Q1" }, "FY2027-Q2", 91],
    ["another year's quarter: as much for as many days", { ...sales, target: 90, targetPeriod: "2026-Q1" }, "FY2027-Q2", 91],
    ["the year's", { ...sales, target: 365, targetPeriod: "2027" }, "FY2027-Q2", 91],
    ["another year's", { ...sales, target: 365, targetPeriod: "2026" }, "FY2027-Q2", 91],
    ["a period that nobody knows, as the year's", { ...sales, target: 365, targetPeriod: "next spring" }, "FY2027-Q2", 91],
    ["a stock that is due with the cycle", { ...sales, nature: "stock", baseline: 50, targetPeriod: "2027-Q2" }, "FY2027-Q2", 91],
    ["a stock that is due after it, on the way there", { ...sales, nature: "stock", target: 273, baseline: 0, targetPeriod: "2027-Q3" }, "FY2027-Q2", 181],
    ["a stock that was due before it", { ...sales, nature: "stock", baseline: 50, targetPeriod: "2027-Q1" }, "FY2027-Q2", 91],
    ["a ratio of any time", { ...sales, nature: "ratio", targetPeriod: "2027-08" }, "FY2027-Q2", 91],
  ])("%s", (_, stated, id, target) => {
    expect(keyResult(stated, id).target).toBeCloseTo(target, 9);
  });

  test.each<[string, string, readonly string[]]>([
    ["is silent about the cycle's own", "2027-Q2", []],
    ["is silent about every month's", "every-month", []],
    ["says which months have none", "2027-04", ["target-periods-missing"]],
    ["says that it is of another quarter", "2027-Q1", ["target-of-other-periods"]],
    ["says that it is of another year's quarter", "2026-Q1", ["target-of-other-periods"]],
    ["says that it is of another year", "2026", ["figures-of-other-year"]],
  ])("%s", (_, targetPeriod, expected) => {
    expect(codes(made({ ...sales, targetPeriod }))).toEqual(expected);
  });

  test.each<[string, string, Nature, readonly string[]]>([
    ["a level says that its target is of another quarter", "2027-Q1", "ratio", ["target-periods-missing"]],
    ["or of a later one", "2027-Q3", "ratio", ["target-periods-missing"]],
    ["but not where it is one of the cycle's months", "2027-04", "ratio", []],
    ["nor where it is on the way to a later one", "2027-Q3", "stock", []],
    ["it says that it is of another year", "2026-Q2", "stock", ["figures-of-other-year"]],
  ])("%s", (_, targetPeriod, nature, expected) => {
    expect(codes(made({ ...sales, nature, baseline: 50, targetPeriod }))).toEqual(expected);
  });

  test("is not of another year because the reading is", () => {
    expect(codes(made({ ...sales, actual: 40, period: "2026", targetPeriod: "2027" }))).toEqual([]);
  });

  test.each<[string, string, Stated, string, { readonly start: number; readonly current: number | null; readonly target: number }]>([
    ["its reading is that of the cycle where both are", "2027-Q2", { ...sales, actual: 30 }, "FY2027-Q2", { start: 0, current: 30, target: 91 }],
    ["its reading counts since the half-year began", "2027-H1", { ...sales, target: 181, actual: 100 }, "FY2027-Q2", { start: 90, current: 100, target: 181 }],
    ["its reading began before the cycle, nobody knows with how much", "2027-H2", { ...sales, target: 184, actual: 10 }, "FY2027-Q4", { start: 0, current: null, target: 92 }],
    ["its reading is of another time", "2027-Q2", { ...sales, actual: 30, period: "2027-Q1" }, "FY2027-Q2", { start: 0, current: null, target: 91 }],
    ["every quarter's reading is that of the cycle it is of", "every-quarter", { ...sales, actual: 30, period: "2027-Q2" }, "FY2027-Q2", { start: 0, current: 30, target: 91 }],
    ["every month's reading says nothing of the quarter", "every-month", { ...sales, actual: 30, period: "2027-04" }, "FY2027-Q2", { start: 0, current: null, target: 273 }],
  ])("%s", (_, targetPeriod, stated, id, expected) => {
    const { start, current, target } = keyResult({ ...stated, targetPeriod }, id);
    expect({ start, current, target: Math.round((target ?? 0) * 1e6) / 1e6 }).toEqual(expected);
  });

  test("what should be low is lost at last quarter's number where the target is the quarter's", () => {
    const accidents: Stated = { name: "Accidents", nature: "flow", direction: "decrease", target: 2, baseline: 8, targetPeriod: "2027-Q2" };
    expect(keyResult(accidents)).toMatchObject({ type: "maintain_below", target: 2, ceiling: 8 });
  });
});

describe("targets of some of the periods", () => {
  test.each<[string, Nature, NonNullable<Stated["series"]>, string, number, readonly string[]]>([
    ["a flow adds up those of the cycle", "flow", until(5), "FY2027-Q2", 90, ["2027-06"]],
    ["a flow whose periods are all there needs none of the others", "flow", until(3), "FY2027-Q1", 60, []],
    ["a flow takes a month that the cycle meets by its days", "flow", until(4), "FY2027-8W2", 30 + 40 * 25 / 30, []],
    ["a gap before the cycle does not matter to a flow", "flow", { "2027-01": { target: 5 }, "2027-04": { target: 10 }, "2027-05": { target: 20 }, "2027-06": { target: 30 } }, "FY2027-Q2", 60, []],
    ["a gap within it does", "flow", { "2027-04": { target: 10 }, "2027-06": { target: 30 } }, "FY2027-Q2", 40, ["2027-05"]],
    ["a count since January stays where its last target is", "cumulative", until(5), "FY2027-Q2", 20, ["2027-06"]],
    ["and is known between two months that have one", "cumulative", { "2027-02": { target: 20 }, "2027-03": { target: 30 }, "2027-06": { target: 90 } }, "FY2027-Q2", 60, []],
    ["and begins with each year anew", "cumulative", { ...months(2026, 500), ...until(6) }, "FY2027-Q1", 30, []],
    ["a level is the last that is known", "ratio", until(5), "FY2027-Q2", 50, ["2027-06"]],
    ["a level whose last month is there needs no other", "ratio", { "2027-02": { target: 5 }, "2027-06": { target: 7 } }, "FY2027-Q2", 7, []],
    ["a stock stays where its last target is", "stock", until(5), "FY2027-Q2", 50, ["2027-06"]],
    ["a stock is known between two months that have one", "stock", { "2027-05": { target: 0 }, "2027-07": { target: 61 } }, "FY2027-Q2", 30, []],
  ])("%s", (_, nature, series, id, target, missing) => {
    const all = made({ name: "Sales", nature, series }, id);
    expect(all.keyResults[0]?.target).toBeCloseTo(target, 9);
    expect(all.issues.flatMap((found) => (found.code === "target-periods-missing" ? found.values.missing : []))).toEqual(missing);
  });

  test("of another year are no targets of this one", () => {
    const { keyResults, issues } = made({ name: "Sales", nature: "flow", series: { "2026-11": { target: 30 }, "2026-12": { target: 31 } } });
    expect(keyResults[0]?.target).toBeCloseTo(91, 9);
    expect(issues.map(({ code }) => code)).toContain("target-of-other-periods");
  });

  test("are of this year where one of them is, whichever the sheet ends with", () => {
    const plan: Stated = { name: "Rollout", target: 1, period: "2029-Q2", targetPeriod: "2029-Q2", series: { "2027-Q2": { target: 0.5 }, "2029-Q2": { target: 1 } } };
    expect(keyResult(plan).target).toBe(0.5);
    expect(codes(made(plan))).toEqual([]);
    expect(codes(made(plan, "FY2028-Q2"))).toEqual(["figures-of-other-year"]);
  });

  test("leave the rest of the year's target to the days that have none", () => {
    const stated: Stated = { name: "Sales", nature: "flow", target: 364, series: until(5) };
    const rest = 364 - 150;
    expect(keyResult(stated).target).toBeCloseTo(90 + rest * 30 / 214, 9);
    expect(keyResult(stated, "FY2027-Q4").target).toBeCloseTo(rest * 92 / 214, 9);
    expect(codes(made(stated))).toEqual([]);
  });

  test.each<[string, number]>([["make up all of the year's target", 150], ["are more than the year's target", 100]])("that %s leave nothing for the other periods", (_, target) => {
    const stated: Stated = { name: "Sales", nature: "flow", target, series: until(5) };
    expect(keyResult(stated).target).toBe(90);
    const later = made(stated, "FY2027-Q3");
    expect([later.keyResults.length, later.leftOut.map(({ reason }) => reason.code)]).toEqual([0, ["no-cycle-target"]]);
  });

  test("of a count that begins in the year's second half leave nothing for the first, whatever the year ends with", () => {
    const count: Stated = { name: "Reviews", nature: "cumulative", target: 52_800, series: { "2027-Q3": { target: 31_200 }, "2027-Q4": { target: 52_800 } } };
    expect(made(count, "FY2027-Q2").keyResults).toEqual([]);
    expect([keyResult(count, "FY2027-Q3").target, keyResult(count, "FY2027-Q4").target]).toEqual([31_200, 21_600]);
  });

  test("key results that miss the same periods are named together", () => {
    const measures = ["A", "B"].map((name) => measure({ name, row: 2 + name.charCodeAt(0), nature: "flow", series: until(5), perspective: "Financial" }));
    const { issues } = generateOkrs(measures, { cycle: cycle("FY2027-Q2"), asOf: "2027-05-31", language: "en" });
    expect(issues.filter(({ code }) => code === "target-periods-missing").map(({ values }) => values)).toEqual([
      { cycle: "FY2027-Q2", names: ["A", "B"], missing: ["2027-06"], isSum: true },
    ]);
  });
});

describe("rows of one measure for different times", () => {
  const row = (sheet: string, targetPeriod: string, target: number, actual: number | null = null): Stated => ({ name: "Sales", sheet, nature: "flow", target, actual, period: targetPeriod, targetPeriod });
  const of = (rows: readonly Stated[], id: string): Generated => generateOkrs(rows.map(measure), { cycle: cycle(id), asOf: "2027-05-31", language: "en" });

  test.each<[string, readonly Stated[], string, number, number | null]>([
    ["each quarter has its own", [row("Q1", "2027-Q1", 100, 90), row("Q2", "2027-Q2", 120, 60), row("Q3", "2027-Q3", 140)], "FY2027-Q2", 120, 60],
    ["a quarter that none of them is for has what they leave", [row("KPI", "2027", 500), row("Q1", "2027-Q1", 100), row("Q2", "2027-Q2", 120)], "FY2027-Q3", 280 * 92 / 184, null],
    ["of months and quarters the first row counts", [row("Q2", "2027-Q2", 120, 60), row("May", "2027-05", 45)], "FY2027-Q2", 120, 60],
  ])("%s", (_, rows, id, target, current) => {
    const { keyResults, issues } = of(rows, id);
    expect(keyResults).toMatchObject([{ current }]);
    expect(keyResults[0]?.target).toBeCloseTo(target, 9);
    expect(issues.map(({ code }) => code)).not.toContain("measure-targets-differ");
  });

  test("a target goes with its time to the row that has none", () => {
    const scorecard: Stated = { name: "Sales", perspective: "Financial", objective: "Grow", nature: "flow" };
    expect(of([scorecard, row("Q2", "2027-Q2", 120)], "FY2027-Q2").keyResults).toMatchObject([{ target: 120 }]);
  });
});

describe("laws of slices", () => {
  const NATURES: readonly Nature[] = ["flow", "stock", "ratio", "cumulative"];
  const ownTime = ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"] as const;
  const target = fc.double({ min: 1, max: 1e6, noNaN: true });

  const slices = (stated: Stated, cadence: Cadence): readonly number[] =>
    cyclesOfYear(fiscalYearOf("2027-01-01", "2027-01-01"), cadence).map((each) => sumDue(measure(stated), each)?.figure.value ?? 0);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

  test("a flow's quarterly targets sum to the year's over the cycles of a cadence without slack", () => {
    fc.assert(fc.property(fc.tuple(target, target, target, target), fc.constantFrom<Cadence>("quarterly", "bimonthly"), (quarters, cadence) => {
      const series = Object.fromEntries(ownTime.map((key, index) => [key, { target: quarters[index] ?? 0 }]));
      expect(sum(slices({ name: "Sales", nature: "flow", series }, cadence)) / sum(quarters)).toBeCloseTo(1, 9);
    }), { numRuns: 25 });
  });

  test("so do the year's target and those of its first months", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 790, max: 5000 }), fc.constantFrom<Cadence>("quarterly", "bimonthly"), (last, year, cadence) => {
      const stated: Stated = { name: "Sales", nature: "flow", target: last === 12 ? 780 : year, series: until(last) };
      expect(sum(slices(stated, cadence))).toBeCloseTo(stated.target ?? 0, 6);
    }), { numRuns: 25 });
  });

  test("a target for exactly the cycle is taken unchanged, whatever the nature", () => {
    fc.assert(fc.property(target, fc.constantFrom(...NATURES), fc.constantFrom(...ownTime), (value, nature, targetPeriod) => {
      expect(keyResult({ name: "Sales", nature, target: value, baseline: 0, targetPeriod }, `FY${targetPeriod}`).target).toBe(value);
    }), { numRuns: 16 });
  });
});

import { cycleById, type Cycle } from "../../../src/core/calendar";
import { generateOkrs, type GeneratedKeyResult } from "../../../src/core/generate";
import type { Language } from "../../../src/core/language";
import type { Measure } from "../../../src/core/model";
import { measure, months, type Stated } from "./measures";

function cycle(id: string, yearStart = "2027-01-01"): Cycle {
  const found = cycleById(id, yearStart);
  if (found === null) throw new Error(`${id} is no cycle`);
  return found;
}

function keyResult(stated: Stated, id = "FY2027-Q2", asOf = "2027-05-31", language: Language = "en"): GeneratedKeyResult {
  const [first] = generateOkrs([measure(stated)], { cycle: cycle(id, `${id.slice(2, 6)}-01-01`), asOf, language }).keyResults;
  if (first === undefined) throw new Error("no key result");
  return first;
}

describe("texts", () => {
  const delivery: Stated = { name: "On-time delivery", unit: "%", target: 0.95, actual: 0.91 };
  const hiring: Stated = { name: "Time to hire", unit: "days", direction: "decrease", nature: "ratio", target: 35, actual: 41, baseline: 45 };

  test.each<[string, Stated, string, string]>([
    ["a rise", delivery, "Raise on-time delivery from 91 % to 95 % by 14 Feb 2027", "将On-time delivery从91%提升至95%（2027年2月14日前）"],
    ["a time that gets shorter", hiring, "Shorten time to hire from 41 days to 35 days by 14 Feb 2027", "将Time to hire从41 days缩短至35 days（2027年2月14日前）"],
    ["a Chinese name", { ...delivery, name: "准时交付率" }, "Raise 准时交付率 from 91 % to 95 % by 14 Feb 2027", "将准时交付率从91%提升至95%（2027年2月14日前）"],
    ["a name that begins with a verb of movement", { ...delivery, name: "Improve on-time delivery" }, "Raise on-time delivery from 91 % to 95 % by 14 Feb 2027", "将Improve on-time delivery从91%提升至95%（2027年2月14日前）"],
    ["a Chinese name that begins with one", { ...delivery, name: "提高客户满意度" }, "Raise 提高客户满意度 from 91 % to 95 % by 14 Feb 2027", "将客户满意度从91%提升至95%（2027年2月14日前）"],
    ["a rate whose name only looks like one", { ...delivery, name: "增长率" }, "Raise 增长率 from 91 % to 95 % by 14 Feb 2027", "将增长率从91%提升至95%（2027年2月14日前）"],
    ["an abbreviation", { ...delivery, name: "OTIF rate" }, "Raise OTIF rate from 91 % to 95 % by 14 Feb 2027", "将OTIF rate从91%提升至95%（2027年2月14日前）"],
    ["a task", { ...delivery, name: "Introduce the new CRM" }, "Introduce the new CRM: from 91 % to 95 % by 14 Feb 2027", "将Introduce the new CRM从91%提升至95%（2027年2月14日前）"],
    ["negative values", { name: "Free cash flow margin", unit: "%", target: -0.01, actual: -0.05 }, "Raise free cash flow margin from -5 % to -1 % by 14 Feb 2027", "将Free cash flow margin从-5%提升至-1%（2027年2月14日前）"],
    ["a target without reading", { ...delivery, actual: null }, "Bring on-time delivery to at least 95 % by 14 Feb 2027", "使On-time delivery达到95%以上（2027年2月14日前）"],
    ["a band", { name: "Stock range", unit: "days", direction: "within", targetLow: 20, targetHigh: 30, actual: 41 }, "Keep stock range between 20 days and 30 days until 14 Feb 2027", "将Stock range控制在20 days至30 days之间（至2027年2月14日）"],
    ["something that happens or does not", { name: "Certification", unit: "Yes/No", actual: 0 }, "Complete certification by 14 Feb 2027", "完成Certification（2027年2月14日前）"],
    ["a small difference", { ...delivery, actual: 0.9502, target: 0.9511 }, "Raise on-time delivery from 95.02 % to 95.11 % by 14 Feb 2027", "将On-time delivery从95.02%提升至95.11%（2027年2月14日前）"],
  ])("%s", (_, stated, en, zh) => {
    expect(keyResult(stated, "FY2027-6W1", "2027-01-02", "en").text).toBe(en);
    expect(keyResult(stated, "FY2027-6W1", "2027-01-02", "zh").text).toBe(zh);
  });
});

describe("targets are sliced into the cycle by the nature of the measure", () => {
  const flow: Stated = { name: "Revenue", nature: "flow", series: months(2026, 100) };

  test("a flow by the days of its months: 8 weeks from 5 January 2026 of 100 a month are 190.32", () => {
    const { start, target, type } = keyResult(flow, "FY2026-8W1", "2026-01-05");
    expect({ start, type }).toEqual({ start: 0, type: "increase" });
    expect(target).toBeCloseTo(190.32258064516128, 9);
  });

  test.each([["FY2026-Q1", 300], ["FY2026-B2", 200], ["FY2026-8W1", 190.3225806451613], ["FY2026-6W1", 100 * (27 / 31) + 100 * (15 / 28)]])(
    "a flow in %s", (id, target) => {
      expect(keyResult(flow, id, "2026-01-02").target).toBeCloseTo(target, 9);
    });

  test.each<[string, Stated, number | null, number]>([
    ["a flow of which only the year is planned", { name: "Orders", nature: "flow", target: 365 }, 0, 91],
    ["a flow of which less than one whole falls to the cycle", { name: "Renewal projects", unit: "count", nature: "flow", target: 1 }, 0, 1],
    ["a flow of money, of which any part may fall to the cycle", { name: "Grants", unit: "$M", nature: "flow", target: 1 }, 0, 91 / 365],
    ["a flow with a count since the year began", { name: "Orders", nature: "flow", target: 365, actual: 120 }, 90, 181],
    ["a cumulative measure by its difference", { name: "Revenue to date", nature: "cumulative", series: months(2027, (month) => 100 * month, [90, 190, 280]) }, 0, 300],
    ["a ratio by its last period", { name: "Margin", unit: "%", series: months(2027, (month) => 0.1 + month / 1000, [0.09, 0.09, 0.09, 0.09]) }, 0.09, 0.106],
    ["a ratio of which only the year is planned by nothing", { name: "Margin", unit: "%", target: 0.2, baseline: 0.1 }, 0.1, 0.2],
    ["a level by the level at the end", { name: "Headcount", nature: "stock", series: months(2027, (month) => 100 + month, [90, 91, 92, 93]) }, 92, 106],
    ["a level of which only the end of the year is planned by the straight way there", { name: "Customers", nature: "stock", target: 375, baseline: 100 }, 100, 100 + 275 * (181 / 365)],
  ])("%s", (_, stated, start, target) => {
    const made = keyResult(stated);
    expect(made.start).toBe(start);
    expect(made.target).toBeCloseTo(target, 9);
  });
});

describe("current values", () => {
  test.each<[string, Stated, string, number | null]>([
    ["a flow is summed within the cycle", { name: "Revenue", nature: "flow", series: months(2027, 100, [80, 80, 80, 90, 95]) }, "sumSoFar", 185],
    ["a level is read last", { name: "Margin", unit: "%", series: months(2027, 0.2, [0.1, 0.11, 0.12, 0.13, 0.14]) }, "latest", 0.14],
    ["a cumulative one is what came since the start", { name: "Orders to date", nature: "cumulative", series: months(2027, (month) => month * 10, [8, 16, 24, 32, 40]) }, "sinceStart", 16],
    ["a cell is linked", { name: "NPS", target: 45, actual: 37 }, "cell", 37],
    ["what has no reading is checked in", { name: "NPS", target: 45, baseline: 32 }, "checkIn", null],
  ])("%s", (_, stated, basis, value) => {
    const { figures, current } = keyResult(stated);
    expect(figures.current.basis.kind).toBe(basis);
    expect(current).toBe(value);
  });
});

describe("types", () => {
  test("what adds up and should be low holds its part of the limit, lost at last year's part", () => {
    const made = keyResult({ name: "Accidents", nature: "flow", direction: "decrease", target: 0, baseline: 6, actual: 2 });
    expect(made).toMatchObject({ type: "maintain_below", target: 0, start: null });
    expect(made.ceiling).toBeCloseTo(6 * (181 / 365), 9);
  });

  test("a target that lies the other way from the start is held, and that is said", () => {
    const flow = measure({ name: "Free cash flow", nature: "flow", target: -300, baseline: -900, actual: -640 });
    const { keyResults, issues } = generateOkrs([flow], { cycle: cycle("FY2027-Q2"), asOf: "2027-05-31", language: "en" });
    expect(keyResults[0]).toMatchObject({ type: "maintain_above" });
    expect(issues.map(({ code }) => code)).toContain("key-result-holds");
  });

  test("a budget is held from the first day, and nobody is told that what has no reading stands anywhere", () => {
    const budget = measure({ name: "Marketing spend", nature: "flow", direction: "decrease", target: 400 });
    const { keyResults, issues } = generateOkrs([budget], { cycle: cycle("FY2027-Q2"), asOf: "2027-05-31", language: "en" });
    expect(keyResults[0]).toMatchObject({ type: "maintain_below", current: null });
    const held = issues.find(({ code }) => code === "key-result-holds");
    expect(held?.values).toMatchObject({ fromZero: true });
  });

  test("a band keeps its edges and has neither start nor target", () => {
    expect(keyResult({ name: "Stock range", direction: "within", targetLow: 20, targetHigh: 30, actual: 41 }))
      .toMatchObject({ type: "within", start: null, target: null, floor: 20, ceiling: 30, current: 41 });
  });

  test("without any reading the target is to be reached from nowhere in particular", () => {
    expect(keyResult({ name: "Engagement", target: 75 })).toMatchObject({ type: "maintain_above", start: null, target: 75, current: null });
  });
});

describe("the start of a level", () => {
  const stated: Stated = { name: "On-time delivery", unit: "%", target: 0.95, actual: 0.91, baseline: 0.88 };

  test("is the reading when the cycle has not begun", () => {
    expect(keyResult(stated, "FY2027-Q3").start).toBe(0.91);
  });

  test("is the baseline when it is made within the cycle", () => {
    expect(keyResult(stated).start).toBe(0.88);
  });

  test("is no reading of a time to come", () => {
    const series = { "2027-Q1": { target: 61, actual: 57 }, "2027-Q2": { target: 61, actual: 59 } };
    expect(keyResult({ name: "Satisfaction", target: 61, actual: 59, period: "2027-Q2", series }, "FY2027-Q1", "2027-02-10")).toMatchObject({ start: 57, current: 57 });
  });

  test("is what it was before, whatever the sheet shows now", () => {
    const options = { cycle: cycle("FY2027-Q3"), language: "en" } as const;
    const existing = generateOkrs([measure(stated)], { ...options, asOf: "2027-06-20" }).keyResults;
    const later = generateOkrs([measure({ ...stated, actual: 0.97 })], { ...options, asOf: "2027-08-31", existing }).keyResults;
    expect(later).toMatchObject([{ id: existing[0]?.id, type: "increase", start: 0.91, target: 0.95, current: 0.97 }]);
  });
});

describe("figures of another year than the cycle's", () => {
  const said = (period: string | null, id = "FY2027-Q2", yearStart = "2027-01-01"): unknown => {
    const churn = measure({ name: "Churn", target: 10, baseline: 14, actual: 12, direction: "decrease", period });
    const { issues } = generateOkrs([churn], { cycle: cycle(id, yearStart), asOf: "2027-05-31", language: "en" });
    return issues.find(({ code }) => code === "figures-of-other-year")?.values;
  };

  test.each([["2024-Q3"], ["2026-12"], ["2028"]])("are said: %s", (period) => {
    expect(said(period)).toEqual({ cycle: "FY2027-Q2", keyResults: 1, periods: period });
  });

  test.each([["2027-01"], ["2027-Q2"], ["2027"], [null], ["last spring"]])("are not of it: %s", (period) => {
    expect(said(period)).toBeUndefined();
  });

  test("count by the fiscal year: of one that begins in April, March belongs to the year before", () => {
    expect(said("2027-03", "FY2028-Q1", "2027-04-01")).toMatchObject({ periods: "2027-03" });
    expect(said("2028-03", "FY2028-Q1", "2027-04-01")).toBeUndefined();
  });
});

describe("a target that a reader took from one of several periods", () => {
  const quarters = { "2026-Q1": { target: 15, actual: 8 }, "2026-Q2": { target: 25, actual: 29 }, "2026-Q3": { target: 35 }, "2026-Q4": { target: 25 } };
  const leads: Stated = { name: "Leads", nature: "flow", series: quarters, target: 25, actual: 29, period: "2026-Q2" };
  const targetFrom = (column: number): Measure["source"] => ({ target: { sheet: "KPI", row: 1, column, as: "number" } });
  const made = (stated: Stated, id: string): ReturnType<typeof generateOkrs> =>
    generateOkrs([measure(stated)], { cycle: cycle(id, `${id.slice(2, 6)}-01-01`), asOf: "2027-05-31", language: "en" });

  test("is none of a year: as much is taken of other years as their periods say for as many days", () => {
    const { keyResults, issues } = made({ ...leads, targetPeriod: "2026-Q2", source: targetFrom(21) }, "FY2027-Q2");
    expect(keyResults[0]?.target).toBeCloseTo(100 * 91 / 365, 9);
    expect(issues.map(({ code }) => code)).toContain("target-of-other-periods");
    expect(issues.map(({ code }) => code)).not.toContain("figures-of-other-year");
  });

  test("nor where its year is the cycle's and later periods have none", () => {
    const half = { "2027-Q1": { target: 15, actual: 8 }, "2027-Q2": { target: 25, actual: 29 } };
    const { keyResults } = made({ ...leads, series: half, period: "2027-Q2", targetPeriod: "2027-Q2", source: targetFrom(21) }, "FY2027-Q3");
    expect(keyResults[0]?.target).toBeCloseTo(40 * 92 / 181, 9);
  });

  test("is one of the year where it stands in a cell of its own", () => {
    expect(made({ ...leads, target: 110, source: targetFrom(5) }, "FY2027-Q2").keyResults[0]?.target).toBeCloseTo(110 * 91 / 365, 9);
  });

  test("is one of the year where the periods are years", () => {
    const years = { "2025": { target: 90, actual: 80 }, "2026": { target: 100, actual: 95 } };
    const { keyResults, issues } = made({ ...leads, series: years, target: 100, actual: 95, period: "2026", targetPeriod: "2026", source: targetFrom(21) }, "FY2027-Q2");
    expect(keyResults[0]?.target).toBeCloseTo(100 * 91 / 365, 9);
    expect(issues.map(({ code }) => code)).toContain("figures-of-other-year");
  });

  test("stays the line of a level", () => {
    const share = { "2026-Q1": { target: 15, actual: 8 }, "2026-Q2": { target: 25, actual: 21 } };
    expect(made({ ...leads, nature: "ratio", series: share, actual: 21, targetPeriod: "2026-Q2", source: targetFrom(21) }, "FY2027-Q2").keyResults[0]?.target).toBe(25);
  });
});

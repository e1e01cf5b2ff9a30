import { lineageWords, processWords } from "../../../src/core/language";
import { processTableName } from "../../../src/core/plan/process";
import { convertCadenceTask, processTask, type ConvertCadenceOptions, type ConvertCadenceSummary } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { addRow, sheetNamed, textsOf, valuesOf } from "../../support/excel-user";
import { EMPTY_WORKBOOK, memorySheet, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { contents, formulasOf, generate, ran, recalculated, words, type Ran } from "../../support/small-company";

// A scorecard of five measures, each of another nature, and a cadence that changes on 6 July 2026.

const DAY = "2026-07-06";
const [W, L] = [words(), lineageWords("en").headers];
const NEW = "OKR_KeyResults_FY2026_6W5";
const OLD = "OKR_KeyResults_FY2026_Q3";
const MONTHS = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}`);

/** Revenue of 100 a month, of which 90 were reached until June, and measures with one reading each. */
function scorecard(): MemoryWorkbook {
  const target = memorySheet("Monthly", [
    ["Measure", "Unit", "Type", ...MONTHS],
    ["Revenue", "k USD", "Target", ...MONTHS.map(() => 100)],
    ["Revenue", "k USD", "Actual", ...MONTHS.map((_, month) => (month < 6 ? 90 : null))],
  ]);
  const kpi = memorySheet("KPI", [
    ["KPI 2026"],
    [],
    ["Perspective", "Strategic objective", "Measure", "Unit", "Better", "Actual 2025", "Target 2026", "Actual to date", "Owner"],
    ["Customer", "Be reliable", "On-time delivery", "%", "higher", 0.88, 0.95, 0.91, "J. Lindqvist"],
    ["Customer", "Be reliable", "Complaints", "count", "lower", 900, 600, 400, "P. Novak"],
    ["Growth", "Have the people", "Headcount", "FTE", "higher", 100, 124, 104, "S. Tanaka"],
    ["Growth", "Have the people", "Time to hire", "days", "lower", 45, 35, 41, "S. Tanaka"],
  ]);
  return { ...EMPTY_WORKBOOK, sheets: [kpi, target] };
}

const toSixWeeks = (workbook: MemoryWorkbook, options: Partial<ConvertCadenceOptions> = {}): Ran<ConvertCadenceSummary> =>
  ran(workbook, (grid) => convertCadenceTask(grid, { asOf: DAY, cadence: "6w", by: "Chen", ...options }));

const column = (workbook: MemoryWorkbook, table: string, title: string, measure: string): unknown => {
  const row = textsOf(workbook, table, table.startsWith("OKR_Lineage") ? L.text : W.text).findIndex((text) => text.toLowerCase().includes(measure.toLowerCase()));
  return valuesOf(workbook, table, title)[row];
};

const quarterly = generate(scorecard(), { asOf: "2026-07-01" }).workbook;
const converted = toSixWeeks(quarterly);
const { workbook } = converted;

test("the OKRs go on in the first cycle of the new cadence, and their old sheet stays as it is", () => {
  expect(converted.outcome.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(converted.outcome.summary).toMatchObject({ from: "FY2026-Q3", to: "FY2026-6W5" });
  const old = sheetNamed(quarterly, "OKR FY2026-Q3");
  expect(contents(workbook, [old.name, "KPI", "Monthly"])).toEqual(contents(quarterly, [old.name, "KPI", "Monthly"]));
  expect(textsOf(workbook, NEW, W.measure)).toEqual(textsOf(quarterly, OLD, W.measure));
});

test("what adds up: 1,200 a year less 540 reached, by the plan of 100 a month; by live formulas", () => {
  const here = 100 * (26 / 31) + 100 * (16 / 31);
  const all = here + (100 * (15 / 31) + 90) + (100 * (27 / 31) + 50) + (50 + 100 * (27 / 31));
  expect(column(workbook, NEW, W.target, "revenue")).toBeCloseTo((660 * here) / all, 9);
  const later = recalculated(typeInto(workbook, "Monthly", { I3: 190 }));
  expect(column(later, NEW, W.target, "revenue")).toBeCloseTo((560 * here) / all, 9);
});

test("a ratio keeps its target and starts where it is now", () => {
  expect([column(workbook, NEW, W.start, "on-time"), column(workbook, NEW, W.target, "on-time")]).toEqual([0.91, 0.95]);
  expect(column(workbook, "OKR_Lineage", L.note, "on-time")).toBe(lineageWords("en").notSpread);
});

test("the lineage shows for each how its target follows from the year's", () => {
  const of = (title: string): unknown => column(workbook, "OKR_Lineage", title, "revenue");
  expect([of(L.year), of(L.reached), of(L.left), of(L.from), of(L.to)]).toEqual([1200, 540, 660, "FY2026-Q3", "FY2026-6W5"]);
  expect(Number(of(L.left)) * Number(of(L.part))).toBeCloseTo(Number(of(L.target)), 9);
  expect([of(L.oldId), of(L.newId)]).toEqual([textsOf(quarterly, OLD, W.id), textsOf(workbook, NEW, W.id)].map((ids) => ids[textsOf(quarterly, OLD, W.text).findIndex((text) => text.includes("evenue"))]));
  expect(formulasOf(workbook).filter((line) => line.startsWith("Lineage!") && line.includes("Monthly!")).length).toBeGreaterThan(0);
});

test("the objectives of the old cycle are converted, which the log says, and cannot be moved any more", () => {
  const states = processTableName("states", "FY2026-Q3");
  expect(new Set(valuesOf(workbook, states, processWords("en").states.state))).toEqual(new Set(["Converted"]));
  const move = ran(workbook, (grid) => processTask(grid, { asOf: DAY, cycle: "FY2026-Q3", to: "submitted", by: "Chen" }));
  expect(new Set(move.outcome.issues.filter(({ severity }) => severity === "error").map(({ code }) => code))).toEqual(new Set(["move-not-allowed"]));
});

test("converted again, or generated again, nothing is written; a later cycle gets what is left by then", () => {
  expect(toSixWeeks(workbook).outcome.change).toEqual(NO_CHANGE);
  expect(generate(workbook, { asOf: DAY }).outcome.change).toEqual(NO_CHANGE);
  const read = typeInto(workbook, "Monthly", { J3: 100 });
  const next = generate(read, { asOf: "2026-08-17" });
  const part = (100 * (15 / 31) + 90) / (100 * (15 / 31) + 90 + (100 * (27 / 31) + 50) + (50 + 100 * (27 / 31)));
  expect(column(next.workbook, "OKR_KeyResults_FY2026_6W6", W.target, "revenue")).toBeCloseTo((1200 - 540 - 100) * part, 9);
});

test("a key result that people wrote is not carried over, and they are told", () => {
  const [objective = ""] = textsOf(quarterly, OLD, W.objective);
  const own = addRow(quarterly, OLD, { [W.id]: "KR-own", [W.objective]: objective, [W.text]: "Win 5 new accounts", [W.type]: "increase", [W.start]: 0, [W.target]: 5 });
  const { outcome, workbook: after } = toSixWeeks(own);
  expect(outcome.issues.filter(({ code }) => code === "key-result-not-carried").map(({ values }) => values)).toEqual([{ text: "Win 5 new accounts", cycle: "FY2026-6W5" }]);
  expect(textsOf(after, "OKR_Lineage", L.note)).toContain(lineageWords("en").notCarried);
});

test.each<[string, Partial<ConvertCadenceOptions>, string | undefined]>([
  ["the cycle that the day is in", { asOf: "2026-07-06" }, "FY2026-6W5"],
  ["while half of it is left", { asOf: "2026-07-26" }, "FY2026-6W5"],
  ["the next one after that", { asOf: "2026-07-27" }, "FY2026-6W6"],
  ["the next one in slack weeks", { asOf: "2026-09-30" }, "FY2026-6W7"],
  ["the one that is named", { asOf: "2026-07-06", cycle: "FY2026-6W6" }, "FY2026-6W6"],
  ["none of another cadence", { cycle: "FY2026-8W4" }, undefined],
])("goes over to %s", (_, options, to) => {
  expect(toSixWeeks(quarterly, options).outcome.summary?.to).toBe(to);
});

test("OKRs of that cadence are not converted to it", () => {
  const { outcome } = toSixWeeks(quarterly, { cadence: "quarterly" });
  expect([outcome.issues.map(({ code }) => code), outcome.change]).toEqual([["cadence-already"], NO_CHANGE]);
  expect(toSixWeeks(scorecard()).outcome.issues.map(({ code }) => code)).toEqual(["workbook-without-okrs"]);
});

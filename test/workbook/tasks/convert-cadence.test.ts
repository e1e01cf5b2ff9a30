import { lineageWords, okrSheetWords, processWords } from "../../../src/core/language";
import { processTableName } from "../../../src/core/plan/process";
import { convertCadenceTask, processTask, type ConvertCadenceOptions, type ConvertCadenceSummary } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { addressOf, addRow, deleteSheet, deleteTableRow, sheetNamed, textsOf, typeIntoRow, valuesOf } from "../../support/excel-user";
import { EMPTY_WORKBOOK, memorySheet, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, contents, formulasOf, generate, ran, recalculated, words, type Ran } from "../../support/small-company";

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

describe("a key result that people wrote", () => {
  const [objective = ""] = textsOf(quarterly, OLD, W.objective);
  const own = addRow(quarterly, OLD, {
    [W.id]: "KR-own", [W.objective]: objective, [W.text]: "Win 5 new accounts", [W.type]: "increase", [W.start]: 0, [W.target]: 5, [W.current]: 2, [W.weight]: 0.2, [W.owner]: "R. Silva",
  });
  const carried = toSixWeeks(own);
  const of = (book: MemoryWorkbook, title: string): unknown => column(book, NEW, title, "new accounts");

  test("goes on as it was written, under the objective that goes on", () => {
    expect(carried.outcome.issues.map(({ code }) => code)).not.toContain("key-result-not-carried");
    expect([W.text, W.start, W.target, W.current, W.weight, W.owner].map((title) => of(carried.workbook, title))).toEqual(["Win 5 new accounts", 0, 5, 2, 0.2, "R. Silva"]);
    const siblings = textsOf(carried.workbook, NEW, W.objective);
    expect(siblings.filter((id) => id === of(carried.workbook, W.objective)).length).toBeGreaterThan(1);
  });

  test("is told what by days would be due, and the lineage says so too", () => {
    const due = 2 + 3 * (42 / 87);
    expect(carried.outcome.issues.filter(({ code }) => code === "key-result-carried-as-written").map(({ values }) => values))
      .toEqual([{ text: "Win 5 new accounts", from: "FY2026-Q3", cycle: "FY2026-6W5", target: 5, byDays: expect.closeTo(due, 9) as number }]);
    expect(column(carried.workbook, "OKR_Lineage", L.newId, "new accounts")).toBe(of(carried.workbook, W.id));
    expect(column(carried.workbook, "OKR_Lineage", L.note, "new accounts")).toBe(lineageWords("en").asWrittenFor("FY2026-Q3", "3.45", "5"));
  });

  test("stays when it is converted or generated again, even where its old sheet is gone, and what is edited or deleted there stays so", () => {
    expect(toSixWeeks(carried.workbook).outcome.change).toEqual(NO_CHANGE);
    expect(generate(carried.workbook, { asOf: DAY }).outcome.change).toEqual(NO_CHANGE);
    const row = textsOf(carried.workbook, NEW, W.text).indexOf("Win 5 new accounts");
    const edited = generate(recalculated(typeIntoRow(carried.workbook, NEW, row, { [W.target]: 3 })), { asOf: DAY });
    expect([edited.isEmpty, edited.codes]).toEqual([true, []]);
    const deleted = generate(deleteTableRow(carried.workbook, NEW, row), { asOf: DAY });
    expect(textsOf(deleted.workbook, NEW, W.text)).not.toContain("Win 5 new accounts");
    const alone = generate(deleteSheet(carried.workbook, "OKR FY2026-Q3"), { asOf: DAY });
    expect(textsOf(alone.workbook, NEW, W.text)).toContain("Win 5 new accounts");
  });

  test("follows its own cell while that is a formula, until there is a check-in", () => {
    const live = toSixWeeks(typeIntoRow(own, OLD, textsOf(own, OLD, W.text).indexOf("Win 5 new accounts"), { [W.current]: null }));
    expect(of(live.workbook, W.current)).toBe("");
    const at = addressOf(own, OLD, textsOf(own, OLD, W.text).indexOf("Win 5 new accounts"), W.current);
    const linked = toSixWeeks(recalculated(typeInto(own, "OKR FY2026-Q3", { [at]: { formula: "KPI!H6/100" } })));
    expect(of(linked.workbook, W.current)).toBe(1.04);
    const later = recalculated(typeInto(linked.workbook, "KPI", { H6: 300 }));
    expect(of(later, W.current)).toBe(3);
    const checked = checkIn(later, [["2026-07-10", String(of(later, W.id)), 4, 7, null, null]], "2026-07-10");
    expect(of(checked.workbook, W.current)).toBe(4);
  });

  test("goes on beside the key result of a measure from which people cut it off", () => {
    const cut = toSixWeeks(typeIntoRow(quarterly, OLD, 0, { [W.measure]: null, [W.text]: "Ours now" }));
    const ids = textsOf(cut.workbook, NEW, W.id);
    expect([new Set(ids).size, textsOf(cut.workbook, NEW, W.text).filter((text) => text === "Ours now")]).toEqual([ids.length, ["Ours now"]]);
    expect(ids).toHaveLength(textsOf(workbook, NEW, W.id).length + 1);
  });

  test("brings its objective along where nothing goes on of it", () => {
    const objectives = OLD.replace("KeyResults", "Objectives");
    const headers = okrSheetWords("en").objectives;
    const alone = addRow(addRow(quarterly, objectives, { [headers.id]: "O-own", [headers.text]: "Be where our customers are", [headers.owner]: "R. Silva" }), OLD, {
      [W.id]: "KR-27Q9-own", [W.objective]: "O-own", [W.text]: "Open 2 offices", [W.type]: "increase", [W.start]: 0, [W.target]: 2,
    });
    const { workbook: after } = toSixWeeks(alone);
    expect(textsOf(after, NEW.replace("KeyResults", "Objectives"), headers.text)).toContain("Be where our customers are");
    const [id, serves] = [W.id, W.objectiveText].map((title) => column(after, NEW, title, "offices"));
    expect([id, serves]).toEqual(["KR-266W5-own", "Be where our customers are"]);
  });
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

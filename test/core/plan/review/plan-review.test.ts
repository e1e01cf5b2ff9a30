import { formulaEngine, parts, printStored, type Expression } from "../../../../src/core/formula";
import { toPlain } from "../../../../src/core/formula/own";
import { isCellError, type CellValue } from "../../../../src/core/grid";
import { bandWord, statusWord, type Language } from "../../../../src/core/language";
import type { CheckIn, KeyResult } from "../../../../src/core/model";
import { isoToSerial } from "../../../../src/core/calendar";
import { keyResultsTable, plannedSources, TABLE_NAMES, type ReviewPart, type SheetPlan, type WorkbookPlan } from "../../../../src/core/plan";
import { planReview } from "../../../../src/core/plan/review/plan-review";
import { reviewTables } from "../../../../src/core/plan/review/review-tables";
import { reviewCycle, type CycleReview, type KeyResultReview, type ReviewInput } from "../../../../src/core/review";
import { excelErrorOf, isProblem } from "../../../../src/core/problem";
import { calculatePlan } from "../../../../src/workbook/calculate";
import { planProblems } from "../../../../src/workbook/validate-plan";
import { EMPTY_WORKBOOK, gridOf } from "../../../support/memory-workbook";
import { END, input, keyResult, objective } from "../../review/records";
import { sourcePlan } from "./okr-tables";

const OBJECTIVES = [
  objective("o1", { text: "Be on time", weight: 2 }), objective("o2", { text: "Grow", ambition: "committed" }), objective("o3", { text: "Nothing scored yet" }),
];

/** One of every kind: increase, decrease, negative, held, band, milestone, done or not, over-achieved, not scored, without start. */
const KEY_RESULTS: readonly KeyResult[] = [
  keyResult("k1", 0.92, { text: "Raise delivery", unit: "%", start: 0.9, target: 0.95, weight: 50, measure: "m1" }),
  keyResult("k2", 42, { text: "Cut lead time", type: "decrease", unit: "days", start: 45, target: 35, weight: 30, confidence: 5 }),
  keyResult("k3", 80, { text: "Over-achieve", start: 0, target: 60, weight: 20, measure: "m3" }),
  keyResult("k4", -150, { text: "Cut the loss", objective: "o2", start: -200, target: -100 }),
  keyResult("k5", 3, { text: "Hold the grade", objective: "o2", type: "maintain_above", start: null, target: 4, floor: 2 }),
  keyResult("k6", 7, { text: "Stay in the band", objective: "o2", type: "within", start: null, target: null, floor: 4, ceiling: 5 }),
  keyResult("k7", 4.5, { text: "Stay in the stated band", objective: "o2", type: "within", start: 4, target: 5, floor: 3, ceiling: 6 }),
  keyResult("k8", 1, { text: "Pass milestones", objective: "o2", type: "milestone", start: null, target: 4 }),
  keyResult("k9", 1, { text: "Done", objective: "o2", type: "binary", start: null, target: null }),
  keyResult("k10", 80, { text: "Go the wrong way", objective: "o2", start: 90, target: 100 }),
  keyResult("k11", null, { text: "Not read yet", objective: "o3" }),
];

function checkIn(keyResultId: string, date: string, value: number | null, confidence: number | null = null): CheckIn {
  return { keyResult: keyResultId, date, value, confidence, note: null, by: null };
}

const CHECK_INS: readonly CheckIn[] = [
  checkIn("k2", "2027-02-12", 40, 3), checkIn("k2", "2027-01-29", 43), checkIn("k2", "2027-02-26", 36, 8), checkIn("k1", "2027-01-15", 0.91), checkIn("k1", "2027-01-15", 0.915),
  checkIn("k4", "2027-01-29", null, 2),
];

const BASE = input(KEY_RESULTS, { objectives: OBJECTIVES, checkIns: CHECK_INS });

interface Sheet {
  readonly plan: WorkbookPlan;
  readonly sheet: SheetPlan;
  readonly cell: (part: ReviewPart, id: string, key: string) => CellValue;
}

/** The review sheet with its values, calculated over the tables of the input. */
function calculated(from: ReviewInput, language: Language = "en"): Sheet {
  const review = planReview(from, { language });
  const sources = sourcePlan(from, language);
  const plan = { sheets: [...sources.sheets, ...review.sheets], names: [...sources.names, ...review.names] };
  expect([...planProblems(plan, gridOf(EMPTY_WORKBOOK))]).toEqual([]);
  const result = calculatePlan(plan, gridOf(EMPTY_WORKBOOK), formulaEngine);
  expect(result.issues).toEqual([]);
  const sheet = result.plan.sheets.at(-1);
  if (sheet === undefined) throw new Error("no review sheet");
  return { plan, sheet, cell: (part, id, key) => cellOf(sheet, TABLE_NAMES.review(part, from.cycle.id), id, key) };
}

function cellOf({ tables }: SheetPlan, name: string, id: string, key: string): CellValue {
  const table = tables.find((one) => one.name === name);
  const row = table?.rows.find((cells) => cells[table.keyColumn]?.value === id);
  const column = table?.columns.findIndex((one) => one.key === key) ?? -1;
  const found = row?.[column];
  if (found === undefined) throw new Error(`no ${key} of ${id} in ${name}`);
  return found.value;
}

/** A value of `reviewCycle` as a cell shows it. */
function shown(value: unknown): CellValue {
  if (value === null || value === undefined) return "";
  if (isProblem(value)) return { error: excelErrorOf(value) };
  return value as CellValue;
}

function expectSame(found: CellValue, value: unknown, what: string): void {
  const wanted = shown(value);
  if (typeof wanted === "number") expect([what, found]).toEqual([what, expect.closeTo(wanted, 12)]);
  else expect([what, isCellError(found) ? { error: found.error } : found ?? ""]).toEqual([what, wanted]);
}

const DATA_NUMBERS = ["expected", "current", "raw", "progress", "confidence"] as const satisfies readonly (keyof KeyResultReview)[];
const GAP_NUMBERS = ["progress", "gap", "gapToPace", "gapShare", "lost", "lostOfCycle", "rank", "needed", "forecast"] as const satisfies readonly (keyof KeyResultReview)[];

function expectReview({ cell, sheet }: Sheet, review: CycleReview, language: Language): void {
  for (const one of review.keyResults) {
    const { id } = one.keyResult;
    for (const key of DATA_NUMBERS) expectSame(cell("data", id, key), one[key], `data ${id} ${key}`);
    for (const key of GAP_NUMBERS) expectSame(cell("gaps", id, key), one[key], `gaps ${id} ${key}`);
    expectSame(cell("data", id, "lastUpdate"), one.lastUpdate === null ? null : isoToSerial(one.lastUpdate), `data ${id} lastUpdate`);
    expectSame(cell("data", id, "status"), statusWord(one.status, language), `data ${id} status`);
    expectSame(cell("data", id, "band"), typeof one.band === "string" ? bandWord(one.band, language) : one.band, `data ${id} band`);
    expectSame(cell("coverage", id, "needed") !== "", one.needsCause, `coverage ${id} needed`);
    expectSame(cell("coverage", id, "unexplained"), one.unexplained, `coverage ${id} unexplained`);
    expectSame(cell("recovery", id, "gapAfter"), one.gapAfterPlan, `recovery ${id} gapAfter`);
  }
  for (const { objective: { id }, ...one } of review.objectives) {
    for (const key of ["score", "gapToPace"] as const) expectSame(cell("objectives", id, key), one[key], `objective ${id} ${key}`);
    for (const key of ["green", "yellow", "red", "notScored"] as const) expectSame(cell("objectives", id, key), one.counts[key], `objective ${id} ${key}`);
    if (typeof one.score === "number") expectSame(cell("objectives", id, "lost"), 1 - one.score, `objective ${id} lost`);
  }
  expect(sheet.blocks.flatMap(({ cells }) => cells.flat()).map((one) => one?.value)).toEqual(expect.arrayContaining([
    expect.closeTo(Number(review.pace), 12), expect.closeTo(Number(review.score), 12), expect.closeTo(Number(review.netConfidence), 12),
  ]));
}

describe("the review sheet", () => {
  test.each<[string, ReviewInput, Language]>([
    ["half-way", BASE, "en"],
    ["half-way in Chinese", BASE, "zh"],
    ["as of an earlier day than its tables", { ...BASE, asOf: "2027-02-13", tableAsOf: END }, "en"],
    ["as of a later day than its tables", { ...BASE, asOf: END, tableAsOf: "2027-02-13" }, "zh"],
    ["at the end", { ...BASE, asOf: END, tableAsOf: END }, "en"],
    ["as of the end, with tables of half-way", { ...BASE, asOf: END }, "zh"],
    ["before the cycle", { ...BASE, asOf: "2026-12-30" }, "en"],
    ["with objectives that weigh nothing in part", { ...BASE, objectives: OBJECTIVES.map((one) => ({ ...one, weight: one.id === "o1" ? 0 : 1 })) }, "en"],
  ])("shows what the core calculates: %s", (_, from, language) => {
    expectReview(calculated(from, language), reviewCycle(from), language);
  });
});

describe("points lost on the sheet", () => {
  const { cell, sheet } = calculated(BASE);

  test("are ranked from 1, and go down from 1 to the score without a gap", () => {
    const ranks = KEY_RESULTS.map(({ id }) => cell("gaps", id, "rank")).filter((rank) => typeof rank === "number");
    expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
    ranks.forEach((_, index) => {
      const above = index === 0 ? 1 : Number(cell("steps", `rank-${index}`, "base"));
      expect(Number(cell("steps", `rank-${index + 1}`, "base")) + Number(cell("steps", `rank-${index + 1}`, "lost"))).toBeCloseTo(above, 12);
    });
    expect(cell("steps", "rank-10", "base")).toEqual(expect.closeTo(Number(cell("steps", "score", "total")), 12));
    expect([cell("steps", "rank-11", "base"), cell("steps", "rank-11", "lost")]).toEqual(["", ""]);
  });

  test("make 1 with the score, which a cell says", () => {
    const blocks = sheet.blocks.map(({ cells }) => cells[0] ?? []);
    expect(blocks.find(([first]) => first?.value === "Check: score + points lost (must be 1)")?.at(-1)?.value).toBe(1);
  });

  test("name what cost an objective most", () => {
    expect(cell("objectives", "o1", "verdict")).toBe("Most points lost on “Raise delivery” (0.30).");
    expect(cell("objectives", "o3", "verdict")).toBe("Not scored.");
  });

  test.each<[string, readonly KeyResult[], string]>([
    ["the only one", [keyResult("k1", 0.25)], "Most points lost on “Key result k1” (0.75)."],
    ["of equal ones the first", [keyResult("k1", 1), keyResult("k2", 0.5), keyResult("k3", 0.5)], "Most points lost on “Key result k2” (0.17)."],
    ["of another objective's equal ones none", [keyResult("k1", 0.5, { objective: "o2" }), keyResult("k2", 0.5)], "Most points lost on “Key result k2” (0.50)."],
    ["none where all is reached", [keyResult("k1", 1)], "No points lost."],
  ])("name in its sentence %s", (_, keyResults, sentence) => {
    const objectives = [...new Set(keyResults.map((one) => one.objective))].map((id) => objective(id));
    expect(calculated(input(keyResults, { objectives })).cell("objectives", "o1", "verdict")).toBe(sentence);
  });
});

describe("progress from day to day", () => {
  test("is that of the check-ins then, and that of now on the latest day that has come", () => {
    const { cell } = calculated(BASE);
    const days = (part: "readings" | "progress", id: string) => BASE.cycle.checkIns.map((day) => cell(part, id, day));
    expect(days("readings", "k2")).toEqual(["", 43, 40, "", "", ""]);
    expect(days("progress", "k2").slice(0, 2)).toEqual(["", expect.closeTo(0.2, 12)]);
    expect(cell("progress", "k2", "2027-02-12")).toEqual(cell("data", "k2", "progress"));
    expect(days("progress", "k2").slice(3)).toEqual(["", "", ""]);
    expect(days("readings", "k1")[0]).toBe(0.915);
  });

  test("shows every second day where there are too many, the last among them", () => {
    const weekly = Array.from({ length: 13 }, (_, week) => new Date(Date.UTC(2027, 0, 1 + 7 * week)).toISOString().slice(0, 10));
    const [sheet] = planReview({ ...BASE, cycle: { ...BASE.cycle, checkIns: weekly } }, { language: "en" }).sheets;
    const columns = sheet?.tables.find(({ name }) => name === TABLE_NAMES.review("progress", BASE.cycle.id))?.columns.map(({ key }) => key) ?? [];
    expect(columns.slice(-7)).toEqual(weekly.filter((_, week) => week % 2 === 0));
  });
});

describe("the cycle before", () => {
  // As the table of key results shows it: of another day than the review.
  const asTable = { progress: 0.35 };
  const earlier = input([{ ...keyResult("p1", 0.4, { measure: "m1" }), ...asTable }, keyResult("p2", 0.9), keyResult("p3", null, { measure: "m3" })], { cycle: { ...BASE.cycle, id: "FY2026-Q4" } });

  /** The sheets of both cycles, and with `reviewed` the review of the earlier one. */
  function previousOf(id: string, reviewed: boolean): CellValue {
    const sources = plannedSources(BASE.cycle.id, "en");
    const before = sourcePlan(earlier, "en").sheets[0];
    const keyResults = keyResultsTable(earlier.cycle.id, "en");
    const reviewData = reviewed ? reviewTables(earlier.cycle.id, "en").data : null;
    const now = planReview(BASE, { language: "en", sources: { ...sources, previous: { keyResults, reviewData } } });
    const then = reviewed ? planReview(earlier, { language: "en" }) : { sheets: [], names: [] };
    const base = sourcePlan(BASE, "en");
    const plan = { sheets: [...base.sheets, ...(before === undefined ? [] : [before]), ...then.sheets, ...now.sheets], names: [...base.names, ...then.names, ...now.names] };
    expect([...planProblems(plan, gridOf(EMPTY_WORKBOOK))]).toEqual([]);
    const sheet = calculatePlan(plan, gridOf(EMPTY_WORKBOOK), formulaEngine).plan.sheets.at(-1);
    return sheet === undefined ? null : cellOf(sheet, TABLE_NAMES.review("gaps", BASE.cycle.id), id, "previous");
  }

  test("is compared with by measure, as its review shows it", () => {
    expect(previousOf("k1", true)).toBe(0.4);
    expect(previousOf("k2", true)).toBe("");
  });

  test("is compared with as its table shows it, if it was not reviewed; a blank is no 0", () => {
    expect(previousOf("k1", false)).toBe(0.35);
    expect(previousOf("k2", false)).toBe("");
    expect(previousOf("k3", false)).toBe("");
  });
});

/** The formulas of the sheet, those of columns before those of their cells. */
function formulasOf(from: ReviewInput, language: Language): readonly Expression[] {
  return planReview(from, { language }).sheets.flatMap(({ blocks, tables }) => [
    ...blocks.flatMap(({ cells }) => cells.flat()), ...tables.flatMap(({ columns, rows }) => [...columns, ...rows.flat()]),
  ]).flatMap((one) => one?.formula ?? []);
}

/** Which argument it is that `INDEX` takes from and `MATCH` searches. */
const LOOKED_THROUGH: Readonly<Record<string, number>> = { INDEX: 0, MATCH: 1 };

function lookedThrough(formula: Expression): readonly Expression[] {
  return parts(toPlain(formula)).flatMap((part) => (part.kind === "call" ? part.args[LOOKED_THROUGH[part.name] ?? -1] ?? [] : []));
}

describe("the formulas of the review", () => {
  // Calculated over a table of one row, an array is a number, through which LibreOffice does not look.
  test("look through cells and constants, never through an array that they calculate", () => {
    const searched = formulasOf(BASE, "en").flatMap(lookedThrough);
    expect(searched.length).toBeGreaterThan(100);
    expect(searched.filter(({ kind }) => kind !== "table" && kind !== "array").map((one) => printStored(one, "plain"))).toEqual([]);
  });

  test.each(["en", "zh"] as const)("are short enough for Excel, in either dialect (%s)", (language) => {
    const formulas = formulasOf(BASE, language);
    expect(formulas.length).toBeGreaterThan(100);
    for (const formula of formulas) for (const dialect of ["plain", "functions"] as const) expect(printStored(formula, dialect).length).toBeLessThan(8192);
  });

  test("never ask the clock", () => {
    const plain = planReview(BASE, { language: "en" }).sheets.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns.flatMap(({ formula }) => formula ?? [])));
    for (const formula of plain) expect(printStored(formula, "plain")).not.toMatch(/TODAY|NOW\(/);
  });
});

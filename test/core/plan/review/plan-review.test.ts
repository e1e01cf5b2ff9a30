import { formulaEngine } from "../../../../src/core/formula";
import { isCellError, type CellValue } from "../../../../src/core/grid";
import { bandWord, statusWord, type Language } from "../../../../src/core/language";
import type { CheckIn, KeyResult } from "../../../../src/core/model";
import { isoToSerial } from "../../../../src/core/calendar";
import { TABLE_NAMES, type ReviewPart, type SheetPlan, type WorkbookPlan } from "../../../../src/core/plan";
import { planReview } from "../../../../src/core/plan/review/plan-review";
import { reviewCycle, type CycleReview, type KeyResultReview, type ReviewInput } from "../../../../src/core/review";
import { excelErrorOf, isProblem } from "../../../../src/core/score";
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
  keyResult("k3", 80, { text: "Over-achieve", start: 0, target: 60, weight: 20 }),
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
    ["at the end", { ...BASE, asOf: END, tableAsOf: END }, "en"],
    ["as of the end, with tables of half-way", { ...BASE, asOf: END }, "zh"],
    ["before the cycle", { ...BASE, asOf: "2026-12-30" }, "en"],
    ["with objectives that weigh nothing in part", { ...BASE, objectives: OBJECTIVES.map((one) => ({ ...one, weight: one.id === "o1" ? 0 : 1 })) }, "en"],
  ])("shows what the core calculates: %s", (_, from, language) => {
    expectReview(calculated(from, language), reviewCycle(from), language);
  });
});


import { formulaEngine } from "../../../../src/core/formula";
import { formatCell, type CellValue } from "../../../../src/core/grid";
import type { KeyResult } from "../../../../src/core/model";
import { planReview, reviewCellName, TABLE_NAMES, type ReviewPart, type ReviewRequest } from "../../../../src/core/plan";
import type { ReviewInput } from "../../../../src/core/review";
import { calculateChange } from "../../../../src/workbook/calculate";
import { reconcile } from "../../../../src/workbook/reconcile";
import { parseState } from "../../../../src/workbook/state-text";
import { isEmptyChange } from "../../../../src/workbook/workbook-change";
import { applyToMemory, changeSheet, EMPTY_WORKBOOK, gridOf, typeInto, type MemoryWorkbook } from "../../../support/memory-workbook";
import { input, keyResult, objective } from "../../review/records";
import { sourcePlan } from "./okr-tables";

const CYCLE = "FY2027-Q1";
const SHEET = `Review ${CYCLE}`;
const KEY_RESULTS: readonly KeyResult[] = [
  keyResult("k1", 0.3, { text: "Raise delivery", weight: 50 }), keyResult("k2", 42, { text: "Cut lead time", type: "decrease", start: 45, target: 35, unit: "days", weight: 30 }),
  keyResult("k3", 1, { text: "All well", weight: 20 }),
];
const BASE = input(KEY_RESULTS, { objectives: [objective("o1")] });

interface Run {
  readonly workbook: MemoryWorkbook;
  readonly isEmpty: boolean;
  readonly codes: readonly string[];
}

function write(workbook: MemoryWorkbook, plan: Parameters<typeof reconcile>[0], dialect: "plain" | "functions"): Run {
  const grid = gridOf(workbook);
  const { change, issues } = reconcile(plan, grid, parseState(grid.state).state, { dialect, syntax: formulaEngine });
  const calculated = calculateChange(change, grid, formulaEngine);
  const codes = [...issues, ...calculated.issues].map(({ code }) => code);
  return { workbook: applyToMemory(workbook, calculated.change, formulaEngine, dialect), isEmpty: isEmptyChange(calculated.change), codes };
}

/** The OKR tables of an input, and then its review. */
function run(workbook: MemoryWorkbook, from: ReviewInput, request: Partial<ReviewRequest> = {}, dialect: "plain" | "functions" = "plain"): Run {
  const sources = write(workbook, sourcePlan(from, "en"), dialect);
  return write(sources.workbook, planReview(from, { language: "en", ...request }), dialect);
}

function tableOf(workbook: MemoryWorkbook, part: ReviewPart) {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET);
  const table = sheet?.tables.find(({ name }) => name === TABLE_NAMES.review(part, CYCLE));
  if (sheet === undefined || table === undefined) throw new Error(`no table ${part}`);
  return { sheet, ...table };
}

/** Address of a cell: in the row that holds an id, or the row of that number from 0, under a header. */
function at(workbook: MemoryWorkbook, part: ReviewPart, row: string | number, header: string): string {
  const { sheet, area, columns } = tableOf(workbook, part);
  const rows = Array.from({ length: area.bottom - area.top }, (_, index) => area.top + 1 + index);
  const found = typeof row === "number" ? rows[row] : rows.find((one) => sheet.cells.get(formatCell(one, area.left))?.value === row);
  const column = columns.indexOf(header);
  if (found === undefined || column < 0) throw new Error(`no ${header} of ${row}`);
  return formatCell(found, area.left + column);
}

function value(workbook: MemoryWorkbook, part: ReviewPart, row: string | number, header: string): CellValue {
  const { sheet } = tableOf(workbook, part);
  return sheet.cells.get(at(workbook, part, row, header))?.value ?? null;
}

/** The causes with a row of the user's below, which Excel fills with the formulas of the table. */
function withOwnCause(workbook: MemoryWorkbook): MemoryWorkbook {
  const { sheet, area, columns } = tableOf(workbook, "causes");
  const longer = changeSheet(workbook, SHEET, (one) => ({
    ...one, tables: one.tables.map((table) => (table.name === TABLE_NAMES.review("causes", CYCLE) ? { ...table, area: { ...area, bottom: area.bottom + 1 } } : table)),
  }));
  const column = area.left + columns.indexOf("Key result id");
  const formula = sheet.cells.get(formatCell(area.top + 1, column))?.formula ?? "";
  const last = area.bottom - area.top;
  return typeInto(longer, SHEET, {
    [at(longer, "causes", last, "Cause")]: "mine", [at(longer, "causes", last, "Key result")]: "Cut lead time", [at(longer, "causes", last, "Share of gap")]: 0.3,
    [formatCell(area.bottom + 1, column)]: { formula },
  });
}

describe("a review that is made again", () => {
  test.each(["plain", "functions"] as const)("changes nothing if nothing changed (%s)", (dialect) => {
    const first = run(EMPTY_WORKBOOK, BASE, {}, dialect);
    expect(first.codes).toEqual([]);
    expect(run(first.workbook, BASE, {}, dialect)).toMatchObject({ isEmpty: true, codes: [] });
  });

  test("keeps causes, whys, evidence, actions and rows that people wrote, and calculates with them", () => {
    const { workbook } = run(EMPTY_WORKBOOK, BASE);
    const filled = typeInto(workbook, SHEET, {
      [at(workbook, "causes", "C-k2", "Category")]: "Process", [at(workbook, "causes", "C-k2", "Why 1")]: "Two hand-overs", [at(workbook, "causes", "C-k2", "Share of gap")]: 0.5,
      [at(workbook, "data", "k2", "Evidence")]: "Report 7",
      [at(workbook, "actions", "A-k2", "Action")]: "Drop one hand-over", [at(workbook, "actions", "A-k2", "Expected effect")]: -4,
    });
    const again = run(withOwnCause(filled), { ...BASE, keyResults: KEY_RESULTS.map((one) => (one.id === "k1" ? { ...one, current: 0.9 } : one)), causes: [{ id: "C-k1", keyResult: "k1", share: null }] });
    expect(again.codes).toEqual([]);
    expect(["Category", "Why 1", "Share of gap"].map((header) => value(again.workbook, "causes", "C-k2", header))).toEqual(["Process", "Two hand-overs", 0.5]);
    expect(value(again.workbook, "causes", 2, "Cause")).toBe("mine");
    expect(value(again.workbook, "causes", 2, "Key result id")).toBe("k2");
    expect(value(again.workbook, "coverage", "k2", "Causes")).toBe(2);
    expect(value(again.workbook, "coverage", "k2", "Explained")).toBeCloseTo(0.8, 12);
    expect(value(again.workbook, "coverage", "k2", "Not explained")).toBeCloseTo(0.2, 12);
    expect(value(again.workbook, "data", "k2", "Evidence")).toBe("Report 7");
    expect(["Gap now", "Planned effect", "Gap after plan", "Actions"].map((header) => value(again.workbook, "recovery", "k2", header))).toEqual([-7, -4, -3, 1]);
    expect(value(again.workbook, "data", "k1", "Progress")).toBe(0.9);
  });

  test("keeps a row for a gap that was closed since and has its causes", () => {
    const { workbook } = run(EMPTY_WORKBOOK, BASE);
    const well: ReviewInput = { ...BASE, keyResults: KEY_RESULTS.map((one) => ({ ...one, current: one.target })), causes: [{ id: "C-k2", keyResult: "k2", share: 0.5 }] };
    const again = run(typeInto(workbook, SHEET, { [at(workbook, "causes", "C-k2", "Why 1")]: "Two hand-overs" }), well);
    expect(again.codes).toEqual([]);
    expect(value(again.workbook, "causes", "C-k2", "Why 1")).toBe("Two hand-overs");
    expect(() => at(again.workbook, "causes", "C-k1", "Why 1")).toThrow();
  });

  test("takes in a key result more, below what was there, and moves nothing", () => {
    const four = [...KEY_RESULTS, keyResult("k5", null)];
    const { workbook } = run(EMPTY_WORKBOOK, { ...BASE, keyResults: four });
    const place = at(workbook, "actions", "A-k1", "Action");
    const again = run(workbook, { ...BASE, keyResults: [...four, keyResult("k4", 0.1, { text: "New" })] });
    expect(again.codes).toEqual([]);
    expect(value(again.workbook, "data", "k4", "Progress")).toBe(0.1);
    expect(value(again.workbook, "causes", "C-k4", "Key result")).toBe("New");
    expect(at(again.workbook, "actions", "A-k1", "Action")).toBe(place);
  });

  test("takes in many key results more: what stands below goes down with what people wrote", () => {
    const { workbook } = run(EMPTY_WORKBOOK, BASE);
    const filled = typeInto(workbook, SHEET, { [at(workbook, "actions", "A-k1", "Action")]: "Hire" });
    const more = Array.from({ length: 20 }, (_, index) => keyResult(`n${index}`, 0.1, { text: `New ${index}` }));
    const again = run(filled, { ...BASE, keyResults: [...KEY_RESULTS, ...more] });
    expect(again.codes).toEqual([]);
    expect(value(again.workbook, "actions", "A-k1", "Action")).toBe("Hire");
    expect(value(again.workbook, "data", "n19", "Progress")).toBe(0.1);
    expect(run(again.workbook, { ...BASE, keyResults: [...KEY_RESULTS, ...more] }).isEmpty).toBe(true);
  });

  test("looks from the day that people entered, and says that it would now be another", () => {
    const { workbook } = run(EMPTY_WORKBOOK, BASE);
    const asOf = workbook.names.find(({ name }) => name === reviewCellName("AsOf", CYCLE))?.formula.split("!")[1]?.replaceAll("$", "") ?? "";
    const again = run(typeInto(workbook, SHEET, { [asOf]: 46388 }), { ...BASE, asOf: "2027-03-01", tableAsOf: "2027-03-01" });
    expect(again.codes).toEqual(["cell-conflict"]);
    expect(value(again.workbook, "gaps", "k3", "Gap to pace")).toBeCloseTo(1 - 1 / 90, 12);
  });

  test("finds its key results after their table was sorted", () => {
    const { workbook } = run(EMPTY_WORKBOOK, BASE);
    const backwards = { ...BASE, keyResults: [...KEY_RESULTS].reverse() };
    const sorted = write(workbook, sourcePlan(backwards, "en"), "plain");
    for (const id of ["k1", "k2", "k3"]) expect(value(sorted.workbook, "data", id, "Key result")).toBe(KEY_RESULTS.find((one) => one.id === id)?.text);
  });
});

describe("actions of the review before", () => {
  const carried = [
    { id: "FY2026-Q4 A-k9", keyResult: "k2", action: "Second shift", cause: "C-k9", owner: "Li", due: "2027-02-01", effect: -2, status: "Done", before: 44.5, cycle: "FY2026-Q4" },
    { id: "FY2026-Q4 A-k8", keyResult: null, action: "Elsewhere", cause: null, owner: null, due: null, effect: 1, status: "Open", before: 7, cycle: "FY2026-Q4" },
  ];

  test("are listed before the new ones, with what came of them", () => {
    const { workbook } = run(EMPTY_WORKBOOK, BASE, { carried });
    const first = (header: string): CellValue => value(workbook, "actions", "FY2026-Q4 A-k9", header);
    expect(["Action", "Key result", "Owner", "Due", "Value at last review", "Effect found", "From cycle"].map(first)).toEqual(["Second shift", "Cut lead time", "Li", 46419, 44.5, -2.5, "FY2026-Q4"]);
    expect(value(workbook, "actions", "FY2026-Q4 A-k8", "Effect found")).toBe("");
    expect(value(workbook, "actions", "A-k1", "Effect found")).toBe("");
  });

  test("that are done are no longer planned for; others are", () => {
    const { workbook } = run(EMPTY_WORKBOOK, BASE, { carried: carried.map((one) => ({ ...one, keyResult: "k2" })) });
    expect(value(workbook, "recovery", "k2", "Planned effect")).toBe(1);
  });
});

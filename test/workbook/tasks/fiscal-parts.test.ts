import type { CellValue } from "../../../src/core/grid";
import { generateTask, readingTask, rememberTask, type GenerateTaskOptions } from "../../../src/workbook/tasks";
import { EMPTY_WORKBOOK, gridOf, memorySheet, type MemoryWorkbook } from "../../support/memory-workbook";
import { ran } from "../../support/small-company";

// A company whose year begins in April: FY2027-Q2 is July to September 2026, and so is `Q2` on its scorecard.

const OPTIONS: GenerateTaskOptions = { asOf: "2026-08-20", fiscalYearStart: "2026-04-01", cycle: "FY2027-Q2" };

function scorecard(...rows: readonly (readonly CellValue[])[]): MemoryWorkbook {
  return { ...EMPTY_WORKBOOK, sheets: [memorySheet("KPI", rows)] };
}

const quarters = (...headers: readonly string[]): MemoryWorkbook =>
  scorecard(["KPI", "Unit", ...headers.map((header) => `${header} target`)], ["Sales revenue", "EUR", 100, 200, 300, 400], ["Orders won", "count", 10, 20, 30, 40]);

/** Targets of the key results by the names of their measures, and what was said about their times. */
function made(workbook: MemoryWorkbook, options: Partial<GenerateTaskOptions> = {}): { readonly targets: readonly (number | null | undefined)[]; readonly codes: readonly string[] } {
  const { summary, issues } = generateTask(gridOf(workbook), { ...OPTIONS, ...options });
  const keyResults = [...summary?.generated.keyResults ?? []].sort((a, b) => (b.target ?? 0) - (a.target ?? 0));
  return { targets: keyResults.map(({ target }) => target), codes: issues.map(({ code }) => code).filter((code) => /target-periods|target-of|figures-of/.test(code)) };
}

function answered(workbook: MemoryWorkbook, answer: string): MemoryWorkbook {
  const reading = readingTask(gridOf(workbook), { fiscalYearStart: "2026-04-01" });
  const question = reading.ok ? reading.value.questions.find(({ code }) => code === "reader-fiscal-parts") : undefined;
  return ran(workbook, (grid) => rememberTask(grid, { corrections: { answers: { [question?.id ?? ""]: answer } } })).workbook;
}

test.each<[about: string, headers: readonly string[]]>([
  ["says no year", ["Q1", "Q2", "Q3", "Q4"]], ["says the year", ["Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"]], ["says FY", ["FY27 Q1", "FY27 Q2", "FY27 Q3", "FY27 Q4"]],
])("the cycle takes the target of its own column, where that %s", (_, headers) => {
  expect(made(quarters(...headers))).toEqual({ targets: [200, 20], codes: [] });
});

test("each of the four cycles takes its own", () => {
  const targets = ["FY2027-Q1", "FY2027-Q2", "FY2027-Q3", "FY2027-Q4"].map((cycle) => made(quarters("Q1", "Q2", "Q3", "Q4"), { cycle }).targets[0]);
  expect(targets).toEqual([100, 200, 300, 400]);
});

test("half of a year's first half is due in its second quarter", () => {
  const halves = scorecard(["KPI", "Unit", "FY27 H1 target", "FY27 H2 target"], ["Sales revenue", "EUR", 183, 365], ["Orders won", "count", 18.3, 36.5]);
  const { targets, codes } = made(halves);
  expect(targets.map((target) => Math.round((target ?? 0) * 100) / 100)).toEqual([92, 9.2]);
  expect(codes).toEqual([]);
});

test("where somebody answers that the calendar year is meant, the column of its months is taken", () => {
  expect(made(answered(quarters("Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"), "calendar"))).toEqual({ targets: [300, 30], codes: [] });
});

test("a title that names the quarter is that of the cycle", () => {
  const titled = scorecard(["Scorecard FY2027 Q2"], [], ["KPI", "Unit", "Target", "Actual"], ["Sales revenue", "EUR", 200, 180], ["Orders won", "count", 20, 18]);
  expect(made(titled)).toEqual({ targets: [200, 20], codes: [] });
});

test("what the workbook knows of its year is what is read by", () => {
  const { workbook } = ran(quarters("Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"), (grid) => rememberTask(grid, { settings: { fiscalYearStart: "2026-04-01" } }));
  const reading = readingTask(gridOf(workbook), {});
  expect(reading.ok && Object.keys(reading.value.measures[0]?.series ?? {})).toEqual(["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]);
});

import { formulaEngine } from "../../../src/core/formula";
import { generateOkrs } from "../../../src/core/generate";
import type { CellValue } from "../../../src/core/grid";
import { TABLE_NAMES, type WorkbookPlan } from "../../../src/core/plan";
import { readScorecard } from "../../../src/core/reader";
import { calculatePlan } from "../../../src/workbook/calculate";
import { mapFormulas } from "../../../src/workbook/plan-formulas";
import { caseGrid, type CaseCell } from "../../support/case-grid";
import { AS_OF, cycleOf, planOf } from "./okr-workbook";

// What is due in a cycle is a formula over the user's cells, whatever time these are for, and says what the core says.

type Rows = readonly (readonly CaseCell[])[];

const MONTHS = ["2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06"] as const;
const flow = (header: string, target: CaseCell, ...more: CaseCell[]): Rows => [["KPI", header, "Actual"], ["Sales revenue", target, ...more]];
const monthly = (name: string, ...targets: CaseCell[]): Rows => [["KPI", "Series", ...MONTHS], [name, "Target", ...targets], [null, "Actual", 1, 2]];

const CASES: readonly (readonly [about: string, cycle: string, rows: Rows, target: number])[] = [
  ["the cycle's own", "FY2027-Q2", flow("2027 Q2 target", 300), 300],
  ["the cycle's own, out of a text", "FY2027-Q2", flow("2027 Q2 target", "≥ 300 units"), 300],
  ["six weeks of a quarter", "FY2027-6W3", flow("2027 Q2 target", 91), 42],
  ["the second quarter of a half-year, counted since it began", "FY2027-Q2", flow("H1 2027 target", 181, 100), 181],
  ["every month's", "FY2027-Q2", flow("Monthly target", 100), 300],
  ["another quarter's", "FY2027-Q2", flow("2027 Q1 target", 90), 91],
  ["months that stop before the cycle does", "FY2027-Q2", monthly("Sales revenue", 10, 20, 30, 40, 50), 90],
  ["months with a gap", "FY2027-Q2", monthly("Sales revenue", 10, null, 30, 40, null, 60), 100],
  ["a level whose months stop before the cycle does", "FY2027-Q2", monthly("Headcount", 10, 20, 30, 40, 50), 50],
  ["a rate whose months stop before the cycle does", "FY2027-Q2", monthly("On-time delivery rate", "10%", "20%", "30%", "40%", "50%"), 0.5],
  ["the year's besides some quarters", "FY2027-Q3", [["KPI", "Q1 2027 target", "Q2 2027 target", "2027 target"], ["Sales revenue", 10, 20, 70]], 40 * 92 / 184],
  ["a level on its way to a later quarter", "FY2027-Q2", [["KPI", "Baseline", "2027 Q3 target"], ["Headcount", 0, 273]], 181],
];

function inDialect(plan: WorkbookPlan, dialect: "functions" | "plain"): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => mapFormulas(sheet, (formula) => formulaEngine.parse(formulaEngine.print(formula, dialect)) ?? formula)) };
}

/** A cell of the first row of a table, calculated over the user's cells. */
function shown(plan: WorkbookPlan, rows: Rows, name: string, key: string): CellValue | undefined {
  const { plan: calculated, issues } = calculatePlan(plan, caseGrid({ sheets: [{ name: "KPI", rows }] }), formulaEngine);
  expect(issues).toEqual([]);
  const table = calculated.sheets.flatMap(({ tables }) => tables).find((each) => each.name === name);
  return table?.rows[0]?.[table.columns.findIndex((column) => column.key === key)]?.value;
}

function planOver(rows: Rows, id: string, asOf = AS_OF): WorkbookPlan {
  const { measures } = readScorecard(caseGrid({ sheets: [{ name: "KPI", rows }] }), { fiscalYearStart: "2027-01-01" });
  return planOf(generateOkrs(measures, { cycle: cycleOf(id), asOf, language: "en" }), id, asOf);
}

describe.each(["functions", "plain"] as const)("in %s", (dialect) => {
  test.each(CASES)("what is due of %s", (_, id, rows, target) => {
    expect(shown(inDialect(planOver(rows, id), dialect), rows, TABLE_NAMES.keyResults(id), "target")).toBeCloseTo(target, 9);
  });

  test("the scorecard compares a reading of a quarter with what was due of it by now", () => {
    const rows = flow("2027 Q2 target", 91, 30);
    expect(shown(inDialect(planOver(rows, "FY2027-Q2", "2027-05-31"), dialect), rows, TABLE_NAMES.scorecard, "due")).toBeCloseTo(61, 9);
  });
});

test.each<[Rows, string]>([
  [flow("2027 Q2 target", 91, 30), "target: 2027-Q2"],
  [[["KPI", "Monthly target", "May 2027 actual"], ["Sales revenue", 91, 30]], "2027-05 (target: each month)"],
  [[["Scorecard 2027"], [], ...flow("Target", 91, 30)], "2027"],
  [[["KPI", "Target", "Period", "Actual"], ["Sales revenue", 91, "2027-04+6", 30]], "2027-04–2027-09"],
])("the scorecard says what the target is for where the reading is not: %#", (rows, expected) => {
  expect(shown(planOver(rows, "FY2027-Q2"), rows, TABLE_NAMES.scorecard, "period")).toBe(expected);
});

import { formulaEngine } from "../../../src/core/formula";
import { generateOkrs } from "../../../src/core/generate";
import type { CellValue } from "../../../src/core/grid";
import type { KeyResult, Measure } from "../../../src/core/model";
import { TABLE_NAMES, type PlannedCell, type WorkbookPlan } from "../../../src/core/plan";
import { readScorecard } from "../../../src/core/reader";
import { calculatePlan } from "../../../src/workbook/calculate";
import { mapFormulas } from "../../../src/workbook/plan-formulas";
import { caseGrid, type CaseCell } from "../../support/case-grid";
import { AS_OF, cycleOf, planOf } from "./okr-workbook";

// A target that says by how much to change is a formula over its own cell and the cell that it changes.

const CYCLE = "FY2027-Q2";
const DIALECTS = ["functions", "plain"] as const;

type Rows = readonly (readonly CaseCell[])[];

interface ChangedCase {
  readonly about: string;
  readonly header: readonly CaseCell[];
  readonly row: readonly CaseCell[];
  /** What the target comes to, and after the cell in that column has another content. */
  readonly target: number;
  readonly then: readonly (readonly [column: number, content: CaseCell, target: number])[];
  readonly source: string;
}

const CASES: readonly ChangedCase[] = [
  { about: "a share on the baseline", header: ["KPI", "Unit", "Baseline", "Target", "Actual"], row: ["Open seats", "count", 2000, "+10%", 2050],
    target: 2200, then: [[2, 3000, 3300], [3, "+20%", 2400], [3, 0.2, 2400]], source: "KPI!E2, KPI!C2, KPI!D2" },
  { about: "a share off the baseline, in words", header: ["指标", "单位", "基线", "目标值", "实际值"], row: ["平均停留天数", "天", 40, "降低10%", 39],
    target: 36, then: [[2, 50, 45], [3, "降低20%", 32]], source: "KPI!E2, KPI!C2, KPI!D2" },
  { about: "points on a share", header: ["KPI", "Unit", "Baseline", "Target", "Actual"], row: ["First-pass yield", "%", "80%", "提升5个百分点", "82%"],
    target: 0.85, then: [[2, "70%", 0.75], [3, "提升2个百分点", 0.82]], source: "KPI!E2, KPI!C2, KPI!D2" },
  { about: "points on percentages without a sign", header: ["KPI", "Unit", "Baseline", "Target", "Actual"], row: ["First-pass yield", "%", 80, "提升5个百分点", 82],
    target: 0.85, then: [[2, 70, 0.75]], source: "KPI!E2, KPI!C2, KPI!D2" },
  { about: "an amount off the baseline", header: ["指标", "单位", "基线", "目标值", "实际值"], row: ["平均停留天数", "天", 40, "减少5天", 39],
    target: 35, then: [[2, 50, 45], [3, "减少10天", 30]], source: "KPI!E2, KPI!C2, KPI!D2" },
];

function measuresOf(rows: Rows): readonly Measure[] {
  return readScorecard(caseGrid({ sheets: [{ name: "KPI", rows }] })).measures.map((measure) => ({ ...measure, nature: "ratio" }));
}

function planOn(measures: readonly Measure[]): WorkbookPlan {
  return planOf(generateOkrs(measures, { cycle: cycleOf(CYCLE), asOf: AS_OF, language: "en" }), CYCLE, AS_OF);
}

/** The row's cells by column, in a plan over a workbook. */
function firstRow(plan: WorkbookPlan, rows: Rows, name: string): Readonly<Record<string, PlannedCell>> {
  const { plan: calculated, issues } = calculatePlan(plan, caseGrid({ sheets: [{ name: "KPI", rows }] }), formulaEngine);
  expect(issues).toEqual([]);
  const table = calculated.sheets.flatMap(({ tables }) => tables).find((each) => each.name === name);
  return Object.fromEntries((table?.columns ?? []).map(({ key }, index) => [key, table?.rows[0]?.[index] ?? { value: null }]));
}

function inDialect(plan: WorkbookPlan, dialect: (typeof DIALECTS)[number]): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => mapFormulas(sheet, (formula) => formulaEngine.parse(formulaEngine.print(formula, dialect)) ?? formula)) };
}

describe.each(DIALECTS)("in %s", (dialect) => {
  test.each(CASES)("$about follows both cells", ({ header, row, target, then }) => {
    const measures = measuresOf([header, row]);
    expect(measures[0]?.target).toBeCloseTo(target, 9);
    const plan = inDialect(planOn(measures), dialect);
    const shown = (cells: readonly CaseCell[], name: string): CellValue | undefined => firstRow(plan, [header, cells], name)["target"]?.value;
    for (const name of [TABLE_NAMES.keyResults(CYCLE), TABLE_NAMES.scorecard]) {
      expect(shown(row, name)).toBeCloseTo(target, 9);
      for (const [column, content, next] of then) expect(shown(row.with(column, content), name)).toBeCloseTo(next, 9);
      expect(shown(row.with(2, null), name)).toBe("");
    }
  });

  test("a share on the reading counts from the start that was taken of it, and does not run away from readings", () => {
    const rows: Rows = [["KPI", "Unit", "Target", "Actual"], ["Open seats", "count", "+10%", 2000]];
    const plan = inDialect(planOn(measuresOf(rows)), dialect);
    const later = (column: number, content: CaseCell): CellValue | undefined => firstRow(plan, rows.map((row, index) => (index === 1 ? row.with(column, content) : row)), TABLE_NAMES.keyResults(CYCLE))["target"]?.value;
    expect(later(3, 2000)).toBeCloseTo(2200, 9);
    expect(later(3, 2150)).toBeCloseTo(2200, 9);
    expect(later(2, "+20%")).toBeCloseTo(2400, 9);
  });
});

test.each(CASES)("the source of $about is all of its cells", ({ header, row, source }) => {
  const cell = firstRow(planOn(measuresOf([header, row])), [header, row], TABLE_NAMES.keyResults(CYCLE))["source"];
  expect(cell).toMatchObject({ value: source, link: "KPI!E2" });
});

test("a reading that moves leaves start and target as they were when it is generated again", () => {
  const generate = (actual: number, existing: readonly KeyResult[] = []): readonly KeyResult[] =>
    generateOkrs(measuresOf([["KPI", "Unit", "Target", "Actual"], ["Open seats", "count", "+10%", actual]]), { cycle: cycleOf(CYCLE), asOf: AS_OF, language: "en", existing }).keyResults;
  const made = generate(2000);
  expect(made).toMatchObject([{ start: 2000, target: 2200, current: 2000 }]);
  expect(generate(2150, made)).toMatchObject([{ start: 2000, target: 2200, current: 2150, text: made[0]?.text }]);
});

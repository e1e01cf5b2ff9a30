import { parseCorrections, readScorecard, type Reading } from "../../../src/core/reader";
import { caseGrid, type CaseCell, type CaseWorkbook } from "../../support/case-grid";

type Rows = readonly (readonly CaseCell[])[];

function read(rows: Rows | CaseWorkbook, corrections: object = {}): Reading {
  const parsed = parseCorrections(corrections);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issue));
  const workbook: CaseWorkbook = "sheets" in rows ? rows : { sheets: [{ name: "KPI", rows }] };
  return readScorecard(caseGrid(workbook), { corrections: parsed.value, fiscalYearStart: "2027-01-01" });
}

/** Times of the targets of two measures that add up, and the answer that was assumed where it was asked. */
function times({ measures, questions }: Reading): { readonly of: readonly (string | null)[]; readonly assumed: string | null } {
  return { of: measures.map(({ targetPeriod = null }) => targetPeriod), assumed: questions.find(({ code }) => code === "reader-target-period")?.assumed ?? null };
}

/** A table with one column of targets under a header. */
function headed(header: string, title: readonly CaseCell[] = []): Rows {
  const table: Rows = [["KPI", header, "Actual"], ["Sales revenue", 300, 290], ["Orders", 60, 55]];
  return title.length === 0 ? table : [title, [], ...table];
}

describe("the header of the targets says what they are for", () => {
  test.each<[string, string | null]>([
    ["2027 Q2 target", "2027-Q2"], ["Target Q2 2027", "2027-Q2"], ["Target (Q2)", "2027-Q2"], ["H1 target", "2027-H1"], ["Target Apr-27", "2027-04"],
    ["目标值(2027年二季度)", "2027-Q2"], ["1月目标", "2027-01"], ["上半年目标", "2027-H1"], ["2027年目标值", "2027"], ["Target 2026", "2026"],
    ["Monthly target", "every-month"], ["月度目标", "every-month"], ["季度目标", "every-quarter"], ["Half-yearly target", "every-half"], ["半年度目标", "every-half"],
    ["Target", null], ["Annual target", null], ["年度目标", null], ["YTD target", null],
  ])("%s", (header, expected) => {
    expect(times(read(headed(header)))).toEqual({ of: [expected, expected], assumed: null });
  });

  test("where nothing else stands beside it", () => {
    expect(times(read([["KPI", "Monthly target"], ["Sales revenue", 300]])).of).toEqual(["every-month"]);
    expect(times(read([["指标", "月目标"], ["销售收入", 300]])).of).toEqual(["every-month"]);
  });

  test("and is surer than the title", () => {
    expect(times(read(headed("Target 2027", ["Scorecard Q2 2027"]))).of).toEqual(["2027", "2027"]);
    expect(times(read(headed("Annual target", ["Scorecard Q2 2027"])))).toEqual({ of: ["2027", "2027"], assumed: null });
  });

  test("one for each quarter is that of the quarter in the title", () => {
    expect(times(read(headed("季度目标", ["2027年第二季度绩效考核"]))).of).toEqual(["2027-Q2", "2027-Q2"]);
  });

  test("the header of the readings says what these are of", () => {
    const { measures } = read([["KPI", "2027 Q2 target", "2027 Q2 actual"], ["Sales revenue", 300, 290]]);
    expect(measures).toMatchObject([{ target: 300, targetPeriod: "2027-Q2", actual: 290, period: "2027-Q2" }]);
  });

  test("a month without a year asks which one", () => {
    const { questions } = readScorecard(caseGrid({ sheets: [{ name: "KPI", rows: headed("1月目标") }] }));
    expect(questions.map(({ code }) => code)).toContain("reader-year");
  });
});

describe("the title says it where the header does not", () => {
  test.each<[string, readonly CaseCell[], Rows, ReturnType<typeof times>]>([
    ["a year is that of the targets", ["2026年度绩效考核表"], [], { of: ["2026", "2026"], assumed: null }],
    ["a quarter is theirs, where readings are near them", ["Scorecard Q2 2027"], [], { of: ["2027-Q2", "2027-Q2"], assumed: "part" }],
    ["a month is not, where readings are what of a year's was due", ["KPI dashboard May 2027"], [["Sales revenue", 300, 125], ["Orders", 60, 24]], { of: ["2027", "2027"], assumed: "year" }],
    ["nor by the reading of one measure of three", ["KPI dashboard May 2027"], [["Sales revenue", 300, 290], ["Orders", 60, 24], ["Visits", 60, 70]], { of: ["2027-05", "2027-05", "2027-05"], assumed: "part" }],
  ])("%s", (_, title, rows, expected) => {
    expect(times(read(rows.length === 0 ? headed("Target", title) : [title, [], ["KPI", "Target", "Actual"], ...rows]))).toEqual(expected);
  });

  test("of measures that do not add up nobody needs to be asked", () => {
    const rows: Rows = [["Scorecard Q2 2027"], [], ["KPI", "Target", "Actual"], ["On-time delivery rate", "95%", "91%"], ["Employee satisfaction rate", "80%", "75%"]];
    expect(times(read(rows))).toEqual({ of: ["2027-Q2", "2027-Q2"], assumed: null });
  });
});

describe("a column of frequencies may say it", () => {
  const rows = (header: string, said: string): Rows => [["指标", header, "目标值"], ["销售收入", said, 300], ["客户满意率", said, "95%"]];

  test.each<[string, string, readonly (string | null)[], string]>([
    ["考核周期", "月度", ["every-month", null], "every-month"], ["考核周期", "每季度", ["every-quarter", null], "every-quarter"],
    ["统计频率", "月度", [null, null], "year"], ["频率", "Monthly", [null, null], "year"],
  ])("%s %s", (header, said, of, assumed) => {
    expect(times(read(rows(header, said)))).toEqual({ of, assumed });
  });

  test.each([["年度"], ["每周"], ["Annual"]])("%s does not", (said) => {
    expect(times(read(rows("考核周期", said)))).toEqual({ of: [null, null], assumed: null });
  });
});

describe("a target out of several periods", () => {
  test("is of the period that it was taken from", () => {
    const { measures } = read([["KPI", "Series", "2027-01", "2027-02", "2027-03"], ["Sales revenue", "Target", 10, 20, 30], [null, "Actual", 9, 19, null]]);
    expect(measures).toMatchObject([{ target: 20, targetPeriod: "2027-02" }]);
  });

  test("is of the year where a column of the whole year stands beside them", () => {
    const { measures } = read([["KPI", "Q1 2027 target", "Q2 2027 target", "2027 target"], ["Sales revenue", 10, 20, 70]]);
    expect(measures).toMatchObject([{ target: 70, targetPeriod: "2027", series: { "2027-Q1": { target: 10 }, "2027-Q2": { target: 20 } } }]);
  });

  test("of sheets for a month each is that of the last one read", () => {
    const sheets = ["Jan 2027", "Feb 2027"].map((name, index) => ({ name, rows: [["KPI", "Target", "Actual"], ["Sales revenue", 40 + index, 30], ["Orders", 60, 55]] }));
    const { measures, questions } = read({ sheets });
    expect(measures).toMatchObject([{ target: 41, targetPeriod: "2027-02" }, { target: 60, targetPeriod: "2027-02" }]);
    expect(questions.map(({ code }) => code)).not.toContain("reader-target-period");
  });
});

describe("a correction of a measure", () => {
  test.each([["2027-Q3"], ["2027-05"], ["2027"], ["2027-04+6"], ["every-month"]])("says it before everything else: %s", (targetPeriod) => {
    const { measures } = read(headed("2027 Q2 target"), { measures: { "sales revenue": { targetPeriod } } });
    expect(measures.map((each) => each.targetPeriod)).toEqual([targetPeriod, "2027-Q2"]);
  });

  test.each([["2027-Q5"], ["2027-13"], ["spring"], ["27"], ["2027-04+5"], ["constructor"]])("must be a period: %s", (targetPeriod) => {
    expect(parseCorrections({ measures: { Sales: { targetPeriod } } })).toMatchObject({ ok: false, issue: { code: "reader-mapping-wrong", values: { path: "measures.Sales.targetPeriod", found: `"${targetPeriod}"` } } });
  });
});

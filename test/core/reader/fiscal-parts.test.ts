import { cycleById } from "../../../src/core/calendar";
import { describeQuestion } from "../../../src/core/language/reader-questions";
import { lastDay, parsePeriod } from "../../../src/core/calendar";
import { parseCorrections, readScorecard, type Reading } from "../../../src/core/reader";
import { parsePeriodLabel, type YearKind } from "../../../src/core/reader/period-label";
import { periodTimes } from "../../../src/core/reader/period-times";
import { caseGrid, type CaseCell, type CaseWorkbook } from "../../support/case-grid";

type Rows = readonly (readonly CaseCell[])[];

function read(rows: Rows | CaseWorkbook, fiscalYearStart = "2026-04-01", answers: Readonly<Record<string, string>> = {}): Reading {
  const corrections = parseCorrections({ answers });
  if (!corrections.ok) throw new Error(JSON.stringify(corrections.issue));
  const workbook: CaseWorkbook = "sheets" in rows ? rows : { sheets: [{ name: "KPI", rows }] };
  return readScorecard(caseGrid(workbook), { corrections: corrections.value, fiscalYearStart });
}

/** Keys of the first measure's series, or the times of its target and its reading. */
function keys({ measures: [measure] }: Reading): readonly (string | null)[] {
  const series = Object.keys(measure?.series ?? {});
  return series.length > 0 ? series : [measure?.targetPeriod ?? null, measure?.period ?? null];
}

function fiscalQuestions({ questions }: Reading): Reading["questions"] {
  return questions.filter(({ code }) => code === "reader-fiscal-parts");
}

/** The same sheet, once somebody answered that the calendar year is meant. */
function ofCalendar(rows: Rows | CaseWorkbook, fiscalYearStart?: string): Reading {
  const [question] = fiscalQuestions(read(rows, fiscalYearStart));
  return read(rows, fiscalYearStart, { [question?.id ?? ""]: "calendar" });
}

const quarters = (...headers: readonly string[]): Rows => [["KPI", ...headers.map((header) => `${header} target`)], ["Sales revenue", 10, 20, 30, 40].slice(0, headers.length + 1), ["Orders", 1, 2, 3, 4].slice(0, headers.length + 1)];

describe("a numbered part of a year", () => {
  const keyOf = (text: string, fiscalYearStart: string, unsaid: YearKind = "fiscal"): string | null => {
    const label = parsePeriodLabel(text);
    return label === null ? null : periodTimes({ year: { year: null, kind: null, isStart: false }, fiscalYearStart, unsaid }).keyOf({ ...label, text });
  };

  test.each<[fiscalYearStart: string, text: string, key: string]>([
    ["2027-01-01", "2027 Q2", "2027-Q2"], ["2027-01-01", "FY27 Q2", "2027-Q2"], ["2027-01-01", "H1", "2027-H1"], ["2027-01-04", "2027 Q2", "2027-Q2"],
    ["2026-04-01", "FY2027 Q1", "2026-Q2"], ["2026-04-01", "FY27 Q2", "2026-Q3"], ["2026-04-01", "2027财年第四季度", "2027-Q1"], ["2026-04-01", "2027 Q2", "2026-Q3"],
    ["2026-04-01", "Q2", "2026-Q3"], ["2026-04-01", "第二季度", "2026-Q3"], ["2026-04-01", "Q4", "2027-Q1"], ["2031-04-01", "FY27 Q2", "2026-Q3"],
    ["2026-04-01", "FY27 H1", "2026-04+6"], ["2026-04-01", "下半年", "2026-10+6"], ["2026-07-01", "FY27 H1", "2026-H2"], ["2026-07-01", "FY27 H2", "2027-H1"],
    ["2026-02-01", "FY27 Q1", "2026-02+3"], ["2026-02-01", "FY27 Q4", "2026-11+3"], ["2026-04-06", "FY27 Q2", "2026-Q3"], ["2026-10-01", "Q1", "2026-Q4"], ["2026-12-01", "Q1", "2026-12+3"],
    ["2026-04-01", "CY27 Q2", "2027-Q2"], ["2026-04-01", "2027年4-6月", "2027-Q2"], ["2026-04-01", "2027年1-2月", "2027-B1"], ["2026-04-01", "2027年1-6月", "2027-H1"],
    ["2026-04-01", "Apr 2027", "2027-04"], ["2026-04-01", "4月", "2026-04"], ["2026-04-01", "Jan", "2027-01"], ["2026-04-01", "2027-05", "2027-05"], ["2026-04-01", "FY27", "2027"], ["2026-04-01", "2027 W12", "2027-W12"],
  ])("of a company whose year begins on %s: %s is %s", (fiscalYearStart, text, key) => {
    expect(keyOf(text, fiscalYearStart)).toBe(key);
  });

  test.each<[text: string, key: string]>([["2027 Q2", "2027-Q2"], ["Q1", "2027-Q1"], ["Q2", "2026-Q2"], ["2027 H1", "2027-H1"], ["FY27 Q2", "2026-Q3"]])("of the calendar, where somebody says so: %s is %s", (text, key) => {
    expect(keyOf(text, "2026-04-01", "calendar")).toBe(key);
  });

  test.each<[start: string, kind: "quarter" | "bimonth", letter: string, count: number]>([
    ["2026-02-01", "quarter", "Q", 4], ["2026-04-01", "quarter", "Q", 4], ["2026-07-01", "quarter", "Q", 4], ["2026-04-01", "bimonth", "B", 6], ["2026-05-01", "bimonth", "B", 6],
  ])("in a year from %s each %s is the cycle of its name", (start, kind, letter, count) => {
    for (let number = 1; number <= count; number++) {
      const times = periodTimes({ year: { year: null, kind: null, isStart: false }, fiscalYearStart: start, unsaid: "fiscal" });
      const period = parsePeriod(times.keyOf({ kind, year: 2027, number, yearKind: "fiscal", text: "" }) ?? "");
      const cycle = cycleById(`FY2027-${letter}${number}`, start);
      expect(period === null ? null : [period.start, lastDay(period)]).toEqual([cycle?.start, cycle?.end]);
    }
  });
});

describe("of a year that begins in April", () => {
  test.each<[about: string, rows: Rows | CaseWorkbook, fiscal: readonly (string | null)[], calendar: readonly (string | null)[]]>([
    ["columns", quarters("Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027"), ["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"], ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"]],
    ["columns without a year", quarters("Q1", "Q2", "Q3", "Q4"), ["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"], ["2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]],
    ["halves", quarters("2027 H1", "2027 H2"), ["2026-04+6", "2026-10+6"], ["2027-H1", "2027-H2"]],
    ["columns under a title with the year", [["2027 scorecard"], [], ...quarters("Q1", "Q2")], ["2026-Q2", "2026-Q3"], ["2027-Q1", "2027-Q2"]],
    ["rows", [["KPI", "Period", "Target", "Actual"], ["Sales", "2027 Q1", 10, 9], ["Sales", "2027 Q2", 20, 18], ["Orders", "2027 Q1", 1, 1], ["Orders", "2027 Q2", 2, 2]], ["2026-Q2", "2026-Q3"], ["2027-Q1", "2027-Q2"]],
    ["headers of target and reading", [["KPI", "2027 Q2 target", "2027 Q2 actual"], ["Sales", 300, 290]], ["2026-Q3", "2026-Q3"], ["2027-Q2", "2027-Q2"]],
    ["the title", [["Scorecard Q2 2027"], [], ["KPI", "Target", "Actual"], ["Sales", 300, 290], ["Orders", 60, 55]], ["2026-Q3", "2026-Q3"], ["2027-Q2", "2027-Q2"]],
    ["a title in Chinese", [["2027年第二季度绩效考核"], [], ["指标", "目标值", "实际值"], ["销售收入", 300, 290], ["订单", 60, 55]], ["2026-Q3", "2026-Q3"], ["2027-Q2", "2027-Q2"]],
    ["a cell", [["KPI", "Period", "Target", "Actual"], ["Sales", "2027 Q2", 300, 290], ["Orders", "2027 Q2", 60, 55]], [null, "2026-Q3"], [null, "2027-Q2"]],
    ["names of sheets", { sheets: ["2027 Q4", "2027 Q1"].map((name, index) => ({ name, rows: [["KPI", "Target", "Actual"], ["Visits", 40, 30 + index], ["Orders", 60, 55]] })) }, ["2026-Q2", "2027-Q1"], ["2027-Q1", "2027-Q4"]],
  ])("%s that name its parts are read as such, and asked about once", (_, rows, fiscal, calendar) => {
    const reading = read(rows);
    expect(keys(reading)).toEqual(fiscal);
    expect(fiscalQuestions(reading)).toMatchObject([{ assumed: "fiscal", options: [{ key: "fiscal" }, { key: "calendar" }] }]);
    if (fiscal.join() !== calendar.join()) expect(keys(ofCalendar(rows))).toEqual(calendar);
    expect(fiscalQuestions(ofCalendar(rows))).toEqual([]);
  });

  test.each<[about: string, rows: Rows | CaseWorkbook, expected: readonly (string | null)[]]>([
    ["headers with FY", quarters("FY27 Q1", "FY27 Q2"), ["2026-Q2", "2026-Q3"]],
    ["headers with 财年", [["指标", "2027财年第一季度目标", "2027财年第二季度目标"], ["销售收入", 10, 20]], ["2026-Q2", "2026-Q3"]],
    ["headers under a title with FY", [["FY2027 scorecard"], [], ...quarters("Q1", "Q2")], ["2026-Q2", "2026-Q3"]],
    ["headers with CY", quarters("CY27 Q1", "CY27 Q2"), ["2027-Q1", "2027-Q2"]],
    ["months by name", [["KPI", "Series", "Apr 2026", "May 2026"], ["Sales", "Target", 10, 20], [null, "Actual", 9, null]], ["2026-04", "2026-05"]],
    ["months in Chinese", [["指标", "类别", "4月", "5月"], ["销售收入", "目标", 10, 20], [null, "实际", 9, null]], ["2026-04", "2026-05"]],
    ["a quarter by its months", [["指标", "2027年4-6月目标", "2027年4-6月实际"], ["销售收入", 10, 9]], ["2027-Q2", "2027-Q2"]],
    ["days three months apart", [["KPI", "Series", ...[46_113, 46_204, 46_296].map((value) => ({ value, format: "yyyy-mm-dd" }))], ["Sales", "Target", 10, 20, 30], [null, "Actual", 9, 19, null]], ["2026-Q2", "2026-Q3", "2026-Q4"]],
    ["a year", [["KPI", "2027 target", "2027 actual"], ["Sales", 10, 9]], ["2027", "2027"]],
  ])("%s are certain: nothing is asked", (_, rows, expected) => {
    const reading = read(rows);
    expect(keys(reading)).toEqual(expected);
    expect(fiscalQuestions(reading)).toEqual([]);
  });

  test("the first column without a year is the first quarter of the fiscal year, or of the calendar's that lies in it", () => {
    const targetsOf = ({ measures: [measure] }: Reading): readonly unknown[] => Object.entries(measure?.series ?? {}).map(([key, { target }]) => `${key} ${target}`);
    const rows = quarters("Q1", "Q2", "Q3", "Q4");
    expect(targetsOf(read(rows))).toEqual(["2026-Q2 10", "2026-Q3 20", "2026-Q4 30", "2027-Q1 40"]);
    expect(targetsOf(ofCalendar(rows))).toEqual(["2026-Q2 20", "2026-Q3 30", "2026-Q4 40", "2027-Q1 10"]);
  });

  test("the year that the periods start in is that of the fiscal year", () => {
    const rows = quarters("Q1", "Q2", "Q3", "Q4");
    const [year] = read(rows).questions.filter(({ code }) => code === "reader-year");
    expect(keys(read(rows, "2026-04-01", { [year?.id ?? ""]: year?.assumed ?? "" }))).toEqual(keys(read(rows)));
    expect(keys(read(rows, "2026-04-01", { [year?.id ?? ""]: "2028" }))).toEqual(["2028-Q2", "2028-Q3", "2028-Q4", "2029-Q1"]);
  });

  test("the question names what the sheet says and the months of both years", () => {
    const [question] = fiscalQuestions(read([["KPI", "2027 Q2 target", "Actual"], ["Sales", 300, 290]]));
    if (question?.code !== "reader-fiscal-parts") throw new Error("not asked");
    expect(describeQuestion(question, "en")).toBe('The sheet "KPI" says "2027 Q2 target". Is that a part of the fiscal year (2026-07 to 2026-09) or of the calendar year (2027-04 to 2027-06)?');
    expect(describeQuestion(question, "zh")).toBe("工作表“KPI”写明“2027 Q2 target”。这是财年的一期（2026-07 至 2026-09），还是日历年的一期（2027-04 至 2027-06）？");
  });

  test.each<[headers: readonly string[], said: string]>([[["Q1", "Q2"], "Q1"], [["Q1 2027", "Q2 2027"], "Q1 2027"]])("of the columns %j it names the first", (headers, said) => {
    expect(fiscalQuestions(read(quarters(...headers)))[0]?.values).toMatchObject({ said });
  });

  test("each sheet is asked about by itself", () => {
    const rows = quarters("Q1 2027", "Q2 2027");
    const others: Rows = [["KPI", "2027 H1 target", "Actual"], ["Scrap", 4, 3], ["Stops", 5, 4]];
    const sheets: CaseWorkbook = { sheets: [{ name: "Sales", rows }, { name: "Plant", rows: others }] };
    expect(fiscalQuestions(read(sheets)).map(({ at }) => at)).toEqual(["Sales", "Plant"]);
    expect(read(sheets, "2026-04-01", { [fiscalQuestions(read(sheets))[1]?.id ?? ""]: "calendar" }).measures.map(({ targetPeriod }) => targetPeriod)).toEqual(["2026-Q3", "2026-Q3", "2027-H1", "2027-H1"]);
  });

  test("a title is called what it says in the question whether the targets are for it", () => {
    const { questions } = read([["Scorecard Q2 2027"], [], ["KPI", "Target", "Actual"], ["Sales revenue", 300, 290], ["Orders", 60, 55]]);
    expect(questions.find(({ code }) => code === "reader-target-period")?.values).toEqual({ sheet: "KPI", said: "FY2027-Q2" });
  });
});


test("of a year that begins in January nothing is asked", () => {
  const reading = read(quarters("Q1 2027", "Q2 2027"), "2027-01-01");
  expect(keys(reading)).toEqual(["2027-Q1", "2027-Q2"]);
  expect(fiscalQuestions(reading)).toEqual([]);
});

import type { Measure } from "../../../src/core/model";
import { readScorecard, type ReaderOptions } from "../../../src/core/reader";
import { periodNames } from "../../../src/core/reader/period-names";
import { caseGrid, type CaseCell, type CaseSheet } from "../../support/case-grid";

const HEADER: readonly CaseCell[] = ["KPI", "Unit", "Target", "Actual"];

/** A sheet of two measures with readings of its own. */
function sheet(name: string, ...[visits, rate]: readonly [visits: CaseCell, rate: CaseCell]): CaseSheet {
  return { name, rows: [HEADER, ["Visits", "count", 40, visits], ["Fill rate", "%", "95%", rate]] };
}

function read(sheets: readonly CaseSheet[], options: ReaderOptions = {}) {
  return readScorecard(caseGrid({ sheets }), options);
}

function seriesOf(measure: Measure | undefined): unknown {
  return Object.entries(measure?.series ?? {}).map(([key, { target, actual }]) => [key, target, actual]);
}

test.each([
  [["Jan", "Feb", "Notes"], ["Jan", "Feb"]],
  [["3月", "1月", "2月"], ["1月", "2月", "3月"]],
  [["2026-11", "2026-12", "2027-01"], ["2026-11", "2026-12", "2027-01"]],
  [["KPI Q1", "KPI Q2", "OKR Q1"], ["KPI Q1", "KPI Q2"]],
  [["Jan 2026", "Jan 2027"], []],
  [["Jan", "January"], []],
  [["2025", "2026"], []],
  [["Sales", "Plant"], []],
  [["Feb"], []],
])("of the sheets %j those for one period each are %j", (names, expected) => {
  expect([...periodNames(names).keys()]).toEqual(expected);
});

test("months of more than a year belong together by year", () => {
  const subjects = [...periodNames(["2026-01", "2026-02", "2027-01", "2027-02"])].map(([name, { subject }]) => [name, subject]);
  expect(subjects).toEqual([["2026-01", "2026-01"], ["2026-02", "2026-01"], ["2027-01", "2027-01"], ["2027-02", "2027-01"]]);
});

test("each number of the series says on which sheet it stands, in whatever order the sheets are", () => {
  const { measures, issues } = read([sheet("Mar 2027", null, null), sheet("Jan 2027", 30, "91%"), sheet("Feb 2027", 36, "93%")]);
  expect(measures.map(({ sheet: on, row, name, actual, period }) => ({ on, row, name, actual, period }))).toEqual([
    { on: "Jan 2027", row: 2, name: "Visits", actual: 36, period: "2027-02" }, { on: "Jan 2027", row: 3, name: "Fill rate", actual: 0.93, period: "2027-02" },
  ]);
  expect(seriesOf(measures[0])).toEqual([["2027-01", 40, 30], ["2027-02", 40, 36], ["2027-03", 40, null]]);
  expect(measures[0]?.series["2027-02"]?.source).toMatchObject({ target: { sheet: "Feb 2027", row: 1, column: 2 }, actual: { sheet: "Feb 2027", row: 1, column: 3 } });
  // Where the next reading will be written.
  expect(measures[0]?.series["2027-03"]?.source.actual).toMatchObject({ sheet: "Mar 2027", row: 1, column: 3 });
  expect(issues).toContainEqual(expect.objectContaining({ code: "reader-period-sheets", values: { sheets: ["Jan 2027", "Feb 2027", "Mar 2027"], count: 2 } }));
});

test("a measure keeps its id and place when the next month is filled in or added", () => {
  const places = (sheets: readonly CaseSheet[]): unknown => read(sheets).measures.map(({ id, sheet: on, row }) => ({ id, on, row }));
  const [jan, feb] = [sheet("Jan 2027", 30, "91%"), sheet("Feb 2027", null, null)];
  const before = places([jan, feb]);
  expect(places([jan, sheet("Feb 2027", 36, "93%")])).toEqual(before);
  expect(places([jan, feb, sheet("Mar 2027", 20, "90%")])).toEqual(before);
});

test("a measure that a later month adds stands on the first sheet that has it", () => {
  const added = (name: string): CaseSheet => ({ name, rows: [...sheet(name, 36, "93%").rows, ["Leads", "count", 10, 8], ["Offers", "count", 5, 4]] });
  const start = { name: "Jan 2027", rows: [...sheet("Jan 2027", 30, "91%").rows, ["Leads", "count", 10, 7]] };
  expect(read([start, added("Feb 2027")]).measures.map(({ sheet: on, name }) => `${on} ${name}`)).toEqual(["Jan 2027 Visits", "Jan 2027 Fill rate", "Jan 2027 Leads", "Feb 2027 Offers"]);
});

test("months without a year are of the fiscal year, or are asked about once", () => {
  const sheets = [sheet("Apr", 30, "91%"), sheet("Jan", 20, "90%")];
  const [visits] = read(sheets, { fiscalYearStart: "2026-04-01" }).measures;
  expect(visits).toMatchObject({ actual: 20, period: "2027-01" });
  expect(Object.keys(visits?.series ?? {})).toEqual(["2026-04", "2027-01"]);
  expect(read(sheets).questions.filter(({ code }) => code === "reader-year")).toHaveLength(1);
});

test("an answer about the first sheet holds for all of them", () => {
  const sheets = ["Jan 2027", "Feb 2027"].map((name, index) => ({ name, rows: [HEADER, ["Foo", "count", 40, 30 + index], ["Bar", "count", 9, 8]] }));
  const [ask] = read(sheets).questions.filter(({ code }) => code === "reader-direction");
  const answered = read(sheets, { corrections: { answers: { [ask?.id ?? ""]: "decrease" }, sheets: {}, measures: {} } });
  expect(answered.measures[0]).toMatchObject({ name: "Foo", actual: 31, direction: "decrease", directionBasis: "stated" });
});

test("readings that grow as a running total does are asked about", () => {
  const sheets = [10, 21, 30, 41].map((value, index) => ({ name: `2027-0${index + 1}`, rows: [HEADER, ["Revenue", "USD", 50, value], ["Fill rate", "%", "95%", "91%"]] }));
  const [ask] = read(sheets).questions.filter(({ code }) => code === "reader-cumulative");
  expect(read(sheets).measures[0]?.nature).toBe("flow");
  expect(read(sheets, { corrections: { answers: { [ask?.id ?? ""]: "cumulative" }, sheets: {}, measures: {} } }).measures[0]?.nature).toBe("cumulative");
});

test("a column of readings to date is counted from the start of the year", () => {
  const sheets = [30, 55].map((value, index) => ({ name: `2027-0${index + 1}`, rows: [["KPI", "Unit", "Target", "YTD actual"], ["New orders", "count", 40, value], ["Leads", "count", 9, 8]] }));
  expect(read(sheets).measures[0]).toMatchObject({ name: "New orders", nature: "cumulative", actual: 55 });
});

test("last month's reading beside this month's is no repetition", () => {
  const rows = (before: CaseCell, now: CaseCell): CaseSheet["rows"] => [["KPI", "Baseline", "Target", "Actual"], ["Visits", before, 40, now], ["Leads", before, 50, now]];
  const link = (row: number): CaseCell => ({ value: 30, formula: `'Jan 2027'!D${row}` });
  const feb = [["KPI", "Baseline", "Target", "Actual"], ["Visits", link(2), 40, 33], ["Leads", link(3), 50, 34]] as const;
  const { measures } = read([{ name: "Jan 2027", rows: rows(28, 30) }, { name: "Feb 2027", rows: feb }]);
  expect(measures.map(({ name, actual }) => [name, actual])).toEqual([["Visits", 33], ["Leads", 34]]);
});

test.each([
  ["other columns", { name: "Feb 2027", rows: [["KPI", "Unit", "Aim", "Actual", "Owner"], ["Visits", "count", 40, 36, "Rowe"], ["Fill rate", "%", "95%", "93%", "Rowe"]] }],
  ["other measures", { name: "Feb 2027", rows: [HEADER, ["Leads", "count", 40, 36], ["Offers", "count", 9, 8]] }],
  ["weeks of its own", { name: "Feb 2027", rows: [["KPI", "Unit", "W1", "W2", "W3"], ["Visits", "count", 9, 8, 9], ["Fill rate", "%", "95%", "93%", "92%"]] }],
])("a sheet with %s stays by itself", (_, other: CaseSheet) => {
  const reading = read([sheet("Jan 2027", 30, "91%"), other]);
  expect([...reading.issues, ...reading.questions].map(({ code }) => code)).not.toContain("reader-period-sheets");
  expect(reading.measures).toHaveLength(4);
});

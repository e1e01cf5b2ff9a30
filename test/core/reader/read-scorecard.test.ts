import fc from "fast-check";
import type { Measure } from "../../../src/core/model";
import { parseCorrections, readScorecard, readingJson, type ReaderOptions } from "../../../src/core/reader";
import { caseGrid, type CaseCell, type CaseSheet } from "../../support/case-grid";
import { readCases } from "../../support/read-cases";
import { reordered } from "../../support/vary-case";

function readSheets(sheets: readonly CaseSheet[], options: ReaderOptions = {}) {
  return readScorecard(caseGrid({ sheets }), options);
}

function readRows(rows: readonly (readonly CaseCell[])[], options: ReaderOptions = {}): readonly Measure[] {
  return readSheets([{ name: "KPI", rows }], options).measures;
}

function corrections(json: unknown) {
  const parsed = parseCorrections(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issue));
  return parsed.value;
}

const FLAT = readCases().filter(({ name }) => name.startsWith("read-a01"));

test("columns in any order read the same", () => {
  fc.assert(fc.property(fc.constantFrom(...FLAT), fc.array(fc.double({ noNaN: true }), { minLength: 12, maxLength: 12 }), ({ input }, keys) => {
    const width = input.sheets[0]?.rows[0]?.length ?? 0;
    const order = Array.from({ length: width }, (_, index) => ({ index, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key).map(({ index }) => index);
    const fields = ({ measures }: ReturnType<typeof readScorecard>) => measures.map((measure) => ({ ...measure, source: null, confidence: null }));
    expect(fields(readScorecard(caseGrid(reordered(input, order))))).toEqual(fields(readScorecard(caseGrid(input))));
  }), { numRuns: 60 });
});

test("every field says which cell it came from", () => {
  for (const { input } of FLAT) {
    const grid = caseGrid(input);
    for (const measure of readScorecard(grid).measures) {
      const sheet = grid.sheets.find(({ name }) => name === measure.sheet);
      expect(sheet?.value(measure.row - 1, measure.source.name?.column ?? -1)).toBe(measure.name);
      expect(Object.keys(measure.source)).toEqual(expect.arrayContaining(["name", "perspective", "objective", "unit", "direction", "baseline", "target", "weight", "owner"]));
    }
  }
});

test("numbers say how the cell's content became the value", () => {
  const [rate, revenue] = readRows([["KPI", "Unit", "Target", "Actual"], ["Fill rate", "%", 95, "≥ 93%"], ["Revenue", "$", "1.2M", 900000]]);
  expect(rate?.target).toBe(0.95);
  expect(rate?.source.target).toMatchObject({ as: "number", factor: 0.01, row: 1, column: 2 });
  expect(rate?.source.actual).toMatchObject({ as: "text", factor: 0.01, before: "≥ ", after: "%" });
  expect(revenue?.target).toBe(1_200_000);
});

test.each([["4.1+4.2", "North region"], ["1 ＋ 2", "North region"], ["4100", "4100"], ["R+D", "R+D"]])("a department that says %s is %s: a sum of other lines is nobody's", (stated, department) => {
  const [measure] = readRows([["Department: North region"], [], ["KPI", "Department", "Target", "Actual"], ["Fill rate", stated, 0.95, 0.91], ["Lead time", "Operations", 12, 14], ["Rework", "Quality", 3, 4]]);
  expect(measure?.orgUnit).toBe(department);
});

test("ids stay when rows move and differ between measures of one name", () => {
  const rows: CaseCell[][] = [["Perspective", "KPI", "Target"], ["Customer", "Complaints", 5], ["Process", "Complaints", 7], ["Process", "Complaints", 9]];
  const ids = readRows(rows).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(readRows([["Scorecard of the plant"], [], ...rows]).map(({ id }) => id)).toEqual(ids);
});

test("numbers under names that are words are no measures", () => {
  const names = (...below: readonly (readonly CaseCell[])[]): readonly string[] => readRows([["KPI", "Target", "Actual"], ["Fill rate", 95, 91], ...below]).map(({ name }) => name);
  expect(names([7], [8])).toEqual(["Fill rate"]);
  expect(names(["Scrap rate", 3, 2], ["Revenue", 7, 6], [], [], [], [], [360, 5, 4])).toEqual(["Fill rate", "Scrap rate", "Revenue"]);
});

test("other cells below a gap do not hide what the columns are", () => {
  const board = Array.from({ length: 200 }, (_, row): readonly CaseCell[] => Array.from({ length: 8 }, (__, column) => ((row + column) % 2 === 0 ? column : null)));
  const rows: readonly (readonly CaseCell[])[] = [["Perspective", "KPI", "Unit", "Target", "Actual"], ["Customer", "Fill rate", "%", 95, 91], ["Customer", "Complaints", "count", 5, 7], ["People", "Training", "days", 3, 2], [], [], [], [], ...board];
  expect(readRows(rows).map(({ name, target }) => [name, target])).toEqual([["Fill rate", 0.95], ["Complaints", 5], ["Training", 3]]);
});

test("headers above headers leave the table that has rows", () => {
  const headers: readonly CaseCell[][] = Array.from({ length: 30 }, () => ["KPI", "Target", "Actual"]);
  const { measures, issues } = readSheets([{ name: "KPI", rows: [["KPI", "Target", "Actual"], ["Fill rate", 95, 91], ...headers] }, { name: "Empty", rows: headers }]);
  expect(measures.map(({ name }) => name)).toEqual(["Fill rate"]);
  expect(issues).toContainEqual(expect.objectContaining({ code: "reader-no-measures", values: { sheet: "Empty", reason: "header-only" } }));
});

test("zeros of formulas in months to come are not readings, typed zeros are", () => {
  const zero = { value: 0, formula: "B3+C3" };
  const [formulas] = readRows([["KPI", "Series", "2027-01", "2027-02", "2027-03"], ["Stops", "Target", 5, 5, 5], [null, "Actual", 4, zero, zero]]);
  expect(formulas).toMatchObject({ actual: 4, period: "2027-01" });
  expect(formulas?.series["2027-03"]?.source.actual).toMatchObject({ row: 2, column: 4 });
  const [typed] = readRows([["KPI", "Series", "2027-01", "2027-02"], ["Stops", "Target", 5, 5], [null, "Actual", 4, 0]]);
  expect(typed).toMatchObject({ actual: 0, period: "2027-02" });
});

test("not available, blank and error are not zero", () => {
  const reading = readSheets([{ name: "KPI", rows: [["KPI", "Target", "Actual"], ["A rate", 5, "N/A"], ["B rate", 6, null], ["C rate", 7, { value: { error: "#DIV/0!" } }], ["D rate", 8, 0]] }]);
  expect(reading.measures.map(({ actual }) => actual)).toEqual([null, null, null, 0]);
  expect(reading.issues.map(({ code, at }) => ({ code, at }))).toEqual([{ code: "reader-cell-error", at: "KPI!C4" }]);
});

test("months without a year are of the fiscal year", () => {
  const rows: CaseCell[][] = [["KPI", "Series", "Apr", "Dec", "Jan"], ["Calls", "Target", 1, 2, 3], [null, "Actual", 1, null, null]];
  const [measure] = readRows(rows, { fiscalYearStart: "2026-04-01" });
  expect(Object.keys(measure?.series ?? {})).toEqual(["2026-04", "2026-12", "2027-01"]);
  expect(readSheets([{ name: "KPI", rows }]).questions.map(({ code }) => code)).toContain("reader-year");
});

test("a colour alone is a status, with nothing to link to", () => {
  const [scrap, speed] = readRows([["KPI", "Target", "Status"], ["Scrap", 4, { value: null, fill: "FF0000" }], ["Speed", 8, { value: "late", fill: "FFFF00" }]]);
  expect(scrap).toMatchObject({ status: "red" });
  expect(scrap?.source.status).toBeUndefined();
  expect(speed?.status).toBe("late");
});

test("arrows of a trend say how numbers moved, not which way is better", () => {
  const [score, attrition] = readRows([["KPI", "Goal", "Current", "Trend"], ["eNPS", 30, 24, "↓"], ["Attrition", "< 2%", "2.5%", "→"]]);
  expect([score?.direction, score?.directionBasis, attrition?.directionBasis]).toEqual(["increase", "default", "operator"]);
  const [stated] = readRows([["KPI", "Goal", "Direction"], ["Foo", 30, "↓"], ["Bar", 2, "↑"]]);
  expect(stated).toMatchObject({ direction: "decrease", directionBasis: "stated" });
});

test("a reading of 2000 among readings is no year, and begins no table", () => {
  const rows: CaseCell[][] = [["KPI", "Month", "Target", "Actual"], ["Visits", "2027-01", 1980, 1900], ["Visits", "2027-02", 2010, 1999], ["Visits", "2027-03", 2900, 2000]];
  const [visits, ...others] = readRows(rows);
  expect(others).toEqual([]);
  expect(visits).toMatchObject({ target: 2900, actual: 2000, period: "2027-03" });
});

test("very hidden sheets are not read, hidden ones are with a note", () => {
  const rows: CaseCell[][] = [["KPI", "Target"], ["Scrap", 4], ["Speed", 8]];
  const reading = readSheets([{ name: "Secret", rows, visibility: "veryHidden" }, { name: "Aside", rows, visibility: "hidden" }]);
  expect(reading.measures.map(({ sheet }) => sheet)).toEqual(["Aside", "Aside"]);
  expect(reading.issues.map(({ code }) => code)).toEqual(["reader-sheet-hidden"]);
});

test("our own sheets and sheets not asked for are skipped", () => {
  const rows: CaseCell[][] = [["KPI", "Target"], ["Scrap", 4], ["Speed", 8]];
  const sheets = [{ name: "Mine", rows }, { name: "Ours", rows: [["KPI", "Target"], ["Other", 1]] as CaseCell[][] }];
  expect(readSheets(sheets, { ownSheets: new Set(["ours"]) }).measures.map(({ name }) => name)).toEqual(["Scrap", "Speed"]);
  expect(readSheets(sheets, { sheets: ["OURS"] }).measures.map(({ name }) => name)).toEqual(["Other"]);
  expect(readSheets(sheets, { sheets: ["Nowhere"] }).issues.map(({ code }) => code)).toContain("reader-sheet-unknown");
});

test("a dashboard that links to a scorecard is left out", () => {
  const linked = (cell: string, value: number): CaseCell => ({ value, formula: `Scorecard!${cell}` });
  const reading = readSheets([
    { name: "Dashboard", rows: [["KPI", "Target", "Actual"], ["Revenue (k)", linked("B2", 100), linked("C2", 90)], ["Churn (%)", linked("B3", 5), linked("C3", 6)]] },
    { name: "Scorecard", rows: [["KPI", "Target", "Actual"], ["Revenue", 100, 90], ["Churn", 5, 6]] },
  ]);
  expect(reading.measures.map(({ sheet, name }) => [sheet, name])).toEqual([["Scorecard", "Revenue"], ["Scorecard", "Churn"]]);
  expect(reading.issues).toEqual([expect.objectContaining({ code: "reader-no-measures", values: { sheet: "Dashboard", reason: "repeats" } })]);
});

test("a copy of a table on the same sheet is asked about and read once", () => {
  const table: CaseCell[][] = [["KPI", "Target"], ["Scrap", 4], ["Speed", 8], ["Stock", 9]];
  const sheets = [{ name: "KPI", rows: [...table, [], [], ...table] }];
  const reading = readSheets(sheets);
  const [ask] = reading.questions.filter(({ code }) => code === "reader-equal-tables");
  expect(reading.measures.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(ask).toMatchObject({ assumed: "first", values: { first: "KPI!A1", second: "KPI!A7", count: 3 } });
  const second = readSheets(sheets, { corrections: corrections({ answers: { [ask?.id ?? ""]: "second" } }) });
  expect(second.measures.map(({ row }) => row)).toEqual([8, 9, 10]);
});

test("answers and corrections are taken", () => {
  const rows: CaseCell[][] = [["Aim", "Level"], ["Scrap of parts", 4], ["Speed of line", 8], ["Old one", 1]];
  const mapped = readRows(rows, {
    corrections: corrections({
      sheets: { kpi: { headerRow: 1, columns: { A: "name", B: "target" }, ignoreRows: [4] } },
      measures: { "scrap of PARTS": { direction: "within", unit: "kg", nature: "flow" } },
    }),
  });
  expect(mapped.map(({ name, target }) => [name, target])).toEqual([["Scrap of parts", 4], ["Speed of line", 8]]);
  expect(mapped[0]).toMatchObject({ direction: "within", directionBasis: "stated", unit: "kg", nature: "flow" });
  const [direction] = readSheets([{ name: "KPI", rows: [["KPI", "Target"], ["Foo", 4]] }]).questions;
  expect(direction).toMatchObject({ code: "reader-direction", assumed: "increase" });
  const [answered] = readRows([["KPI", "Target"], ["Foo", 4]], { corrections: corrections({ answers: { [direction?.id ?? ""]: "decrease" } }) });
  expect(answered).toMatchObject({ direction: "decrease", directionBasis: "stated" });
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("a sheet and a measure called %s are as any other", (name) => {
  const rows: readonly (readonly CaseCell[])[] = [["KPI", "Target"], [name, 5], ["Fill rate", 95]];
  for (const mapping of [{}, { measures: { "fill rate": { unit: "%" } }, sheets: { Other: { ignore: true } } }]) {
    expect(readSheets([{ name, rows }], { corrections: corrections(mapping) }).measures.map((measure) => [measure.name, measure.direction])).toEqual([[name, "increase"], ["Fill rate", "increase"]]);
  }
});

test("a mapping that is wrong says where", () => {
  const wrong = parseCorrections({ sheets: { "KPI 2027": { headerRow: "five" } } });
  expect(wrong).toMatchObject({ ok: false, issue: { code: "reader-mapping-wrong", values: { path: "sheets.KPI 2027.headerRow", found: '"five"' } } });
  expect(parseCorrections({ sheets: { X: { columns: { C: "goal" } } } }).ok).toBe(false);
  expect(parseCorrections({ colour: 1 }).ok).toBe(false);
});

test("the JSON has the documented shape", () => {
  const reading = readSheets([{ name: "KPI 1", rows: [["KPI", "目标"], ["Foo", "≥ 4 days"]] }]);
  expect(readingJson(reading, "a.xlsx")).toEqual({
    file: "a.xlsx",
    measures: [{
      sheet: "KPI 1", row: 2, name: "Foo", perspective: null, objective: null, unit: "days", direction: "increase", directionBasis: "operator", nature: "stock",
      baseline: null, target: 4, targetLow: null, targetHigh: null, stretch: null, actual: null, period: null, targetPeriod: null, weight: null, owner: null, orgUnit: null,
      definition: null, initiative: null, status: null, series: {}, source: { name: "'KPI 1'!A2", target: "'KPI 1'!B2" }, confidence: expect.any(Number) as number,
    }],
    questions: [expect.objectContaining({ code: "reader-column-meaning", at: "'KPI 1'!B1", assumed: "target", question: 'What does the column "目标" (B) hold?' })],
    issues: [],
  });
});

test("one cell at the far corner and many merged areas cost little", () => {
  const grid = caseGrid({ sheets: [{ name: "KPI", rows: [["KPI", "Target"], ["Scrap", 4], ["Speed", 8]] }, { name: "Far", at: "XFD1048576", rows: [[1]] }] });
  const merges = Array.from({ length: 50_000 }, (_, index) => ({ top: index * 2 + 10, bottom: index * 2 + 11, left: 5, right: 6 }));
  const [kpi, far] = grid.sheets;
  if (kpi === undefined || far === undefined) throw new Error("two sheets");
  const reading = readScorecard({ ...grid, sheets: [{ ...kpi, merges: [...merges, { top: 0, bottom: 1_048_575, left: 3, right: 16_383 }] }, far] });
  expect(reading.measures.map(({ name }) => name)).toEqual(["Scrap", "Speed"]);
});

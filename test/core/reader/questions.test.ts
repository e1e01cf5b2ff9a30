import { READER_QUESTIONS, describeOption, describeQuestion, type ReaderQuestionCode } from "../../../src/core/language/reader-questions";
import type { Measure } from "../../../src/core/model";
import { parseCorrections, readScorecard, type Question, type Reading } from "../../../src/core/reader";
import { caseGrid, type CaseCell, type CaseWorkbook } from "../../support/case-grid";
import { readCases } from "../../support/read-cases";

/** A workbook in which a question is asked, an answer to it, and what the answer changes. */
interface Asked {
  readonly workbook: CaseWorkbook;
  readonly fiscalYearStart?: string;
  readonly answer: string;
  readonly shows: (measures: readonly Measure[]) => unknown;
  readonly before: unknown;
  readonly after: unknown;
}

function sheet(...rows: readonly (readonly CaseCell[])[]): CaseWorkbook {
  return { sheets: [{ name: "KPI", rows }] };
}

const targets = (measures: readonly Measure[]): unknown => measures.map(({ target, unit }) => [target, unit]);
const TWICE: readonly (readonly CaseCell[])[] = [["KPI", "Target"], ["Scrap", 4], ["Speed", 8], ["Stock", 9]];

const ASKED: Readonly<Record<ReaderQuestionCode, Asked>> = {
  "reader-column-meaning": {
    workbook: sheet(["指标", "目标", "实际"], ["客户数", "≥ 40 家", 35], ["门店数", "扩张", 12], ["人均产值", "提升", 12]), answer: "target",
    shows: (measures) => measures.map(({ objective, target }) => [objective, target]),
    before: [["≥ 40 家", null], ["扩张", null], ["提升", null]], after: [[null, 40], [null, null], [null, null]],
  },
  "reader-which-column": {
    workbook: sheet(["KPI", "Target", "Goal", "Actual"], ["Visits", 40, 50, 30], ["Orders", 60, 70, 55]), answer: "C",
    shows: targets, before: [[40, null], [60, null]], after: [[50, null], [70, null]],
  },
  "reader-equal-tables": {
    workbook: sheet(...TWICE, [], [], ...TWICE), answer: "second",
    shows: (measures) => measures.map(({ row }) => row), before: [2, 3, 4], after: [8, 9, 10],
  },
  "reader-period-sheets": {
    workbook: { sheets: ["Jan 2027", "Feb 2027"].map((name, index) => ({ name, rows: [["KPI", "Target", "Actual"], ["Visits", 40, 30 + index], ["Orders", 60, 55 + index]] })) }, answer: "apart",
    shows: (measures) => measures.map(({ sheet, name, actual }) => `${sheet} ${name} ${actual}`),
    before: ["Jan 2027 Visits 31", "Jan 2027 Orders 56"], after: ["Jan 2027 Visits 30", "Jan 2027 Orders 55", "Feb 2027 Visits 31", "Feb 2027 Orders 56"],
  },
  "reader-direction": {
    workbook: sheet(["KPI", "Target"], ["Foo", 4], ["Bar", 5]), answer: "decrease",
    shows: ([measure]) => [measure?.direction, measure?.directionBasis], before: ["increase", "default"], after: ["decrease", "stated"],
  },
  "reader-change-or-level": {
    workbook: sheet(["KPI", "Baseline", "Target", "Actual"], ["Revenue", 2000, "+10%", 2050], ["Orders", 300, 330, 310]), answer: "level",
    shows: ([measure]) => [measure?.target, measure?.baseline], before: [2200, 2000], after: [0.1, 20],
  },
  "reader-scale": {
    workbook: sheet(["单位：万元"], ["指标", "目标值", "实际值"], ["销售收入", 32.53, 20], ["投诉件数", 5, 4]), answer: "multiply",
    shows: targets, before: [[32.53, "万元"], [5, null]], after: [[325_300, "元"], [5, null]],
  },
  "reader-year": {
    workbook: sheet(["KPI", "Series", "Apr", "May"], ["Calls", "Target", 1, 2], [null, "Actual", 1, null]), answer: "2027",
    shows: ([measure]) => [Object.keys(measure?.series ?? {}), measure?.period], before: [["Apr", "May"], "Apr"], after: [["2027-04", "2027-05"], "2027-04"],
  },
  "reader-target-period": {
    workbook: sheet(["2027年第二季度绩效考核"], ["指标", "目标值", "实际值"], ["销售收入", 300, 290], ["客户投诉", 6, 4]), answer: "year",
    shows: (measures) => measures.map(({ targetPeriod }) => targetPeriod), before: ["2027-Q2", "2027-Q2"], after: ["2027", "2027"],
  },
  "reader-fiscal-parts": {
    workbook: sheet(["KPI", "Q1 2027 target", "Q2 2027 target"], ["Calls", 10, 12], ["Visits", 20, 21]), fiscalYearStart: "2026-04-01", answer: "calendar",
    shows: ([measure]) => Object.keys(measure?.series ?? {}), before: ["2026-Q2", "2026-Q3"], after: ["2027-Q1", "2027-Q2"],
  },
  "reader-series": {
    workbook: sheet(["KPI", "2027-01", "2027-02"], ["Calls", 10, 12], ["Visits", 20, 21]), answer: "target",
    shows: ([measure]) => [measure?.target, measure?.actual], before: [null, 12], after: [12, null],
  },
  "reader-weights": {
    workbook: sheet(["KPI", "Weight", "Target"], ["Calls", 0.5, 10], ["Visits", 0.4, 20]), answer: "mistake",
    shows: (measures) => measures.map(({ weight, source }) => [weight, source.weight === undefined]), before: [[0.5, false], [0.4, false]], after: [[null, true], [null, true]],
  },
  "reader-percent": {
    workbook: sheet(["KPI", "Unit", "Target"], ["Fill rate", "%", 95], ["Defect rate", "%", 0.5]), answer: "fraction",
    shows: targets, before: [[0.95, "%"], [0.005, "%"]], after: [[0.95, "%"], [0.5, "%"]],
  },
  "reader-decimal-mark": {
    workbook: sheet(["Indicador", "Meta", "Realizado"], ["Receita", "2.100", 1950], ["Pedidos", 300, 280]), answer: "comma",
    shows: targets, before: [[2.1, null], [300, null]], after: [[2100, null], [300, null]],
  },
  "reader-cumulative": {
    workbook: sheet(["KPI", "Series", "2027-01", "2027-02", "2027-03", "2027-04"], ["Revenue", "Target", 100, 200, 300, 400], [null, "Actual", 95, 205, 290, null]), answer: "cumulative",
    shows: ([measure]) => measure?.nature, before: "flow", after: "cumulative",
  },
};

function read(workbook: CaseWorkbook, answers: Readonly<Record<string, string>> = {}, fiscalYearStart?: string): Reading {
  const corrections = parseCorrections({ answers });
  if (!corrections.ok) throw new Error(JSON.stringify(corrections.issue));
  return readScorecard(caseGrid(workbook), { corrections: corrections.value, ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }) });
}

function asked(reading: Reading, code: ReaderQuestionCode): readonly Question[] {
  return reading.questions.filter((question) => question.code === code);
}

describe.each(READER_QUESTIONS)("%s", (code) => {
  const { workbook, fiscalYearStart, answer, shows, before, after } = ASKED[code];
  const readIt = (answers: Readonly<Record<string, string>> = {}): Reading => read(workbook, answers, fiscalYearStart);

  test("is asked, and what was assumed is one of its options", () => {
    const reading = readIt();
    const [question] = asked(reading, code);
    expect(question?.options.map(({ key }) => key)).toEqual(code === "reader-year" ? [] : expect.arrayContaining([question?.assumed, answer]));
    expect(shows(reading.measures)).toEqual(before);
  });

  test("is gone when answered, and the answer changes what is read", () => {
    const [question] = asked(readIt(), code);
    const answered = readIt({ [question?.id ?? ""]: answer });
    expect(answered.questions.map(({ id }) => id)).not.toContain(question?.id);
    expect(shows(answered.measures)).toEqual(after);
  });

  test("stays open when answered with something else", () => {
    const [question] = asked(readIt(), code);
    const answered = readIt({ [question?.id ?? ""]: "something else" });
    expect(answered.questions.map(({ id }) => id)).toContain(question?.id);
    expect(answered.issues.map(({ code: issue }) => issue)).toContain("reader-answer-unknown");
    expect(shows(answered.measures)).toEqual(before);
  });

  test("has words for itself and its options in both languages", () => {
    for (const question of asked(readIt(), code)) {
      expect([describeQuestion(question, "en"), describeQuestion(question, "zh")].join()).not.toMatch(/undefined|NaN/);
      for (const option of question.options) expect(describeOption(option, "zh")).not.toBe(option.key);
    }
  });
});

/** A reading but for what an answer makes surer. */
function content({ measures }: Reading): unknown {
  return measures.map((measure) => ({ ...measure, directionBasis: null, confidence: null }));
}

test.each(readCases().map(({ name, input }) => [name, input] as const))("in %s every option answers its question, and what was assumed changes nothing", (_, input) => {
  const reading = read(input);
  for (const { id, options, assumed } of reading.questions) {
    for (const { key } of options) {
      const answered = read(input, { [id]: key });
      expect(answered.questions.map((question) => question.id)).not.toContain(id);
      if (key === assumed) expect(content(answered)).toEqual(content(reading));
    }
  }
});

describe("a share written as a change beside shares", () => {
  const read1 = (row: readonly CaseCell[], answer?: string): { readonly question: Question | undefined; readonly shown: unknown } => {
    const workbook = sheet(["KPI", "Baseline", "Target", "Actual"], row);
    const [question] = asked(read(workbook), "reader-change-or-level");
    const [measure] = read(workbook, answer === undefined ? {} : { [question?.id ?? ""]: answer }).measures;
    return { question, shown: [measure?.target, measure?.baseline, measure?.direction, measure?.unit] };
  };

  test.each<[string, readonly CaseCell[], string, unknown]>([
    ["adds points to a larger one", ["Members satisfied", "78%", "+4%", "79%"], "points", [0.82, 0.78, "increase", "%"]],
    ["as a verb says it", ["一次合格率", "91%", "提升3%", "92%"], "points", [0.94, 0.91, "increase", "%"]],
    ["stands as it is beside a smaller one, as rates of growth do", ["Growth", "+3%", "+4%", "3.5%"], "level", [0.04, 0.03, "increase", "%"]],
    ["stands as it is where it is negative", ["Margin", "12%", "-4%", "9%"], "level", [-0.04, 0.12, "decrease", "%"]],
  ])("%s", (_, row, assumed, shown) => {
    expect(read1(row)).toMatchObject({ question: { assumed, options: [{ key: "change" }, { key: "points" }, { key: "level" }] }, shown });
  });

  test.each<[string, unknown]>([
    ["change", [0.8112, 0.78, "increase", "%"]], ["points", [0.82, 0.78, "increase", "%"]], ["level", [0.04, 0.78, "increase", "%"]],
  ])("is read by the answer %s", (answer, shown) => {
    expect(read1(["Members satisfied", "78%", "+4%", "79%"], answer).shown).toEqual(shown);
  });

  test("is no points beside amounts", () => {
    expect(read1(["Revenue", 2000, "+10%", 2050]).question?.options.map(({ key }) => key)).toEqual(["change", "level"]);
  });
});

test("costs that are to be a share less are no costs that are booked with a minus", () => {
  const of = (target: CaseCell): unknown => readScorecard(caseGrid(sheet(["KPI", "Target"], ["Operating expense", target], ["Revenue", { value: 0.1, format: "0%" }], ["Visits", 40]))).measures[0]?.direction;
  expect([of({ value: -0.05, format: "0%" }), of(-104.5)]).toEqual(["decrease", "increase"]);
});

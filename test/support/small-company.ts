import { formulaEngine, printStored } from "../../src/core/formula";
import type { Dialect } from "../../src/core/formula";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../src/core/grid";
import { okrSheetWords, type Language, type OkrSheetWords } from "../../src/core/language";
import { changedSince } from "../../src/workbook/precondition";
import { checkInTask, convertTask, generateTask, reviewTask, type GenerateTaskOptions, type ReviewTaskOptions, type TaskOutcome } from "../../src/workbook/tasks";
import { isEmptyChange } from "../../src/workbook/workbook-change";
import { applyToMemory, EMPTY_WORKBOOK, gridOf, memorySheet, type MemoryCell, type MemoryWorkbook } from "./memory-workbook";

// A company of eleven measures, in the second quarter of 2027, and what can be done with its workbook.

export const AS_OF = "2027-05-20";
export const END = "2027-06-30";
export const CYCLE = "FY2027-Q2";
export const KEY_RESULTS = "OKR_KeyResults_FY2027_Q2";
export const OBJECTIVES = "OKR_Objectives_FY2027_Q2";
export const CHECK_INS = "OKR_CheckIns";

export const KPI: Readonly<Record<Language, string>> = { en: "KPI 2027", zh: "2027年KPI" };
export const NOTES: Readonly<Record<Language, string>> = { en: "Our notes", zh: "备注" };

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Perspective", "Strategic objective", "Measure", "Unit", "Better", "Actual 2026", "Target 2027", "Actual to date", "Weight", "Owner"],
  zh: ["维度", "战略目标", "指标", "单位", "方向", "2026年实际", "2027年目标值", "当前实际", "权重", "负责人"],
};

const ROWS: Readonly<Record<Language, readonly (readonly CellValue[])[]>> = {
  en: [
    ["Financial", "Grow profitably", "Operating margin", "%", "higher", 0.112, 0.135, 0.118, 0.12, "A. Keller"],
    ["Financial", "Grow profitably", "Days sales outstanding", "days", "lower", 58, 45, 54, 0.1, "A. Keller"],
    ["Customer", "Be reliable", "On-time delivery", "%", "higher", 0.88, 0.95, 0.91, 0.12, "J. Lindqvist"],
    ["Customer", "Be reliable", "Complaints per 1,000 orders", "count", "lower", 6.5, 4, 5.6, 0.1, "P. Novak"],
    ["Customer", "Win customers who stay", "Net promoter score", "points", "higher", 32, 45, 37, 0.08, "M. Osei"],
    ["Internal process", "Make quality normal", "First-pass yield", "%", "higher", 0.94, 0.975, 0.952, 0.1, "P. Novak"],
    ["Internal process", "Make quality normal", "Order lead time", "days", "lower", 21, 14, 18.5, 0.1, "J. Lindqvist"],
    ["Learning and growth", "Have the people we need", "Time to hire", "days", "lower", 45, 35, 41, 0.08, "S. Tanaka"],
    ["Learning and growth", "Have the people we need", "Voluntary turnover", "%", "lower", 0.14, 0.1, 0.121, 0.08, "S. Tanaka"],
    ["Learning and growth", "Have the people we need", "Engagement score", "points", "higher", 68, 75, null, 0.06, "S. Tanaka"],
    ["Learning and growth", "Have the people we need", "Training hours", "hours", "higher", 18, 24, 26, 0.06, "S. Tanaka"],
  ],
  zh: [
    ["财务", "有利润地增长", "营业利润率", "%", "越高越好", 0.112, 0.135, 0.118, 0.12, "柯安"],
    ["财务", "有利润地增长", "应收账款周转天数", "天", "越低越好", 58, 45, 54, 0.1, "柯安"],
    ["客户", "值得信赖", "准时交付率", "%", "越高越好", 0.88, 0.95, 0.91, 0.12, "林洁"],
    ["客户", "值得信赖", "每千单投诉数", "次", "越低越好", 6.5, 4, 5.6, 0.1, "罗培"],
    ["客户", "赢得长期客户", "净推荐值", "分", "越高越好", 32, 45, 37, 0.08, "欧敏"],
    ["内部流程", "让质量成为常态", "一次合格率", "%", "越高越好", 0.94, 0.975, 0.952, 0.1, "罗培"],
    ["内部流程", "让质量成为常态", "订单交付周期", "天", "越低越好", 21, 14, 18.5, 0.1, "林洁"],
    ["学习与成长", "拥有所需人才", "招聘周期", "天", "越低越好", 45, 35, 41, 0.08, "谭思"],
    ["学习与成长", "拥有所需人才", "主动离职率", "%", "越低越好", 0.14, 0.1, 0.121, 0.08, "谭思"],
    ["学习与成长", "拥有所需人才", "员工敬业度", "分", "越高越好", 68, 75, null, 0.06, "谭思"],
    ["学习与成长", "拥有所需人才", "人均培训小时", "小时", "越高越好", 18, 24, 26, 0.06, "谭思"],
  ],
};

/** Cells of the KPI sheet by the English name of the measure. */
export function kpiCell(measure: string, column: "name" | "target" | "actual" | "owner" | "weight"): string {
  const row = ROWS.en.findIndex((cells) => cells[2] === measure);
  if (row < 0) throw new Error(`no measure ${measure}`);
  return `${{ name: "C", target: "G", actual: "H", weight: "I", owner: "J" }[column]}${row + 4}`;
}

/** First row of the KPI sheet, from 1, that is free. */
export const FREE_ROW = ROWS.en.length + 4;

/** The workbook as its people made it: a KPI sheet, and notes with a sum and a share of their own. */
export function company(language: Language = "en"): MemoryWorkbook {
  const title = language === "en" ? "KPI 2027" : "2027年KPI";
  const kpi = memorySheet(KPI[language], [[title], [], HEADERS[language], ...ROWS[language]]);
  const quoted = language === "en" ? "'KPI 2027'" : "'2027年KPI'";
  const notes = memorySheet(NOTES[language], [["a", `=SUM(${quoted}!I4:I14)`], ["b", `=IFERROR(${quoted}!H4/${quoted}!G4,0)`]]);
  return { ...EMPTY_WORKBOOK, sheets: [kpi, notes] };
}

export interface Ran<Summary> {
  readonly workbook: MemoryWorkbook;
  readonly outcome: TaskOutcome<Summary>;
  /** Of conflicts and of whatever else the merge has to tell. */
  readonly codes: readonly string[];
  /** True if nothing was to be written. */
  readonly isEmpty: boolean;
}

const MERGING = /^(?:cell|row|name|own|sheet|table)-|^state-/;

/** The workbook after a task, written as into a file. */
export function ran<Summary>(workbook: MemoryWorkbook, task: (grid: WorkbookGrid) => TaskOutcome<Summary>): Ran<Summary> {
  const grid = gridOf(workbook);
  const outcome = task(grid);
  const { change, precondition, dialect, issues } = outcome;
  if (changedSince(precondition, grid).length > 0) throw new Error("a task changed what it read");
  return {
    workbook: applyToMemory(workbook, change, { ...formulaEngine, print: printStored }, dialect),
    outcome,
    codes: issues.map(({ code }) => code).filter((code) => MERGING.test(code)),
    isEmpty: isEmptyChange(change),
  };
}

export const generate = (workbook: MemoryWorkbook, options: Partial<GenerateTaskOptions> = {}): Ran<NonNullable<ReturnType<typeof generateTask>["summary"]>> =>
  ran(workbook, (grid) => generateTask(grid, { asOf: AS_OF, ...options }));

export const review = (workbook: MemoryWorkbook, options: Partial<ReviewTaskOptions> = {}): Ran<NonNullable<ReturnType<typeof reviewTask>["summary"]>> =>
  ran(workbook, (grid) => reviewTask(grid, { asOf: END, ...options }));

export const convert = (workbook: MemoryWorkbook, dialect: Dialect): Ran<NonNullable<ReturnType<typeof convertTask>["summary"]>> =>
  ran(workbook, (grid) => convertTask(grid, dialect));

/** The workbook as Excel leaves it after an entry: every formula calculated. */
export const recalculated = (workbook: MemoryWorkbook): MemoryWorkbook => convert(workbook, "plain").workbook;

/** Check-ins from a sheet of updates with these headers and rows. */
export const checkIn = (workbook: MemoryWorkbook, rows: readonly (readonly CellValue[])[], asOf = END): Ran<NonNullable<ReturnType<typeof checkInTask>["summary"]>> =>
  ran(workbook, (grid) => checkInTask(grid, updates(rows), { asOf }));

export const UPDATE_HEADERS: readonly string[] = ["Date", "Key result", "Value", "Confidence", "Note", "By"];

function updates(rows: readonly (readonly CellValue[])[]): SheetGrid {
  const [sheet] = gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("updates.csv", [UPDATE_HEADERS, ...rows])] }).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** Headers of key results. */
export function words(language: Language = "en"): OkrSheetWords["keyResults"] {
  return okrSheetWords(language).keyResults;
}

/** What stands on sheets, a line for each cell, without what formulas show at the moment. */
export function contents(workbook: MemoryWorkbook, sheets: readonly string[] = workbook.sheets.map(({ name }) => name)): readonly string[] {
  return workbook.sheets.filter(({ name }) => sheets.includes(name)).flatMap(({ name, cells }) =>
    [...cells].map(([address, cell]) => `${name}!${address} ${said(cell)}`).sort());
}

function said({ value, formula }: MemoryCell): string {
  return formula === undefined ? JSON.stringify(value) : `=${formula}`;
}

/** Formulas of a workbook by address. */
export function formulasOf(workbook: MemoryWorkbook): readonly string[] {
  return contents(workbook).filter((line) => line.includes(' ='));
}

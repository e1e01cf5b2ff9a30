import type { CellValue } from "../../src/core/grid";
import type { Language } from "../../src/core/language";
import { memorySheet, type MemoryWorkbook } from "./memory-workbook";
import { company } from "./small-company";

// The small company with the departments of its people, their duties and key tasks.

export const DEPARTMENTS: Readonly<Record<Language, string>> = { en: "Departments", zh: "部门职责" };
export const PEOPLE: Readonly<Record<Language, string>> = { en: "Who is who", zh: "人员名单" };

const DUTY_ROWS: Readonly<Record<Language, readonly (readonly CellValue[])[]>> = {
  en: [
    ["Department", "Duty", "Key task 2027", "Owner", "Due"],
    ["Sales", "Win customers who stay", "Sign four Nordic partners", "M. Osei", "2027-06-30"],
    ["Operations", "Deliver orders on time", "Introduce the frozen plan", "J. Lindqvist", "2027-05-15"],
    ["Quality", "Remove the causes of defects", "Error-proof lines 2 and 4", "P. Novak", "2027-08-31"],
    ["Human resources", "Fill key roles", null, null, null],
    [null, "Develop leaders", null, null, null],
  ],
  zh: [
    ["部门", "职责", "2027年重点任务", "负责人", "完成时间"],
    ["销售部", "赢得长期客户", "签约四家北欧伙伴", "欧敏", "2027-06-30"],
    ["运营部", "准时交付订单", "推行冻结计划", "林洁", "2027-05-15"],
    ["质量部", "消除缺陷根因", "完成2、4号线防错改造", "罗培", "2027-08-31"],
    ["人力资源部", "关键岗位招聘", null, null, null],
    [null, "培养管理者", null, null, null],
  ],
};

const PEOPLE_ROWS: Readonly<Record<Language, readonly (readonly CellValue[])[]>> = {
  en: [["Name", "Team", "Position", "Manager"], ["S. Tanaka", "Human resources", "Hiring manager", "A. Keller"], ["A. Keller", "Finance", "CFO", null]],
  zh: [["姓名", "部门", "岗位", "直属上级"], ["谭思", "人力资源部", "招聘经理", "柯安"], ["柯安", "财务部", "财务总监", null]],
};

/** The company; `changes` say what is written otherwise on the sheets of departments and people. */
export function levelledCompany(language: Language = "en", changes: Readonly<Record<string, string>> = {}): MemoryWorkbook {
  const changed = (rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] =>
    rows.map((row) => row.map((value) => (typeof value === "string" ? changes[value] ?? value : value)));
  const book = company(language);
  return { ...book, sheets: [...book.sheets, memorySheet(DEPARTMENTS[language], changed(DUTY_ROWS[language])), memorySheet(PEOPLE[language], changed(PEOPLE_ROWS[language]))] };
}

export const TEAM_OBJECTIVES = "OKR_TeamOs_FY2027_Q2";
export const TEAM_KEY_RESULTS = "OKR_TeamKRs_FY2027_Q2";
export const PERSON_OBJECTIVES = "OKR_PersonOs_FY2027_Q2";
export const PERSON_KEY_RESULTS = "OKR_PersonKRs_FY2027_Q2";
export const TEAM_SUMMARY = "OKR_TeamMix_FY2027_Q2";
export const TEAM_DUTIES = "OKR_TeamDuties_FY2027_Q2";

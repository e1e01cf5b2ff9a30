import { readOrganisation, readScorecard } from "../../../src/core/reader";
import { caseGrid, type CaseSheet } from "../../support/case-grid";

const read = (...sheets: readonly CaseSheet[]): ReturnType<typeof readOrganisation> => {
  const grid = caseGrid({ sheets });
  return readOrganisation(grid, { scorecards: new Set(readScorecard(grid).measures.map(({ sheet }) => sheet)) });
};

const day = (value: number): { readonly value: number; readonly format: string } => ({ value, format: "yyyy-mm-dd" });

const dutiesOf = (...sheets: readonly CaseSheet[]): readonly string[] => read(...sheets).duties.map(({ department, text }) => `${department}: ${text}`);
const tasksOf = (...sheets: readonly CaseSheet[]): readonly string[] => read(...sheets).tasks.map(({ department, text, owner, due }) => [department, text, owner, due].join(" | "));

describe("departments, whatever the layout of their sheet", () => {
  test("merged downwards over duties and tasks, under a title", () => {
    const sheet: CaseSheet = {
      name: "Departments",
      rows: [
        ["Duties and key tasks 2027"], [], ["Department", "Duty", "Key task 2027", "Owner", "Due"],
        ["Sales", "Win customers", "Sign four partners", "M. Osei", day(46568)], [null, "Forecast demand", null, null, null],
        ["Quality", "Remove causes of defects", "Error-proof lines", "P. Novak", "2027-08-31"],
      ],
      merges: ["A4:A5"],
    };
    expect(dutiesOf(sheet)).toEqual(["Sales: Win customers", "Sales: Forecast demand", "Quality: Remove causes of defects"]);
    expect(tasksOf(sheet)).toEqual(["Sales | Sign four partners | M. Osei | 2027-06-30", "Quality | Error-proof lines | P. Novak | 2027-08-31"]);
  });

  test("not merged, the department in the first of its rows alone, in Chinese", () => {
    const sheet: CaseSheet = {
      name: "部门职责",
      rows: [["部门", "职责", "2027年重点任务", "负责人", "完成时间"], ["销售部", "开拓客户", "签约四家伙伴", "欧敏", "2027年6月底"], [null, "提供预测", null, null, null], ["质量部", "消除根因", "防错改造", "罗培", "第三季度"]],
    };
    expect(dutiesOf(sheet)).toEqual(["销售部: 开拓客户", "销售部: 提供预测", "质量部: 消除根因"]);
    expect(tasksOf(sheet)).toEqual(["销售部 | 签约四家伙伴 | 欧敏 | 2027-06-30", "质量部 | 防错改造 | 罗培 | 2027-09-30"]);
  });

  test("one row for each task, the department beside each", () => {
    const sheet: CaseSheet = { name: "Top 10", rows: [["No.", "Department", "Project", "Responsible", "Deadline"], [1, "IT", "Move to the new data centre", "L. Ito", "2027 Q2"], [2, "IT", "Close the old one", "L. Ito", "Dec 2027"], [3, "Sales", "Open Nordics", null, null]] };
    expect(tasksOf(sheet)).toEqual(["IT | Move to the new data centre | L. Ito | 2027-06-30", "IT | Close the old one | L. Ito | 2027-12-31", "Sales | Open Nordics |  | "]);
  });

  test.each([["FY27 Q2", "2026-09-30"], ["FY27 H1", "2026-09-30"], ["2027财年第四季度", "2027-03-31"], ["2027 Q2", "2027-06-30"], ["Jun 2027", "2027-06-30"]])("where the year begins in April, a task of %s is due on %s", (due, expected) => {
    const grid = caseGrid({ sheets: [{ name: "Top 10", rows: [["No.", "Department", "Project", "Responsible", "Deadline"], [1, "IT", "Move to the new data centre", "L. Ito", due], [2, "IT", "Close the old one", "L. Ito", "Dec 2027"]] }] });
    expect(readOrganisation(grid, { fiscalYearStart: "2026-04-01" }).tasks[0]?.due).toBe(expected);
  });

  test("one item a row, duty or task by its kind", () => {
    const sheet: CaseSheet = { name: "List", rows: [["Department", "Type", "Content", "Owner"], ["HR", "Duty", "Fill key roles", null], ["HR", "Key task", "Build the pool", "S. Tanaka"], ["HR", "Remark", "see above", null]] };
    expect(dutiesOf(sheet)).toEqual(["HR: Fill key roles"]);
    expect(tasksOf(sheet)).toEqual(["HR | Build the pool | S. Tanaka | "]);
  });

  test("named in a title row over the rows that follow", () => {
    const sheet: CaseSheet = { name: "Duties", rows: [["No.", "Main responsibilities", "Remarks"], ["Sales", null, null], [1, "Win customers", "x"], [2, "Forecast demand", null], ["Quality", null, null], [1, "Remove causes", null]], merges: ["A2:C2", "A5:C5"] };
    expect(dutiesOf(sheet)).toEqual(["Sales: Win customers", "Sales: Forecast demand", "Quality: Remove causes"]);
  });

  test("a sheet for each department, which its name tells and a note says", () => {
    const sheet: CaseSheet = { name: "Human resources", rows: [["No.", "Responsibilities", "Remarks"], [1, "Fill key roles", null], [2, "Develop leaders", null]] };
    expect(dutiesOf(sheet)).toEqual(["Human resources: Fill key roles", "Human resources: Develop leaders"]);
    expect(read(sheet).issues.map(({ code }) => code)).toEqual(["organisation-sheet-is-department"]);
  });

  test("several duties in the lines of one cell, without their numbers", () => {
    const sheet: CaseSheet = { name: "Duties", rows: [["部门", "部门职责"], ["人力资源部", "1、关键岗位招聘；\n2、培养管理者。"], ["质量部", "（1）消除缺陷根因；（2）3.5级认证"]] };
    expect(dutiesOf(sheet)).toEqual(["人力资源部: 关键岗位招聘", "人力资源部: 培养管理者", "质量部: 消除缺陷根因", "质量部: 3.5级认证"]);
  });
});

test("every text knows its cell", () => {
  const { duties, tasks } = read({ name: "D", at: "B3", rows: [["Department", "Duty", "Key task"], ["Sales", "Win customers", "Sign four"]] });
  expect([...duties, ...tasks].map(({ source }) => source)).toEqual([{ sheet: "D", row: 3, column: 2, as: "words" }, { sheet: "D", row: 3, column: 3, as: "words" }]);
});

test("a day that cannot be read, and a duty without department, are said with their places", () => {
  const { tasks, issues } = read({ name: "D", rows: [["Department", "Duty", "Key task", "Due"], [null, "Nobody's", null, null], ["Sales", "Win customers", "Sign four", "soon"]] });
  expect(issues.map(({ code, at }) => `${code} ${at ?? ""}`)).toEqual(["organisation-row-without-department D!B2", "organisation-due-unreadable D!D3"]);
  expect(tasks[0]?.due).toBeNull();
});

test("a list of people has names, teams, managers and roles", () => {
  const { people } = read({ name: "People", rows: [["Name", "Department", "Position", "Reports to"], ["S. Tanaka", "HR", "Hiring manager", "A. Keller"], ["L. Ito", "IT", null, null], [null, "IT", "vacant", null]] });
  expect(people.map(({ name, team, role, manager }) => [name, team, role, manager])).toEqual([["S. Tanaka", "HR", "Hiring manager", "A. Keller"], ["L. Ito", "IT", null, null]]);
  expect(read({ name: "人员", rows: [["姓名", "部门", "岗位", "直属上级"], ["谭思", "人力资源部", "招聘经理", "柯安"]] }).people[0]).toMatchObject({ name: "谭思", team: "人力资源部", role: "招聘经理", manager: "柯安" });
});

describe("what is no sheet of departments", () => {
  test("a scorecard with departments, owners and initiatives, which is left to the scorecard", () => {
    const scorecard: CaseSheet = {
      name: "KPI",
      rows: [["Department", "KPI", "Unit", "Target", "Actual", "Owner", "Initiative"], ["Sales", "Revenue", "USD", 100, 90, "M. Osei", "Open Nordics"], ["HR", "Turnover", "%", 0.1, 0.12, "S. Tanaka", "Stay interviews"]],
    };
    expect(read(scorecard)).toEqual({ duties: [], tasks: [], people: [], issues: [] });
  });

  test("a list of things to do without department, and a sheet of figures", () => {
    expect(tasksOf({ name: "To do", rows: [["Task", "Owner", "Due"], ["Call the caterer", "M. Osei", "2027-06-01"]] })).toEqual([]);
    expect(read({ name: "Sales", rows: [["Region", "Jan 2027", "Feb 2027"], ["North", 3, 4]] })).toEqual({ duties: [], tasks: [], people: [], issues: [] });
  });

  test("but a list of key tasks with owners is one, without saying whose department it is", () => {
    expect(tasksOf({ name: "Must-win", rows: [["Must-win battle", "Owner", "Due"], ["Open Nordics", "M. Osei", "2027-06-01"]] })).toEqual([" | Open Nordics | M. Osei | 2027-06-01"]);
  });
});

describe("the status of tasks", () => {
  const statesOf = (header: string, ...states: readonly (string | number | boolean | null)[]): readonly (readonly [boolean, number | null])[] =>
    read({ name: "Tasks", rows: [["Department", "Key task", header], ...states.map((state, index) => ["Sales", `Task ${index + 1}`, state])] }).tasks.map(({ over, progress }) => [over !== null, progress?.value ?? null]);

  test.each(["Done", "done.", "COMPLETED", "✓", "Cancelled", "100%", "已完成", "全部完成", "取消", "１００％", true])("says that nothing is left to do: %s", (state) => {
    expect(statesOf("Status", state, "Open")).toEqual([[true, null], [false, null]]);
  });

  test.each(["Not done", "In progress", "90%", "To be completed", "未完成", "部分完成", "进行中", "基本完成", "待验收", false, null])("leaves it to be done: %s", (state) => {
    expect(statesOf("状态", state, "Open")).toEqual([[false, null], [false, null]]);
  });

  test("as a number is the part that is done, of 1 or of 100", () => {
    expect(statesOf("% complete", 0.4, 1, null)).toEqual([[false, 0.4], [true, 1], [false, null]]);
    expect(statesOf("完成进度", 40, 100, 1)).toEqual([[false, 0.4], [true, 1], [false, 0.01]]);
    expect(read({ name: "Tasks", rows: [["Department", "Key task", "Progress"], ["Sales", "Sign", 40]] }).tasks[0]?.progress?.origin).toEqual({ sheet: "Tasks", row: 1, column: 2, as: "number", factor: 0.01 });
  });
});

import { isoToSerial } from "../calendar";
import type { Language } from "../language";
import type { SheetPlan } from "../plan";
import { COMPANY, DEPARTMENTS, FISCAL_YEAR, type SampleDepartment } from "./company";
import { firstOf, GROUP, header, heading, mergedGroups, NUMBER, SAMPLE_SHEETS, TEXT } from "./sample-cells";

const HEADER_ROW = 3;
const FIRST_ROW = 4;

const WORDS = {
  en: {
    sheet: "Departments",
    title: `${COMPANY.en}: duties and key tasks ${FISCAL_YEAR}`,
    note: "Key tasks are agreed with the management board each January.",
    columns: ["Department", "Duty", `Key task ${FISCAL_YEAR}`, "Owner", "Due"],
  },
  zh: {
    sheet: "部门职责",
    title: `${COMPANY.zh}：${FISCAL_YEAR}年部门职责与重点任务`,
    note: "重点任务每年一月与管理层确认。",
    columns: ["部门", "职责", `${FISCAL_YEAR}年重点任务`, "负责人", "完成时间"],
  },
} as const;

/** What each department is there for, and what it was asked to do this year: no measures. */
export function departmentsSheet(language: Language): SheetPlan {
  const words = WORDS[language];
  const rows = DEPARTMENTS.flatMap((department) =>
    Array.from({ length: linesOf(department) }, (_, index) => {
      const task = department.tasks[index];
      return [
        firstOf(department.name[language], index, GROUP),
        { value: department.duties[index]?.[language] ?? null, style: TEXT },
        { value: task?.text[language] ?? null, style: TEXT },
        { value: task?.owner[language] ?? null, style: TEXT },
        { value: task === undefined ? null : isoToSerial(task.due), style: { ...NUMBER, format: "yyyy-mm-dd" } },
      ];
    }));
  return {
    key: SAMPLE_SHEETS.departments,
    name: words.sheet,
    blocks: [heading(words.title, words.note), { top: HEADER_ROW, left: 0, cells: [header(words.columns), ...rows] }],
    tables: [],
    columnWidths: { 0: 18, 1: 42, 2: 36, 3: 14, 4: 13 },
    rowHeights: { 0: 24 },
    merges: mergedGroups(FIRST_ROW, 0, DEPARTMENTS.map(linesOf)),
    freeze: { rows: FIRST_ROW, columns: 1 },
    print: { landscape: true, fitToWidth: true },
  };
}

function linesOf({ duties, tasks }: SampleDepartment): number {
  return Math.max(duties.length, tasks.length);
}

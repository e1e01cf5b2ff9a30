import { foldText } from "./fold-text";
import { HEADER_WORDS, type HeaderField } from "./header-words";
import type { HeaderReading } from "./read-header";

/** What a column about departments and people can hold. `kind` says of each row whether it is a duty or a task, in `text`. */
export type OrganisationField = "department" | "duty" | "task" | "kind" | "text" | "owner" | "due" | "status" | "person" | "manager" | "role";

/** Words that name a column, folded, besides those that scorecards share. */
const WORDS: Readonly<Record<OrganisationField, readonly string[]>> = {
  department: words("orgUnit").filter((word) => !["unit", "function", "entity", "location", "region", "site", "office", "岗位", "部门/岗位", "区域", "채널"].includes(word)),
  duty: [
    "duty", "duties", "responsibility", "responsibilities", "key responsibilities", "main responsibilities", "core responsibilities", "department responsibilities",
    "departmental responsibilities", "statement of responsibilities", "accountabilities", "accountability", "mandate", "mission", "remit", "function description",
    "职责", "部门职责", "主要职责", "核心职责", "岗位职责", "职能", "部门职能", "主要职能", "职责描述", "职责内容", "职责说明", "工作职责",
  ],
  task: [
    ...words("initiative").filter((word) => !["how", "action", "actions", "activity", "activities", "行动", "内容"].includes(word)),
    "key tasks", "annual key task", "annual key tasks", "mission-critical task", "mission-critical tasks", "must-win battle", "must-win battles", "top task", "top tasks", "priority task", "priorities",
    "年度重点工作", "年度重点任务", "公司重点任务", "公司关键任务", "必赢之战", "必赢之仗", "重点事项", "重点项目",
  ],
  kind: ["type", "kind", "item type", "category", "类型", "类别", "分类", "事项类型", "性质"],
  text: ["item", "content", "description", "text", "statement", "内容", "事项", "描述", "说明", "具体内容", "事项内容"],
  owner: words("owner").filter((word) => !["responsibility", "employee name", "employee", "name of employee", "姓名", "员工姓名"].includes(word)),
  due: words("dueDate"),
  status: [
    ...words("status").filter((word) => !["flag", "color", "colour", "signal", "health"].includes(word)), "done", "done?", "finished", "finished?", "completed", "completed?", "completion", "completion rate", "% complete", "% completed",
    "percent complete", "percentage of completion", "progress", "progress %", "% done", "是否完成", "完成", "完成情况", "进展", "进展情况", "进度", "完成进度", "完成率", "完成度", "完成比例", "完成百分比", "任务状态", "工作状态", "执行状态", "执行情况", "落实情况",
  ],
  person: ["name", "employee name", "employee", "name of employee", "staff name", "full name", "team member", "member", "姓名", "员工姓名", "员工", "人员", "成员", "名字"],
  manager: [...words("reviewer"), "reports to", "direct manager", "boss", "汇报对象", "汇报给", "上级主管", "直属主管", "部门经理"],
  role: ["role", "position", "job title", "title", "job", "post", "岗位", "职位", "职务", "岗位名称", "职称", "角色"],
};

function words(field: HeaderField): readonly string[] {
  return HEADER_WORDS[field];
}

const EXACT = new Map<string, OrganisationField[]>();
for (const [field, list] of Object.entries(WORDS) as [OrganisationField, readonly string[]][]) {
  for (const word of list) {
    const fields = EXACT.get(word);
    if (fields === undefined) EXACT.set(word, [field]);
    else if (!fields.includes(field)) fields.push(field);
  }
}

/** Fields that a header can name, most particular last; none if it names no column of these sheets. */
export function organisationFields({ text, rest }: Pick<HeaderReading, "text" | "rest">): readonly OrganisationField[] {
  return EXACT.get(foldText(withoutMarks(rest))) ?? EXACT.get(foldText(withoutMarks(text))) ?? [];
}

function withoutMarks(text: string): string {
  return text.replace(/[(（[【][^)）\]】]*[)）\]】]?/g, " ").replace(/[*:：]+\s*$/, "").trim();
}

/** A header of tasks that says that they are the few that count, not just things to do. */
export function namesKeyTasks(header: string): boolean {
  return /\bkey\b|critical|must-win|\btop\b|priorit|strategic|重点|关键|必赢|战略/i.test(header);
}

/** Whether the kind of a row says that it is a duty or a task; null if it says neither. @example kindOf("重点任务") // => "task" */
export function kindOf(text: string): "duty" | "task" | null {
  if (/dut(?:y|ies)|responsib|mandate|accountab|职责|职能/i.test(text)) return "duty";
  return /task|project|priorit|initiative|must-win|任务|重点|工作|项目|举措/i.test(text) ? "task" : null;
}

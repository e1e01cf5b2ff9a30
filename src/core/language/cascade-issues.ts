import { howMany } from "./how-many";
import type { IssueTexts } from "./issue-texts";
import type { Language } from "./language";

interface OfLevel { readonly level: "team" | "person" }
interface OfUnit { readonly unit: string; readonly level: "team" | "person" }

function quoted(names: readonly string[], language: Language): string {
  return language === "en" ? names.map((name) => `"${name}"`).join(", ") : names.map((name) => `“${name}”`).join("、");
}

const en = {
  "organisation-sheet-is-department": ({ sheet }: { readonly sheet: string }) =>
    `The sheet "${sheet}" states duties and names no department: its own name counts as the department. Add a column "Department" if that is not so.`,
  "organisation-row-without-department": ({ text }: { readonly text: string }) =>
    `"${text}" stands beside no department and was left out. Enter the department in its row.`,
  "organisation-due-unreadable": ({ text }: { readonly text: string }) =>
    `"${text}" is no date: the task counts as due at the end of the cycle. Enter a date such as 2027-06-30.`,

  "cascade-without-company": ({ cycle }: { readonly cycle: string }) =>
    `Team and personal OKRs support those of the company, and there are none for ${cycle} yet. Generate the company's first (level company), or all levels at once (level all).`,
  "cascade-without-teams": () =>
    "No team is known, so there are no team OKRs to make. Say who belongs where: a column Department beside the measures, a sheet with departments, their duties and key tasks, or a list of people with their teams.",
  "cascade-without-people": () => "No measure and no key task has an owner, so there are no personal OKRs to make. Enter owners beside the measures.",
  "owner-without-team": ({ owner, measures }: { readonly owner: string; readonly measures: readonly string[] }) =>
    `Nobody says to which team ${owner} belongs, so ${quoted(measures, "en")} ${measures.length === 1 ? "is" : "are"} no key result of any team. Add ${owner} to a list of people with a column Team, or give the ${measures.length === 1 ? "measure" : "measures"} a department.`,
  "owner-of-several-teams": ({ owner, teams }: { readonly owner: string; readonly teams: readonly string[] }) =>
    `${owner} has tasks in ${quoted(teams, "en")}: the first counts as their team. Add ${owner} to a list of people with a column Team if it is another.`,
  "units-with-few-objectives": ({ level, units, low }: OfLevel & { readonly units: readonly string[]; readonly low: number }) =>
    `${units.join(", ")}: fewer than the usual ${low} objectives, as measures and tasks of this cycle give no more. ${level === "team" ? "Agree the rest in the team: what the superior or a peer asks for, what the team wants itself." : "Agree the rest in person: what the superior or a peer asks for, what they want to learn or change themselves."}`,
  "level-texts-wanting": ({ level, texts }: OfLevel & { readonly texts: readonly string[] }) =>
    `${howMany(texts.length, "text")} of ${level === "team" ? "teams" : "people"} could be worded better, such as ${quoted(texts.slice(0, 2), "en")}. The rules of good wording say why for each text that you enter.`,
  "unit-renamed": ({ unit, before, level }: OfUnit & { readonly before: string }) =>
    level === "team" ? `The team "${before}" is called "${unit}" now: it keeps its key results, check-ins and edits.` : `"${before}" is called "${unit}" now: key results, check-ins and edits were kept.`,
  "unit-not-found": ({ unit, level, keyResults }: OfUnit & { readonly keyResults: number }) =>
    level === "team"
      ? `The team "${unit}" is in no sheet any more. Its ${howMany(keyResults, "key result")} of this cycle stayed as they are: give them to another team, or delete the rows.`
      : `"${unit}" owns no measure and no task any more. The ${howMany(keyResults, "key result")} of this cycle stayed as they are: give them to somebody else, or delete the rows.`,
  "speed-without-quality": ({ unit, measure }: OfUnit & { readonly measure: string }) =>
    `"${measure}" of ${unit} can be reached at the cost of quality, and no measure of quality stands beside it. Add one to the KPI sheet, for example the share that passes probation or the satisfaction of those who are served, and generate again.`,
};

const zh: typeof en = {
  "organisation-sheet-is-department": ({ sheet }) => `工作表“${sheet}”列有职责但未写明部门：以表名作为部门名称。如不正确，请增加“部门”列。`,
  "organisation-row-without-department": ({ text }) => `“${text}”所在行没有部门，未采用。请在该行填写部门。`,
  "organisation-due-unreadable": ({ text }) => `“${text}”不是日期：该任务按周期末到期处理。请填写 2027-06-30 这样的日期。`,

  "cascade-without-company": ({ cycle }) => `团队和个人 OKR 承接公司 OKR，而 ${cycle} 还没有公司 OKR。请先生成公司层级（company），或一次生成全部层级（all）。`,
  "cascade-without-teams": () => "没有识别到任何团队，无法生成团队 OKR。请说明归属：在指标旁增加“部门”列，或提供部门职责与重点任务表，或提供含团队的人员名单。",
  "cascade-without-people": () => "指标和重点任务都没有负责人，无法生成个人 OKR。请在指标旁填写负责人。",
  "owner-without-team": ({ owner, measures }) => `没有说明${owner}属于哪个团队，因此${quoted(measures, "zh")}未成为任何团队的关键结果。请在人员名单中填写${owner}及其团队，或为指标填写部门。`,
  "owner-of-several-teams": ({ owner, teams }) => `${owner}在${quoted(teams, "zh")}都有任务：以第一个为其团队。如不正确，请在人员名单中填写${owner}及其团队。`,
  "units-with-few-objectives": ({ level, units, low }) =>
    `${units.join("、")}：目标少于通常的 ${low} 个，本周期的指标和任务只能形成这些。${level === "team" ? "其余请在团队内商定：上级或协作方的要求、团队自己的追求。" : "其余请当面商定：上级或协作方的要求、本人想学习或改变的事。"}`,
  "level-texts-wanting": ({ level, texts }) =>
    `${level === "team" ? "团队" : "个人"}有 ${texts.length} 条表述可以改进，如${quoted(texts.slice(0, 2), "zh")}。书写规则会说明每条表述的问题。`,
  "unit-renamed": ({ unit, before, level }) => (level === "team" ? `团队“${before}”现名“${unit}”：关键结果、进展更新和修改均已保留。` : `“${before}”现名“${unit}”：关键结果、进展更新和修改均已保留。`),
  "unit-not-found": ({ unit, level, keyResults }) =>
    level === "team"
      ? `任何工作表中都不再有团队“${unit}”。其本周期的 ${keyResults} 个关键结果原样保留：请转给其他团队，或删除这些行。`
      : `“${unit}”不再负责任何指标或任务。其本周期的 ${keyResults} 个关键结果原样保留：请转给他人，或删除这些行。`,
  "speed-without-quality": ({ unit, measure }) => `${unit}的“${measure}”可能以牺牲质量为代价达成，却没有质量指标与之搭配。请在 KPI 表中增加一个（如试用期通过率、用人部门满意度）后重新生成。`,
};

export const cascadeIssues = { en, zh } satisfies IssueTexts;

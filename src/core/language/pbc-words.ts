import type { Language } from "./language";

const en = {
  sheet: "PBC",
  title: (person: string) => `Personal business commitment: ${person}`,
  hint: "Weights, points and bounds in yellow cells are a convention: change them. What is not scored yet leaves the sum of its part.",
  person: "Person", manager: "Superior", cycle: "Cycle",
  sections: { parts: "Parts and result", ratings: "Points and ratings", commitments: "Commitments", overall: "Overall" },
  parts: {
    headers: { id: "Id", part: "Part", note: "What it is about", weight: "Weight", rows: "Weights of its rows", points: "Points", counted: "Counted" },
    names: { win: "Win", execute: "Execute", team: "Team", development: "Development" },
    notes: { win: "Results: key results and KPIs", execute: "Key tasks and measures, by milestones", team: "Collaboration; for managers, leading people too", development: "What the person learns; not scored as a rule" },
  },
  total: "Sum of weights", totalFine: "100 %", totalWrong: "not 100 %: shares of the sum count", result: "Points together", rating: "Rating by the table",
  points: { threshold: "Points at threshold", target: "Points at target", stretch: "Points at stretch" },
  ratingHeaders: { from: "From points", rating: "Rating", meaning: "Meaning" },
  ratings: [
    { from: 0, rating: "D", meaning: "far below expectation" }, { from: 60, rating: "C", meaning: "below expectation" }, { from: 80, rating: "B", meaning: "meets expectation" },
    { from: 95, rating: "B+", meaning: "above expectation in part" }, { from: 110, rating: "A", meaning: "exceeds expectation" },
  ],
  ratingNote: "A is often held to about a tenth of a large group: a reason to talk, never to re-grade. Groups of less than ten are exempt.",
  commitments: {
    id: "Id", part: "Part", text: "Commitment", kind: "Kind", unit: "Unit", weight: "Weight in part", threshold: "Threshold", target: "Target", stretch: "Stretch", actual: "Actual",
    points: "Points", own: "Comment of the person", manager: "Comment of the superior", source: "Source",
  },
  kinds: { keyResult: "key result", kpi: "KPI", task: "task", behaviour: "behaviour", learning: "learning" },
  taskDue: (action: string, due: string | null) => (due === null ? action : `${action} (by ${due})`),
  team: ["Answer requests for help of other teams as promised (share kept)", "Pass on knowledge: others can do it without me (share of what was planned)", "Managers: one-to-ones held, and agreements kept (share)"],
  freeTask: "Key task: what is done, and by which milestone that shows",
  learning: ["Ability to build, and by what: a task, a person, a course"],
  ownComment: "Self-assessment", managerComment: "Assessment of the superior", ratingAgreed: "Rating agreed", signedOwn: "Signature of the person", signedManager: "Signature of the superior", date: "Date",
};

const zh: typeof en = {
  sheet: "PBC",
  title: (person) => `个人绩效承诺（PBC）：${person}`,
  hint: "黄色单元格中的权重、分值和界限为惯例，可自行修改。尚未评分的项目不计入所在部分。",
  person: "姓名", manager: "上级", cycle: "周期",
  sections: { parts: "各部分与结果", ratings: "分值与等级", commitments: "承诺事项", overall: "总体评价" },
  parts: {
    headers: { id: "编号", part: "部分", note: "内容", weight: "权重", rows: "各项权重合计", points: "得分", counted: "加权得分" },
    names: { win: "结果目标承诺", execute: "执行措施承诺", team: "团队合作承诺", development: "个人发展承诺" },
    notes: { win: "结果：关键结果与KPI", execute: "关键任务与措施，按里程碑衡量", team: "协作；管理者还包括人员管理", development: "能力提升；一般不计分" },
  },
  total: "权重合计", totalFine: "100%", totalWrong: "不等于100%：按占合计的比例计算", result: "总分", rating: "对应等级",
  points: { threshold: "门槛值得分", target: "目标值得分", stretch: "挑战值得分" },
  ratingHeaders: { from: "起始分", rating: "等级", meaning: "含义" },
  ratings: [
    { from: 0, rating: "D", meaning: "远低于期望" }, { from: 60, rating: "C", meaning: "低于期望" }, { from: 80, rating: "B", meaning: "达到期望" },
    { from: 95, rating: "B+", meaning: "部分超出期望" }, { from: 110, rating: "A", meaning: "超出期望" },
  ],
  ratingNote: "A 在大团队中通常控制在一成左右：这是讨论的理由，不是改评的理由。不足十人的团队不适用。",
  commitments: {
    id: "编号", part: "部分", text: "承诺内容", kind: "类别", unit: "单位", weight: "部分内权重", threshold: "门槛值", target: "目标值", stretch: "挑战值", actual: "实际值",
    points: "得分", own: "本人说明", manager: "上级评语", source: "来源",
  },
  kinds: { keyResult: "关键结果", kpi: "KPI", task: "任务", behaviour: "行为", learning: "学习" },
  taskDue: (action, due) => (due === null ? action : `${action}（${due}前）`),
  team: ["按承诺回应其他团队的求助（兑现比例）", "传授经验，使他人能独立完成（完成计划的比例）", "管理者：按期一对一沟通并落实约定（比例）"],
  freeTask: "关键任务：做什么，以哪个里程碑衡量",
  learning: ["要提升的能力及方式：任务、导师或课程"],
  ownComment: "自我评价", managerComment: "上级评价", ratingAgreed: "商定等级", signedOwn: "本人签字", signedManager: "上级签字", date: "日期",
};

export type PbcWords = typeof en;

export function pbcWords(language: Language): PbcWords {
  return language === "zh" ? zh : en;
}

import type { ResetDecision } from "../meetings";
import type { Language } from "./language";

const en = {
  sheet: (cycle: string) => `Quarterly ${cycle}`,
  title: (cycle: string) => `Meeting at the end of ${cycle}`,
  hint: "Go through the agenda by its links, then decide for each key result what becomes of it. Yellow cells are yours.",
  parts: { agenda: "1  Agenda", cost: "2  What the meetings of the cycle cost", reset: "3  Reset: carry, revise or drop" },
  notes: {
    cost: "People × meetings × (hours of preparation + hours of the meeting). Correct the yellow cells to what really happened.",
    reset: "Proposal: reached is dropped (and watched as a health measure); green or yellow is carried on; red or not scored is revised. The lineage id stays with what is carried on.",
  },
  cells: {
    date: "Review meeting", minutes: "Minutes in all", hours: "Person-hours", preparation: "of which preparation", days: "Person-days of 8 hours", rate: "Cost of a person-hour", cost: "Cost",
    carry: "Carried on", revise: "Revised", drop: "Dropped", undecided: "Not decided",
  },
  agenda: { id: "Id", item: "Item", lead: "Led by", minutes: "Minutes", part: "Go to" },
  cost: { id: "Id", meeting: "Meeting", people: "People", meetings: "In the cycle", preparation: "Preparation, hours", hours: "Meeting, hours", total: "Person-hours" },
  reset: {
    id: "Id", row: "Row", text: "Key result", owner: "Owner", score: "Score", band: "Grade", proposal: "Proposal", decision: "Decision", next: "In the next cycle", reason: "Reason",
    lineage: "Lineage id", since: "Since",
  },
  items: {
    summary: "Summary: what the cycle came to", data: "Result data: what is measured, and how", gaps: "Gap comparison: where we are short, and what that costs",
    causes: "Cause analysis: why", actions: "Improvement plan: who does what by when", reset: "Reset: carry, revise or drop", close: "What we learned; close",
  },
  part: (part: string) => `Review: ${part}`,
  toReset: "Reset below",
  meetings: { standup: "Daily stand-ups", weekly: "Weekly meetings", oneOnOne: "One-on-ones", quarterly: "Review meeting" },
  decisions: { carry: "carry", revise: "revise", drop: "drop" } satisfies Readonly<Record<ResetDecision, string>>,
  help: { next: "What is carried on or revised to: the new target or wording.", lineage: "The same in every cycle in which this is carried on." },
};

const zh: typeof en = {
  sheet: (cycle) => `季度会 ${cycle}`,
  title: (cycle) => `${cycle} 期末会议`,
  hint: "按议程链接逐项讨论，然后决定每个关键结果的去留。黄色单元格由你们填写。",
  parts: { agenda: "1  议程", cost: "2  本周期会议成本", reset: "3  重置：延续、修订或放弃" },
  notes: {
    cost: "人数 × 会议次数 ×（准备小时 + 会议小时）。请按实际情况修改黄色单元格。",
    reset: "建议：已达成的放弃（转为健康指标观察）；绿色或黄色的延续；红色或未评分的修订。延续的关键结果保留同一沿革编号。",
  },
  cells: {
    date: "复盘会日期", minutes: "总时长（分钟）", hours: "总人时", preparation: "其中准备", days: "人天（8 小时）", rate: "每人时成本", cost: "成本",
    carry: "延续", revise: "修订", drop: "放弃", undecided: "未决定",
  },
  agenda: { id: "标识", item: "议题", lead: "主持人", minutes: "分钟", part: "前往" },
  cost: { id: "标识", meeting: "会议", people: "人数", meetings: "次数", preparation: "准备（小时）", hours: "会议（小时）", total: "人时" },
  reset: {
    id: "标识", row: "行", text: "关键结果", owner: "负责人", score: "评分", band: "等级", proposal: "建议", decision: "决定", next: "下一周期", reason: "理由", lineage: "沿革编号", since: "始于",
  },
  items: {
    summary: "总结：本周期的结果", data: "结果数据：测了什么、怎么测", gaps: "差距对比：差在哪里，代价多大", causes: "原因分析：为什么", actions: "改进计划：谁在何时做什么",
    reset: "重置：延续、修订或放弃", close: "收获与结束",
  },
  part: (part) => `复盘：${part}`,
  toReset: "见下方重置",
  meetings: { standup: "每日站会", weekly: "周会", oneOnOne: "一对一", quarterly: "复盘会" },
  decisions: { carry: "延续", revise: "修订", drop: "放弃" },
  help: { next: "延续或修订后的目标值或表述。", lineage: "延续期间各周期相同。" },
};

/** Titles, headers and choices of the sheet of the quarterly meeting. */
export type QuarterlyWords = typeof en;

export function quarterlyWords(language: Language): QuarterlyWords {
  return language === "zh" ? zh : en;
}

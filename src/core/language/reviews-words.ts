import type { EffectVerdict } from "../review";
import type { Language } from "./language";

const en = {
  sheet: "Review of reviews",
  title: "Review of reviews",
  hint: "What the reviews of all cycles say together: nothing to fill in here. Every number is calculated over the review sheets.",
  parts: { cycles: "1  The cycles", effects: "2  What the improvements brought", owners: "3  By owner" },
  notes: {
    cycles: "Net confidence: key results on track less those off track. Points lost are 1 − score, split by the categories of their causes. Overdue: not done by the as-of date.",
    effects: "Planned: the expected effects of a review's actions. Recovered: value in the next cycle less value at the review, both in the unit of the key result.",
    noEffects: "No review has an action with an expected effect yet.",
    owners: "Key results by the owner that the OKR sheet names; actions by the owner in the improvement plan.",
  },
  cells: { asOf: "As of", cycles: "Cycles reviewed", score: "Mean score", plans: "Plans reached", actions: "Actions done" },
  cycles: {
    id: "Id", cycle: "Cycle", verdict: "What cost most", score: "Score", band: "Grade", green: "Green", yellow: "Yellow", red: "Red", notScored: "Not scored", net: "Net confidence",
    lost: "Points lost", cause1: "People", cause2: "Process", cause3: "Tool", cause4: "Market", cause5: "Data", cause6: "Goal itself", other: "Other cause", unexplained: "Not explained",
    actions: "Actions", done: "Done", overdue: "Overdue",
  },
  effects: {
    id: "Id", keyResultId: "Key result id", nextId: "Next id", cycle: "Cycle", text: "Key result", unit: "Unit", planned: "Planned effect", before: "At the review",
    next: "Next cycle", after: "Value then", recovered: "Recovered", share: "Of the plan", verdict: "Verdict",
  },
  owners: {
    id: "Id", cycle: "Cycle", owner: "Owner", keyResults: "Key results", score: "Score", green: "Green", yellow: "Yellow", red: "Red", net: "Net confidence",
    actions: "Actions", done: "Done", overdue: "Overdue",
  },
  verdicts: { reached: "reached", partly: "in part", none: "no effect", open: "open" } satisfies Readonly<Record<EffectVerdict, string>>,
  /** Parts of the sentence on what cost most. */
  most: { between: " (", after: ")", nothing: "No points lost.", unknown: "No causes stated." },
};

const zh: typeof en = {
  sheet: "复盘汇总",
  title: "复盘汇总",
  hint: "汇总各周期复盘表，无需填写；所有数字均由复盘表计算得出。",
  parts: { cycles: "1  各周期", effects: "2  改进措施的效果", owners: "3  按负责人" },
  notes: {
    cycles: "净信心：正常的关键结果占比减去偏离的占比。失分为 1 − 评分，按原因类别拆分。逾期：到截至日期仍未完成。",
    effects: "计划：复盘措施的预期效果之和。实际：下一周期数值减去复盘时数值，单位与关键结果一致。",
    noEffects: "目前没有填写预期效果的措施。",
    owners: "关键结果按 OKR 表中的负责人统计，措施按改进计划中的负责人统计。",
  },
  cells: { asOf: "截至日期", cycles: "已复盘周期", score: "平均评分", plans: "达成的改进计划", actions: "已完成措施" },
  cycles: {
    id: "标识", cycle: "周期", verdict: "失分最多的原因", score: "评分", band: "等级", green: "绿", yellow: "黄", red: "红", notScored: "未评分", net: "净信心",
    lost: "失分", cause1: "人", cause2: "流程", cause3: "工具", cause4: "市场", cause5: "数据", cause6: "目标本身", other: "其他原因", unexplained: "未解释",
    actions: "措施", done: "已完成", overdue: "逾期",
  },
  effects: {
    id: "标识", keyResultId: "关键结果编号", nextId: "下一周期编号", cycle: "周期", text: "关键结果", unit: "单位", planned: "预期效果", before: "复盘时",
    next: "下一周期", after: "届时数值", recovered: "实际效果", share: "占计划", verdict: "结论",
  },
  owners: {
    id: "标识", cycle: "周期", owner: "负责人", keyResults: "关键结果数", score: "评分", green: "绿", yellow: "黄", red: "红", net: "净信心", actions: "措施", done: "已完成", overdue: "逾期",
  },
  verdicts: { reached: "达成", partly: "部分达成", none: "无效果", open: "待验证" },
  most: { between: "（", after: "）", nothing: "没有失分。", unknown: "未填写原因。" },
};

/** Titles and headers of the review of reviews. */
export type ReviewsWords = typeof en;

export function reviewsWords(language: Language): ReviewsWords {
  return language === "zh" ? zh : en;
}

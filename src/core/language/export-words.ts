import type { Language } from "./language";

const en = {
  weight: "weight", owner: "owner", start: "start", target: "target", floor: "floor", ceiling: "ceiling", current: "now", progress: "progress", confidence: "confidence",
  calendar: { planning: "planning", checkIn: "check-in", midReview: "mid-cycle review", scoring: "scoring", review: "review", interviews: "interviews" },
};

const zh: typeof en = {
  weight: "权重", owner: "负责人", start: "起始值", target: "目标值", floor: "下限", ceiling: "上限", current: "当前值", progress: "进度", confidence: "信心",
  calendar: { planning: "制定计划", checkIn: "进展更新", midReview: "期中复盘", scoring: "评分", review: "复盘会", interviews: "绩效面谈" },
};

/** Words of OKRs, and of their calendar, written for people to read. */
export type ExportWords = typeof en;

export function exportWords(language: Language): ExportWords {
  return language === "zh" ? zh : en;
}

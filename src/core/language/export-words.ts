import type { Language } from "./language";

const en = {
  weight: "weight", owner: "owner", start: "start", target: "target", floor: "floor", ceiling: "ceiling", current: "now", progress: "progress", confidence: "confidence",
  team: "team", person: "person", supports: "supports",
  calendar: { planning: "planning", checkIn: "check-in", midReview: "mid-cycle review", scoring: "scoring", review: "review", interviews: "interviews" },
  formats: {
    json: "JSON (everything)", appfire: "CSV (Appfire OKR)", feishu: "JSON (Feishu, texts alone)", stratml: "XML (StratML)", markdown: "Markdown (to read)", ics: "Calendar (dates of the cycle)",
  },
};

const zh: typeof en = {
  weight: "权重", owner: "负责人", start: "起始值", target: "目标值", floor: "下限", ceiling: "上限", current: "当前值", progress: "进度", confidence: "信心",
  team: "团队", person: "员工", supports: "承接",
  calendar: { planning: "制定计划", checkIn: "进展更新", midReview: "期中复盘", scoring: "评分", review: "复盘会", interviews: "绩效面谈" },
  formats: {
    json: "JSON（全部内容）", appfire: "CSV（Appfire OKR）", feishu: "JSON（飞书，仅文字）", stratml: "XML（StratML）", markdown: "Markdown（供阅读）", ics: "日历（周期日程）",
  },
};

/** Words of OKRs, and of their calendar, written for people to read. */
export type ExportWords = typeof en;

export function exportWords(language: Language): ExportWords {
  return language === "zh" ? zh : en;
}

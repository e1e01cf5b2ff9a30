import type { Language } from "./language";

const en = {
  sheet: (monday: string) => `Week ${monday}`,
  title: (monday: string) => `Week of ${monday}`,
  hint: "Fill in the yellow cells together: three or four priorities, how sure everybody is, what comes next, and whether the business stays healthy.",
  parts: {
    priorities: "1  This week: three or four priorities", confidence: "2  Confidence in the key results", ahead: "3  The next four weeks",
    health: "4  Health: what must not break", talk: "To talk about",
  },
  notes: {
    confidence: "Out of 10, from the check-ins. Nobody checked in yet: 5, where confidence starts. Change: against seven days before.",
    health: "Green: where it should be; yellow: at least 90 % of that; red: below.",
    noHealth: "The scorecard has no measure in the role Health.",
    moreHealth: ({ shown, all }: { readonly shown: number; readonly all: number }) => `The ${shown} weightiest of ${all} measures in the role Health.`,
    talk: "7 or more, yet over 25 points behind pace; 3 or less, yet over 25 ahead; no new actual for 1.5 check-ins.",
  },
  cells: {
    asOf: "As of", pace: "Expected", cycle: "Cycle", netConfidence: "Net confidence (7 and more − 3 and less)", contradictions: "Contradictions", stale: "Without a new actual",
  },
  headers: {
    priorities: { id: "Id", number: "No.", priority: "Priority", suggestion: "Furthest behind pace", owner: "Owner", done: "Done" },
    confidence: {
      id: "Id", row: "Row", type: "Type", floor: "Floor", ceiling: "Ceiling", latest: "Latest check-in value", start: "Start", target: "Target", current: "Current", raw: "Raw progress",
      stated: "Stated", behind: "Behind", order: "Order",
      text: "Key result", owner: "Owner", confidence: "Confidence", before: "Last week", change: "Change", progress: "Progress", gapToPace: "Gap to pace", lastActual: "Last actual",
      talk: "To talk about",
    },
    ahead: { id: "Id", week: "Week of", push: "What we push forward", calendar: "In the calendar", owner: "Owner" },
    health: { id: "Id", row: "Row", text: "Measure", unit: "Unit", actual: "Actual", due: "Due to date", attainment: "Attainment", light: "Light" },
    talk: { id: "Id", number: "No.", text: "Key result", talk: "What does not fit" },
  },
  help: {
    suggestion: "The key results furthest behind pace, worst first. Priorities are yours to choose.",
    lastActual: "Day of the latest check-in with a value. Blank: the value comes from the KPI sheets, or there is none.",
    confidence: "Of the latest check-in until the as-of date: 0 no chance, 10 certain.",
  },
  /** Parts of sentences that formulas put together, before and after a number. */
  signals: {
    confidence: "Confidence ", behind: { before: ", yet ", after: " points behind pace" }, ahead: { before: ", yet ", after: " points ahead of pace" }, stale: "No new actual since ", none: "No actual value yet",
    points: { before: " (", after: " points behind)" },
  },
  calendar: {
    checkIn: "check-in", midReview: "mid-cycle review", scoring: "scoring", review: "review meeting", interviews: "interviews begin",
    /** A day with what is on it, for instance `06-15 mid-cycle review`. */
    entry: (day: string, what: string) => `${day} ${what}`,
    due: (action: string) => `due: ${action}`,
    cut: "…",
    separator: "; ",
  },
  yes: "yes", no: "no",
};

const zh: typeof en = {
  sheet: (monday) => `周会 ${monday}`,
  title: (monday) => `周会（${monday} 当周）`,
  hint: "会上共同填写黄色单元格：三至四项优先事项、对关键结果的信心、未来四周的安排，以及业务是否健康。",
  parts: {
    priorities: "1  本周：三至四项优先事项", confidence: "2  关键结果的信心", ahead: "3  未来四周", health: "4  健康指标：不能出问题的", talk: "需要讨论",
  },
  notes: {
    confidence: "满分 10，取自进展更新；尚未更新的为起始值 5。变化：与七天前相比。",
    health: "绿：达到要求；黄：达到要求的 90% 以上；红：低于 90%。",
    noHealth: "计分卡中没有角色为“健康”的指标。",
    moreHealth: ({ shown, all }) => `共 ${all} 项健康指标，列出权重最高的 ${shown} 项。`,
    talk: "信心 7 及以上但落后超过 25 个百分点；3 及以下但领先超过 25 个百分点；超过 1.5 个更新间隔无新实际值。",
  },
  cells: {
    asOf: "截至日期", pace: "应达进度", cycle: "周期", netConfidence: "净信心（7 及以上 − 3 及以下）", contradictions: "相互矛盾", stale: "无新实际值",
  },
  headers: {
    priorities: { id: "标识", number: "序号", priority: "优先事项", suggestion: "落后最多的关键结果", owner: "负责人", done: "完成" },
    confidence: {
      id: "标识", row: "行", type: "类型", floor: "下限", ceiling: "上限", latest: "最近更新数值", start: "起始值", target: "目标值", current: "当前值", raw: "原始进度",
      stated: "所填信心", behind: "落后", order: "顺序",
      text: "关键结果", owner: "负责人", confidence: "信心", before: "上周", change: "变化", progress: "进度", gapToPace: "进度差", lastActual: "最近实际值", talk: "需要讨论",
    },
    ahead: { id: "标识", week: "周（周一）", push: "重点推进", calendar: "日程", owner: "负责人" },
    health: { id: "标识", row: "行", text: "指标", unit: "单位", actual: "实际值", due: "截至应达", attainment: "达成率", light: "灯" },
    talk: { id: "标识", number: "序号", text: "关键结果", talk: "矛盾之处" },
  },
  help: {
    suggestion: "进度落后最多的关键结果，由多到少。优先事项由你们自己决定。",
    lastActual: "最近一次带数值的进展更新的日期。空白：数值来自 KPI 表，或尚无数值。",
    confidence: "截至日期前最近一次更新：0 为不可能，10 为确定。",
  },
  signals: {
    confidence: "信心 ", behind: { before: "，但进度落后 ", after: " 个百分点" }, ahead: { before: "，但进度领先 ", after: " 个百分点" }, stale: "此后无新实际值：", none: "尚无实际值", points: { before: "（落后 ", after: " 个百分点）" },
  },
  calendar: {
    checkIn: "进展更新", midReview: "期中复盘", scoring: "评分", review: "复盘会", interviews: "绩效面谈开始",
    entry: (day, what) => `${day} ${what}`, due: (action) => `到期：${action}`, cut: "…", separator: "；",
  },
  yes: "是", no: "否",
};

/** Titles, headers and sentences of the sheet of a week. */
export type WeekWords = typeof en;

export function weekWords(language: Language): WeekWords {
  return language === "zh" ? zh : en;
}

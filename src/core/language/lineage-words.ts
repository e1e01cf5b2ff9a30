import type { Language } from "./language";

const en = {
  sheet: "Lineage",
  title: "What became of key results when the cadence changed",
  hint: "What was reached stays; what is left of the year is spread over the cycles that are left. The sheets of the old cycle stay as they are.",
  rules: [
    "Adds up (flow): (year's target − reached before the cycle) × the cycle's part of what was planned for the cycles left, by days where nothing is planned by period.",
    "Counts since the year began, and levels at a date (stock): start + (year's target − start) × the cycle's days ÷ days of the cycles left.",
    "Ratios and bands are not spread: their target stays as it is.",
  ],
  headers: {
    id: "Id", date: "Date", from: "From cycle", oldId: "Old id", text: "Key result", nature: "Nature", year: "Year's target", reached: "Reached before", left: "Left", part: "Part",
    target: "New target", newId: "New id", to: "To cycle", note: "Note",
  },
  natures: { flow: "adds up", stock: "level", ratio: "ratio", cumulative: "since the year began" },
  notCarried: "Not carried over: its measure has no target for the new cycle.",
  asWritten: "Carried over as people wrote it.",
  asWrittenFor: (from: string, byDays: string, target: string) =>
    `Carried over as people wrote it; the target ${target} was set for ${from}. By days ${byDays} would be due here: enter that on the OKR sheet if it is meant.`,
  notSpread: "Not spread: the target is as the sheet states or plans it.",
};

const zh: typeof en = {
  sheet: "周期转换沿革",
  title: "节奏转换后各关键结果的去向",
  hint: "已完成的部分保留，年度剩余部分分摊到余下各周期。原周期的工作表保持不变。",
  rules: [
    "累加类（流量）：（年度目标 − 本周期前已完成）× 本周期计划占余下各周期计划之比；没有分期计划的按天数。",
    "年初至今累计类和时点类（存量）：起始值 +（年度目标 − 起始值）× 本周期天数 ÷ 余下各周期天数之和。",
    "比率类和区间类不分摊，目标值不变。",
  ],
  headers: {
    id: "标识", date: "日期", from: "原周期", oldId: "原编号", text: "关键结果", nature: "指标性质", year: "年度目标", reached: "此前已完成", left: "剩余", part: "占比", target: "新目标值",
    newId: "新编号", to: "新周期", note: "说明",
  },
  natures: { flow: "累加", stock: "时点", ratio: "比率", cumulative: "年初至今" },
  notCarried: "未转入：其指标在新周期没有目标值。",
  asWritten: "按原文转入。",
  asWrittenFor: (from, byDays, target) => `按原文转入；目标值 ${target} 是为 ${from} 制定的，按天数折算本周期应达 ${byDays}。如需调整，请在 OKR 表中修改。`,
  notSpread: "未分摊：目标值按表中所列或计划。",
};

/** Titles, headers and sentences of the sheet of lineage. */
export type LineageWords = typeof en;

export function lineageWords(language: Language): LineageWords {
  return language === "zh" ? zh : en;
}

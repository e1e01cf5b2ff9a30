import type { Language } from "./language";

const en = {
  sheet: "Check-ins",
  title: "Check-ins",
  hint: "One row for each reading. Add rows at the end; the latest reading of a key result up to the as-of date counts.",
  headers: {
    id: "Id", date: "Date", keyResult: "Key result id", keyResultText: "Key result", value: "Value", confidence: "Confidence (0–10)",
    note: "Note", by: "By",
  },
  dateHelp: "Enter the day of the reading as a date.",
  keyResultHelp: "Enter the id of a key result, as the OKR sheet shows it.",
  valueHelp: "Enter the reading itself, not the change, as a number in the unit of the key result.",
  confidenceHelp: "Enter 0 (no chance) to 10 (certain).",
};

const zh: typeof en = {
  sheet: "进展更新",
  title: "进展更新",
  hint: "每次读数一行，在末尾添加；截至日期前每个关键结果的最新读数生效。",
  headers: {
    id: "标识", date: "日期", keyResult: "关键结果编号", keyResultText: "关键结果", value: "数值", confidence: "信心指数（0–10）", note: "说明", by: "填写人",
  },
  dateHelp: "请填写读数当天的日期。",
  keyResultHelp: "请填写关键结果编号，与 OKR 表中的编号一致。",
  valueHelp: "请填写读数本身（不是变化量），用数字并采用关键结果的单位。",
  confidenceHelp: "请填写 0（不可能）到 10（确定）。",
};

/** Titles, headers and hints of the check-in sheet. */
export type CheckInWords = typeof en;

export function checkInWords(language: Language): CheckInWords {
  return language === "zh" ? zh : en;
}

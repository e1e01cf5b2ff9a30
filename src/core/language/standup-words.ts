import type { Language } from "./language";

const en = {
  /** Of days with their weekday, which without a language stands in that of whoever opens the file. */
  dayFormat: "ddd yyyy-mm-dd",
  sheet: "Stand-up",
  title: "Daily stand-up",
  hint: "Fifteen minutes, three questions. Fill in today's rows below; when a blocker is gone, enter the day in Cleared on. Rows are never removed.",
  parts: { board: "The last ten working days", log: "Day by day" },
  note: "✓ was there, ! came with a blocker. A blocker open for two working days turns amber, for four red, as of the as-of date.",
  asOf: "As of",
  board: {
    id: "Id", person: "Person", latest: "Last heard", did: "Did", will: "Will do", blocked: "Oldest open blocker", open: "Days open",
    day9: "−9", day8: "−8", day7: "−7", day6: "−6", day5: "−5", day4: "−4", day3: "−3", day2: "−2", day1: "−1", day0: "Last",
  },
  log: { id: "Id", age: "Age", person: "Person", date: "Date", did: "Did since last time", will: "Will do next", blocked: "Blocked by", cleared: "Cleared on", open: "Days open" },
  help: { cleared: "The day on which the blocker was gone. Leave it blank while it is open.", open: "Working days that the blocker has been open." },
};

const zh: typeof en = {
  dayFormat: "[$-804]yyyy-mm-dd dddd",
  sheet: "站会",
  title: "每日站会",
  hint: "十五分钟，三个问题。请在下方填写当天各行；障碍解除后，在“解除日期”填写日期。记录只增不删。",
  parts: { board: "最近十个工作日", log: "每日记录" },
  note: "✓ 已参加，! 提出了障碍。截至日期时，障碍未解除满两个工作日变黄，满四个工作日变红。",
  asOf: "截至日期",
  board: {
    id: "标识", person: "姓名", latest: "最近发言", did: "做了什么", will: "要做什么", blocked: "最久未解除的障碍", open: "已持续天数",
    day9: "−9", day8: "−8", day7: "−7", day6: "−6", day5: "−5", day4: "−4", day3: "−3", day2: "−2", day1: "−1", day0: "最近",
  },
  log: { id: "标识", age: "时长", person: "姓名", date: "日期", did: "上次以来做了什么", will: "接下来做什么", blocked: "遇到的障碍", cleared: "解除日期", open: "已持续天数" },
  help: { cleared: "障碍解除的日期；未解除时留空。", open: "障碍已持续的工作日数。" },
};

/** Titles, headers and hints of the stand-up sheet. */
export type StandupWords = typeof en;

export function standupWords(language: Language): StandupWords {
  return language === "zh" ? zh : en;
}

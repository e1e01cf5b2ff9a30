import { howMany } from "./how-many";
import type { Language } from "./language";

const en = {
  kind: "Calendar of",
  kinds: { cycle: "The dates of the cycle", standup: "Daily stand-ups", weekly: "Weekly meetings", "one-on-one": "One-on-ones", quarterly: "Meetings at the end of the cycle" },
  person: "Person",
  everybody: "Everybody",
  events: ({ count }: { count: number }) => `${howMany(count, "event")}.`,
  meetings: ({ count }: { count: number }) => `${howMany(count, "event")}, on working days without the days off that the workbook lists.`,
  hint: "Open the .ics file with your calendar program. Imported again, events are replaced, not doubled.",
  download: "Download the calendar",
};

const zh: typeof en = {
  kind: "日历内容",
  kinds: { cycle: "周期重要日期", standup: "每日站会", weekly: "周会", "one-on-one": "一对一面谈", quarterly: "周期末会议" },
  person: "人员",
  everybody: "所有人",
  events: ({ count }) => `共 ${count} 个日程。`,
  meetings: ({ count }) => `共 ${count} 个日程，均在工作日，避开工作簿中列出的节假日。`,
  hint: "用日历软件打开 .ics 文件。再次导入时会替换原有日程，不会重复。",
  download: "下载日历",
};

/** What the page says that gives calendars. Loaded with it, in both languages. */
export type CalendarsPageWords = typeof en;

export function calendarsPageWords(language: Language): CalendarsPageWords {
  return language === "zh" ? zh : en;
}

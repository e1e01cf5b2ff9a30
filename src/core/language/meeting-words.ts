import type { MeetingKind } from "../meetings";
import type { Language } from "./language";

type OfKind = Readonly<Record<MeetingKind, string>>;

const en = {
  calendar: {
    titles: { standup: "daily stand-up", weekly: "weekly meeting", "one-on-one": "one-on-one", quarterly: "review of the cycle" } satisfies OfKind,
    agendas: {
      standup: "Did, will do, blocked by: fifteen minutes.",
      weekly: "Priorities of the week, confidence in the key results, the next four weeks, health. A quarter of the time on progress, the rest on solutions.",
      "one-on-one": "Since last time, progress, obstacles, help, growth, agreed actions.",
      quarterly: "Summary, result data, gaps, causes, improvement plan; then carry, revise or drop.",
    } satisfies OfKind,
  },
};

const zh: typeof en = {
  calendar: {
    titles: { standup: "每日站会", weekly: "周会", "one-on-one": "一对一面谈", quarterly: "周期复盘会" },
    agendas: {
      standup: "做了什么、要做什么、遇到什么障碍：十五分钟。",
      weekly: "本周优先事项、关键结果信心、未来四周、健康指标。四分之一时间看进展，其余讨论解决办法。",
      "one-on-one": "上次以来、进展、障碍、帮助、成长、约定的行动。",
      quarterly: "总结、结果数据、差距对比、原因分析、改进计划；然后决定延续、修订或放弃。",
    },
  },
};

/** What meetings are called, and are about, in a calendar. */
export type MeetingWords = typeof en;

export function meetingWords(language: Language): MeetingWords {
  return language === "zh" ? zh : en;
}

import { howMany } from "./how-many";
import type { Language } from "./language";

const en = {
  now: ({ cadence }: { cadence: string }) => `The cadence is now: ${cadence}.`,
  cadence: "New cadence",
  day: "Day of the change",
  cycle: "First cycle of it",
  fitting: "The one that fits the day",
  by: "Decided by",
  previewTitle: "What becomes of each key result",
  goesOn: ({ from, to, count }: { from: string; to: string; count: number }) => `${from} goes on as ${to}: ${howMany(count, "key result")} carried over.`,
  was: ({ target }: { target: string }) => `Target so far: ${target}`,
  becomes: ({ start, target }: { start: string; target: string }) => `from ${start} to ${target}`,
  lost: "Is not carried over.",
  hint: "All of it is written, or nothing; it can be undone. The OKR sheet of the old cycle stays as it is, and Lineage says what became of each.",
  convert: "Go over to the new cadence",
  converted: ({ from, to }: { from: string; to: string }) => `${from} goes on as ${to}.`,
};

const zh: typeof en = {
  now: ({ cadence }) => `当前节奏：${cadence}。`,
  cadence: "新的节奏",
  day: "转换日期",
  cycle: "新节奏的首个周期",
  fitting: "按日期自动选择",
  by: "决定人",
  previewTitle: "各关键结果的去向",
  goesOn: ({ from, to, count }) => `${from} 转为 ${to}：转入 ${count} 个关键结果。`,
  was: ({ target }) => `原目标值：${target}`,
  becomes: ({ start, target }) => `从 ${start} 到 ${target}`,
  lost: "不转入。",
  hint: "要么全部写入，要么都不写；可以撤销。原周期的 OKR 表保持不变，各项去向见沿革表。",
  convert: "转换到新的节奏",
  converted: ({ from, to }) => `${from} 已转为 ${to}。`,
};

/** What the page says on which the cadence is changed. Loaded with it, in both languages. */
export type CadencePageWords = typeof en;

export function cadencePageWords(language: Language): CadencePageWords {
  return language === "zh" ? zh : en;
}

import type { Language } from "./language";

const en = {
  levels: "OKRs of",
  levelChoices: { all: "Teams and people", team: "Teams", personal: "People" },
  score: "Score aimed at",
  scoreHint: "From 0 to 1, or a percentage. Blank: as before, else 0.7.",
  wrongScore: "Enter a score from 0 to 1, or a percentage.",
  people: "Scores of people",
  peopleChoices: { no: "None", yes: "With a row for each person" },
  peopleHint: "Personal: whoever opens this workbook will see them. Do this in a copy of your own.",
  payLink: "Pay",
  payChoices: { as: "As decided so far", yes: "Scores count for pay from now on", no: "Scores do not count for pay" },
  payHint: "Off until somebody decides.",
  by: "Decided by",
  reason: "Reason",
  decisionHint: "A decision about pay is recorded with who made it, why, and the day.",
};

const zh: typeof en = {
  levels: "生成哪一层的 OKR",
  levelChoices: { all: "团队与个人", team: "团队", personal: "个人" },
  score: "期望得分",
  scoreHint: "0 到 1，或百分数。留空则沿用之前的值，否则为 0.7。",
  wrongScore: "请输入 0 到 1 的得分，或百分数。",
  people: "个人得分",
  peopleChoices: { no: "不列", yes: "每人一行" },
  peopleHint: "属个人信息：任何打开本工作簿的人都能看到，请在自己的副本中使用。",
  payLink: "薪酬",
  payChoices: { as: "沿用已有决定", yes: "今后得分与薪酬挂钩", no: "得分不与薪酬挂钩" },
  payHint: "未作决定时不挂钩。",
  by: "决定人",
  reason: "原因",
  decisionHint: "关于薪酬的决定会记录决定人、原因和日期。",
};

/** What the pages of tools say that take options. Loaded with them, in both languages. */
export type ToolOptionsWords = typeof en;

export function toolOptionsWords(language: Language): ToolOptionsWords {
  return language === "zh" ? zh : en;
}

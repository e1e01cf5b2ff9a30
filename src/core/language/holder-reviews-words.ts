import type { Language } from "./language";

const en = {
  part: "4  By team and person",
  note: "Of each team and person that has a review of its own: what it comes to, as on its sheet.",
  headers: {
    id: "Id", cycle: "Cycle", holder: "Team or person", keyResults: "Key results", score: "Score", green: "Green", yellow: "Yellow", red: "Red", net: "Net confidence",
    lost: "Points lost", actions: "Actions", done: "Done", overdue: "Overdue",
  },
};

const zh: typeof en = {
  part: "4  按团队和个人",
  note: "列出有单独复盘的团队和个人，结果与各自的复盘表一致。",
  headers: {
    id: "标识", cycle: "周期", holder: "团队或个人", keyResults: "关键结果数", score: "评分", green: "绿", yellow: "黄", red: "红", net: "净信心",
    lost: "失分", actions: "措施", done: "已完成", overdue: "逾期",
  },
};

/** Words of the part of the review of reviews that is about teams and people. */
export function holderReviewsWords(language: Language): typeof en {
  return language === "zh" ? zh : en;
}

import type { Language } from "./language";

const en = {
  figures: {
    sheet: "Figures",
    title: (person: string) => `Figures: ${person}`,
    hint: "What the other sheets calculate with, copied from the source that each row names. Correct a figure here and all sheets follow.",
    headers: {
      id: "Id", objective: "Objective", text: "Key result", ambition: "Ambition", type: "Type", unit: "Unit", start: "Start", target: "Target", floor: "Floor",
      ceiling: "Ceiling", current: "Current", weight: "Weight", objectiveWeight: "Weight of objective", confidence: "Confidence", lastUpdate: "Last update",
      raw: "Raw progress", progress: "Progress", gapToPace: "Gap to pace", band: "Grade", status: "Status", gap: "Gap to target", expected: "Expected to date",
      needed: "Needed for aim", forecast: "Forecast at end", previous: "Progress in previous cycle", source: "Source",
    },
  },
  cells: {
    person: "Person", cycle: "Cycle", start: "First day", end: "Last day", asOf: "As of", pace: "Expected progress", score: "Score of all key results", aim: "Score aimed at",
    atRisk: "At risk from points behind pace", offTrack: "Off track from points behind pace", source: "Source workbook", daysOff: "Days off",
  },
  asOfHelp: "Day to look from. The figures are those of the source on the day on which this file was made.",
  /** File names; the person's name and the cycle follow. */
  files: { coaching: "Coaching", interviewPlan: "Interview plan", interview: "Interview", selfAssessment: "Self-assessment", pbc: "PBC", oneOnOne: "One-on-one" },
};

const zh: typeof en = {
  figures: {
    sheet: "数据",
    title: (person) => `数据：${person}`,
    hint: "其他各表据此计算，均从“来源”所示单元格复制。在此更正数据，各表随之更新。",
    headers: {
      id: "编号", objective: "目标", text: "关键结果", ambition: "目标类型", type: "类型", unit: "单位", start: "起始值", target: "目标值", floor: "下限",
      ceiling: "上限", current: "当前值", weight: "权重", objectiveWeight: "目标权重", confidence: "信心指数", lastUpdate: "最近更新",
      raw: "原始进度", progress: "进度", gapToPace: "与应达进度之差", band: "评级", status: "状态", gap: "与目标值之差", expected: "当前应达值",
      needed: "达到期望得分所需值", forecast: "期末预测值", previous: "上一周期进度", source: "来源",
    },
  },
  cells: {
    person: "姓名", cycle: "周期", start: "首日", end: "末日", asOf: "截止日期", pace: "应达进度", score: "全部关键结果得分", aim: "期望得分",
    atRisk: "落后应达进度多少为有风险", offTrack: "落后应达进度多少为偏离", source: "来源工作簿", daysOff: "节假日",
  },
  asOfHelp: "从哪一天来看。数据为生成本文件当天来源工作簿中的数据。",
  files: { coaching: "辅导卡", interviewPlan: "面谈计划", interview: "绩效面谈", selfAssessment: "员工自评", pbc: "PBC", oneOnOne: "一对一面谈" },
};

/** Words that the packs of one person share. */
export type PeopleWords = typeof en;

export function peopleWords(language: Language): PeopleWords {
  return language === "zh" ? zh : en;
}

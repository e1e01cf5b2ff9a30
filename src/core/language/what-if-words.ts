import type { Language } from "./language";

const en = {
  sheet: (cycle: string) => `What if ${cycle}`,
  title: (cycle: string) => `What if ${cycle}: what a score needs, and what it comes to if …`,
  hint: "Change the yellow cells: the score aimed at, the scenario, the values assumed at the end of the cycle. Nothing here changes the OKR sheet.",
  cells: {
    asOf: "As of", end: "Last day", weeks: "Weeks left", pace: "Expected progress", aim: "Score aimed at", scenario: "Scenario chosen",
    stretch: "Hardly feasible above so many times the pace so far", total: "Score of the cycle", now: "Now", chosen: "Chosen",
  },
  answer: { need: "For a score of ", rest: ", the key results below it must come to ", onAverage: " on average; they are at ", end: ".", reached: "The score aimed at is reached.", none: "Nothing is scored yet." },
  scenarios: { base: "Base", pessimistic: "Pessimistic", optimistic: "Optimistic", own: "Own" },
  objectivesPart: "Objectives",
  objectivesNote: "“The rest must reach”: what the key results that are below the score aimed at must come to on average, so that the objective reaches it.",
  keyResultsPart: "Key results",
  keyResultsNote: "Assumed values: base is the forecast at this pace, pessimistic stays as it is now, optimistic reaches the target, own is base until you type. Type over any of them.",
  headers: {
    sums: {
      id: "Id", row: "Row", label: "Label", scoredWeight: "Weight if scored", done: "From those reached", restShare: "Share of the rest", text: "Objective", weight: "Weight", now: "Score now", restNow: "The rest is at", rest: "The rest must reach",
      base: "Base", pessimistic: "Pessimistic", optimistic: "Optimistic", own: "Own", chosen: "Chosen",
    },
    values: {
      id: "Id", row: "Row", objective: "Objective id", type: "Type", start: "Start", target: "Target", floor: "Floor", ceiling: "Ceiling", weight: "Weight",
      edge: "From", isMoving: "Moves", isScored: "Scored", isReached: "Reached", weighted: "Weighted", ratio: "Times the pace", ownOrBase: "Own or base",
      text: "Key result", unit: "Unit", current: "Current", progress: "Progress", needed: "Needed", perWeek: "Per week", forecast: "Forecast",
      base: "Base", pessimistic: "Pessimistic", optimistic: "Optimistic", own: "Own",
      baseScore: "Score base", pessimisticScore: "Score pessimistic", optimisticScore: "Score optimistic", ownScore: "Score own", feasible: "Feasible?",
    },
  },
  help: {
    needed: "Value that the score aimed at needs.",
    perWeek: "Change of each week that is left, to come to the value needed.",
    forecast: "Value at the end of the cycle if it goes on as it went.",
  },
  feasible: {
    notScored: "not scored", reached: "reached", missed: "missed: the cycle is over", hold: "must come back to its line", still: "no movement that way so far",
    atThisPace: "yes, at this pace", faster: "at ", times: " × the pace so far", hardly: "hardly: ",
  },
  chart: "Objectives: now and in the scenario chosen",
};

const zh: typeof en = {
  sheet: (cycle) => `假设分析 ${cycle}`,
  title: (cycle) => `假设分析 ${cycle}：达到评分需要什么，各情景下结果如何`,
  hint: "可修改黄色单元格：期望评分、所选情景、周期末的假设值。此表不会改动 OKR 表。",
  cells: {
    asOf: "截至日期", end: "结束日期", weeks: "剩余周数", pace: "应达进度", aim: "期望评分", scenario: "所选情景",
    stretch: "所需速度超过至今速度多少倍即难以实现", total: "周期评分", now: "当前", chosen: "所选情景",
  },
  answer: { need: "要达到评分 ", rest: "，低于该评分的关键结果平均须达到 ", onAverage: "，目前为 ", end: "。", reached: "已达到期望评分。", none: "尚无评分。" },
  scenarios: { base: "基准", pessimistic: "悲观", optimistic: "乐观", own: "自定" },
  objectivesPart: "目标",
  objectivesNote: "“其余须达到”：低于期望评分的关键结果平均须达到多少，目标才能达到期望评分。",
  keyResultsPart: "关键结果",
  keyResultsNote: "假设值：基准为按目前速度的预测，悲观为维持现状，乐观为达到目标值，自定在填写前与基准相同。均可直接改写。",
  headers: {
    sums: {
      id: "标识", row: "行", label: "标签", scoredWeight: "已评分权重", done: "已达到部分得分", restShare: "其余占比", text: "目标", weight: "权重", now: "当前评分", restNow: "其余目前", rest: "其余须达到",
      base: "基准", pessimistic: "悲观", optimistic: "乐观", own: "自定", chosen: "所选",
    },
    values: {
      id: "标识", row: "行", objective: "目标编号", type: "类型", start: "起始值", target: "目标值", floor: "下限", ceiling: "上限", weight: "权重",
      edge: "起点", isMoving: "变动型", isScored: "已评分", isReached: "已达到", weighted: "加权", ratio: "速度倍数", ownOrBase: "自定或基准",
      text: "关键结果", unit: "单位", current: "当前值", progress: "进度", needed: "所需数值", perWeek: "每周须变化", forecast: "期末预测",
      base: "基准", pessimistic: "悲观", optimistic: "乐观", own: "自定",
      baseScore: "评分基准", pessimisticScore: "评分悲观", optimisticScore: "评分乐观", ownScore: "评分自定", feasible: "可行性",
    },
  },
  help: {
    needed: "达到期望评分所需的数值。",
    perWeek: "剩余每周须变化多少，才能达到所需数值。",
    forecast: "按目前速度推算的期末数值。",
  },
  feasible: {
    notScored: "未评分", reached: "已达到", missed: "未达到：周期已结束", hold: "须回到要求水平", still: "至今没有朝该方向变化",
    atThisPace: "可以，按目前速度", faster: "需要至今速度的 ", times: " 倍", hardly: "难以实现：需要至今速度的 ",
  },
  chart: "各目标：当前与所选情景",
};

/** Titles, headers, hints and choices of the what-if sheet. */
export type WhatIfWords = typeof en;

export function whatIfWords(language: Language): WhatIfWords {
  return language === "zh" ? zh : en;
}

import type { Language } from "./language";

const en = {
  sheet: (cycle: string) => `Review ${cycle}`,
  title: (cycle: string) => `OKR review ${cycle}`,
  hint: "Fill in the yellow cells; everything else is calculated. Change the as-of date to see the review as of another day.",
  parts: {
    summary: "1  Summary", data: "2  Result data", gaps: "3  Gap comparison", causes: "4  Cause analysis", actions: "5  Improvement plan",
  },
  notes: {
    data: "Current values are those of the OKR sheet. Looking back from an earlier day, or where a value is only known from check-ins, it is the latest check-in until the as-of date.",
    readings: "Readings: the latest check-in until each day",
    gaps: "Negative gaps are short of the target, whichever direction is good. Points lost add up to 1 − score; weights are relative.",
    progress: "Progress over the cycle, by check-ins",
    steps: "From 1 to the score: what each key result costs",
    causes: "A gap beyond a limit opens a row. The goal itself may be the cause. Shares of one key result add up to 100 % at most.",
    actions: "State the expected effect as the change of the key result's value, with its sign. The next review compares it with what came of it.",
  },
  cells: {
    asOf: "As of", start: "First day", end: "Last day", pace: "Expected progress", score: "Cycle score", netConfidence: "Net confidence (on track − off track)",
    counts: "Key results green, yellow, red, not scored", check: "Check: score + points lost (must be 1)", aim: "Score aimed at",
    lostLimit: "Cause needed from points lost", paceLimit: "Cause needed from points behind pace", expected: "Expected", cycleScore: "Cycle score",
    full: "Full score", reached: "Score reached", yes: "yes", no: "no", notScored: "Not scored.",
  },
  objectives: {
    id: "Id", row: "Row", committed: "Committed", most: "Most lost", perspective: "Perspective", text: "Objective", weight: "Weight", score: "Score", band: "Grade",
    gapToPace: "Gap to pace", green: "Green", yellow: "Yellow", red: "Red", notScored: "Not scored", lost: "Points lost", verdict: "Verdict",
  },
  data: {
    id: "Id", row: "Row", type: "Type", floor: "Floor", ceiling: "Ceiling", low: "Lower edge", high: "Upper edge", weight: "Weight", counted: "Counted", latest: "Latest check-in value",
    objective: "Objective id", text: "Key result", unit: "Unit", start: "Start", target: "Target", expected: "Expected to date", current: "Current", raw: "Raw progress",
    progress: "Progress", band: "Grade", confidence: "Confidence", lastUpdate: "Last update", status: "Status", evidence: "Evidence",
  },
  readings: { id: "Id", row: "Row", unit: "Unit", text: "Key result" },
  gaps: {
    id: "Id", row: "Row", order: "Order", points: "Ranked by", objective: "Objective id", weight: "Weight", progress: "Progress",
    toTarget: "Points to target", label: "Label", text: "Key result", gap: "Gap to target", gapToPace: "Gap to pace", gapShare: "Gap %", lost: "Points lost, objective", lostOfCycle: "Points lost, cycle", rank: "Rank",
    previous: "Previous cycle", change: "Change", needed: "Needed for aim", forecast: "Forecast at end",
  },
  progress: {
    id: "Id", row: "Row", reading: "Reading", share: "Share", start: "Start", target: "Target", type: "Type", floor: "Floor",
    ceiling: "Ceiling", objective: "Objective id", text: "Key result",
  },
  steps: { id: "Id", step: "Step", label: "Label", rank: "Rank", text: "Step from 1 to the score", base: "Below", lost: "Lost", total: "Score" },
  coverage: {
    id: "Id", row: "Row", needed: "Cause needed", text: "Key result", lost: "Points lost", gapToPace: "Gap to pace", causes: "Causes", explained: "Explained",
    unexplained: "Not explained",
  },
  causes: {
    id: "Id", opened: "Opened for", keyResultId: "Key result id", number: "Cause", keyResult: "Key result", category: "Category", why1: "Why 1", why2: "Why 2",
    why3: "Why 3", why4: "Why 4", why5: "Why 5", evidence: "Evidence", verified: "Verified", controllable: "Controllable", share: "Share of gap",
  },
  recovery: {
    id: "Id", row: "Row", unit: "Unit", text: "Key result", gap: "Gap now", planned: "Planned effect", gapAfter: "Gap after plan", actions: "Actions",
  },
  actions: {
    id: "Id", opened: "Opened for", keyResultId: "Key result id", number: "No.", action: "Action", cause: "For cause", keyResult: "Key result", owner: "Owner",
    due: "Due", effect: "Expected effect", unit: "Unit", status: "State", before: "Value at last review", found: "Effect found", from: "From cycle",
  },
  categories: ["People", "Process", "Tool", "Market", "Data", "Goal itself"],
  states: { open: "Open", started: "In progress", done: "Done", dropped: "Dropped" },
  help: {
    expected: "Value that the pace asks for on the as-of date; a line to hold is due from the first day.",
    gapShare: "Gap to target as a share of the target.",
    lost: "Share of the weight × (1 − progress). Over the key results of an objective they add up to 1 − score.",
    lostOfCycle: "The same, weighted by objective. Over all key results they add up to 1 − cycle score.",
    forecast: "Value at the end of the cycle if it goes on as it went.",
    share: "Part of the gap that this cause explains, 0 % to 100 %.",
    effect: "Change of the value that the action is to bring, in its unit: −3 for three days less.",
    found: "Current value less the value at the review in which the action was agreed.",
  },
  charts: { gaps: "Gaps by key result", toTarget: "Gap to target, points", gapToPace: "Gap to pace, points", progress: "Progress against pace", waterfall: "Points lost, from 1 to the score" },
  /** Parts of a verdict: what cost most and how much, or that nothing did. */
  verdict: { most: "Most points lost on “", points: "” (", end: ").", none: "No points lost." },
};

const zh: typeof en = {
  sheet: (cycle) => `复盘 ${cycle}`,
  title: (cycle) => `OKR 复盘 ${cycle}`,
  hint: "请填写黄色单元格，其余均为公式。修改截至日期可查看其他日期的复盘。",
  parts: { summary: "1  总结", data: "2  结果数据", gaps: "3  差距对比", causes: "4  原因分析", actions: "5  改进计划" },
  notes: {
    data: "当前值取自 OKR 表；回看更早日期，或数值仅来自进展更新时，取截至日期前最近一次更新。",
    readings: "读数：截至各日期的最近一次进展更新",
    gaps: "差距为负表示未达目标，与方向无关。失分之和等于 1 − 评分；权重为相对值。",
    progress: "周期内进度（按进展更新）",
    steps: "从 1 到评分：各关键结果的失分",
    causes: "差距超过界限即生成一行。原因可以是目标本身。同一关键结果的占比之和不超过 100%。",
    actions: "预期效果填写关键结果数值的变化量（带正负号）。下次复盘与实际效果对比。",
  },
  cells: {
    asOf: "截至日期", start: "开始日期", end: "结束日期", pace: "应达进度", score: "周期评分", netConfidence: "净信心（正常 − 偏离）",
    counts: "关键结果：绿、黄、红、未评分", check: "校验：评分 + 失分（应为 1）", aim: "期望评分", lostLimit: "失分达到此值须分析原因",
    paceLimit: "落后进度达到此值须分析原因", expected: "应达", cycleScore: "周期评分", full: "满分", reached: "实际评分", yes: "是", no: "否", notScored: "未评分。",
  },
  objectives: {
    id: "标识", row: "行", committed: "承诺型", most: "最大失分", perspective: "维度", text: "目标", weight: "权重", score: "评分", band: "等级",
    gapToPace: "进度差", green: "绿", yellow: "黄", red: "红", notScored: "未评分", lost: "失分", verdict: "结论",
  },
  data: {
    id: "标识", row: "行", type: "类型", floor: "下限", ceiling: "上限", low: "区间下沿", high: "区间上沿", weight: "权重", counted: "计入进度", latest: "最近更新数值", objective: "目标编号",
    text: "关键结果", unit: "单位", start: "起始值", target: "目标值", expected: "截至应达", current: "当前值", raw: "原始进度", progress: "进度", band: "等级",
    confidence: "信心指数", lastUpdate: "最近更新", status: "状态", evidence: "依据",
  },
  readings: { id: "标识", row: "行", unit: "单位", text: "关键结果" },
  gaps: {
    id: "标识", row: "行", order: "顺序", points: "排序值", objective: "目标编号", weight: "权重", progress: "进度", toTarget: "距目标进度",
    label: "标签", text: "关键结果", gap: "与目标差距",
    gapToPace: "进度差", gapShare: "差距率", lost: "失分（目标）", lostOfCycle: "失分（周期）", rank: "排名", previous: "上一周期", change: "变化",
    needed: "期望评分所需", forecast: "期末预测",
  },
  progress: {
    id: "标识", row: "行", reading: "读数", share: "占比", start: "起始值", target: "目标值", type: "类型", floor: "下限", ceiling: "上限",
    objective: "目标编号", text: "关键结果",
  },
  steps: { id: "标识", step: "步骤", label: "标签", rank: "排名", text: "从 1 到评分", base: "下部", lost: "失分", total: "评分" },
  coverage: {
    id: "标识", row: "行", needed: "须分析", text: "关键结果", lost: "失分", gapToPace: "进度差", causes: "原因数", explained: "已解释", unexplained: "未解释",
  },
  causes: {
    id: "标识", opened: "对应", keyResultId: "关键结果编号", number: "原因编号", keyResult: "关键结果", category: "类别", why1: "为什么 1", why2: "为什么 2",
    why3: "为什么 3", why4: "为什么 4", why5: "为什么 5", evidence: "证据", verified: "已验证", controllable: "可控", share: "占差距比例",
  },
  recovery: { id: "标识", row: "行", unit: "单位", text: "关键结果", gap: "当前差距", planned: "计划效果", gapAfter: "计划后差距", actions: "措施数" },
  actions: {
    id: "标识", opened: "对应", keyResultId: "关键结果编号", number: "措施编号", action: "措施", cause: "对应原因", keyResult: "关键结果", owner: "负责人",
    due: "截止日期", effect: "预期效果", unit: "单位", status: "进展", before: "上次复盘数值", found: "实际效果", from: "来源周期",
  },
  categories: ["人", "流程", "工具", "市场", "数据", "目标本身"],
  states: { open: "未开始", started: "进行中", done: "已完成", dropped: "已取消" },
  help: {
    expected: "截至日期按进度应达到的数值；需保持的指标从第一天起即应达到。",
    gapShare: "与目标的差距占目标值的比例。",
    lost: "权重占比 ×（1 − 进度）。同一目标下各关键结果之和等于 1 − 评分。",
    lostOfCycle: "再按目标权重加权。全部关键结果之和等于 1 − 周期评分。",
    forecast: "按目前速度推算的期末数值。",
    share: "该原因所解释的差距比例，0% 到 100%。",
    effect: "措施预计带来的数值变化，采用关键结果的单位：减少三天填 −3。",
    found: "当前值减去商定该措施的复盘时的数值。",
  },
  charts: { gaps: "各关键结果的差距", toTarget: "距目标进度", gapToPace: "进度差", progress: "进度与应达进度", waterfall: "失分：从 1 到评分" },
  verdict: { most: "失分最多的是“", points: "”（", end: "）。", none: "没有失分。" },
};

/** Titles, headers, hints and choices of the review sheet. */
export type ReviewSheetWords = typeof en;

export function reviewSheetWords(language: Language): ReviewSheetWords {
  return language === "zh" ? zh : en;
}

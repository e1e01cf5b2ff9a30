import type { Language } from "./language";

const en = {
  okr: {
    sheet: (cycle: string) => `OKR ${cycle}`,
    title: (cycle: string) => `Objectives and key results ${cycle}`,
    hint: "Current values, progress and status are formulas: they follow the KPI sheets and the check-ins. Everything else may be edited.",
    cycle: "Cycle",
    firstDay: "First day",
    lastDay: "Last day",
    asOf: "As of",
    expected: "Expected",
    score: "Score",
    objectives: "Objectives",
    keyResults: "Key results",
  },
  objectives: {
    id: "Objective id", text: "Objective", perspective: "Perspective", ambition: "Ambition", weight: "Weight", owner: "Owner",
    progress: "Progress", pace: "Expected", status: "Status",
  },
  keyResults: {
    id: "Id", objective: "Objective id", objectiveText: "Serves", text: "Key result", type: "Type", unit: "Unit", start: "Start",
    target: "Target", floor: "Floor", ceiling: "Ceiling", current: "Current", weight: "Weight", owner: "Owner",
    confidence: "Confidence", lastUpdate: "Last check-in", raw: "Raw progress", progress: "Progress", pace: "Expected",
    status: "Status", measure: "Measure id", source: "Source",
  },
  keyResultHelp: {
    id: "Name the key result by this id in check-ins.",
    type: "How progress is calculated: from start to target (increase, decrease), holding a line (maintain_above, maintain_below) or a band (within: floor to ceiling), done in part (milestone), done or not (binary), or measured for the first time (baseline).",
    start: "Value when the cycle began. It stays as it is.",
    target: "Value that means 100 %, sliced into the cycle by the nature of the measure.",
    floor: "Lower edge of a band, or the value at which a line held from above is lost.",
    ceiling: "Upper edge of a band, or the value at which a line held from below is lost.",
    current: "Linked to the KPI sheet, or the latest check-in. Blank is not scored.",
    confidence: "Of the latest check-in: 0 no chance, 10 certain.",
    raw: "0 % at the start, 100 % at the target, not limited: what went the wrong way is negative.",
    progress: "Raw progress held between 0 % and 100 %.",
    pace: "Share of the cycle that is over on the as-of date.",
    status: "The worse of pace (progress less expected) and confidence. The sheet of cycles has the rules.",
    source: "Cell of the KPI sheet.",
  },
  scorecard: {
    sheet: "Scorecard",
    title: "Scorecard: every measure once",
    hint: "Numbers are links to the cells of the sheets that they come from. Correct them there.",
    from: "Source sheet",
    measures: "Measures",
    meanWeight: "Mean weight",
    headers: {
      id: "Measure id", perspective: "Perspective", objective: "Strategic objective", name: "Measure", unit: "Unit",
      direction: "Better", nature: "Nature", role: "Role", baseline: "Baseline", target: "Target", low: "Low", high: "High",
      due: "Due to date", actual: "Actual", attainment: "Attainment", weight: "Weight", share: "Share of weight", owner: "Owner", period: "Period",
      sheet: "Sheet", source: "Source",
    },
    help: {
      nature: "How periods belong together: flow adds up, stock is a level, ratio an average, cumulative counts from the start of the year.",
      role: "Health: where it should be. Driver: off its target, so it may become a key result. Monitor: nothing to compare with. As it was when the OKRs were generated.",
      due: "What was due for the readings that are there: the actual is compared with this.",
      attainment: "100 % is just met, whichever direction is good.",
      share: "Of all weight. Sheets weigh by their number of measures; a measure without weight counts as the mean of its sheet.",
    },
    directions: { increase: "higher", decrease: "lower", within: "in the band" },
    natures: { flow: "flow", stock: "stock", ratio: "ratio", cumulative: "cumulative" },
    roles: { health: "Health", driver: "Driver", monitor: "Monitor" },
  },
  cycles: {
    sheet: "Cycles",
    title: (year: string) => `Cycles ${year}`,
    fiscalYear: "Fiscal year",
    to: "to",
    cadence: "Cadence",
    cadences: { quarterly: "quarterly", bimonthly: "every two months", "8w": "8 weeks", "6w": "6 weeks" },
    language: "Language",
    languageName: "English",
    asOf: "As of",
    asOfHelp: "Every OKR sheet looks at the workbook as of this day. Enter a date; nothing else changes by itself.",
    rules: "Rules",
    usualLimits: "Status by pace: on track down to 10 points behind the expected progress, at risk down to 25, else off track; on track before 15 % of the cycle.",
    limitsElsewhere: "Status by pace: how far behind the expected progress at risk and off track begin stands on the sheet of pace; on track before 15 % of the cycle.",
    ruleLines: (limits: string) => [
      "Grades of aspirational objectives: green from 0.7, yellow from 0.4, else red; rounded to tenths.",
      "Grades of committed objectives: green at 1.0, yellow from 0.9, else red.",
      limits,
      "Status by confidence: 7 and more on track, above 3 at risk, else off track. The worse of the two counts.",
      "Stale: the last check-in is older than one and a half weeks. Not scored: there is no current value; it is left out, never counted as 0.",
    ],
    headers: {
      id: "Row id", cycle: "Cycle", cadence: "Cadence", number: "Number", start: "First day", end: "Last day", planningStart: "Planning starts",
      midReview: "Mid-cycle review", scoring: "Scoring", review: "Review", interviewStart: "Interviews start", interviewEnd: "Interviews end",
      slackEnd: "Ends with slack", checkIns: "Check-ins",
    },
  },
  pace: {
    sheet: "Pace",
    title: "Pace and status",
    hint: "What the OKR sheets and reviews calculate with. Change a limit or a day off, and every status follows.",
    days: "Expected progress goes by",
    dayWords: { calendar: "calendar days", "working-days": "working days" },
    atRisk: "At risk when further behind than",
    offTrack: "Off track when further behind than",
    limitHelp: "How many points progress may lie behind what is expected: 10 % are ten points. The smaller of the two limits is where at risk begins.",
    holidays: "Days off",
    holidaysHint: {
      calendar: "They count only where expected progress goes by working days, which the settings say.",
      "working-days": "Working days are Monday to Friday without these. One date in each row, in any order; rows may stay empty.",
    },
    headers: { id: "Row id", date: "Date", name: "Day off" },
    dateHelp: "A day off, as a date.",
    workingDaysHelp: "Share of the working days of the cycle that are over on the as-of date. The sheet of pace lists the days off.",
  },
  leftOut: {
    sheet: "Left out",
    title: "Measures that did not become key results",
    headers: { id: "Measure id", name: "Measure", perspective: "Perspective", reason: "Reason", source: "Source" },
    none: "Every measure became a key result.",
  },
};

const zh: typeof en = {
  okr: {
    sheet: (cycle) => `OKR ${cycle}`,
    title: (cycle) => `目标与关键结果 ${cycle}`,
    hint: "当前值、进度和状态均为公式，随 KPI 表和进展更新变化；其他单元格可直接修改。",
    cycle: "周期",
    firstDay: "开始日期",
    lastDay: "结束日期",
    asOf: "截至日期",
    expected: "应达进度",
    score: "总分",
    objectives: "目标",
    keyResults: "关键结果",
  },
  objectives: {
    id: "目标编号", text: "目标", perspective: "维度", ambition: "类型", weight: "权重", owner: "负责人", progress: "进度", pace: "应达进度",
    status: "状态",
  },
  keyResults: {
    id: "编号", objective: "目标编号", objectiveText: "所属目标", text: "关键结果", type: "类型", unit: "单位", start: "起始值", target: "目标值",
    floor: "下限", ceiling: "上限", current: "当前值", weight: "权重", owner: "负责人", confidence: "信心指数", lastUpdate: "最近更新",
    raw: "原始进度", progress: "进度", pace: "应达进度", status: "状态", measure: "指标编号", source: "来源",
  },
  keyResultHelp: {
    id: "进展更新中用此编号指明关键结果。",
    type: "进度算法：从起始值到目标值（增加、减少），保持（不低于、不高于），区间（下限至上限），里程碑，是/否，或首次测量（基线）。",
    start: "周期开始时的数值，之后不变。",
    target: "代表 100% 的数值，按指标性质分解到本周期。",
    floor: "区间下限，或“不低于”得分降为 0 的数值。",
    ceiling: "区间上限，或“不超过”得分降为 0 的数值。",
    current: "链接到 KPI 表，或取最近一次进展更新。空白表示未评分。",
    confidence: "最近一次更新的信心：0 不可能，10 确定。",
    raw: "起始为 0%，目标为 100%，不设上下限；反向变化为负。",
    progress: "限制在 0% 到 100% 之间的原始进度。",
    pace: "截至日期时周期已过去的比例。",
    status: "取进度差（进度减应达进度）和信心指数中较差者。规则见周期表。",
    source: "KPI 表中的单元格。",
  },
  scorecard: {
    sheet: "计分卡",
    title: "计分卡：每个指标一行",
    hint: "数字均链接到来源表的单元格，请在来源表中更正。",
    from: "来源表",
    measures: "指标数",
    meanWeight: "平均权重",
    headers: {
      id: "指标编号", perspective: "维度", objective: "战略目标", name: "指标", unit: "单位", direction: "方向", nature: "性质", role: "角色",
      baseline: "基线", target: "目标值", low: "下限", high: "上限", due: "截至应达", actual: "实际值", attainment: "达成率", weight: "权重",
      share: "权重占比", owner: "负责人", period: "期间", sheet: "工作表", source: "来源",
    },
    help: {
      nature: "各期数值的关系：流量可相加，存量是时点数，比率是平均，累计从年初算起。",
      role: "健康：达标，作为护栏。驱动：未达标，可成为关键结果。监测：没有可比的目标。以生成 OKR 时为准。",
      due: "与已有读数同期的应达数值，实际值与之相比。",
      attainment: "100% 表示刚好达标，与方向无关。",
      share: "占全部权重的比例。各表按指标数计，未填权重的按该表平均权重计。",
    },
    directions: { increase: "越高越好", decrease: "越低越好", within: "区间内" },
    natures: { flow: "流量", stock: "存量", ratio: "比率", cumulative: "累计" },
    roles: { health: "健康", driver: "驱动", monitor: "监测" },
  },
  cycles: {
    sheet: "周期",
    title: (year) => `${year} 周期`,
    fiscalYear: "财年",
    to: "至",
    cadence: "节奏",
    cadences: { quarterly: "季度", bimonthly: "双月", "8w": "8 周", "6w": "6 周" },
    language: "语言",
    languageName: "中文",
    asOf: "截至日期",
    asOfHelp: "所有 OKR 表都以这一天为准。请填写日期；不会自动变化。",
    rules: "规则",
    usualLimits: "按进度的状态：落后应达进度不超过 10 个百分点为正常，不超过 25 个为有风险，其余为偏离；周期未过 15% 时为正常。",
    limitsElsewhere: "按进度的状态：落后应达进度多少为有风险、多少为偏离，见进度规则表；周期未过 15% 时为正常。",
    ruleLines: (limits) => [
      "挑战型目标评分：0.7 及以上为绿，0.4 及以上为黄，其余为红；按一位小数取整。",
      "承诺型目标评分：1.0 为绿，0.9 及以上为黄，其余为红。",
      limits,
      "按信心的状态：7 及以上为正常，大于 3 为有风险，其余为偏离。取两者中较差者。",
      "久未更新：最近一次更新早于一周半。未评分：没有当前值，不计入平均，绝不按 0 计。",
    ],
    headers: {
      id: "行编号", cycle: "周期", cadence: "节奏", number: "序号", start: "开始日期", end: "结束日期", planningStart: "计划开始",
      midReview: "期中复盘", scoring: "评分", review: "复盘会", interviewStart: "面谈开始", interviewEnd: "面谈结束", slackEnd: "缓冲结束",
      checkIns: "更新日期",
    },
  },
  pace: {
    sheet: "进度规则",
    title: "进度与状态规则",
    hint: "OKR 表和复盘表均按此计算。修改界限或节假日后，所有状态随之更新。",
    days: "应达进度的计算方式",
    dayWords: { calendar: "按自然日", "working-days": "按工作日" },
    atRisk: "落后超过此值为有风险",
    offTrack: "落后超过此值为偏离",
    limitHelp: "进度可落后应达进度多少个百分点：10% 即 10 个百分点。两个界限中较小者为有风险的起点。",
    holidays: "节假日",
    holidaysHint: {
      calendar: "仅在设置为按工作日计算应达进度时使用。",
      "working-days": "工作日为周一至周五，不含以下日期。每行一个日期，顺序不限，可留空行。",
    },
    headers: { id: "行编号", date: "日期", name: "节假日" },
    dateHelp: "节假日，请填写日期。",
    workingDaysHelp: "截至日期时周期内工作日已过去的比例。节假日见进度规则表。",
  },
  leftOut: {
    sheet: "未选入",
    title: "未成为关键结果的指标",
    headers: { id: "指标编号", name: "指标", perspective: "维度", reason: "原因", source: "来源" },
    none: "所有指标都已成为关键结果。",
  },
};

/** Titles, headers and hints of the sheets Scorecard, Cycles, OKR and Left out. */
export type OkrSheetWords = typeof en;

export function okrSheetWords(language: Language): OkrSheetWords {
  return language === "zh" ? zh : en;
}

/** Why a measure did not become a key result, with what the sentence names. */
export type LeftOutWording =
  | { readonly code: "healthy" | "no-target" | "no-actual" | "text-only" | "no-cycle-target" }
  | { readonly code: "objective-limit" | "key-result-limit"; readonly limit: number }
  | { readonly code: "dropped"; readonly cycle: string }
  | { readonly code: "duplicate"; readonly of: string };

/** @example leftOutText({ code: "key-result-limit", limit: 5 }, "en") // => "Its objective has 5 key results with larger gaps." */
export function leftOutText(reason: LeftOutWording, language: Language): string {
  const isEnglish = language === "en";
  switch (reason.code) {
    case "healthy":
      return isEnglish ? "It is where it should be: watch it as a health measure." : "已达标：作为健康指标关注即可。";
    case "no-target":
      return isEnglish ? "It has no target." : "没有目标值。";
    case "text-only":
      return isEnglish ? "Its target is words, not a number." : "目标值是文字，不是数字。";
    case "no-actual":
      return isEnglish ? "It has no reading yet; measures with a known gap went first." : "尚无实际值；差距已知的指标优先。";
    case "no-cycle-target":
      return isEnglish ? "Its targets do not say what is due in this cycle." : "其目标值无法说明本周期应达多少。";
    case "objective-limit":
      return isEnglish
        ? `Its objective is not among the ${reason.limit} with the largest weighted gaps.`
        : `所属目标不在加权差距最大的 ${reason.limit} 个之内。`;
    case "key-result-limit":
      return isEnglish ? `Its objective has ${reason.limit} key results with larger gaps.` : `所属目标已有 ${reason.limit} 个差距更大的关键结果。`;
    case "dropped":
      return isEnglish ? `It was dropped at the end of ${reason.cycle}: watch it as a health measure.` : `${reason.cycle} 期末会议决定放弃：作为健康指标关注即可。`;
    case "duplicate":
      return isEnglish ? `It is the same measure as in ${reason.of}.` : `与 ${reason.of} 是同一指标。`;
  }
}

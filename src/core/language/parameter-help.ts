import type { FUNCTION_HELP } from "./function-help";
import type { Language } from "./language";

type Help = Readonly<Record<Language, string>>;

const CURRENT: Help = { en: "The value now. Blank: not scored.", zh: "当前值。空白则不评分。" };
const START: Help = { en: "The value at the beginning of the cycle.", zh: "周期开始时的数值。" };
const TARGET: Help = { en: "The value that means 100 %.", zh: "代表 100% 的数值。" };
const TYPE: Help = {
  en: "increase, decrease, maintain_above, maintain_below, within, milestone, binary or baseline. Left out: start and target decide.",
  zh: "增加、减少、不低于、不高于、区间、里程碑、是/否或基线（也可用英文）。不填则由起始值和目标值决定。",
};
const GAP_TYPE: Help = {
  en: "increase (if left out), decrease, maintain_above, maintain_below, within, milestone, binary or baseline.",
  zh: "增加（默认）、减少、不低于、不高于、区间、里程碑、是/否或基线（也可用英文）。",
};
const FLOOR: Help = { en: "Where the score reaches 0 below the target; the lower edge of a band.", zh: "低于目标时得分降为 0 的数值；区间的下限。" };
const CEILING: Help = { en: "Where the score reaches 0 above the target; the upper edge of a band.", zh: "高于目标时得分降为 0 的数值；区间的上限。" };
const LANGUAGE: Help = { en: "Language of the result: zh, anything else is English.", zh: "结果的语言：zh 为中文，其他为英文。" };
const PROGRESS: Help = { en: "Progress of the key result, 0 to 1. Blank: not scored.", zh: "关键结果的进度，0 到 1。空白则不评分。" };
const EXPECTED: Help = { en: "Progress expected by now, 0 to 1, as OKR.PACE gives it.", zh: "目前应达的进度，0 到 1，即 OKR.PACE 的结果。" };
const CYCLE_START: Help = { en: "First day of the cycle.", zh: "周期的第一天。" };
const CYCLE_END: Help = { en: "Last day of the cycle.", zh: "周期的最后一天。" };
const ACTUAL: Help = { en: "The value reached. Blank: not scored.", zh: "实际值。空白则不评分。" };

const PROGRESS_PARAMETERS = { current: CURRENT, start: START, target: TARGET, type: TYPE, floor: FLOOR, ceiling: CEILING };

/** What each parameter takes, as Excel shows it while the function is typed, and as a sentence says it that refuses an argument. */
export const PARAMETER_HELP: Readonly<Record<keyof typeof FUNCTION_HELP, Readonly<Record<string, Help>>>> = {
  OKRSCORE: PROGRESS_PARAMETERS,
  "OKR.RAW": PROGRESS_PARAMETERS,
  "OKR.BAND": {
    score: { en: "The score, 0 to 1. Blank: no light.", zh: "得分，0 到 1。空白则没有灯。" },
    committed: { en: "TRUE if the OKR is committed: then only 1 is green.", zh: "承诺型为 TRUE：只有 1 为绿。" },
    language: LANGUAGE,
  },
  "OKR.ROLLUP": {
    progress: { en: "Scores, one a cell. What is blank or text does not count.", zh: "各得分，每格一个。空白或文本不计入。" },
    weights: { en: "Weights of the scores, a range of the same size. Left out: all weigh the same.", zh: "各得分的权重，区域大小须相同。不填则等权。" },
    method: { en: "mean (if left out), weakest or sum.", zh: "mean（加权平均，默认）、weakest（最弱）或 sum（合计）。" },
  },
  "OKR.PACE": {
    start: CYCLE_START,
    end: CYCLE_END,
    as_of: { en: "The day for which the pace is asked. Blank: no pace.", zh: "要计算的日期。空白则没有结果。" },
    curve: { en: "linear (if left out), front for more of it early, back for more of it late.", zh: "linear（匀速，默认）、front（前快）或 back（后快）。" },
    holidays: { en: "Days off, one date a cell. Given, working days count, though the list be empty.", zh: "节假日，每格一个日期。给出时按工作日计算，列表可为空。" },
  },
  "OKR.STATUS": {
    progress: PROGRESS,
    expected: EXPECTED,
    confidence: { en: "Confidence of the owner, 0 to 10.", zh: "负责人的信心，0 到 10。" },
    last_update: { en: "Date of the last check-in.", zh: "上次更新的日期。" },
    as_of: { en: "The day for which the status is asked.", zh: "要计算的日期。" },
    interval: { en: "Days from one check-in to the next, 7 if left out.", zh: "更新间隔的天数，默认 7。" },
    language: LANGUAGE,
    at_risk: { en: "At risk when further behind than this, 0.1 (10 points) if left out.", zh: "落后超过此值为有风险，默认 0.1（10 个百分点）。" },
    off_track: { en: "Off track when further behind than this, 0.25 if left out.", zh: "落后超过此值为偏离，默认 0.25。" },
  },
  "OKR.GAP": { current: { en: "The value now. Blank: no gap.", zh: "当前值。空白则没有差距。" }, target: TARGET, type: GAP_TYPE, floor: { en: "Lower edge of a band.", zh: "区间的下限。" }, ceiling: { en: "Upper edge of a band.", zh: "区间的上限。" } },
  "OKR.LOST": {
    progress: PROGRESS,
    weight: { en: "Weight of this key result, 0 or more.", zh: "该关键结果的权重，0 或以上。" },
    weights: { en: "Weights of all key results of the objective, one a cell.", zh: "该目标下全部关键结果的权重，每格一个。" },
    all_progress: { en: "Progress of all of them, in the order of weights: those not scored then do not count.", zh: "全部关键结果的进度，顺序与权重相同；未评分者不计入。" },
  },
  "OKR.FORECAST": { start: START, current: { en: "The value now. Blank: no forecast.", zh: "当前值。空白则不预测。" }, expected: EXPECTED },
  "OKR.NEEDED": { start: START, target: TARGET, score: { en: "The score to reach, such as 0.7.", zh: "要达到的得分，例如 0.7。" } },
  "OKR.CYCLE": {
    date: { en: "A day of the cycle. Blank: no cycle.", zh: "周期内的某一天。空白则没有结果。" },
    cadence: { en: "quarterly, bimonthly, 8w or 6w.", zh: "quarterly（季度）、bimonthly（双月）、8w（8 周）或 6w（6 周）。" },
    fy_start: { en: "First day of any fiscal year.", zh: "任一财年的第一天。" },
    part: { en: "id (if left out), start, end or number.", zh: "id（标识，默认）、start（开始）、end（结束）或 number（序号）。" },
  },
  "OKR.PRORATE": {
    targets: { en: "Target of each period, one a cell, none blank.", zh: "各期的目标值，每格一个，不可空白。" },
    period_starts: { en: "First day of each period, rising; the day after the last one may follow.", zh: "各期的第一天，升序；之后可再加最后一期的次日。" },
    start: { en: "First day of the window asked for.", zh: "时段的第一天。" },
    end: { en: "Last day of the window asked for.", zh: "时段的最后一天。" },
    nature: { en: "flow, stock, ratio or cumulative.", zh: "flow（流量）、stock（存量）、ratio（比率）或 cumulative（累计）。" },
  },
  "OKR.LINT": {
    text: { en: "The objective or key result to check.", zh: "要检查的目标或关键结果。" },
    kind: { en: "keyResult (if left out) or objective.", zh: "keyResult（关键结果，默认）或 objective（目标）。" },
    language: LANGUAGE,
  },
  "KPI.ATTAIN": {
    actual: ACTUAL,
    target: TARGET,
    direction: { en: "increase, decrease or within.", zh: "increase（增加）、decrease（减少）或 within（区间）。" },
    low: { en: "Lower edge, for within.", zh: "区间的下限。" },
    high: { en: "Upper edge, for within.", zh: "区间的上限。" },
    cap: { en: "The most that counts, such as 1.2. Left out: no limit.", zh: "达成率上限，例如 1.2。不填则不限。" },
  },
  "KPI.POINTS": {
    actual: ACTUAL,
    table: { en: "Two columns: value, rising, and points.", zh: "两列：数值（升序）与分值。" },
    method: {
      en: "interpolation (if left out), ratio, step, veto or deduct.",
      zh: "interpolation（线性差值，默认）、ratio（完成比率）、step（分段）、veto（否决）或 deduct（加减分）。",
    },
    direction: { en: "increase (if left out) or decrease; matters to ratio and veto.", zh: "increase（增加，默认）或 decrease（减少）；只影响 ratio 和 veto。" },
  },
  "BSC.SCORE": {
    attainment: { en: "Attainment of each measure, one a cell. What is blank or text does not count.", zh: "各指标的达成率，每格一个。空白或文本不计入。" },
    weights: { en: "Weight of each measure, a range of the same size.", zh: "各指标的权重，区域大小须相同。" },
    perspectives: { en: "Perspective of each measure, a range of the same size.", zh: "各指标所属的维度，区域大小须相同。" },
    perspective_weights: { en: "Two columns: perspective and weight. Left out: over all measures.", zh: "两列：维度名称与权重。不填则对全部指标平均。" },
    cap: { en: "The most that an attainment counts, 1.2 if left out.", zh: "达成率上限，默认 1.2。" },
  },
  "OKR.HYBRID": {
    kpi: { en: "Score of the KPIs. Blank: left out of the denominator.", zh: "KPI 得分。空白则不计入分母。" },
    okr: { en: "Score of the OKRs. Blank: left out of the denominator.", zh: "OKR 得分。空白则不计入分母。" },
    behaviour: { en: "Score of behaviour. Blank: left out of the denominator.", zh: "行为得分。空白则不计入分母。" },
    weights: { en: "Three cells: weights of KPI, OKR and behaviour.", zh: "三个单元格：KPI、OKR、行为的权重。" },
    guardrail_red: { en: "TRUE if a guardrail measure is red.", zh: "有护栏指标为红时填 TRUE。" },
    gate: { en: "The most that is given then, 0.6 if left out.", zh: "此时的得分上限，默认 0.6。" },
  },
  "OKR.PAYOUT": {
    attainment: { en: "The attainment to pay for. Blank: none.", zh: "据以发放的达成率。空白则没有结果。" },
    threshold: { en: "Attainment from which something is paid.", zh: "开始发放的达成率。" },
    target: { en: "Attainment that pays 1.", zh: "系数为 1 的达成率。" },
    maximum: { en: "Attainment from which no more is paid.", zh: "达到上限的达成率。" },
    pay_at_threshold: { en: "Paid at the threshold, 0.5 if left out.", zh: "门槛处的系数，默认 0.5。" },
    pay_at_maximum: { en: "Paid at the maximum, 2 if left out.", zh: "上限处的系数，默认 2。" },
  },
};

/** What a parameter takes; `""` for a name that the function does not have. */
export function parameterHelp(functionName: string, parameter: string, language: Language): string {
  const parameters = Object.entries(PARAMETER_HELP).find(([name]) => name === functionName)?.[1];
  return parameters?.[parameter]?.[language] ?? "";
}

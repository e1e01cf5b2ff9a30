import type { Language } from "./language";

/** What each function of ours gives, in a sentence or two, as people are told where they choose one. */
export const FUNCTION_HELP = {
  OKRSCORE: {
    en: "Progress of a key result, 0 to 1, by its type. Not scored without a current value.",
    zh: "关键结果的进度（0 到 1），按类型计算。没有当前值则不评分。",
  },
  "OKR.RAW": {
    en: "Progress as OKRSCORE, but not held to 0 to 1: below the start it is negative, beyond the target above 1.",
    zh: "与 OKRSCORE 相同，但不限制在 0 到 1：低于起始值为负，超过目标值大于 1。",
  },
  "OKR.BAND": {
    en: "Traffic light of a score: rounded to tenths, 0.7 and more is green, 0.4 and more yellow. Committed: 1 green, 0.9 and more yellow.",
    zh: "分数的红黄绿灯：四舍五入到一位小数，0.7 及以上为绿，0.4 及以上为黄。承诺型：1 为绿，0.9 及以上为黄。",
  },
  "OKR.ROLLUP": {
    en: "One score from several: their weighted mean, the weakest, or the sum. What is not scored leaves both numerator and denominator.",
    zh: "由多个分数得出一个：加权平均（mean）、最弱（weakest）或合计（sum）。未评分的既不计入分子也不计入分母。",
  },
  "OKR.PACE": {
    en: "Progress expected on a date, 0 to 1: evenly (linear), more of it early (front) or late (back); by working days if holidays are given.",
    zh: "某日应达进度（0 到 1）：匀速（linear）、前快（front）或后快（back）；给出节假日时按工作日计算。",
  },
  "OKR.STATUS": {
    en: "On track, At risk, Off track, Stale or Not scored: the worse of pace and confidence; stale if the last update is more than 1.5 intervals (of 7 days) old.",
    zh: "正常、有风险、偏离、久未更新或未评分：取进度与信心中较差者；上次更新超过 1.5 个间隔（默认 7 天）为久未更新。",
  },
  "OKR.GAP": {
    en: "Gap to the target in the measure's own unit: negative is short of it, whichever direction is good. A band is floor to ceiling.",
    zh: "与目标的差距，按指标本身的单位：无论方向如何，负数表示未达到。区间为下限至上限。",
  },
  "OKR.LOST": {
    en: "Points that a key result costs its objective. Over all its key results they sum to 1 − score. With all_progress, weights of those not scored do not count.",
    zh: "关键结果使目标损失的分数；同一目标的各关键结果之和为 1 − 得分。给出 all_progress 时，未评分者的权重不计。",
  },
  "OKR.FORECAST": {
    en: "Value at the end of the cycle if it goes on as it went. Blank before the cycle has begun.",
    zh: "按目前速度推算的周期末数值。周期开始前为空。",
  },
  "OKR.NEEDED": {
    en: "Value that is needed for a score.",
    zh: "达到某个得分所需的数值。",
  },
  "OKR.CYCLE": {
    en: "Cycle of a date: its id (FY2027-Q1), or its start, end or number. Cadence: quarterly, bimonthly, 8w or 6w; fy_start: first day of any fiscal year. Slack belongs to the cycle before.",
    zh: "日期所在的周期：标识（FY2027-Q1），或其 start、end、number。cadence 为 quarterly、bimonthly、8w 或 6w；fy_start 为任一财年的第一天。缓冲周属于前一周期。",
  },
  "OKR.PRORATE": {
    en: "Target of a window of days out of period targets, by the nature of the measure: flow adds up, stock is a level, ratio an average, cumulative a count from the start of the year. One start for each target, and the day after the last period if you like.",
    zh: "按指标性质由各期目标折算某一时段的目标：flow 累加，stock 为时点水平，ratio 为平均，cumulative 为年初至今累计。每个目标对应一个期初日，可再加最后一期的次日。",
  },
  "OKR.LINT": {
    en: "What the rules for good OKRs find in a text: a list of rule and sentence, empty if nothing. Kind: keyResult (if not stated) or objective.",
    zh: "OKR 写作规则在文本中发现的问题：规则编号与说明的列表，没有则为空。kind 为 keyResult（默认）或 objective。",
  },
  "KPI.ATTAIN": {
    en: "Attainment of a KPI, 1 where the target is just met, right for negative targets too. A target of 0 has no ratio: #N/A.",
    zh: "KPI 达成率，恰好达标为 1，目标为负时同样正确。目标为 0 时没有比率：#N/A。",
  },
  "KPI.POINTS": {
    en: "Points for an actual value by a table of two columns: interpolation (if not stated), ratio, step, veto or deduct. Direction matters to ratio and veto.",
    zh: "按两列计分表给实际值计分：线性差值（默认 interpolation）、完成比率（ratio）、分段（step）、否决（veto）或加减分（deduct）。方向只影响 ratio 和 veto。",
  },
  "BSC.SCORE": {
    en: "Weighted scorecard score: attainments held to 0 to cap (1.2), averaged within each perspective, then over the perspectives by a table of name and weight. Without that table, over all measures.",
    zh: "平衡计分卡加权得分：达成率限制在 0 到 cap（默认 1.2），先在维度内加权平均，再按“维度名称、权重”两列表加权。没有该表则对全部指标加权平均。",
  },
  "OKR.HYBRID": {
    en: "Combined score of KPI, OKR and behaviour. A part that is blank leaves the denominator. With guardrail_red it is no more than gate, 0.6 if not stated.",
    zh: "KPI、OKR 与行为的综合得分。空白的部分不计入分母。guardrail_red 为真时不超过 gate（默认 0.6）。",
  },
  "OKR.PAYOUT": {
    en: "Incentive multiple: 0 below the threshold, 1 at target, linear between, constant from the maximum on. Pays 0.5 at threshold and 2 at maximum if not stated.",
    zh: "奖金系数：低于门槛为 0，达标为 1，其间线性，达到上限后不变。默认门槛处为 0.5，上限处为 2。",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What the plain formula of `OKR.LINT` shows: rules of language have no classic formula. English, as formulas of workbooks in either language are the same. */
export const LINT_NEEDS_ADD_IN = "Checked by the OKRScore add-in or okrscore lint";

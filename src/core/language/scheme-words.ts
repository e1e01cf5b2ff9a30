import type { Language } from "./language";

const en = {
  scheme: {
    sheet: (cycle: string) => `Scheme ${cycle}`,
    title: (cycle: string) => `Scheme ${cycle}: how scores are combined, rated and paid`,
    hint: "Yellow cells are yours: change a weight, a cap, a bound or a switch, and every score follows. The numbers here are starting points of ours, not a standard.",
    end: "Last day of the cycle",
  },
  sections: { weights: "1  Weights", gates: "2  Gates", grades: "3  Ratings and distribution", curve: "4  Payout curve", payLink: "5  Pay link" },
  weights: {
    kpiWeight: "KPI score", okrWeight: "OKR score", behaviourWeight: "Behaviour", sum: "Sum",
    note: "A part that somebody does not have leaves the denominator: it is never counted as 0.",
    sumIs: "The weights add up to 100 %.", sumIsNot: "They do not add up to 100 %: they count in relation to one another.",
    kpiCap: "Most that one KPI may earn", kpiCapNote: "So that one runaway KPI cannot hide three failures.",
    aspirationalMark: "Aspirational key results count in full from 0.7", aspirationalNote: "“yes” counts them as progress ÷ 0.7, at most 1: only if the company insists, so that a stretch goal is not punished.",
  },
  gates: {
    limit: "Limit", inForce: "In force", effect: "Effect",
    guardrail: "Guardrail: a health measure is red", guardrailNote: "The total is at most this. The red measure is reported on its own and not averaged in.",
    redBelow: "A health measure is red below this attainment", redNote: "Health measures are those with this role on the scorecard.",
    committed: "Commitment: a committed key result is below 1", committedNote: "The total is at most this, once the cycle is over, unless an explanation was accepted.",
    data: "Data: share of the weight that is scored", dataNote: "With less there is no total, but “insufficient data”.",
  },
  grades: {
    note: "From which total a grade is given. The guide is a comparison that warns; no grade is ever changed because of it.",
    rated: "People rated", tolerance: "Difference that is pointed out", smallGroup: "Groups with fewer people are exempt",
    exempt: "fewer people than the limit: not compared", more: "more than the guide: talk about it, change no grade for it", fewer: "fewer than the guide", asGuided: "as the guide",
    noPeople: "Nobody is rated in this workbook: a workbook with the people, made with --people, compares.",
  },
  curve: {
    note: "Nothing below the threshold, 100 % at the target, the most at the maximum and beyond; straight lines between.",
    total: "Total", pays: "Pays", threshold: "Threshold", target: "Target", maximum: "Maximum", chart: "Payout by total",
  },
  payLink: {
    state: "Scores count for pay",
    off: "No payout is shown: somebody would have to decide by name and with a reason, on the sheet of the scheme (or with --pay-link yes --by … --reason …), that scores count for pay.",
    takenBack: "No payout is shown: by the last decision on the sheet of the scheme, scores do not count for pay.",
    on: "Since ", onBy: ", decided by ", onReason: ". Reason: ",
    doctrine: [
      "Before you decide: Google, Doerr, GitLab and most authors keep OKR grades out of pay, because people who are paid by them set goals that they are sure to reach.",
      "Where pay is linked all the same, keep the scores apart, as here, and do not punish aspirational goals.",
    ],
    note: "One row for each decision; the last that is complete counts. Rows stay as the record of who decided what, when and why.",
  },
  scores: {
    sheet: (cycle: string) => `Scores ${cycle}`,
    title: (cycle: string) => `Scores ${cycle}`,
    hint: "Fill in the yellow cells: behaviour from 0 % to 100 %, accepted explanations, notes. Everything else is calculated by the rules on the sheet of the scheme.",
    personal: "Personal data: this workbook holds scores of people. Share it only with those who may see them; the company's workbook stays without them.",
    impersonal: "The company as a whole. Scores of people are personal data and are written only into a workbook of their own, with --people.",
    asOf: "As of", state: "State", interim: "Interim: the cycle is not over, so commitments do not limit yet.", final: "The cycle is over.",
    notCounted: "Counted for nobody here", notCountedUnit: "key results and measures", payLink: "Counts for pay",
    counted: "What the OKR scores are made of",
    countedNote: "Each key result with its share of the cycle: its weight within its objective, times the weight of the objective.",
    company: "The company as a whole",
    insufficient: "insufficient data",
    gates: { none: "–", guardrail: "guardrail: a health measure is red", committed: "commitment missed", data: "too little is scored" },
  },
  yes: "yes",
  no: "no",
  headers: {
    grades: { id: "Id", grade: "Grade", from: "From", guide: "Guide", people: "People", actual: "Actual", difference: "Difference", notice: "Notice" },
    payLink: { id: "Id", by: "Decided by", date: "Date", counts: "Counts", reason: "Reason" },
    ratings: {
      id: "Id", isPerson: "Person", kpiAll: "KPI weight", kpiScored: "KPI weight scored", okrAll: "OKR weight", okrScored: "OKR weight scored",
      isRed: "Guardrail limits", isMissed: "Commitment limits",
      owner: "Whose", kpi: "KPI", okr: "OKR", behaviour: "Behaviour", before: "Before gates", scoredShare: "Scored share", guardrails: "Guardrails red",
      missed: "Commitments short", accepted: "Explanation accepted", gate: "Gate that limits", total: "Total", rating: "Rating", payout: "Payout", note: "Note",
    },
    counted: {
      id: "Id", row: "Row", objective: "Objective id", isScored: "Scored", share: "Share of scored", owner: "Whose", ambition: "Ambition", weight: "Weight",
      objectiveWeight: "Weight of objective", cycleShare: "Share of cycle", progress: "Progress", counts: "Counts as", missed: "Commitment short", status: "Status", text: "Key result",
    },
  },
  help: {
    kpi: "Weighted attainment of their measures on the scorecard, each held between 0 and the most that one KPI may earn. Red health measures are left out while their gate is in force.",
    okr: "Weighted progress of their key results.",
    behaviour: "Judged by people, 0 % to 100 %. Blank: not used.",
    before: "KPI, OKR and behaviour by their weights; what is blank leaves the denominator.",
    scoredShare: "How much of the weight of their measures and key results is scored.",
    missed: "Committed key results below 1.",
    accepted: "“yes” if an explanation of commitments that fell short was accepted.",
    total: "After the gates.",
    payout: "Multiple of the target incentive; empty while pay is not linked.",
    from: "Least total that gets the grade.",
    guide: "Share of the people that the guide expects.",
  },
};

const zh: typeof en = {
  scheme: {
    sheet: (cycle) => `方案 ${cycle}`,
    title: (cycle) => `绩效方案 ${cycle}：评分如何合成、评级与兑现`,
    hint: "黄色单元格可修改：权重、封顶、分界或开关一改，所有评分随之更新。表中数字只是建议的起点，不是标准。",
    end: "周期结束日期",
  },
  sections: { weights: "1  权重", gates: "2  门槛规则", grades: "3  评级与分布", curve: "4  奖金曲线", payLink: "5  与薪酬挂钩" },
  weights: {
    kpiWeight: "KPI 得分", okrWeight: "OKR 得分", behaviourWeight: "行为（价值观）", sum: "合计",
    note: "某人没有的部分不计入分母，绝不按 0 计。",
    sumIs: "权重合计为 100%。", sumIsNot: "权重合计不是 100%，按相对比例计算。",
    kpiCap: "单项 KPI 得分上限", kpiCapNote: "避免一项超额掩盖其他未达标项。",
    aspirationalMark: "挑战型关键结果达到 0.7 即计满分", aspirationalNote: "填“是”则按 进度 ÷ 0.7 计，最高为 1；仅在公司坚持时使用，以免惩罚挑战性目标。",
  },
  gates: {
    limit: "界限", inForce: "启用", effect: "作用",
    guardrail: "护栏：有健康指标亮红", guardrailNote: "总分不超过此值。亮红指标单独列示，不计入平均。",
    redBelow: "健康指标达成率低于此值为红", redNote: "健康指标指计分卡中角色为“健康”的指标。",
    committed: "承诺：有承诺型关键结果未达 1", committedNote: "周期结束后，如无已认可的说明，总分不超过此值。",
    data: "数据：已评分权重的占比", dataNote: "低于此值则不出总分，显示“数据不足”。",
  },
  grades: {
    note: "总分达到多少得何等级。参考分布仅作提示，绝不因此调整任何人的等级。",
    rated: "已评级人数", tolerance: "相差多少时提示", smallGroup: "人数少于此值不比较",
    exempt: "人数不足，不作比较", more: "高于参考比例：请讨论，但不因此改动等级", fewer: "低于参考比例", asGuided: "与参考相当",
    noPeople: "本工作簿没有个人评级；用 --people 生成的工作簿会作比较。",
  },
  curve: {
    note: "低于门槛不发，达到目标发 100%，达到上限及以上发最高倍数，其间按直线计算。",
    total: "总分", pays: "发放倍数", threshold: "门槛", target: "目标", maximum: "上限", chart: "总分与发放倍数",
  },
  payLink: {
    state: "评分与薪酬挂钩",
    off: "不显示奖金：评分与薪酬挂钩须由负责人署名并说明理由后决定，请在方案表末尾填写一行（或使用 --pay-link yes --by … --reason …）。",
    takenBack: "不显示奖金：按方案表的最后一次决定，评分不与薪酬挂钩。",
    on: "自 ", onBy: " 起，决定人：", onReason: "。理由：",
    doctrine: [
      "决定之前请注意：谷歌、杜尔、GitLab 及多数作者都不把 OKR 评分与薪酬挂钩，因为一旦挂钩，人们只会设定必能完成的目标。",
      "确需挂钩时，请如本表这样把各项得分分开，并避免惩罚挑战型目标。",
    ],
    note: "每次决定一行，以最后一行填写完整的为准。各行保留，作为何人、何时、因何决定的记录。",
  },
  scores: {
    sheet: (cycle) => `评分 ${cycle}`,
    title: (cycle) => `评分 ${cycle}`,
    hint: "请填写黄色单元格：行为得分（0% 至 100%）、说明是否认可、备注。其余均按方案表的规则计算。",
    personal: "个人数据：本工作簿含有个人评分，只可提供给有权查看的人；公司工作簿不含这些内容。",
    impersonal: "仅为公司整体。个人评分属于个人数据，只用 --people 写入单独的工作簿。",
    asOf: "截至日期", state: "阶段", interim: "期中：周期尚未结束，承诺门槛暂不生效。", final: "周期已结束。",
    notCounted: "未计入任何人", notCountedUnit: "个关键结果和指标", payLink: "与薪酬挂钩",
    counted: "OKR 得分的构成",
    countedNote: "每个关键结果在周期中的占比：目标内权重 × 目标权重。",
    company: "公司整体",
    insufficient: "数据不足",
    gates: { none: "–", guardrail: "护栏：健康指标亮红", committed: "承诺未兑现", data: "已评分的权重过少" },
  },
  yes: "是",
  no: "否",
  headers: {
    grades: { id: "标识", grade: "等级", from: "总分起点", guide: "参考比例", people: "人数", actual: "实际比例", difference: "差异", notice: "提示" },
    payLink: { id: "标识", by: "决定人", date: "日期", counts: "是否挂钩", reason: "理由" },
    ratings: {
      id: "标识", isPerson: "个人", kpiAll: "KPI 权重", kpiScored: "KPI 已评分权重", okrAll: "OKR 权重", okrScored: "OKR 已评分权重", isRed: "护栏生效", isMissed: "承诺生效",
      owner: "对象", kpi: "KPI", okr: "OKR", behaviour: "行为", before: "门槛前总分", scoredShare: "已评分占比", guardrails: "亮红护栏", missed: "未达承诺",
      accepted: "说明已认可", gate: "起限制作用的规则", total: "总分", rating: "评级", payout: "发放倍数", note: "备注",
    },
    counted: {
      id: "标识", row: "行", objective: "目标编号", isScored: "已评分", share: "已评分占比", owner: "对象", ambition: "类型", weight: "权重", objectiveWeight: "目标权重",
      cycleShare: "周期占比", progress: "进度", counts: "计为", missed: "未达承诺", status: "状态", text: "关键结果",
    },
  },
  help: {
    kpi: "其在计分卡上各指标的加权达成率，每项介于 0 与单项上限之间。护栏规则启用时，亮红的健康指标不计入。",
    okr: "其关键结果的加权进度。",
    behaviour: "由人评定，0% 至 100%。留空表示不使用。",
    before: "KPI、OKR 与行为按权重合成；空白部分不计入分母。",
    scoredShare: "其指标和关键结果中已评分部分的权重占比。",
    missed: "未达到 1 的承诺型关键结果数。",
    accepted: "对未达承诺的说明已获认可时填“是”。",
    total: "应用门槛规则之后。",
    payout: "目标奖金的倍数；未与薪酬挂钩时为空。",
    from: "得此等级的最低总分。",
    guide: "参考的人数比例。",
  },
};

/** Titles, headers, hints and choices of the sheets of the scheme and of the scores. */
export type SchemeWords = typeof en;

export function schemeWords(language: Language): SchemeWords {
  return language === "zh" ? zh : en;
}

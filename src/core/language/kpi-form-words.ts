import type { Language } from "./language";

/** The ways of turning an actual value into points, in the order of their place in `METHODS`. */
const en = {
  sheet: "KPI form",
  title: (person: string) => `KPI form: ${person}`,
  hint: "Choose a method in each row; the points follow. Shares are of the full points of the row; see the sheet Methods for an example of each.",
  headers: {
    id: "Id", text: "KPI", unit: "Unit", direction: "Better", weight: "Weight", method: "Method", threshold: "Threshold", target: "Target", low: "Lower edge", high: "Upper edge", actual: "Actual",
    attainment: "Attainment", ahead: "Ahead of target", atThreshold: "Share at threshold", step: "Size of a step", perStep: "Share per step", least: "Least share", most: "Most share",
    grade: "Grade", points: "Points", missing: "Missing", source: "Source",
  },
  methods: { ratio: "completion ratio", interpolation: "interpolation", step: "steps", veto: "veto", deduct: "add / deduct", grade: "grade text", bands: "stepped bands", between: "interpolated bands" },
  total: "Together", weights: "Weights together",
  missing: { threshold: "threshold", step: "size of a step", target: "target", bands: "bands: the first one", order: "bands: not in order, or without a share" },
  bands: {
    title: "Bands of each KPI",
    hint: "For the methods with bands: from which value on a KPI earns which share of its full points, from the worst to the best. Leave what you do not need blank at the end.",
    headers: {
      id: "Id", text: "KPI", unit: "Unit", from1: "Band 1 from", share1: "Share 1", from2: "Band 2 from", share2: "Share 2", from3: "Band 3 from", share3: "Share 3", from4: "Band 4 from", share4: "Share 4",
      from5: "Band 5 from", share5: "Share 5", actual: "Actual", stepped: "In steps", between: "Interpolated", missing: "Missing",
    },
  },
  grades: {
    title: "Grades by attainment", from: "From attainment", text: "As people write it", grade: "Grade", share: "Share of the points",
    rows: [
      { from: 0, text: "<90%", grade: "D", share: 0.4 }, { from: 0.9, text: "90%~95%", grade: "C", share: 0.6 }, { from: 0.95, text: "95%~100%", grade: "B", share: 0.8 },
      { from: 1, text: "≥100%", grade: "A", share: 1 },
    ],
  },
  examples: {
    sheet: "Methods",
    title: "Scoring methods, each with an example",
    hint: "Change the actual value or the table of an example and see what becomes of the points.",
    headers: { id: "Id", method: "Method", rule: "Rule" },
    actual: "Actual", points: "Points", table: "Table", value: "Value", score: "Points",
    ratio: { rule: "Actual ÷ target × full points.", sum: "70 ÷ 80 × 50 = 43.75", rows: ["Target, full points"] },
    interpolation: { rule: "On the straight line between threshold and target; the ends hold outside.", sum: "60 + (15 − 10) ÷ (20 − 10) × (80 − 60) = 70", rows: ["Threshold, points", "Target, points"] },
    step: { rule: "The points of the last step that is reached.", sum: "90 reaches the step of 80, not yet that of 100: 80", rows: ["From here on 0", "Threshold", "Target", "Beyond the target"] },
    veto: { rule: "Full points if the target is met, else none.", sum: "99 is short of 100: 0", rows: ["Target, points if met"] },
    deduct: { rule: "Base points, more or less for each unit above or below the target, within limits.", sum: "20 + (92 − 95) × 2 = 14", rows: ["Target, base points", "One step, points per step", "Least, most"] },
    grade: { rule: "The grade whose range holds the attainment; each grade has its points.", sum: "97 % lies in 95%~100%: B, 8 points", rows: ["<90%  D", "90%~95%  C", "95%~100%  B", "≥100%  A"] },
    bands: { rule: "The points of the best band that is reached; below the first none. Each KPI has bands of its own, below the form.", sum: "92 reaches 90, not yet 95: 80", rows: ["Band 1", "Band 2", "Band 3", "Band 4", "Band 5"] },
    between: { rule: "On the straight line between the bands; below the first and above the last the points of that one.", sum: "80 + (92 − 90) ÷ (95 − 90) × (100 − 80) = 88", rows: ["Band 1", "Band 2", "Band 3", "Band 4", "Band 5"] },
  },
};

const zh: typeof en = {
  sheet: "KPI考核表",
  title: (person) => `KPI 考核表：${person}`,
  hint: "每行选择一种计分方法，得分随之计算。各比例均相对于该行满分；各方法的示例见“计分方法”表。",
  headers: {
    id: "编号", text: "KPI", unit: "单位", direction: "方向", weight: "权重", method: "计分方法", threshold: "门槛值", target: "目标值", low: "区间下限", high: "区间上限", actual: "实际值",
    attainment: "达成率", ahead: "优于目标", atThreshold: "门槛得分比例", step: "每档幅度", perStep: "每档加减比例", least: "最低比例", most: "最高比例",
    grade: "等级", points: "得分", missing: "缺少", source: "来源",
  },
  methods: { ratio: "完成比率法", interpolation: "线性差值法", step: "分段计分法", veto: "否决计分法", deduct: "加减分法", grade: "甲乙丙丁法", bands: "多档分段法", between: "多档插值法" },
  total: "合计", weights: "权重合计",
  missing: { threshold: "门槛值", step: "每档幅度", target: "目标值", bands: "第一档", order: "各档次序或比例有误" },
  bands: {
    title: "各 KPI 的计分档位",
    hint: "供多档计分法使用：达到某一数值即得满分的相应比例，由差到好依次填写；用不到的档位留空在最后。",
    headers: {
      id: "编号", text: "KPI", unit: "单位", from1: "一档起点", share1: "一档比例", from2: "二档起点", share2: "二档比例", from3: "三档起点", share3: "三档比例", from4: "四档起点", share4: "四档比例",
      from5: "五档起点", share5: "五档比例", actual: "实际值", stepped: "分段得分比例", between: "插值得分比例", missing: "缺少",
    },
  },
  grades: {
    title: "按达成率评定等级", from: "达成率起点", text: "书面写法", grade: "等级", share: "得分比例",
    rows: [
      { from: 0, text: "<90%", grade: "丁", share: 0.4 }, { from: 0.9, text: "90%~95%", grade: "丙", share: 0.6 }, { from: 0.95, text: "95%~100%", grade: "乙", share: 0.8 },
      { from: 1, text: "≥100%", grade: "甲", share: 1 },
    ],
  },
  examples: {
    sheet: "计分方法",
    title: "计分方法与示例",
    hint: "可修改示例中的实际值或计分表，观察得分变化。",
    headers: { id: "编号", method: "方法", rule: "规则" },
    actual: "实际值", points: "得分", table: "计分表", value: "数值", score: "得分",
    ratio: { rule: "实际值 ÷ 目标值 × 满分。", sum: "70 ÷ 80 × 50 = 43.75", rows: ["目标值，满分"] },
    interpolation: { rule: "在门槛值与目标值之间按直线取分，超出两端不再增减。", sum: "60 + (15 − 10) ÷ (20 − 10) × (80 − 60) = 70", rows: ["门槛值，得分", "目标值，得分"] },
    step: { rule: "取已达到的最高一档的得分。", sum: "90 达到 80 一档，未到 100：得 80 分", rows: ["从此为 0 分", "门槛值", "目标值", "超过目标值"] },
    veto: { rule: "达标得满分，否则不得分。", sum: "99 未达到 100：得 0 分", rows: ["目标值，达标得分"] },
    deduct: { rule: "以基准分为准，每高于或低于目标一个单位加分或减分，有上下限。", sum: "20 + (92 − 95) × 2 = 14", rows: ["目标值，基准分", "一个单位，每单位分值", "最低分，最高分"] },
    grade: { rule: "达成率落在哪个区间即为哪个等级，各等级有相应分值。", sum: "97% 在 95%~100% 之间：乙，8 分", rows: ["<90%  丁", "90%~95%  丙", "95%~100%  乙", "≥100%  甲"] },
    bands: { rule: "取已达到的最好一档的得分，未达第一档不得分；各 KPI 的档位见考核表下方。", sum: "92 达到 90 一档，未到 95：得 80 分", rows: ["一档", "二档", "三档", "四档", "五档"] },
    between: { rule: "在相邻两档之间按直线取分，低于第一档、高于最后一档时取该档得分。", sum: "80 + (92 − 90) ÷ (95 − 90) × (100 − 80) = 88", rows: ["一档", "二档", "三档", "四档", "五档"] },
  },
};

export type KpiFormWords = typeof en;

export function kpiFormWords(language: Language): KpiFormWords {
  return language === "zh" ? zh : en;
}

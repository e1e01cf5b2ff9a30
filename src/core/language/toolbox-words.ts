import type { Language } from "./language";

const en = {
  intro: "The rest of the method, each as a sheet of this workbook. What people fill in there stays when it is written again.",
  needsOkrs: "Write the OKRs of a cycle first.",
  write: "Write",
  update: "Update",
  named: ({ action, title }: { action: string; title: string }) => `${action}: ${title}`,
  show: "Show the sheet",
  written: ({ title }: { title: string }) => `${title}: written.`,
  groups: { strategy: "Strategy", method: "About the method" },
  fields: { cycle: "Cycle", person: "Person", everybody: "Everybody" } as Readonly<Record<string, string>>,
  tools: {
    bem: { title: "BEM screening", text: "From strategic directions and success factors to measures: score what the scorecard offers, and the selected ones become key results." },
    comparison: { title: "Method comparison", text: "MBO, KPI, PBC, balanced scorecard and OKR side by side, and how they came about." },
    readiness: { title: "Readiness", text: "Twelve questions: do OKRs suit us as we are, and with what weight beside KPIs?" },
    example: { title: "Worked example", text: "How Google grades OKRs, to play with." },
    mbo: { title: "MBO", text: "Objectives that two people agree on, with their state." },
    calendar: { title: "Calendar of key actions", text: "Who does what when in a cycle, and what is late." },
  },
};

const zh: typeof en = {
  intro: "方法的其余部分，每项对应本工作簿中的一张表。重新写入时，大家填写的内容保留不变。",
  needsOkrs: "请先写入一个周期的 OKR。",
  write: "写入",
  update: "更新",
  named: ({ action, title }) => `${action}：${title}`,
  show: "查看工作表",
  written: ({ title }) => `已写入：${title}。`,
  groups: { strategy: "战略", method: "方法说明" },
  fields: { cycle: "周期", person: "人员", everybody: "所有人" },
  tools: {
    bem: { title: "BEM 解码与筛选", text: "从战略方向、关键成功要素到指标：给计分卡中的候选项打分，入选项成为关键结果。" },
    comparison: { title: "方法对比", text: "MBO、KPI、PBC、平衡计分卡与 OKR 对比及其由来。" },
    readiness: { title: "成熟度自评", text: "十二个问题：OKR 是否适合我们的现状，与 KPI 各占多少权重？" },
    example: { title: "评分示例", text: "谷歌如何给 OKR 评分，可以动手试。" },
    mbo: { title: "MBO", text: "双方约定的目标及其状态。" },
    calendar: { title: "关键动作日历", text: "一个周期中谁在何时做什么，哪些已逾期。" },
  },
};

/** What the page with the rest of the method says. Loaded with it, in both languages. */
export type ToolboxWords = typeof en;

export function toolboxWords(language: Language): ToolboxWords {
  return language === "zh" ? zh : en;
}

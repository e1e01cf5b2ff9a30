import { howMany } from "./how-many";
import type { Language } from "./language";

const en = {
  intro: "Make the workbook right for whoever opens it next.",
  formulasTitle: "Formulas",
  now: ({ dialect }: { dialect: string }) => `Formulas are written as: ${dialect}.`,
  toPlain: "Write as classic formulas",
  toPlainHint: "For readers without OKRScore, older Excel, WPS and LibreOffice. Values stay the same.",
  toFunctions: "Write as OKRScore functions",
  toFunctionsHint: "Short formulas such as =OKRSCORE(…). Readers need OKRScore to calculate them.",
  converted: ({ count }: { count: number }) => `${howMany(count, "formula")} rewritten. Values stay the same.`,
  repairTitle: "Repair",
  broken: ({ count }: { count: number }) => `${howMany(count, "cell")} ${count === 1 ? "shows" : "show"} #NAME?, because a formula uses functions that are not there.`,
  notBroken: "No cell shows #NAME?.",
  repair: "Repair #NAME?",
  repaired: ({ count }: { count: number }) => `${howMany(count, "formula")} rewritten as classic formulas.`,
  exportTitle: "Export",
  format: "Format",
  cycle: "Cycle",
  allCycles: "All cycles",
  exportHint: ({ cycles }: { cycles: string }) => `Objectives, key results and check-ins of ${cycles}, as they stand in the workbook.`,
  download: "Download",
  nothing: "There are no OKRs to export yet.",
};

const zh: typeof en = {
  intro: "让下一位打开工作簿的人也能正常使用。",
  formulasTitle: "公式",
  now: ({ dialect }) => `当前公式写法：${dialect}。`,
  toPlain: "改写为经典公式",
  toPlainHint: "适用于未安装 OKRScore 的人、旧版 Excel、WPS 和 LibreOffice。数值不变。",
  toFunctions: "改写为 OKRScore 函数",
  toFunctionsHint: "公式简短，如 =OKRSCORE(…)。读者需安装 OKRScore 才能计算。",
  converted: ({ count }) => `已改写 ${count} 个公式，数值不变。`,
  repairTitle: "修复",
  broken: ({ count }) => `${count} 个单元格显示 #NAME?，因为公式使用了不可用的函数。`,
  notBroken: "没有显示 #NAME? 的单元格。",
  repair: "修复 #NAME?",
  repaired: ({ count }) => `已将 ${count} 个公式改写为经典公式。`,
  exportTitle: "导出",
  format: "格式",
  cycle: "周期",
  allCycles: "所有周期",
  exportHint: ({ cycles }) => `${cycles} 的目标、关键结果和进展更新，以工作簿中的内容为准。`,
  download: "下载",
  nothing: "还没有可导出的 OKR。",
};

/** What the page *Share* says. Loaded with it, in both languages. */
export type ShareWords = typeof en;

export function shareWords(language: Language): ShareWords {
  return language === "zh" ? zh : en;
}

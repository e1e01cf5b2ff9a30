import type { Language } from "./language";

/** What the workbench says: the page that shows a workbook in a grid beside the pane, without Excel. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  readonly language: string;
  readonly pane: string;
  readonly grid: string;
  readonly loading: string;
  readonly opened: (found: { readonly file: string }) => string;
  /** What of a file is not shown: how many of each. */
  readonly onlyInExcel: (found: { readonly charts: number; readonly pictures: number; readonly conditions: number }) => string;
  readonly saved: (found: { readonly file: string }) => string;
  readonly notOpened: (found: { readonly file: string; readonly reason: string }) => string;
  /** Goes into the name of a copy. */
  readonly copy: string;
  /** Stands between two sentences. */
  readonly between: string;
  readonly keepsName: (found: { readonly from: string; readonly to: string }) => string;
  readonly keepsSheet: (found: { readonly sheet: string }) => string;
  readonly keepsLayout: (found: { readonly sheet: string }) => string;
  readonly keepsDefinedName: (found: { readonly name: string }) => string;
  /** Of the formulas of the grid. */
  readonly calculating: string;
  readonly calculated: string;
  /** Of the button beside a cell. */
  readonly list: string;
  readonly drop: string;
  readonly discard: string;
  readonly notSaved: (found: { readonly reason: string }) => string;
}

const en: WorkbenchTexts = {
  title: "OKRScore workbench",
  open: "Open…",
  save: "Save a copy",
  sample: "Sample",
  language: "中文",
  pane: "OKRScore pane",
  grid: "Workbook",
  loading: "Opening the workbook…",
  opened: ({ file }) => `${file} is open. Nothing is sent anywhere; your file stays as it is until you save a copy.`,
  onlyInExcel: (found) => `Not shown here, but kept in every copy: ${listed(found, [["charts", "chart"], ["pictures", "picture or shape"], ["conditions", "conditional format"]], counted, ", ")}.`,
  saved: ({ file }) => `Saved as ${file}.`,
  notOpened: ({ file, reason }) => `${file} could not be opened: ${reason}`,
  copy: "copy",
  between: " ",
  keepsName: ({ from, to }) => `In the copy, the sheet "${to}" is still called "${from}": rename it there.`,
  keepsSheet: ({ sheet }) => `The copy still has the sheet "${sheet}": delete it there.`,
  keepsLayout: ({ sheet }) => `Charts, rules, tab colour and visibility of "${sheet}" are in the copy as they were in the file.`,
  keepsDefinedName: ({ name }) => `The copy still has the name ${name}: delete it there.`,
  calculating: "Calculating…",
  calculated: "Calculated",
  list: "Choose from the list (Alt+Down)",
  drop: "Drop the workbook to open it.",
  discard: "The workbook has changes that are not saved. Open another one without them?",
  notSaved: ({ reason }) => `The copy could not be made: ${reason}`,
};

const zh: WorkbenchTexts = {
  title: "OKRScore 工作台",
  open: "打开…",
  save: "另存副本",
  sample: "示例",
  language: "English",
  pane: "OKRScore 窗格",
  grid: "工作簿",
  loading: "正在打开工作簿……",
  opened: ({ file }) => `已打开 ${file}。内容不会发送到任何地方；在您另存副本之前，原文件不变。`,
  onlyInExcel: (found) => `以下内容不在此处显示，但会保留在每份副本中：${listed(found, [["charts", "个图表"], ["pictures", "个图片或形状"], ["conditions", "条条件格式"]], (name, count) => `${count} ${name}`, "、")}。`,
  saved: ({ file }) => `已另存为 ${file}。`,
  notOpened: ({ file, reason }) => `无法打开 ${file}：${reason}`,
  copy: "副本",
  between: "",
  keepsName: ({ from, to }) => `在副本中，工作表“${to}”仍名为“${from}”，请在副本中重命名。`,
  keepsSheet: ({ sheet }) => `副本中仍有工作表“${sheet}”，请在副本中删除。`,
  keepsLayout: ({ sheet }) => `工作表“${sheet}”的图表、规则、标签颜色和可见性在副本中与原文件相同。`,
  keepsDefinedName: ({ name }) => `副本中仍有名称 ${name}，请在副本中删除。`,
  calculating: "正在计算……",
  calculated: "计算完成",
  list: "从列表中选择（Alt+↓）",
  drop: "松开鼠标即可打开此工作簿。",
  discard: "工作簿中有未保存的更改。要放弃这些更改并打开另一个工作簿吗？",
  notSaved: ({ reason }) => `无法生成副本：${reason}`,
};

/** @example counted("picture or shape", 2) // => "2 pictures or shapes" */
function counted(name: string, count: number): string {
  return `${count} ${count === 1 ? name : name.split(" or ").map((one) => `${one}s`).join(" or ")}`;
}

/** Those of which there are some. */
function listed<Kind extends string>(
  found: Readonly<Record<Kind, number>>, names: readonly (readonly [Kind, string])[], say: (name: string, count: number) => string, comma: string,
): string {
  return names.filter(([kind]) => found[kind] > 0).map(([kind, name]) => say(name, found[kind])).join(comma);
}

export function workbenchTexts(language: Language): WorkbenchTexts {
  return { en, zh }[language];
}

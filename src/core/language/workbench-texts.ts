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
  readonly saved: (found: { readonly file: string }) => string;
  readonly notOpened: (found: { readonly file: string; readonly reason: string }) => string;
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
  saved: ({ file }) => `Saved as ${file}.`,
  notOpened: ({ file, reason }) => `${file} could not be opened: ${reason}`,
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
  saved: ({ file }) => `已另存为 ${file}。`,
  notOpened: ({ file, reason }) => `无法打开 ${file}：${reason}`,
  notSaved: ({ reason }) => `无法生成副本：${reason}`,
};

export function workbenchTexts(language: Language): WorkbenchTexts {
  return { en, zh }[language];
}

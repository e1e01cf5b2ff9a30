import type { ImportFormat } from "../interchange/importers";
import { howMany } from "./how-many";
import type { Language } from "./language";

const en = {
  files: "Files to import",
  filesHint: "An export of Viva Goals, Ally or Appfire (.csv), JSON as this add-in exports it, or notes in Markdown, several at once. They are read here and go nowhere.",
  format: "Format",
  guessed: ({ format }: { format: string }) => `As recognised: ${format}`,
  formats: { viva: "Viva Goals (CSV)", ally: "Ally (CSV)", appfire: "Appfire OKR for Jira (CSV)", markdown: "Markdown", json: "JSON of OKRScore" } satisfies Record<ImportFormat, string> as Record<ImportFormat, string>,
  cadence: "Cadence",
  fittingCadence: "That of the workbook, or what fits the file",
  fiscalYearStart: "Fiscal year starts on",
  fiscalYearHint: "Blank: as the workbook says, or what fits the file.",
  wrongFormat: "Files of different kinds cannot be imported together. Choose those of one kind, or say the format.",
  previewTitle: "What was recognised",
  counted: ({ cycles, objectives, keyResults, checkIns }: { cycles: string; objectives: number; keyResults: number; checkIns: number }) =>
    `${cycles}: ${howMany(objectives, "objective")} with ${howMany(keyResults, "key result")} and ${howMany(checkIns, "check-in")}.`,
  nothing: "Nothing can be imported as it is; below is why.",
  keyResults: ({ count }: { count: number }) => howMany(count, "key result"),
  more: ({ count }: { count: number }) => `and ${count} more`,
  hint: "OKR sheets with typed values, in the cycles of their days. Imported again from a file of the same name, what changed in it is merged in, and what you typed stays.",
  write: "Write into this workbook",
  written: ({ objectives, keyResults }: { objectives: number; keyResults: number }) => `Imported: ${howMany(objectives, "objective")} with ${howMany(keyResults, "key result")}.`,
};

const zh: typeof en = {
  files: "要导入的文件",
  filesHint: "Viva Goals、Ally 或 Appfire 导出的 .csv、本加载项导出的 JSON，或 Markdown 笔记，可一次选多个。只在此处读取，不会外传。",
  format: "格式",
  guessed: ({ format }) => `自动识别：${format}`,
  formats: { viva: "Viva Goals（CSV）", ally: "Ally（CSV）", appfire: "Appfire OKR for Jira（CSV）", markdown: "Markdown", json: "OKRScore 的 JSON" },
  cadence: "周期节奏",
  fittingCadence: "按工作簿，或按文件内容",
  fiscalYearStart: "财年起始日",
  fiscalYearHint: "留空则按工作簿，或按文件内容。",
  wrongFormat: "不同类型的文件不能一起导入。请选择同一类型的文件，或指定格式。",
  previewTitle: "识别结果",
  counted: ({ cycles, objectives, keyResults, checkIns }) => `${cycles}：${objectives} 个目标、${keyResults} 个关键结果、${checkIns} 条进展更新。`,
  nothing: "目前无法导入，原因如下。",
  keyResults: ({ count }) => `${count} 个关键结果`,
  more: ({ count }) => `另有 ${count} 个`,
  hint: "按日期归入相应周期，以录入值写成 OKR 表。用同名文件再次导入时，只合并其中的变化，您填写的内容保留不变。",
  write: "写入本工作簿",
  written: ({ objectives, keyResults }) => `已导入 ${objectives} 个目标、${keyResults} 个关键结果。`,
};

/** What the page says that imports. Loaded with it, in both languages. */
export type ImportPageWords = typeof en;

export function importPageWords(language: Language): ImportPageWords {
  return language === "zh" ? zh : en;
}

import type { IssueTexts } from "./issue-texts";
import type { Language } from "./language";

/** What a file turned out to be. */
export type FileKind =
  | "xlsx" | "xlsb" | "ods" | "xls" | "encrypted" | "ole" | "zip" | "word" | "slides"
  | "html" | "xml" | "pdf" | "text" | "empty" | "unknown";

const kindNames: Readonly<Record<Language, Readonly<Record<FileKind, string>>>> = {
  en: {
    xlsx: "an Excel workbook", xlsb: "a binary workbook (.xlsb)", ods: "an OpenDocument spreadsheet (.ods)",
    xls: "an old workbook (.xls)", encrypted: "a password-protected file", ole: "an old Office file",
    zip: "a zip archive without a workbook", word: "a Word document", slides: "a presentation",
    html: "a web page (HTML)", xml: "an XML file", pdf: "a PDF", text: "plain text", empty: "an empty file",
    unknown: "something unknown",
  },
  zh: {
    xlsx: "Excel 工作簿", xlsb: "二进制工作簿（.xlsb）", ods: "OpenDocument 电子表格（.ods）",
    xls: "旧版工作簿（.xls）", encrypted: "有密码保护的文件", ole: "旧版 Office 文件",
    zip: "不含工作簿的 zip 压缩包", word: "Word 文档", slides: "演示文稿",
    html: "网页（HTML）", xml: "XML 文件", pdf: "PDF", text: "纯文本", empty: "空文件", unknown: "无法识别的内容",
  },
};

interface InFile {
  readonly file: string;
}

/** `part` is the name of a part inside the package, such as `xl/worksheets/sheet1.xml`. */
interface InPart extends InFile {
  readonly part: string;
}

const en = {
  "not-a-workbook": ({ file, found }: InFile & { readonly found: FileKind }) =>
    `${file} is not an Excel workbook: it is ${kindNames.en[found]}. Open it in Excel and save it as .xlsx.`,
  "file-password-protected": ({ file }: InFile) =>
    `${file} is password protected and cannot be read. Open it in Excel, remove the password (File > Info > Protect Workbook > Encrypt with Password) and save a copy.`,
  "file-truncated": ({ file }: InFile) =>
    `${file} is cut off: the end of the workbook is missing, as after an incomplete download or copy. Get the file again.`,
  "file-damaged": ({ file, part }: InPart) =>
    `${file} is damaged: its part ${part} cannot be unpacked. Open it in Excel, let it repair the file, and save it.`,
  "file-size-lies": ({ file, part, declared }: InPart & { readonly declared: number }) =>
    `${file} is damaged: its part ${part} says that it holds ${String(declared)} bytes and does not. Get the file again from where it was made.`,
  "file-too-large": ({ file, part, megabytes, limit }: InPart & { readonly megabytes: number; readonly limit: number }) =>
    `${file} is too large to read: its part ${part} unpacks to ${String(megabytes)} MB, and ${String(limit)} MB is the limit. Delete what is not needed and save it again.`,
  "file-huge": ({ file, megabytes, limit }: InFile & { readonly megabytes: number; readonly limit: number }) =>
    `${file} is too large to read: it holds ${String(megabytes)} MB, and ${String(limit)} MB is the limit. Delete what is not needed, such as pictures, and save it again.`,
  "file-large-for-format": ({ file, megabytes, limit }: InFile & { readonly megabytes: number; readonly limit: number }) =>
    `${file} is too large to read in its format: it holds ${String(megabytes)} MB, and ${String(limit)} MB is the limit. Open it in Excel, delete what is not needed and save it as .xlsx.`,
  "file-many-cells": ({ file, limit }: InFile & { readonly limit: number }) =>
    `${file} is too large to read in its format: it holds more than ${String(limit)} cells, or more rows than a sheet has. Open it in Excel, delete what is not needed and save it as .xlsx.`,
  "file-zip-bomb": ({ file, part, ratio }: InPart & { readonly ratio: number }) =>
    `${file} was refused: its part ${part} unpacks to ${String(ratio)} times its size, as only a file made to do harm does.`,
  "file-part-missing": ({ file, part }: InPart) =>
    `${file} is damaged: its part ${part} is missing. Open it in Excel, let it repair the file, and save it.`,
  "file-xml-damaged": ({ file, part, at }: InPart & { readonly at: number }) =>
    `${file} is damaged: the XML of its part ${part} breaks off or is malformed near byte ${String(at)}. Open it in Excel, let it repair the file, and save it.`,
  "file-unsafe-xml": ({ file, part }: InPart) =>
    `${file} was refused: its part ${part} declares XML entities (DOCTYPE), which no workbook needs and which can do harm.`,
  "file-no-sheets": ({ file }: InFile) =>
    `${file} holds no worksheet that can be read. Open it in Excel, add a sheet with cells, and save it.`,
  "file-duplicate-sheets": ({ file, first, second }: InFile & { readonly first: string; readonly second: string }) =>
    `${file} has two sheets of the same name, "${first}" and "${second}" (capitals do not count). Rename one of them.`,
  "file-cells-lost": ({ file, sheet, count }: InFile & { readonly sheet: string; readonly count: number }) =>
    `${file} is partly damaged: ${String(count)} ${count === 1 ? "cell" : "cells"} of sheet "${sheet}" point at text that does not exist or lie outside the sheet, and count as blank. Check them in Excel.`,
  "file-part-not-patchable": ({ file, part }: InPart) =>
    `${file} cannot be changed without risk: its part ${part} is written in a way that Excel does not use. Open it in Excel, save it, and run this again.`,
  "file-cell-in-array": ({ file, sheet, cell, area }: InFile & { readonly sheet: string; readonly cell: string; readonly area: string }) =>
    `${file} was not changed: ${cell} on sheet "${sheet}" belongs to the array formula of ${area}, of which no part can be changed alone. Delete that formula, then run this again.`,
  "file-ending-wrong": ({ file, ending }: InFile & { readonly ending: string }) =>
    `${file} must end in ${ending}: that is what kind of workbook it is, and Excel opens it under no other ending. Nothing was written.`,
  "file-check-failed": ({ file, at }: InFile & { readonly at: string }) =>
    `The result for ${file} did not read back as written (${at}). Nothing was changed; please report this with the file.`,
};

const zh: typeof en = {
  "not-a-workbook": ({ file, found }) =>
    `${file} 不是 Excel 工作簿，而是${kindNames.zh[found]}。请用 Excel 打开后另存为 .xlsx。`,
  "file-password-protected": ({ file }) =>
    `${file} 有密码保护，无法读取。请在 Excel 中打开，取消密码（文件 > 信息 > 保护工作簿 > 用密码进行加密）后另存一份。`,
  "file-truncated": ({ file }) => `${file} 不完整：缺少文件末尾，可能是下载或复制中断。请重新获取该文件。`,
  "file-damaged": ({ file, part }) => `${file} 已损坏：其中的 ${part} 无法解压。请用 Excel 打开并修复后保存。`,
  "file-size-lies": ({ file, part, declared }) =>
    `${file} 已损坏：其中的 ${part} 声明有 ${String(declared)} 字节，实际并非如此。请从来源处重新获取该文件。`,
  "file-too-large": ({ file, part, megabytes, limit }) =>
    `${file} 太大，无法读取：其中的 ${part} 解压后有 ${String(megabytes)} MB，上限为 ${String(limit)} MB。请删除不需要的内容后重新保存。`,
  "file-huge": ({ file, megabytes, limit }) =>
    `${file} 太大，无法读取：有 ${String(megabytes)} MB，上限为 ${String(limit)} MB。请删除图片等不需要的内容后重新保存。`,
  "file-large-for-format": ({ file, megabytes, limit }) =>
    `${file} 太大，无法以其格式读取：有 ${String(megabytes)} MB，上限为 ${String(limit)} MB。请用 Excel 打开，删除不需要的内容后另存为 .xlsx。`,
  "file-many-cells": ({ file, limit }) =>
    `${file} 太大，无法以其格式读取：单元格超过 ${String(limit)} 个，或行数超过一张工作表的上限。请用 Excel 打开，删除不需要的内容后另存为 .xlsx。`,
  "file-zip-bomb": ({ file, part, ratio }) =>
    `已拒绝 ${file}：其中的 ${part} 解压后是原大小的 ${String(ratio)} 倍，只有恶意文件才会如此。`,
  "file-part-missing": ({ file, part }) => `${file} 已损坏：缺少 ${part}。请用 Excel 打开并修复后保存。`,
  "file-xml-damaged": ({ file, part, at }) =>
    `${file} 已损坏：其中 ${part} 的 XML 在第 ${String(at)} 字节附近中断或有误。请用 Excel 打开并修复后保存。`,
  "file-unsafe-xml": ({ file, part }) =>
    `已拒绝 ${file}：其中的 ${part} 声明了 XML 实体（DOCTYPE），工作簿不需要它，且可能有害。`,
  "file-no-sheets": ({ file }) => `${file} 中没有可读取的工作表。请用 Excel 打开，添加有内容的工作表后保存。`,
  "file-duplicate-sheets": ({ file, first, second }) =>
    `${file} 中有两个同名的工作表：“${first}”和“${second}”（不区分大小写）。请重命名其中一个。`,
  "file-cells-lost": ({ file, sheet, count }) =>
    `${file} 部分损坏：工作表“${sheet}”中有 ${String(count)} 个单元格指向不存在的文本或位于工作表之外，已按空白处理。请在 Excel 中检查。`,
  "file-part-not-patchable": ({ file, part }) => `无法安全地修改 ${file}：其中 ${part} 的写法与 Excel 不同。请用 Excel 打开并保存后重新运行。`,
  "file-cell-in-array": ({ file, sheet, cell, area }) =>
    `未修改 ${file}：工作表“${sheet}”的 ${cell} 属于 ${area} 的数组公式，不能单独更改其中一部分。请删除该公式后重新运行。`,
  "file-ending-wrong": ({ file, ending }) => `${file} 必须以 ${ending} 结尾：该工作簿属于此类型，用其他扩展名 Excel 无法打开。未写入任何内容。`,
  "file-check-failed": ({ file, at }) => `${file} 的结果回读后与写入不一致（${at}）。未做任何改动，请附上文件反馈此问题。`,
};

export const fileIssues = { en, zh } satisfies IssueTexts;

import type { IssueTexts } from "./issue-texts";

const en = {
  "not-a-workbook": ({ file, found }: { file: string; found: string }) =>
    `${file} is not a workbook: it begins like ${found}. Open it in Excel and save it as .xlsx.`,
};

const zh: typeof en = {
  "not-a-workbook": ({ file, found }) => `${file} 不是工作簿：文件开头是${found}。请用 Excel 打开后另存为 .xlsx。`,
};

export const fileIssues = { en, zh } satisfies IssueTexts;

import type { IssueTexts } from "./issue-texts";

/** Issues of what people entered on the sheets of words and of the policy. */
const en = {
  "word-list-unknown": ({ list, word }: { list: string; word: string }) =>
    list === "" ? `"${word}" is in no list, so it is not looked for. Choose a list in its row.`
      : `"${word}" is in a list "${list}" that there is not, so it is not looked for. Choose one of the lists at the top of the sheet.`,
  "word-without-factor": ({ word }: { word: string }) =>
    `The scale "${word}" has no factor, so it is not counted. Enter a number above 0 by which it multiplies.`,
  "word-use-unknown": ({ word, found }: { word: string; found: string }) =>
    `"${found}" is neither yes nor no, so "${word}" is looked for. Enter yes or no.`,
  "policy-limit-unknown": ({ what, found, usual }: { what: string; found: string; usual: string }) =>
    `"${found}" cannot be a limit of "${what}", so ${usual} counts. Enter a number of 0 or more; a share is at most 100 %, a least no more than its most.`,
};

const zh: typeof en = {
  "word-list-unknown": ({ list, word }) => (list === "" ? `“${word}”没有所属词表，因此不会被查找。请在该行选择词表。` : `“${word}”的词表“${list}”不存在，因此不会被查找。请选择表格上方列出的词表。`),
  "word-without-factor": ({ word }) => `数量级“${word}”没有倍数，因此不起作用。请填写大于 0 的倍数。`,
  "word-use-unknown": ({ word, found }) => `“${found}”既不是“是”也不是“否”，因此仍会查找“${word}”。请填写“是”或“否”。`,
  "policy-limit-unknown": ({ what, found, usual }) => `“${found}”不能作为“${what}”的限值，因此按 ${usual} 处理。请填写不小于 0 的数；占比不超过 100%，下限不大于上限。`,
};

export const writingSheetIssues = { en, zh } satisfies IssueTexts;

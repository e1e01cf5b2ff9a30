import type { IssueTexts } from "./issue-texts";

const en = {
  "workbook-without-reviews": () => "No cycle of this workbook has been reviewed yet. Make the review sheet of a cycle first.",
  "meeting-without-people": () => "Nobody is named as an owner of an objective or a key result. Fill in the column Owner on the OKR sheet.",
  "meeting-person-missing": ({ known }: { readonly known: readonly string[] }) =>
    `Say whom the one-on-one is with.${known.length === 0 ? "" : ` Owners of key results are ${known.join(", ")}.`}`,
  "meeting-person-unknown": ({ person, known }: { readonly person: string; readonly known: readonly string[] }) =>
    `"${person}" owns no key result of this cycle. ${known.length === 0 ? "Fill in the column Owner on the OKR sheet." : `Owners are ${known.join(", ")}.`}`,
  "meeting-other-person": ({ person, found }: { readonly person: string; readonly found: string }) =>
    `This file holds the one-on-ones with "${found}", not with "${person}". Give another name for the file.`,
  "meeting-file-taken": ({ file }: { readonly file: string }) =>
    `${file} is there already and holds no one-on-ones. Give another name for the file, so that nothing of it is mixed with personal notes.`,
  "quarterly-without-review": ({ cycle }: { readonly cycle: string }) =>
    `${cycle} has no review sheet yet, so that the agenda has nothing to link to. Make the review, and then the agenda again.`,
};

const zh: typeof en = {
  "workbook-without-reviews": () => "本工作簿还没有任何周期的复盘表。请先生成某个周期的复盘表。",
  "meeting-without-people": () => "目标和关键结果都没有负责人。请在 OKR 表中填写“负责人”列。",
  "meeting-person-missing": ({ known }) => `请指定一对一面谈的对象。${known.length === 0 ? "" : `关键结果的负责人有：${known.join("、")}。`}`,
  "meeting-person-unknown": ({ person, known }) => `“${person}”不是本周期任何关键结果的负责人。${known.length === 0 ? "请在 OKR 表中填写“负责人”列。" : `负责人有：${known.join("、")}。`}`,
  "meeting-other-person": ({ person, found }) => `该文件是与“${found}”的一对一记录，不是与“${person}”的。请换一个文件名。`,
  "meeting-file-taken": ({ file }) => `${file} 已存在，且其中没有一对一记录。请换一个文件名，以免与个人记录混在一起。`,
  "quarterly-without-review": ({ cycle }) => `${cycle} 还没有复盘表，议程无法链接。请先生成复盘表，再重新生成议程。`,
};

export const meetingIssues = { en, zh } satisfies IssueTexts;

import type { IssueTexts } from "./issue-texts";

const en = {
  "person-unknown": ({ person, known }: { readonly person: string; readonly known: readonly string[] }) =>
    `Nobody called "${person}" owns a key result or a measure. ${known.length === 0 ? "Fill in the owners on the OKR sheet first." : `There are ${known.map((name) => `"${name}"`).join(", ")}.`}`,
  "people-without-owners": () => "No key result and no measure states its owner. Fill in the column of owners on the OKR sheet, and run this again.",
  "interviews-beyond-window": ({ people, to }: { readonly people: readonly string[]; readonly to: string }) =>
    `The days for interviews do not suffice: ${people.join(", ")} ${people.length === 1 ? "is" : "are"} scheduled after ${to}. Begin earlier (--from), or let others hold some of them.`,
  "interview-without-manager": ({ people }: { readonly people: readonly string[] }) =>
    `Nothing says who holds the interview with ${people.join(", ")}. Enter the manager in the interview plan and run this again, or name one with --manager.`,
  "managers-file-empty": ({ file }: { readonly file: string }) => `${file} names no managers. Write one line for each person: person, manager.`,
  "pack-not-ours": ({ file }: { readonly file: string }) =>
    `${file} is there already and was not made by this command. Move it, give it another name, or choose another folder; nothing was written.`,
  "file-changed-meanwhile": ({ file }: { readonly file: string }) => `${file} was changed by somebody else while we worked. Nothing was written; run the command again.`,
  "pack-sealed": ({ file }: { readonly file: string }) =>
    `${file} holds a seal: what was agreed in it stays as it is. Choose another folder, or move the sealed file; nothing was written.`,
};

const zh: typeof en = {
  "person-unknown": ({ person, known }) =>
    `没有名为“${person}”的关键结果或指标负责人。${known.length === 0 ? "请先在 OKR 表中填写负责人。" : `已有：${known.map((name) => `“${name}”`).join("、")}。`}`,
  "people-without-owners": () => "所有关键结果和指标都没有填写负责人。请在 OKR 表的“负责人”列中填写后再运行。",
  "interviews-beyond-window": ({ people, to }) => `面谈日期不够：${people.join("、")} 排在 ${to} 之后。请用 --from 提早开始，或由他人分担部分面谈。`,
  "interview-without-manager": ({ people }) => `没有说明由谁与 ${people.join("、")} 面谈。请在面谈计划中填写主管后再运行，或用 --manager 指定。`,
  "managers-file-empty": ({ file }) => `${file} 中没有主管。请每人一行：员工, 主管。`,
  "pack-not-ours": ({ file }) => `${file} 已存在，且不是由本命令生成。请移走、改名，或换一个文件夹；未写入任何内容。`,
  "file-changed-meanwhile": ({ file }) => `处理期间 ${file} 被他人修改。未写入任何内容，请重新运行命令。`,
  "pack-sealed": ({ file }) => `${file} 已封存，其中商定的内容保持不变。请换一个文件夹，或移走已封存的文件；未写入任何内容。`,
};

export const peopleIssues = { en, zh } satisfies IssueTexts;

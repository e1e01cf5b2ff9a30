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
  "pack-without-confirmation": () => "This workbook has no confirmation of interview results. Name the manager's pack of an interview, as okrscore interview writes it.",
  "pack-without-seal": () => "This workbook holds no seal. Make one with okrscore seal.",
  "pack-sealed-already": () => "This workbook is sealed already. Check it with okrscore verify; to seal other values, begin from the pack as it was before.",
  "seal-unsigned-page": () => "Nobody has signed, refused or appealed in the file yet. If the paper is signed, that is enough; otherwise type the names first, and seal then.",
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
  "pack-without-confirmation": () => "本工作簿中没有面谈结果确认表。请指定由 okrscore interview 生成的主管版面谈资料。",
  "pack-without-seal": () => "本工作簿没有封存。请用 okrscore seal 封存。",
  "pack-sealed-already": () => "本工作簿已封存。可用 okrscore verify 核对；若要封存其他内容，请从封存前的文件开始。",
  "seal-unsigned-page": () => "文件中尚无人签字、拒签或申诉。若纸质件已签字即可；否则请先填写姓名再封存。",
  "pack-sealed": ({ file }) => `${file} 已封存，其中商定的内容保持不变。请换一个文件夹，或移走已封存的文件；未写入任何内容。`,
};

export const peopleIssues = { en, zh } satisfies IssueTexts;

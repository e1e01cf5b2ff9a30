import type { IssueTexts } from "./issue-texts";

const en = {
  "scheme-column-missing": ({ table, column }: { readonly table: string; readonly column: string }) =>
    `The table ${table} has no column "${column}" any more, without which there is no score. Undo its deletion, or generate the OKRs again.`,
  "scheme-people-in-workbook": ({ people }: { readonly people: number }) =>
    `This workbook now holds scores of ${people} ${people === 1 ? "person" : "people"}, which are personal data. Keep it apart from the company's workbook, and share it only with those who may see them.`,
  "scheme-pay-linked": () =>
    "Scores now count for pay, as recorded on the sheet of the scheme. Google, Doerr, GitLab and most authors keep OKR grades out of pay, because people who are paid by them set goals that they are sure to reach.",
  "scheme-pay-decision-incomplete": () =>
    "Whether scores count for pay is recorded with the name of who decided and the reason. Give both (--by NAME, --reason TEXT).",
  "what-if-score-out-of-range": ({ score }: { readonly score: number }) => `A score of ${score} cannot be aimed at. Give one from 0 to 1, such as 0.7.`,
};

const zh: typeof en = {
  "scheme-column-missing": ({ table, column }) => `表 ${table} 已没有列“${column}”，无法评分。请撤消删除，或重新生成 OKR。`,
  "scheme-people-in-workbook": ({ people }) => `本工作簿现在含有 ${people} 人的评分，属于个人数据。请与公司工作簿分开存放，只提供给有权查看的人。`,
  "scheme-pay-linked": () => "评分现已与薪酬挂钩，记录见方案表。谷歌、杜尔、GitLab 及多数作者都不把 OKR 评分与薪酬挂钩，因为一旦挂钩，人们只会设定必能完成的目标。",
  "scheme-pay-decision-incomplete": () => "评分是否与薪酬挂钩，须记录决定人和理由。请同时给出（--by 姓名、--reason 理由）。",
  "what-if-score-out-of-range": ({ score }) => `不能以 ${score} 为期望评分。请填写 0 到 1 之间的数，例如 0.7。`,
};

export const schemeIssues = { en, zh } satisfies IssueTexts;

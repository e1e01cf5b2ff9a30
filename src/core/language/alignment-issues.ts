import { howMany } from "./how-many";
import type { IssueTexts } from "./issue-texts";

const quoted = (texts: readonly string[], left: string, right: string, between: string): string => texts.map((text) => `${left}${text}${right}`).join(between);

const en = {
  "alignment-company-only": ({ cycle }: { cycle: string }) =>
    `The workbook has no OKRs of teams or people for ${cycle}, so nothing can support the company's key results yet. Write them, or link the company's own in the sheet, and run align again.`,
  "alignment-cycle": ({ way }: { way: string }) =>
    `These support themselves in a circle: ${way}. None of the links between them counts; take one of them out.`,
  "alignment-parent-missing": ({ text, parent }: { text: string; parent: string }) =>
    `"${text}" supports "${parent}", which is not in this workbook for this cycle. Correct the id, or choose on the sheet of alignment what it supports.`,
  "alignment-name-unknown": ({ found, nearest }: { found: string; nearest: readonly string[] }) =>
    `"${found}" is no objective or key result of the tree. ${nearest.length === 0 ? "Choose one from the list of the cell." : `Did you mean ${quoted(nearest, '"', '"', " or ")}?`}`,
  "alignment-units-differ": ({ child, childUnit, parent, parentUnit }: Units) =>
    `"${child}" is measured in ${childUnit ?? "no unit"} and "${parent}" in ${parentUnit ?? "no unit"}: their figures cannot be added up, and the link does not count. Choose the contribution progress, or give both one unit.`,
  "alignment-split-over": ({ text, sum }: { text: string; sum: string }) =>
    `"${text}" is split to ${sum} over what it supports. More than 100 % would count it twice; the parts are taken down in proportion. Correct the splits.`,
  "alignment-sizes-differ": ({ parent }: { parent: string }) =>
    `The children of "${parent}" do not all have a target in one unit, so they are weighted by their stated weights and not by size.`,
  "alignment-tables-read": ({ sheets, objectives, keyResults }: { sheets: readonly string[]; objectives: number; keyResults: number }) =>
    `${howMany(objectives, "objective")} and ${howMany(keyResults, "key result")} of your own tables on ${quoted(sheets, '"', '"', ", ")} take part. Without a column of levels, what supports something counts as a team's and the rest as the company's.`,
  "alignment-too-many": ({ rows, limit }: { rows: number; limit: number }) =>
    `The tree has ${rows} rows. The sheet shows the company and the teams, and leaves out people, since formulas over more than ${limit} rows are too slow; --json gives the whole tree.`,
};

interface Units {
  readonly child: string;
  readonly childUnit: string | null;
  readonly parent: string;
  readonly parentUnit: string | null;
}

const zh: typeof en = {
  "alignment-company-only": ({ cycle }) =>
    `工作簿中没有 ${cycle} 的团队或个人 OKR，公司的关键结果尚无支撑。请先编写，或在对齐表中连接公司自己的目标，再运行 align。`,
  "alignment-cycle": ({ way }) => `以下内容循环支撑自身：${way}。其间的关系均不计入，请去掉其中一条。`,
  "alignment-parent-missing": ({ text, parent }) => `“${text}”支撑的“${parent}”在此工作簿的本周期中不存在。请更正编号，或在对齐表中另选上级。`,
  "alignment-name-unknown": ({ found, nearest }) =>
    `“${found}”不是对齐树中的目标或关键结果。${nearest.length === 0 ? "请从单元格的下拉列表中选择。" : `是否为${quoted(nearest, "“", "”", "或")}？`}`,
  "alignment-units-differ": ({ child, childUnit, parent, parentUnit }) =>
    `“${child}”的单位是${childUnit ?? "（无）"}，“${parent}”的单位是${parentUnit ?? "（无）"}，数值不能相加，该关系不计入。请改选“进度”方式，或统一单位。`,
  "alignment-split-over": ({ text, sum }) => `“${text}”分给各上级的比例合计为 ${sum}，超过 100% 会重复计算，已按比例缩减。请更正拆分比例。`,
  "alignment-sizes-differ": ({ parent }) => `“${parent}”的下级并非都有同一单位的目标值，因此按所填权重而不按大小计算。`,
  "alignment-tables-read": ({ sheets, objectives, keyResults }) =>
    `工作表${quoted(sheets, "“", "”", "、")}中自制表格的 ${objectives} 个目标、${keyResults} 个关键结果已纳入对齐。没有层级列时，写明上级的按团队、其余按公司处理。`,
  "alignment-too-many": ({ rows, limit }) => `对齐树共有 ${rows} 行。超过 ${limit} 行时公式过慢，表中只显示公司和团队，不含个人；--json 给出完整的树。`,
};

export const alignmentIssues = { en, zh } satisfies IssueTexts;

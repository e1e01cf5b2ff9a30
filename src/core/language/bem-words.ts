import type { Language } from "./language";

const en = {
  sheet: "BEM",
  title: "From strategy to key results: screening by BEM",
  hint: "Score every candidate from 1 to 5. What reaches the limits is selected; run the command again, and the selected ones stand below as OKRs.",
  leastEach: "Least of each score",
  leastSum: "Least sum",
  selectedCount: "Selected",
  openCount: "Not scored yet",
  candidates: "Candidates: input, process, output, outcome",
  headers: {
    id: "Row id", direction: "Strategic direction", factor: "Critical success factor", kind: "Kind", text: "Candidate", unit: "Unit", actual: "Actual", target: "Target", owner: "Owner",
    relevance: "Strategic relevance", measurability: "Measurable", controllability: "Controllable", motivation: "Motivating", total: "Sum", selected: "Selected", use: "Becomes", rank: "Rank",
    keyTask: "Key task", source: "Source",
  },
  help: {
    kind: "Input: means. Process: work, seen from the strategy. Output: direct product of the work. Outcome: benefit that customers inside or outside see. Guessed from the perspective; correct it.",
    rank: "By the sum of scores among those selected.",
    keyTask: "What must be done for it this year; it becomes an initiative.",
  },
  kinds: { input: "input", process: "process", output: "output", outcome: "outcome" },
  uses: { keyResult: "key result", initiative: "initiative", resource: "resource" },
  yes: "yes",
  no: "no",
  scoreHelp: "1 (hardly) to 5 (fully)",
  proposals: "OKRs out of the screening",
  noProposals: "Nothing is selected yet.",
  proposalHeaders: { id: "Row id", objective: "Objective (success factor)", use: "As", text: "Text", owner: "Owner", still: "Still selected", candidate: "Out of the candidate" },
};

const zh: typeof en = {
  sheet: "BEM",
  title: "从战略到关键结果：BEM 解码与筛选",
  hint: "给每个候选项打1到5分，达到界限即入选；再次运行命令，入选项会作为 OKR 列在下方。",
  leastEach: "单项最低分",
  leastSum: "总分最低分",
  selectedCount: "已入选",
  openCount: "未评分",
  candidates: "候选项：输入、过程、输出、成果（IPOOC）",
  headers: {
    id: "行标识", direction: "战略方向", factor: "关键成功要素（CSF）", kind: "类别", text: "候选项", unit: "单位", actual: "实际值", target: "目标值", owner: "责任人",
    relevance: "战略相关性", measurability: "可测量性", controllability: "可控性", motivation: "可激发性", total: "总分", selected: "入选", use: "成为", rank: "排序",
    keyTask: "重点工作", source: "来源",
  },
  help: {
    kind: "输入：资源；过程：从战略看的关键活动；输出：过程的直接产物；成果：内外部客户感受到的收益。按层面推测，可以更正。",
    rank: "在入选项中按总分排序。",
    keyTask: "为此今年必须做的事，将成为举措。",
  },
  kinds: { input: "输入", process: "过程", output: "输出", outcome: "成果" },
  uses: { keyResult: "关键结果", initiative: "举措", resource: "资源" },
  yes: "是",
  no: "否",
  scoreHelp: "1（几乎不）到5（完全）",
  proposals: "筛选得出的 OKR",
  noProposals: "尚无入选项。",
  proposalHeaders: { id: "行标识", objective: "目标（关键成功要素）", use: "作为", text: "内容", owner: "责任人", still: "仍然入选", candidate: "出自候选项" },
};

/** Texts of the sheet of BEM. */
export type BemWords = typeof en;

export function bemWords(language: Language): BemWords {
  return language === "zh" ? zh : en;
}

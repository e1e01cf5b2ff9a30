import type { Weighting } from "../alignment/link";
import { CONTRIBUTION_WORDS } from "./contribution-words";
import type { Language } from "./language";

const en = {
  sheet: (cycle: string) => `Alignment ${cycle}`,
  title: (cycle: string) => `Alignment ${cycle}`,
  hint: "Who supports whom. Fill the yellow cells of the links below: choose a child and what it supports; confirm what is proposed, or refuse it with no under Counts too. Everything else is a formula.",
  parts: { tree: "Tree", links: "Links", findings: "To look at" },
  notes: {
    tree: "Below an objective stand its key results, below each what supports it. ↳ stands in full elsewhere.",
    links: "A blank weight is 1; 0 supports without counting. A child that supports several counts once over all of them, by the stated splits or in equal parts.",
    tooMany: (rows: number) => `The whole tree has ${rows} rows: people are left out here, since formulas over so many rows are too slow. The company and the teams stand below; align --json gives all.`,
    noFindings: "Nothing found: no orphans, no duplicates, no copies.",
  },
  cells: { start: "Start", end: "End", asOf: "As of", expected: "Expected progress", weighting: "Children are weighted" },
  weightings: { stated: "by their weights", equal: "all the same", targetSize: "by target size" } as Readonly<Record<Weighting, string>>,
  weightingHelp: "By target size: target ÷ sum of targets, where all children of a parent have a target in one unit; elsewhere by their weights.",
  coverage: {
    title: "Coverage", all: "All", aligned: "Aligned", share: "Share",
    companyKeyResults: "Company key results that something supports",
    teamObjectives: "Team objectives that support something", teams: "Teams that are aligned",
    personObjectives: "Personal objectives that support something", people: "People who are aligned",
    proposals: "Links proposed, not yet confirmed",
  },
  levels: { company: "Company", team: "Team", person: "Person" },
  contributions: CONTRIBUTION_WORDS.en,
  yes: "yes", no: "no",
  tree: {
    id: "Row id", item: "Id", row: "Row", label: "Label", kind: "Kind", objective: "Objective id", main: "Main place", measuredIn: "Unit", start: "Start",
    target: "Target", current: "Current", weight: "Weight", parents: "Parents", aligned: "Links up", unitPart: "Part of unit", unitAligned: "Part aligned",
    step1: "Step 1", step2: "Step 2", step3: "Step 3", step4: "Step 4",
    text: "Objective or key result", parent: "Supports", level: "Level", unit: "Team or person", owner: "Owner", children: "Supported by", own: "Own progress",
    fromChildren: "From children", difference: "Difference", explained: "Explained", unexplained: "Unexplained", status: "Status",
  },
  links: {
    id: "Row id", openedFrom: "Made from", openedTo: "Made for", from: "From id", to: "To id", fromRow: "Row from", toRow: "Row to", cycle: "In a cycle",
    model: "Model", stands: "Stands", measuredIn: "Unit", size: "Size", counted: "Counted", splitUsed: "Split used", weightUsed: "Weight used", used: "Used",
    moved: "Moved", own: "Step 0", step1: "Step 1", step2: "Step 2", step3: "Step 3", step4: "Step 4",
    child: "Child", parent: "What it supports", basis: "Basis", contribution: "Contribution", weight: "Weight", split: "Split", counts: "Counts",
    confirmed: "Confirmed", share: "Share of parent", progress: "Progress",
  },
  findings: { id: "Row id", item: "Id", text: "Objective or key result", reason: "What to look at", kind: "Finding" },
  help: {
    fromChildren: "Weighted mean of the progress of what counts for it; else what their figures explain; else of its key results.",
    explained: "Model metric: movement of the children in the same unit, as a part of its own way from start to target.",
    unexplained: "Its own movement less what the children explain.",
    contribution: "progress: the parent's progress is the mean of its children's. metric: children in the same unit add up. none: supports without counting.",
    split: "Part of the child that counts for this parent, 0 % to 100 %. Blank: what the other splits leave, in equal parts.",
    share: "progress: its share of what the parent gets from its children. metric: the part of the parent's way that it has moved it.",
    child: "Choose an objective or key result of the tree.",
  },
  bases: {
    stated: "OKR sheet",
    own: "entered here",
    similar: (likeness: string) => `proposed: ${likeness} alike`,
  },
  kinds: {
    unsupported: "Not supported", orphan: "Orphan", duplicate: "Duplicate", copied: "Copied", cycle: "Cycle", dangling: "Parent missing",
  },
  reasons: {
    unsupported: "No objective or key result of a team or person supports it. Agree who does, or say that the company does it itself.",
    orphan: "It supports nothing above and does not come from the strategy. Link it, or ask whether it should be done in this cycle.",
    duplicateText: (of: string) => `The same text as “${of}” under the same parent. Keep one, or say what each does.`,
    duplicateMetric: (of: string) => `The same metric as “${of}” under the same parent. Keep one of them.`,
    copied: (parent: string) => `Word for word what “${parent}” says. Say what this team or person adds to it.`,
    cycle: (way: string) => `Supports itself: ${way}. None of these links counts; take one of them out.`,
    dangling: (parent: string) => `Supports “${parent}”, which is not in this workbook. Correct the id, or choose what it supports.`,
  },
};

const zh: typeof en = {
  sheet: (cycle) => `对齐 ${cycle}`,
  title: (cycle) => `目标对齐 ${cycle}`,
  hint: "谁支撑谁。请在下方“对齐关系”的黄色单元格中选择下级及其支撑的上级，并确认系统建议，不采纳的在“是否计入”也填“否”；其余均为公式。",
  parts: { tree: "对齐树", links: "对齐关系", findings: "待关注" },
  notes: {
    tree: "目标之下为其关键结果，其下为支撑它的内容。标 ↳ 的行在别处完整显示。",
    links: "权重留空按 1 计，填 0 表示只支撑不计入。支撑多个上级的内容合计只计一次，按所填拆分比例或平均分摊。",
    tooMany: (rows) => `完整的对齐树共 ${rows} 行，公式过慢，因此本表不含个人，只列公司和团队；align --json 给出全部。`,
    noFindings: "没有发现孤立、重复或照抄的内容。",
  },
  cells: { start: "开始日期", end: "结束日期", asOf: "截至日期", expected: "应达进度", weighting: "下级权重方式" },
  weightings: { stated: "按所填权重", equal: "平均", targetSize: "按目标值大小" },
  weightingHelp: "按目标值大小：目标值 ÷ 目标值合计，仅当同一上级的全部下级都有目标值且单位一致；否则按所填权重。",
  coverage: {
    title: "覆盖情况", all: "总数", aligned: "已对齐", share: "占比",
    companyKeyResults: "得到支撑的公司关键结果",
    teamObjectives: "有上级的团队目标", teams: "已对齐的团队",
    personObjectives: "有上级的个人目标", people: "已对齐的人员",
    proposals: "待确认的建议关系",
  },
  levels: { company: "公司", team: "团队", person: "个人" },
  contributions: CONTRIBUTION_WORDS.zh,
  yes: "是", no: "否",
  tree: {
    id: "行标识", item: "编号", row: "行", label: "标签", kind: "种类", objective: "目标编号", main: "主位置", measuredIn: "单位", start: "起始值",
    target: "目标值", current: "当前值", weight: "权重", parents: "上级数", aligned: "向上关系数", unitPart: "单元占比", unitAligned: "已对齐占比",
    step1: "步骤 1", step2: "步骤 2", step3: "步骤 3", step4: "步骤 4",
    text: "目标或关键结果", parent: "支撑", level: "层级", unit: "团队或个人", owner: "负责人", children: "下级数", own: "自身进度",
    fromChildren: "下级进度", difference: "差异", explained: "下级解释", unexplained: "未解释", status: "状态",
  },
  links: {
    id: "行标识", openedFrom: "来源下级", openedTo: "来源上级", from: "下级编号", to: "上级编号", fromRow: "下级行", toRow: "上级行", cycle: "循环",
    model: "方式", stands: "成立", measuredIn: "单位", size: "大小", counted: "计入", splitUsed: "所用拆分", weightUsed: "所用权重", used: "实际权重",
    moved: "推动", own: "步骤 0", step1: "步骤 1", step2: "步骤 2", step3: "步骤 3", step4: "步骤 4",
    child: "下级", parent: "支撑的上级", basis: "依据", contribution: "贡献方式", weight: "权重", split: "拆分", counts: "是否计入",
    confirmed: "是否确认", share: "占上级比例", progress: "进度",
  },
  findings: { id: "行标识", item: "编号", text: "目标或关键结果", reason: "需要关注的问题", kind: "类别" },
  help: {
    fromChildren: "计入下级进度的加权平均；没有时取下级数值所解释的部分；再没有时取其关键结果的加权平均。",
    explained: "数值方式：单位相同的下级的变化量，占自身从起始值到目标值的比例。",
    unexplained: "自身变化中未被下级解释的部分。",
    contribution: "进度：上级进度为下级进度的平均。数值：单位相同的下级相加。无：只支撑，不计入。",
    split: "该下级计入这一上级的比例，0% 到 100%。留空则平分其余部分。",
    share: "进度方式：占上级从下级所得进度的比例。数值方式：推动上级完成的比例。",
    child: "请选择对齐树中的目标或关键结果。",
  },
  bases: {
    stated: "OKR 表",
    own: "在此填写",
    similar: (likeness) => `建议：相似度 ${likeness}`,
  },
  kinds: {
    unsupported: "无支撑", orphan: "孤立", duplicate: "重复", copied: "照抄", cycle: "循环", dangling: "缺少上级",
  },
  reasons: {
    unsupported: "没有团队或个人的目标或关键结果支撑它。请商定由谁承接，或说明由公司直接完成。",
    orphan: "没有支撑任何上级，也不来自战略。请建立对齐关系，或讨论本周期是否应做。",
    duplicateText: (of) => `与同一上级下的“${of}”文字相同。请保留一个，或写明各自的内容。`,
    duplicateMetric: (of) => `与同一上级下的“${of}”衡量同一指标。请保留一个。`,
    copied: (parent) => `与“${parent}”一字不差。请写明该团队或个人的具体贡献。`,
    cycle: (way) => `循环支撑自身：${way}。这些关系均不计入，请去掉其中一条。`,
    dangling: (parent) => `支撑的“${parent}”不在此工作簿中。请更正编号，或另选上级。`,
  },
};

/** Titles, headers, hints, choices and reasons of the sheet of alignment. */
export type AlignmentWords = typeof en;

export function alignmentWords(language: Language): AlignmentWords {
  return language === "zh" ? zh : en;
}

/** @example parseWeighting("by target size") // => "targetSize" */
export function parseWeighting(word: string): Weighting | null {
  return meaning(word, ({ weightings }) => weightings);
}

/** True for yes and false for no; null for anything else. */
export function parseYes(word: string): boolean | null {
  const known = meaning(word, ({ yes, no }) => ({ yes, no }));
  return known === null ? null : known === "yes";
}

function meaning<Meaning extends string>(word: string, words: (of: AlignmentWords) => Readonly<Record<Meaning, string>>): Meaning | null {
  const wanted = word.trim().toLowerCase();
  for (const of of [en, zh]) {
    for (const [known, named] of Object.entries(words(of)) as [Meaning, string][]) if (named.toLowerCase() === wanted) return known;
  }
  return null;
}

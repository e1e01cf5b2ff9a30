import type { Language } from "./language";

type Standard = "financial" | "customer" | "process" | "learning";

const PERSPECTIVE_NAMES: Readonly<Record<Language, Readonly<Record<Standard, string>>>> = {
  en: { financial: "Financial", customer: "Customer", process: "Internal process", learning: "Learning and growth" },
  zh: { financial: "财务", customer: "客户", process: "内部流程", learning: "学习与成长" },
};

/** Kaplan and Norton's name of a perspective. */
export function perspectiveName(perspective: Standard, language: Language): string {
  return PERSPECTIVE_NAMES[language][perspective];
}

const QUESTIONS: Readonly<Record<Language, Readonly<Record<Standard, string>>>> = {
  en: {
    financial: "To succeed financially, how should we appear to our shareholders?",
    customer: "To achieve our vision, how should we appear to our customers?",
    process: "To satisfy them, at what business processes must we excel?",
    learning: "To achieve our vision, how will we sustain our ability to change and improve?",
  },
  zh: {
    financial: "为取得财务成功，我们应向股东展示什么？",
    customer: "为实现愿景，我们应向客户展示什么？",
    process: "为使股东和客户满意，我们必须擅长哪些流程？",
    learning: "为实现愿景，我们如何保持变革与改进的能力？",
  },
};

/** The question that a perspective answers, after Kaplan and Norton; null for one of the user's own. */
export function perspectiveQuestion(perspective: Standard | null, language: Language): string | null {
  return perspective === null ? null : QUESTIONS[language][perspective];
}

const en = {
  map: {
    sheet: "Strategy map",
    title: "Strategy map",
    hint: "Answer yes or no to each proposed link on the sheet Map links, judge lag and lead below, then run the map again to draw it anew. The counts and the score follow at once.",
    score: "Completeness of the map, of 100",
    columns: { check: "Check", found: "Found", points: "Points", of: "Of", todo: "What to do" },
    checks: {
      perspectives: ["Perspectives without an objective", "Add an objective to the scorecard, or say why this perspective needs none."],
      measures: ["Objectives without a lag or a lead measure", "Give each objective one measure of what was reached and one of what will bring it about."],
      orphans: ["Objectives without any link", "Say on Map links what the objective leads to, or what leads to it."],
      reach: ["Objectives that lead to no result", "Link them, directly or over others, to a financial or mission objective."],
      cycles: ["Objectives whose links run in a circle", "Answer no to one link of the circle: an effect cannot be its own cause."],
      number: ["Strategic objectives in all", "More than 20 are no choice any more: put some together or leave them to departments."],
      weights: ["Sum of the perspectives' weights", "The weights of the perspectives have to make 100 %."],
      confirmed: ["Proposed links without an answer", "Answer yes or no on the sheet Map links."],
    },
    drawing: "The map",
    legend: "Read upwards: if we get better below, what is above follows. Solid: stated or confirmed. Dashed: proposed, not confirmed yet.",
    parts: { perspectives: "Perspectives", objectives: "Strategic objectives", measures: "Measures" },
    notes: {
      perspectives: "Results are what the organisation is there for: money, or its mission. All other perspectives have to lead to one.",
      measures: "Lag: tells what was reached. Lead: tells early what will be reached. The kind is a guess, with its reason beside it: change it where it is wrong.",
    },
    yes: "Yes",
    no: "No",
    unclear: "Unclear",
    settled: {
      reach: (links: number): string => `1: all ways to results end within ${links} links`,
      ways: (links: number): string => `1: ways of ${links} links run in circles`,
    },
    kinds: { lag: "Lag", lead: "Lead" },
    bases: { name: "a word in its name", perspective: "usual in its perspective", default: "nothing tells" },
    open: { none: "", noLink: "no link", noReach: "leads to no result", circle: "leads into a circle", long: (links: number): string => `${links} or more links in a row: leave steps out, the sheet follows no more`, noLag: "no lag measure", noLead: "no lead measure", between: "; " },
    perspectives: { id: "Id", name: "Perspective", question: "Question that it answers", result: "Is a result", objectives: "Objectives", weight: "Weight" },
    objectives: {
      id: "Id", perspectiveId: "Perspective id", isResult: "Result", perspective: "Perspective", text: "Strategic objective", lag: "Lag measures", lead: "Lead measures",
      weight: "Weight", causes: "Causes", effects: "Effects", reaches: "Reaches a result", open: "What is open",
    },
    measures: { id: "Id", objectiveId: "Objective id", objective: "Strategic objective", name: "Measure", kind: "Kind", weight: "Weight", basis: "Because", source: "Source" },
    step: (number: number): string => `Step ${number}`,
  },
  links: {
    sheet: "Map links",
    title: "Cause-and-effect links",
    hint: "Each line is a hypothesis: if the cause gets better, the effect follows. Answer yes or no to what is proposed; add links of your own in the free rows. A link counts if it is stated or added and not denied, or confirmed.",
    headers: {
      id: "Id", wantedFrom: "Wanted cause", wantedTo: "Wanted effect", fromId: "Cause id", toId: "Effect id", toRow: "Row of effect", counts: "Counts",
      from: "Cause", to: "Effect", basis: "Basis", confirmed: "Confirmed", rationale: "Rationale", tested: "Tested", source: "Source",
    },
    bases: { stated: "Stated", proposed: "Proposed", added: "Added" },
    tested: ["Not yet", "Holds", "Does not hold"],
    help: {
      objective: "Choose a strategic objective of the sheet Strategy map.",
      confirmed: "Yes: the link counts and is drawn solid. No: it does not count and is not drawn.",
      tested: "Did the figures of past cycles bear the hypothesis out?",
    },
    reason: {
      words: (words: readonly string[]): string => `Both speak of ${words.join(", ")}`,
      owner: (owner: string): string => `both have measures of ${owner}`,
      ownerOnly: (owner: string): string => `Both have measures of ${owner}`,
      nearest: "Stands in the next perspective above; nothing else speaks for it",
      next: "in the next perspective above",
      between: "; ",
    },
  },
};

export type StrategyWords = typeof en;

const zh: StrategyWords = {
  map: {
    sheet: "战略地图",
    title: "战略地图",
    hint: "请在“因果链”表中逐条确认建议的链接，并在下方判断滞后与先行指标，然后重新运行以更新图形。计数与得分实时更新。",
    score: "地图完整度（满分100）",
    columns: { check: "检查项", found: "发现", points: "得分", of: "满分", todo: "如何处理" },
    checks: {
      perspectives: ["没有目标的维度", "请在计分卡中补充目标，或说明该维度为何不设目标。"],
      measures: ["缺少滞后或先行指标的目标", "每个目标应至少有一个衡量结果的滞后指标和一个预示结果的先行指标。"],
      orphans: ["没有任何链接的目标", "请在“因果链”表中写明它支撑什么，或由什么支撑。"],
      reach: ["未通向任何结果的目标", "请直接或经由其他目标，链接到财务或使命层面的目标。"],
      cycles: ["链接形成循环的目标", "请否定循环中的一条链接：结果不能是自身的原因。"],
      number: ["战略目标总数", "超过20个便谈不上取舍：请合并，或下放到部门。"],
      weights: ["各维度权重之和", "各维度的权重之和应为100%。"],
      confirmed: ["尚未答复的建议链接", "请在“因果链”表中填写是或否。"],
    },
    drawing: "地图",
    legend: "自下而上阅读：下方改善，上方随之改善。实线：已写明或已确认；虚线：建议，尚待确认。",
    parts: { perspectives: "维度", objectives: "战略目标", measures: "指标" },
    notes: {
      perspectives: "结果维度是组织存在的目的：财务回报或使命。其他维度最终都应通向它。",
      measures: "滞后指标反映已取得的结果，先行指标提前预示结果。类别为推断，依据列在旁边，如有不当请直接修改。",
    },
    yes: "是",
    no: "否",
    unclear: "无法判断",
    settled: {
      reach: (links) => `1：${links}步以内已找到所有通向结果的路径`,
      ways: (links) => `1：达到${links}步的路径均为循环`,
    },
    kinds: { lag: "滞后", lead: "先行" },
    bases: { name: "名称用词", perspective: "维度惯例", default: "无从判断" },
    open: { none: "", noLink: "没有链接", noReach: "未通向结果", circle: "链接进入循环", long: (links) => `连续链接达${links}步或更多，本表无法继续跟踪：请省去中间环节`, noLag: "缺滞后指标", noLead: "缺先行指标", between: "；" },
    perspectives: { id: "编号", name: "维度", question: "要回答的问题", result: "是否结果维度", objectives: "目标数", weight: "权重" },
    objectives: {
      id: "编号", perspectiveId: "维度编号", isResult: "结果", perspective: "维度", text: "战略目标", lag: "滞后指标数", lead: "先行指标数",
      weight: "权重", causes: "原因数", effects: "结果数", reaches: "通向结果", open: "待处理",
    },
    measures: { id: "编号", objectiveId: "目标编号", objective: "战略目标", name: "指标", kind: "类别", weight: "权重", basis: "依据", source: "来源" },
    step: (number) => `第${number}步`,
  },
  links: {
    sheet: "因果链",
    title: "因果链",
    hint: "每一行是一个假设：原因改善，结果随之改善。请对建议的链接填写是或否；可在空行中添加自己的链接。已写明或自行添加且未被否定的链接，以及已确认的链接，才计入检查。",
    headers: {
      id: "编号", wantedFrom: "原定原因", wantedTo: "原定结果", fromId: "原因编号", toId: "结果编号", toRow: "结果所在行", counts: "是否计入",
      from: "原因（目标）", to: "结果（目标）", basis: "来历", confirmed: "是否确认", rationale: "理由", tested: "验证情况", source: "来源",
    },
    bases: { stated: "已写明", proposed: "建议", added: "自行添加" },
    tested: ["尚未验证", "成立", "不成立"],
    help: {
      objective: "请选择“战略地图”表中的战略目标。",
      confirmed: "是：计入检查，以实线绘出。否：不计入，也不绘出。",
      tested: "以往周期的数据是否支持这一假设？",
    },
    reason: {
      words: (words) => `两者都涉及“${words.join("”“")}”`,
      owner: (owner) => `都有${owner}负责的指标`,
      ownerOnly: (owner) => `两者都有${owner}负责的指标`,
      nearest: "位于上一层维度，此外没有其他依据",
      next: "位于上一层维度",
      between: "；",
    },
  },
};

/** Words of the sheets Strategy map and Map links. */
export function strategyWords(language: Language): StrategyWords {
  return language === "zh" ? zh : en;
}

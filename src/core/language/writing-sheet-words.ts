import type { Language } from "./language";
import { wordListWords } from "./word-list-words";

const en = {
  yes: "yes",
  no: "no",
  lists: wordListWords("en"),
  languages: { en: "English", zh: "Chinese", any: "any" },
  severities: { error: "error", warning: "warning", info: "note" },
  kinds: { objective: "Objective", keyResult: "Key result", set: "Set" },
  origins: { below: "bottom-up", above: "top-down" },
  wordLists: {
    title: "The lists",
    headers: { id: "Row id", list: "Word list", purpose: "What it is for", rules: "Rules", count: "In use" },
  },
  words: {
    sheet: "Word lists",
    title: "Words by which OKRs are checked",
    hint: "Set Use to no for a word that should not be looked for, and add your own at the end: list, word, language. Lint and generate read this sheet.",
    functions: "OKR.LINT in a cell goes by the words that we begin with, whatever stands here.",
    section: "The words",
    headers: { id: "Row id", list: "List", word: "Word", language: "Language", factor: "Factor", use: "Use" },
    help: {
      language: "English words are looked for as whole words; Chinese ones, and signs, anywhere.",
      factor: "Of scales only: what the number before it is multiplied by.",
      use: "no: the word is not looked for. Blank is yes.",
    },
  },
  policy: {
    sheet: "Policy",
    title: "How many, and of what kinds",
    hint: "Change a limit in the light yellow cells. Findings are warnings and never block anything.",
    note: "Generate goes by these limits too; it writes at most 5 objectives with at most 7 key results each.",
    headers: { id: "Row id", what: "What", least: "At least", most: "At most", rule: "Rule", why: "Why" },
    rows: {
      objectives: { what: "Objectives of an owner in a cycle", why: "Three to five can be kept in mind; one alone is often enough for a team that begins." },
      keyResults: { what: "Key results of an objective", why: "Fewer do not prove it, more are a to-do list." },
      outcomes: { what: "Key results of an objective that are outcomes", why: "Activities and deliverables alone do not say what changed." },
      maintained: { what: "Key results of an objective that only hold a value", why: "What must be kept is a health measure; one beside the others guards against side effects." },
      outputs: { what: "Share of key results that are activities or deliverables", why: "Some are needed where nothing can be measured yet." },
      bottomUp: { what: "Share of objectives proposed bottom-up", why: "Those who do the work know what else is worth doing. Said on the SMART sheet of a cycle." },
    },
  },
  findings: {
    sheet: (cycle: string) => `Findings ${cycle}`,
    title: (cycle: string) => `Findings on the OKRs of ${cycle}`,
    hint: "Each row says what is wrong, where, and what to do. Mend the text on the OKR sheet and run lint again: what is mended goes.",
    none: "Nothing to find fault with.",
    points: "Points of 100",
    pointsNote: "100 less 25 for each error, 8 for each warning, 2 for each note.",
    counts: { error: "Errors", warning: "Warnings", info: "Notes" },
    headers: { id: "Row id", of: "About", rule: "Rule", severity: "Severity", letters: "SMART", text: "Text", sentence: "What is wrong, and what to do", place: "Place" },
    whole: "The set as a whole",
  },
  smart: {
    sheet: (cycle: string) => `SMART ${cycle}`,
    title: (cycle: string) => `SMART: five lamps for each text of ${cycle}`,
    hint: "A lamp is on unless an error or a warning of a rule switched it off. In the light yellow cells say of each objective whether its key results suffice, and who proposed it.",
    lit: "Texts with all five lamps on",
    headers: {
      id: "Row id", kind: "Kind", text: "Text", owner: "Owner", S: "Specific", M: "Measurable", A: "Attainable", R: "Relevant", T: "Time-bound",
      rules: "Switched off by", errors: "Errors", warnings: "Warnings", notes: "Notes", sufficient: "Key results suffice?", proposed: "Proposed", place: "Place",
    },
    help: {
      S: "One thing, said plainly, that somebody answers for.",
      M: "A number with its measure, start and unit; an objective by its key results.",
      A: "Start and target are known and agree, and leave room where they dare.",
      R: "An outcome that matters to somebody and belongs to the strategy.",
      T: "A date, or the end of a cycle.",
      sufficient: "Would the objective be reached if all its key results were? no is a finding (S06).",
      proposed: "bottom-up: by those who work on it; top-down: handed to them.",
    },
  },
  quiz: {
    sheet: "Training",
    title: "Qualified or not? A quiz on writing OKRs",
    hint: "Read the text, choose a verdict in the light yellow cell, and the right answer appears with the rules, the reasons and a better wording.",
    verdicts: { qualified: "qualified", unqualified: "unqualified" },
    score: "Right",
    answered: "Answered",
    share: "Share right",
    fine: "Nothing to find fault with.",
    headers: {
      id: "Row id", answer: "Answer", broken: "Rules broken", reasons: "Reasons", better: "Better",
      number: "No.", kind: "Kind", text: "Text", verdict: "Your verdict", result: "Result", right: "Right answer", rules: "Rules", why: "Why", rewrite: "Better wording",
    },
    right: "✓",
    wrong: "✗",
    asKept: "Keep it as it is.",
  },
};

const zh: typeof en = {
  yes: "是",
  no: "否",
  lists: wordListWords("zh"),
  languages: { en: "英文", zh: "中文", any: "不限" },
  severities: { error: "错误", warning: "警告", info: "提示" },
  kinds: { objective: "目标", keyResult: "关键结果", set: "整组" },
  origins: { below: "自下而上", above: "自上而下" },
  wordLists: {
    title: "词表一览",
    headers: { id: "行标识", list: "词表", purpose: "用途", rules: "规则", count: "启用词数" },
  },
  words: {
    sheet: "词表",
    title: "检查 OKR 所用的词",
    hint: "不需要查找的词，请在“启用”列选“否”；也可在末尾添加自己的词：词表、词语、语言。检查和生成都会读取本表。",
    functions: "单元格中的 OKR.LINT 函数始终使用内置词表，不受本表影响。",
    section: "词语",
    headers: { id: "行标识", list: "所属词表", word: "词语", language: "语言", factor: "倍数", use: "启用" },
    help: {
      language: "英文按整词查找；中文和符号在任何位置查找。",
      factor: "仅用于数量级：前面的数字要乘以多少。",
      use: "选“否”则不查找该词；留空视为“是”。",
    },
  },
  policy: {
    sheet: "数量规范",
    title: "目标与关键结果的数量和构成",
    hint: "可在浅黄色单元格中修改上下限。超出时只提示警告，不会阻止任何操作。",
    note: "生成 OKR 时也按这些上下限；最多生成 5 个目标，每个目标最多 7 个关键结果。",
    headers: { id: "行标识", what: "项目", least: "至少", most: "至多", rule: "规则", why: "理由" },
    rows: {
      objectives: { what: "每位负责人每周期的目标数", why: "三到五个便于记住；刚起步的团队一个也足够。" },
      keyResults: { what: "每个目标的关键结果数", why: "太少不足以证明目标达成，太多就成了任务清单。" },
      outcomes: { what: "每个目标中成果类关键结果数", why: "只有活动和产出，看不出改变了什么。" },
      maintained: { what: "每个目标中只维持现状的关键结果数", why: "需要保持的属于健康指标；保留一个可防止副作用。" },
      outputs: { what: "活动或产出类关键结果占比", why: "暂时无法衡量的事项可以用产出代替，但不宜多。" },
      bottomUp: { what: "自下而上提出的目标占比", why: "做事的人知道还有什么值得做。请在该周期的 SMART 表中注明。" },
    },
  },
  findings: {
    sheet: (cycle) => `检查结果 ${cycle}`,
    title: (cycle) => `${cycle} OKR 检查结果`,
    hint: "每行说明问题、位置和改法。请在 OKR 表中修改文字后重新检查，改好的问题会自动消失。",
    none: "没有发现问题。",
    points: "得分（满分100）",
    pointsNote: "满分 100，每个错误扣 25，每个警告扣 8，每个提示扣 2。",
    counts: { error: "错误", warning: "警告", info: "提示" },
    headers: { id: "行标识", of: "对象", rule: "规则", severity: "级别", letters: "SMART", text: "文字", sentence: "问题与改法", place: "位置" },
    whole: "整组 OKR",
  },
  smart: {
    sheet: (cycle) => `SMART ${cycle}`,
    title: (cycle) => `${cycle} SMART 五灯检查`,
    hint: "未被错误或警告熄灭的灯为亮。请在浅黄色单元格中注明：关键结果是否足以证明目标达成，目标由谁提出。",
    lit: "五灯全亮的条数",
    headers: {
      id: "行标识", kind: "类别", text: "文字", owner: "负责人", S: "具体", M: "可衡量", A: "可达成", R: "相关", T: "有时限",
      rules: "熄灯的规则", errors: "错误", warnings: "警告", notes: "提示", sufficient: "关键结果是否充分", proposed: "提出方式", place: "位置",
    },
    help: {
      S: "只说一件事，表述明确，有人负责。",
      M: "有数字、指标、起始值和单位；目标由其关键结果衡量。",
      A: "起始值和目标值已知且一致，挑战型留有余地。",
      R: "是对他人有意义的成果，并来自战略。",
      T: "有日期，或属于某个周期。",
      sufficient: "关键结果全部达成时，目标是否就实现了？选“否”会作为问题列出（S06）。",
      proposed: "自下而上：由执行者提出；自上而下：由上级下达。",
    },
  },
  quiz: {
    sheet: "练习",
    title: "合格还是不合格？OKR 写作练习",
    hint: "阅读文字，在浅黄色单元格中选择判断，随后会显示正确答案、规则、理由和更好的写法。",
    verdicts: { qualified: "合格", unqualified: "不合格" },
    score: "答对",
    answered: "已答",
    share: "正确率",
    fine: "没有问题。",
    headers: {
      id: "行标识", answer: "标准答案", broken: "违反的规则", reasons: "原因", better: "改写",
      number: "序号", kind: "类别", text: "文字", verdict: "你的判断", result: "对错", right: "正确答案", rules: "规则", why: "理由", rewrite: "更好的写法",
    },
    right: "✓",
    wrong: "✗",
    asKept: "无需修改。",
  },
};

/** Titles, headers and hints of the sheets about how OKRs are written. */
export type WritingSheetWords = typeof en;

export function writingSheetWords(language: Language): WritingSheetWords {
  return language === "zh" ? zh : en;
}

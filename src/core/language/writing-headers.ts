import type { Language } from "./language";

const en = {
  wordLists: { id: "Row id", list: "Word list", purpose: "What it is for", rules: "Rules", count: "In use" },
  words: { id: "Row id", list: "List", word: "Word", language: "Language", factor: "Factor", use: "Use" },
  policy: { id: "Row id", what: "What", least: "At least", most: "At most", rule: "Rule", why: "Why" },
  findings: { id: "Row id", of: "About", rule: "Rule", severity: "Severity", letters: "SMART", text: "Text", sentence: "What is wrong, and what to do", place: "Place" },
  smart: {
    id: "Row id", kind: "Kind", text: "Text", owner: "Owner", S: "Specific", M: "Measurable", A: "Attainable", R: "Relevant", T: "Time-bound",
    rules: "Switched off by", errors: "Errors", warnings: "Warnings", notes: "Notes", sufficient: "Key results suffice?", proposed: "Proposed", place: "Place",
  },
  quiz: {
    id: "Row id", answer: "Answer", broken: "Rules broken", reasons: "Reasons", better: "Better",
    number: "No.", kind: "Kind", text: "Text", verdict: "Your verdict", result: "Result", right: "Right answer", rules: "Rules", why: "Why", rewrite: "Better wording",
  },
};

const zh: typeof en = {
  wordLists: { id: "行标识", list: "词表", purpose: "用途", rules: "规则", count: "启用词数" },
  words: { id: "行标识", list: "所属词表", word: "词语", language: "语言", factor: "倍数", use: "启用" },
  policy: { id: "行标识", what: "项目", least: "至少", most: "至多", rule: "规则", why: "理由" },
  findings: { id: "行标识", of: "对象", rule: "规则", severity: "级别", letters: "SMART", text: "文字", sentence: "问题与改法", place: "位置" },
  smart: {
    id: "行标识", kind: "类别", text: "文字", owner: "负责人", S: "具体", M: "可衡量", A: "可达成", R: "相关", T: "有时限",
    rules: "熄灯的规则", errors: "错误", warnings: "警告", notes: "提示", sufficient: "关键结果是否充分", proposed: "提出方式", place: "位置",
  },
  quiz: {
    id: "行标识", answer: "标准答案", broken: "违反的规则", reasons: "原因", better: "改写",
    number: "序号", kind: "类别", text: "文字", verdict: "你的判断", result: "对错", right: "正确答案", rules: "规则", why: "理由", rewrite: "更好的写法",
  },
};

/** Headers of the tables about how OKRs are written, apart from all other words: by these alone a table is known again. */
export const WRITING_HEADERS: Readonly<Record<Language, typeof en>> = { en, zh };

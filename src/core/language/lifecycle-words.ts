import { ANSWERS, type Answer } from "../lifecycle/consensus";
import { LOGGED_FIELDS, type LoggedField } from "../lifecycle/log";
import { STATES, type State } from "../lifecycle/state";
import { LANGUAGES, type Language } from "./language";

const STATE_WORDS: Readonly<Record<Language, Readonly<Record<State, string>>>> = {
  en: {
    draft: "Draft", submitted: "Submitted", returned: "Returned", approved: "Approved", released: "Released", changed: "Changed", scored: "Scored",
    closed: "Closed", converted: "Converted",
  },
  zh: {
    draft: "草稿", submitted: "已提交", returned: "已退回", approved: "已审批", released: "已发布", changed: "已调整", scored: "已评分", closed: "已关闭",
    converted: "已转换周期",
  },
};

const FIELD_WORDS: Readonly<Record<Language, Readonly<Record<LoggedField, string>>>> = {
  en: {
    state: "State", added: "Added", removed: "Removed", text: "Text", type: "Type", start: "Start", target: "Target", floor: "Floor", ceiling: "Ceiling",
    weight: "Weight", owner: "Owner",
  },
  zh: {
    state: "状态", added: "新增", removed: "删除", text: "表述", type: "类型", start: "起始值", target: "目标值", floor: "下限", ceiling: "上限", weight: "权重",
    owner: "负责人",
  },
};

const ANSWER_WORDS: Readonly<Record<Language, Readonly<Record<Answer, string>>>> = {
  en: { agree: "Agree", "agree-with-change": "Agree with change", disagree: "Disagree" },
  zh: { agree: "同意", "agree-with-change": "修改后同意", disagree: "不同意" },
};

/** @example stateWord("released", "zh") // => "已发布" */
export function stateWord(state: State, language: Language): string {
  return STATE_WORDS[language][state];
}

/** The state that a word of either language names; null for any other. */
export function parseState(word: string): State | null {
  return STATES.find((state) => isNamed(word, (language) => STATE_WORDS[language][state])) ?? null;
}

/** @example loggedFieldWord("target", "en") // => "Target" */
export function loggedFieldWord(field: LoggedField, language: Language): string {
  return FIELD_WORDS[language][field];
}

/** The field that a word of either language names; null for any other. */
export function parseLoggedField(word: string): LoggedField | null {
  return LOGGED_FIELDS.find((field) => isNamed(word, (language) => FIELD_WORDS[language][field])) ?? null;
}

/** @example answerWord("agree-with-change", "zh") // => "修改后同意" */
export function answerWord(answer: Answer, language: Language): string {
  return ANSWER_WORDS[language][answer];
}

/** The answer that a word of either language names; null for any other. */
export function parseAnswer(word: string): Answer | null {
  return ANSWERS.find((answer) => isNamed(word, (language) => ANSWER_WORDS[language][answer])) ?? null;
}

function isNamed(word: string, name: (language: Language) => string): boolean {
  return LANGUAGES.some((language) => name(language).toLowerCase() === word.normalize("NFKC").trim().toLowerCase());
}

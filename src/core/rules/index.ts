// Checking texts and sets.
export { checkText, findFaults, LINT_COST, lintOkrs, lintScore, lintText, ruleOf } from "./lint";
export type { LintLine, LintOptions, TextKind } from "./lint";
export type { Finding } from "./set-rule";
export { DEFAULT_POLICY } from "./policy";
export type { OkrPolicy } from "./policy";
export type { Duty, OkrFacts, TargetChange } from "./facts";

// The five lamps of a text.
export { findingsByRecord, lettersOf, smart, SMART_LETTERS, smartOkrs } from "./smart";
export type { Lamp, SmartContext, SmartLetter } from "./smart";

// The words that it goes by.
export { DEFAULT_WORDS } from "./default-words";
export { ROW_LISTS, rowsOfWords, wordsOfRows } from "./word-rows";
export type { RowList, WordLanguage, WordRow } from "./word-rows";
export { LIST_NAMES } from "./words";
export type { ListName, WordList, Words } from "./words";

// The rules, in order.
export { OBJECTIVE_RULES } from "./objective";
export { KEY_RESULT_RULES } from "./key-result";
export { SET_RULES } from "./set";

// What a text states.
export { readStatement } from "./statement";
export type { Quantity, Statement } from "./statement";

// Checking texts and sets.
export { checkText, lintOkrs, lintScore, lintText, ruleOf } from "./lint";
export type { LintLine, LintOptions, TextKind } from "./lint";
export { DEFAULT_POLICY } from "./set-rule";
export type { OkrPolicy } from "./set-rule";

// The rules, in order.
export { OBJECTIVE_RULES } from "./objective";
export { KEY_RESULT_RULES } from "./key-result";
export { SET_RULES } from "./set";

// What a text states.
export { readStatement } from "./statement";
export type { Quantity, Statement } from "./statement";

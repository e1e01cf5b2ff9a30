import type { IssueTexts } from "./issue-texts";

const en = {};

const zh: typeof en = {};

export const ruleIssues = { en, zh } satisfies IssueTexts;

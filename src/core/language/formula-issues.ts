import type { IssueTexts } from "./issue-texts";

const en = {};

const zh: typeof en = {};

export const formulaIssues = { en, zh } satisfies IssueTexts;

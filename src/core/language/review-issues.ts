import type { IssueTexts } from "./issue-texts";

const en = {};

const zh: typeof en = {};

export const reviewIssues = { en, zh } satisfies IssueTexts;

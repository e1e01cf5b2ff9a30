import type { IssueTexts } from "./issue-texts";

const en = {};

const zh: typeof en = {};

export const generateIssues = { en, zh } satisfies IssueTexts;

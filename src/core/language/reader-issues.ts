import type { IssueTexts } from "./issue-texts";

const en = {};

const zh: typeof en = {};

export const readerIssues = { en, zh } satisfies IssueTexts;

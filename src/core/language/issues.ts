import type { Issue } from "../issue";
import type { Language } from "./language";
import { quotable } from "./quotable";
import { alignmentIssues } from "./alignment-issues";
import { calendarIssues } from "./calendar-issues";
import { cascadeIssues } from "./cascade-issues";
import { fileIssues } from "./file-issues";
import { formulaIssues } from "./formula-issues";
import { generateIssues } from "./generate-issues";
import { importIssues } from "./import-issues";
import { meetingIssues } from "./meeting-issues";
import { modelIssues } from "./model-issues";
import { officeIssues } from "./office-issues";
import { peopleIssues } from "./people-issues";
import { processIssues } from "./process-issues";
import { readerIssues } from "./reader-issues";
import { reviewIssues } from "./review-issues";
import { ruleIssues } from "./rule-issues";
import { schemeIssues } from "./scheme-issues";
import { scoreIssues } from "./score-issues";
import { strategyIssues } from "./strategy-issues";
import { taskIssues } from "./task-issues";
import { undoIssues } from "./undo-issues";
import { workbookIssues } from "./workbook-issues";
import { writingSheetIssues } from "./writing-sheet-issues";

/** Every sentence about a workbook, by language and code. One file an area; all have the same shape. */
const en = {
  ...alignmentIssues.en,
  ...calendarIssues.en,
  ...cascadeIssues.en,
  ...fileIssues.en,
  ...formulaIssues.en,
  ...generateIssues.en,
  ...importIssues.en,
  ...meetingIssues.en,
  ...modelIssues.en,
  ...officeIssues.en,
  ...peopleIssues.en,
  ...processIssues.en,
  ...readerIssues.en,
  ...reviewIssues.en,
  ...ruleIssues.en,
  ...schemeIssues.en,
  ...scoreIssues.en,
  ...strategyIssues.en,
  ...taskIssues.en,
  ...undoIssues.en,
  ...workbookIssues.en,
  ...writingSheetIssues.en,
};
const zh: typeof en = {
  ...alignmentIssues.zh,
  ...calendarIssues.zh,
  ...cascadeIssues.zh,
  ...fileIssues.zh,
  ...formulaIssues.zh,
  ...generateIssues.zh,
  ...importIssues.zh,
  ...meetingIssues.zh,
  ...modelIssues.zh,
  ...officeIssues.zh,
  ...peopleIssues.zh,
  ...processIssues.zh,
  ...readerIssues.zh,
  ...reviewIssues.zh,
  ...ruleIssues.zh,
  ...schemeIssues.zh,
  ...scoreIssues.zh,
  ...strategyIssues.zh,
  ...taskIssues.zh,
  ...undoIssues.zh,
  ...workbookIssues.zh,
  ...writingSheetIssues.zh,
};

export type IssueCode = keyof typeof en;
export type IssueValues<Code extends IssueCode> = Parameters<(typeof en)[Code]>[0];

/** The sentence of an issue; the place is not part of it. */
export function describeIssue(issue: Pick<Issue, "code" | "values">, language: Language): string {
  const texts = language === "zh" ? zh : en;
  // The union of codes and the union of values go together by construction; the compiler cannot see it.
  return (texts[issue.code] as (values: unknown) => string)(quotable(issue.values));
}

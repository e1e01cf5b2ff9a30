import { call, literal, named } from "../../formula/build";
import type { Expression, Literal } from "../../formula/expression";
import { reviewSheetWords, type Language, type ReviewSheetWords } from "../../language";
import type { CycleReview, ReviewInput } from "../../review";
import { checkInTable, type CheckInKey } from "../latest-check-in";
import { reviewCellName, type ReviewCell } from "../okr-shapes";
import { keyResultsTable, objectivesTable, type KeyResultKey, type ObjectiveKey } from "../okr-tables";
import { USUAL_PACE, type PaceTerms } from "../pace-terms";
import { all, own, type TableHandle } from "../table-handle";
import { EMPTY, index, isEmpty, unlessEmpty, when } from "./expressions";
import type { CarriedAction } from "./carried-action";
import { reviewKey } from "./review-key";
import { reviewTables, type ReviewTables } from "./review-tables";

/** A table that the review refers to, as the workbook calls it. A column that the user deleted has no header. */
export interface SourceTable<Key extends string> {
  readonly name: string;
  readonly headers: Readonly<Partial<Record<Key, string>>>;
}

/** The tables that the numbers of a review come from. */
export interface ReviewSources {
  readonly objectives: SourceTable<ObjectiveKey>;
  readonly keyResults: SourceTable<KeyResultKey>;
  readonly checkIns: TableHandle<CheckInKey>;
  /** Of the cycle before: its key results, and the result data of its review if there was one. */
  readonly previous: PreviousSources | null;
}

export interface PreviousSources {
  readonly keyResults: SourceTable<KeyResultKey>;
  readonly reviewData: SourceTable<"id" | "progress"> | null;
}

/** The tables as we plan them in a language, without those of a cycle before. */
export function plannedSources(cycle: string, language: Language): ReviewSources {
  return { objectives: objectivesTable(cycle, language), keyResults: keyResultsTable(cycle, language), checkIns: checkInTable(language), previous: null };
}

/** What every part of the sheet is planned from. */
export interface ReviewContext {
  /** By which its tables and cells are called. */
  readonly key: string;
  readonly input: ReviewInput;
  readonly review: CycleReview;
  readonly language: Language;
  readonly words: ReviewSheetWords;
  readonly tables: ReviewTables;
  readonly sources: ReviewSources;
  /** Days of check-ins that the sheet shows. */
  readonly days: readonly string[];
  /** Key results with rows for causes and actions. */
  readonly opened: readonly OpenedRow[];
  readonly carried: readonly CarriedAction[];
  readonly pace: PaceTerms;
  /** A named cell of the sheet. */
  readonly cell: (name: ReviewCell) => Expression;
}

export interface OpenedRow {
  readonly keyResult: string;
  readonly cause: string;
  readonly action: string;
}

export interface ReviewRequest {
  readonly language: Language;
  /** As we plan them, if the workbook is not known to call them otherwise. */
  readonly sources?: ReviewSources;
  /** Actions of the review before, of which this one checks the effect. */
  readonly carried?: readonly CarriedAction[];
  /** As the workbook has it; the usual if left out. */
  readonly pace?: PaceTerms;
}

export function contextOf(input: ReviewInput, review: CycleReview, { language, sources, carried = [], pace = USUAL_PACE }: ReviewRequest): ReviewContext {
  const key = reviewKey(input.cycle.id, input.of);
  return {
    key, input, review, language, carried, pace,
    words: reviewSheetWords(language),
    tables: reviewTables(key, language),
    sources: sources ?? plannedSources(input.cycle.id, language),
    days: shownDays(input.cycle.checkIns),
    opened: openedRows(input, review),
    cell: (name) => named(reviewCellName(name, key)),
  };
}

/** More days than this make columns too narrow to read. */
const DAY_LIMIT = 9;

/** The days of check-ins, counted back from the last one: all of them, or every second, third … if they are too many. */
function shownDays(checkIns: readonly string[]): readonly string[] {
  const step = Math.ceil(checkIns.length / DAY_LIMIT);
  return checkIns.filter((_, index) => (checkIns.length - 1 - index) % step === 0);
}

/** A row for every key result whose gap needs a cause, and for those that have theirs already. */
function openedRows({ causes = [] }: ReviewInput, { keyResults }: CycleReview): readonly OpenedRow[] {
  const there = new Set(causes.map(({ id }) => id));
  return keyResults
    .map(({ keyResult, needsCause }) => ({ keyResult: keyResult.id, needsCause, code: keyResult.id.replace(/^[TP]?KR-[^-]+-/, "") }))
    .filter(({ needsCause, code }) => needsCause || there.has(`C-${code}`))
    .map(({ keyResult, code }) => ({ keyResult, cause: `C-${code}`, action: `A-${code}` }));
}

/** What a table of the workbook says in a row found by `rowOf`: empty where its cell is, where the row or the column is not there. */
export function fromSource<Key extends string>({ name, headers }: SourceTable<Key>, key: Key, row: Expression): Expression {
  const header = headers[key];
  if (header === undefined) return EMPTY;
  const value = index({ name, headers: { [key]: header } as Record<Key, string> }, key, row);
  return unlessEmpty(row, when(isEmpty(value), EMPTY, value));
}

/** Key column of a source, which no table of ours can do without. */
export function idsOf<Key extends string>({ name, headers }: SourceTable<Key | "id">): Expression {
  return all({ name, headers: { id: headers.id ?? "id" } }, "id");
}

export function language({ language: code }: Pick<ReviewContext, "language">): Literal {
  return literal(code);
}

/** True in rows of key results that go from a start to a target, both given. */
export function moves<Key extends string>(table: TableHandle<Key | "type" | "start" | "target">): Expression {
  const type = (name: string): Expression => ({ kind: "binary", operator: "=", left: own(table, "type"), right: literal(name) });
  return call("AND", call("OR", type("increase"), type("decrease"), type("milestone")), call("ISNUMBER", own(table, "start")), call("ISNUMBER", own(table, "target")));
}

/** A day as a formula that people can read. @example dayOf("2027-01-15") // prints DATE(2027,1,15) */
export function dayOf(date: string): Expression {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return call("DATE", literal(year), literal(month), literal(day));
}

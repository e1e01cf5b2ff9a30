import type { CellValue, WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import { LANGUAGES, parseStatus, reviewSheetWords, type Language } from "../../core/language";
import {
  LEVELS_BELOW, namedReviewTables, planReviews, reviewCellName, reviewKey, TABLE_NAMES, type NextKeyResult, type PlannedImprovement, type ReviewedCycle, type ReviewedHolderCycle,
} from "../../core/plan";
import { improvementEffect, type ImprovementEffect } from "../../core/review";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { namedNumber } from "../named-cell";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { cyclesInOrder } from "./cycle-on-a-day";
import { byHolder, readOwnLevel } from "./own-levels";
import { ownCycles, ownTable, readOwnOkrs, type OwnOkrs } from "./own-okrs";
import { sourceTable } from "./review-sources";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface ReviewsSummary {
  /** In the order in which they end. */
  readonly cycles: readonly ReviewedFigures[];
  /** Of every key result whose improvement a review planned. */
  readonly effects: readonly (ImprovementEffect & { readonly cycle: string; readonly keyResult: string; readonly text: string; readonly planned: number })[];
  readonly holders: readonly HolderFigures[];
}

/** Of a team or person with a review of its own. */
export interface HolderFigures extends ReviewedFigures {
  readonly holder: string;
}

export interface ReviewedFigures {
  readonly cycle: string;
  /** 0…1; null if nothing is scored. */
  readonly score: number | null;
  /** −1…1; null if nothing is scored. */
  readonly netConfidence: number | null;
}

/**
 * The sheet that compares the reviews of all cycles: scores, causes, actions, what the improvements of each brought
 * in the next, and the reviews of teams and people where there are some. Issues: `workbook-without-okrs`, `workbook-without-reviews`, and the conflicts of `reconcile`.
 */
export function reviewsTask(workbook: WorkbookGrid, options: TaskOptions): TaskOutcome<ReviewsSummary> {
  const { state, issues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const okrs = cyclesInOrder(ownCycles(state), state, options.asOf).flatMap(({ id }) => readOwnOkrs(grid, state, id) ?? []);
  if (okrs.length === 0) return refused(workbook, dialect, [...issues, issue("error", "workbook-without-okrs", null, undefined)]);
  const reviews = okrs.flatMap((each, place) => readReview(grid, state, each, okrs[place + 1] ?? null) ?? []);
  const holders = okrs.flatMap(({ cycle }) => readHolderReviews(grid, state, cycle));
  if (reviews.length === 0 && holders.length === 0) return refused(workbook, dialect, [...issues, issue("error", "workbook-without-reviews", null, undefined)]);
  const settled = settle(planReviews(reviews.map(({ cycle }) => cycle), language, holders), workbook, state, dialect, []);
  const summary = { cycles: reviews.map(({ figures }) => figures), effects: reviews.flatMap(({ effects }) => effects), holders: holders.map((each) => holderFigures(grid, state, each)) };
  return { ...settled, summary, issues: [...issues, ...settled.issues] };
}

interface ReadReview {
  readonly cycle: ReviewedCycle;
  readonly figures: ReviewedFigures;
  readonly effects: ReviewsSummary["effects"];
}

/** Null for a cycle that nobody reviewed. */
function readReview(grid: WorkbookGrid, state: WorkbookState, okrs: OwnOkrs, next: OwnOkrs | null): ReadReview | null {
  const data = rowsOf(grid, state, TABLE_NAMES.review("data", okrs.cycle));
  if (data === null) return null;
  const language = languageOf(state, okrs.cycle);
  const actions = (rowsOf(grid, state, TABLE_NAMES.review("actions", okrs.cycle)) ?? []).filter((row) => isOwnAction(row, language));
  const planned = okrs.keyResults.flatMap(({ id, text, measure }) => {
    const effect = actions.filter((row) => row["keyResultId"] === id).reduce((sum, row) => sum + (numberOf(row["effect"]) ?? 0), 0);
    return effect === 0 ? [] : [{ id, text, effect, next: next === null || measure === null ? null : sameMeasure(grid, state, measure, next) }];
  });
  const currentOf = new Map(data.map((row) => [row["id"], numberOf(row["current"])] as const));
  return {
    cycle: {
      id: okrs.cycle, language,
      tables: namedReviewTables(okrs.cycle, language, (table) => headersOf(state, table)),
      keyResults: sourceTable(state, okrs.tables.keyResults),
      owners: ownersOf([...okrs.keyResults.map(({ owner }) => owner), ...actions.map((row) => row["owner"] ?? null)]),
      planned: planned.map(({ id, next: after }): PlannedImprovement => ({ keyResult: id, format: formatIn(grid, state, okrs.cycle, id), next: after?.place ?? null })),
    },
    figures: { cycle: okrs.cycle, score: namedNumber(grid, state, reviewCellName("Score", okrs.cycle)), netConfidence: netOf(data) },
    effects: planned.map(({ id, text, effect, next: after }) => ({
      cycle: okrs.cycle, keyResult: id, text, planned: effect, ...improvementEffect({ planned: effect, before: currentOf.get(id) ?? null, after: after?.value ?? null }),
    })),
  };
}

/** The reviews of teams and people in a cycle: of those who have OKRs in it, and a review sheet of their own. */
function readHolderReviews(grid: WorkbookGrid, state: WorkbookState, cycle: string): readonly ReviewedHolderCycle[] {
  return LEVELS_BELOW.flatMap((level) => {
    const okrs = readOwnLevel(grid, state, level, cycle);
    return okrs === null ? [] : byHolder(okrs).flatMap(({ holder }): readonly ReviewedHolderCycle[] => {
      const key = reviewKey(cycle, { level, name: holder ?? "" });
      if (holder === null || ownTable(grid, state, TABLE_NAMES.review("data", key)) === null) return [];
      const language = languageOf(state, key);
      const tables = namedReviewTables(key, language, (table) => headersOf(state, table));
      return [{ cycle, holder, review: { id: key, language, tables, keyResults: sourceTable(state, okrs.tables.keyResults), owners: [], planned: [] } }];
    });
  });
}

function holderFigures(grid: WorkbookGrid, state: WorkbookState, { cycle, holder, review: { id } }: ReviewedHolderCycle): HolderFigures {
  const data = rowsOf(grid, state, TABLE_NAMES.review("data", id)) ?? [];
  return { cycle, holder, score: namedNumber(grid, state, reviewCellName("Score", id)), netConfidence: netOf(data) };
}

/** The key result of a measure in the next cycle, with its value in its review, or else on its OKR sheet. */
function sameMeasure(grid: WorkbookGrid, state: WorkbookState, measure: string, next: OwnOkrs): { readonly place: NextKeyResult; readonly value: number | null } | null {
  const keyResult = next.keyResults.find((one) => one.measure === measure);
  if (keyResult === undefined) return null;
  const name = TABLE_NAMES.review("data", next.cycle);
  const reviewed = rowsOf(grid, state, name)?.find((row) => row["id"] === keyResult.id);
  const table = reviewed === undefined ? next.tables.keyResults.shape.name : name;
  const { id = "id", current = "current" } = headersOf(state, table);
  return {
    place: { cycle: next.cycle, keyResult: keyResult.id, values: { name: table, headers: { id, current } } },
    value: reviewed === undefined ? keyResult.current : numberOf(reviewed["current"]),
  };
}

/** Decided on in that review, and not dropped. */
function isOwnAction(row: Row, language: Language): boolean {
  const blank = (value: CellValue | undefined): boolean => value === undefined || value === null || value === "";
  return !blank(row["action"]) && blank(row["from"]) && row["status"] !== reviewSheetWords(language).states.dropped;
}

function netOf(data: readonly Row[]): number | null {
  const statuses = data.map((row) => (typeof row["status"] === "string" ? parseStatus(row["status"]) : null)).filter((status) => status !== null && status !== "not-scored");
  const count = (status: string): number => statuses.filter((one) => one === status).length;
  return statuses.length === 0 ? null : (count("on-track") - count("off-track")) / statuses.length;
}

function ownersOf(owners: readonly CellValue[]): readonly string[] {
  return [...new Set(owners.flatMap((owner) => (typeof owner === "string" && owner.trim() !== "" ? [owner] : [])))];
}

// Tables as the workbook has them

type Row = Readonly<Record<string, CellValue>>;

function rowsOf(grid: WorkbookGrid, state: WorkbookState, name: string): readonly Row[] | null {
  const table = ownTable(grid, state, name)?.table ?? null;
  return table === null ? null : table.rows.map((row) => rowValues(table, row));
}

function headersOf(state: WorkbookState, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(state.tables.get(name)?.columns.map(({ key, title }) => [key, title]) ?? []);
}

/** That of the headers of its result data: words that people chose there are of the same. */
function languageOf(state: WorkbookState, cycle: string): Language {
  const { text } = headersOf(state, TABLE_NAMES.review("data", cycle));
  return LANGUAGES.find((language) => reviewSheetWords(language).data.text === text) ?? "en";
}

/** How the review shows the value of a key result. */
function formatIn(grid: WorkbookGrid, state: WorkbookState, cycle: string, keyResult: string): string {
  const table = ownTable(grid, state, TABLE_NAMES.review("data", cycle))?.table;
  const row = table?.rows.find(({ id }) => id === keyResult)?.row;
  const column = table?.columns.find(({ key }) => key === "current")?.column;
  return table === undefined || row === undefined || column === undefined ? "General" : table.sheet.format(row, column);
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

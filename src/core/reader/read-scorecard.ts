import type { WorkbookGrid } from "../grid";
import { issue, type Issue } from "../issue";
import type { Measure } from "../model";
import { uniqueIds } from "../generate/stable-id";
import { NO_CORRECTIONS, type Corrections } from "./corrections";
import { withoutRepeats } from "./duplicates";
import { foldText } from "./fold-text";
import { periodNames } from "./period-names";
import { withPeriodSheets } from "./period-sheets";
import { isAnswer, type Question } from "./question";
import { readSheet, type SheetReading } from "./read-sheet";
import type { TableReading } from "./read-table";
import type { ReaderOptions, Reading } from "./reading";

/*
 * How a workbook becomes measures:
 *
 *   sheet ── 1 view ──► 2 headers ──► 3 tables ──► 4 columns ──► 5 rows ──► 6 measures ─┐
 *     cells, merges     rows that     columns and    what each     titles,    numbers,    │
 *     shown everywhere  name columns  rows under     one holds     totals,    units,      │
 *     (or transposed)                 a header                     series     directions  │
 *                                                                                         ▼
 *   other sheets ─────────────────────────► 7 months together, without repeats ──► 8 ids, questions
 *
 *   1 sheet-view          4 classify-columns, column-profile, period-columns
 *   2 find-headers        5 drafts, row-kind, outline
 *   3 tables              6 read-measure, with table-facts and table-context for what holds for all of a table
 *                         7 period-sheets, duplicates
 *
 * Words of headers are in header-words, series-words, period-label; they propose, what stands in the cells decides.
 */

/** Direction questions beyond these say nothing new; an issue counts the rest. */
const MOST_DIRECTIONS = 30;

/**
 * Measures of a workbook, each field with the cell that it came from, with what was assumed as questions and what
 * could not be read as issues. Very hidden sheets are not read; hidden ones are, with a note. A workbook without a
 * scorecard gives none and says why.
 */
export function readScorecard(grid: WorkbookGrid, options: ReaderOptions = {}): Reading {
  const corrections = options.corrections ?? NO_CORRECTIONS;
  const wanted = options.sheets?.map(foldText);
  const candidates = grid.sheets.filter((sheet) => sheet.visibility !== "veryHidden" && options.ownSheets?.has(sheet.name.toLowerCase()) !== true && (wanted?.includes(foldText(sheet.name)) ?? true));
  const periods = periodNames(candidates.map(({ name }) => name));
  const sheets = candidates.map((sheet) => readSheet(sheet, { options, corrections, date1904: grid.date1904, ofPeriod: periods.get(sheet.name) ?? null }));
  const together = withPeriodSheets(withoutBareSeries(sheets), periods, corrections);
  const scorecards = together.sheets;
  const { kept, left, questions } = withoutRepeats(scorecards, corrections);
  const measures = withIds(kept.flatMap((table) => table.measures.map(({ measure }) => measure)));
  const asked = openQuestions([...kept.flatMap((table) => table.questions), ...together.questions, ...questions], corrections);
  return {
    measures, questions: asked.questions, mapping: kept.map(({ mapping }) => mapping),
    issues: [
      ...unknownSheets(grid, options), ...noMeasures(sheets, scorecards, kept, left), ...(measures.length === 0 ? [issue("warning", "reader-nothing-found", null, { sheets: candidates.length })] : []),
      ...hiddenIssues(sheets, kept), ...together.issues, ...kept.flatMap((table) => table.issues), ...withoutNumbers(kept), ...asked.issues,
    ],
  };
}

/** Bare series of numbers count only where the workbook has nothing better, and those down the rows last. */
function withoutBareSeries(sheets: readonly SheetReading[]): readonly SheetReading[] {
  const tiers = sheets.flatMap(({ tables }) => tables.map(tierOf));
  const best = Math.min(...tiers);
  return sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.filter((table) => tierOf(table) < 2 && (tierOf(table) === 0 || tierOf(table) === best)) }));
}

/** 0: targets or named results. 1: bare numbers by period of several measures down the rows. 2: nothing that speaks of performance. */
function tierOf({ isBare, table, mapping, measures }: TableReading): number {
  const isUnlabelled = mapping.columns.every(({ field }) => !/target|actual|baseline|weight|seriesLabel/.test(field)) && measures.every(({ measure }) => measure.target === null);
  if (isBare) return 2;
  return isUnlabelled && table.view.transposed ? (measures.length > 1 ? 1 : 2) : 0;
}

/** Ids from sheet, name and perspective, so that rows may move. */
function withIds(measures: readonly Omit<Measure, "id">[]): readonly Measure[] {
  const ids = uniqueIds("M", measures.map(({ sheet, name, perspective }) => [sheet, name, perspective ?? ""].map(foldText).join("|")));
  return measures.map((measure, index) => ({ id: ids[index] ?? "", ...measure }));
}

interface Asked {
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
}

/** Questions that nobody answered, each once. An answer that is none of a question's options leaves it open and says so. */
function openQuestions(questions: readonly Question[], { answers }: Corrections): Asked {
  const unique = [...new Map(questions.map((each) => [each.id, each])).values()];
  const open = unique.filter((each) => !isAnswer(each, answers[each.id] ?? ""));
  const wrong = open.flatMap(({ id, options }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [issue("warning", "reader-answer-unknown", null, { id, answer, options: options.map(({ key }) => key) })];
  });
  const limited = limitDirections(open);
  return { questions: limited.questions, issues: [...wrong, ...limited.issues] };
}

function limitDirections(questions: readonly Question[]): Asked {
  let directions = 0;
  const kept = questions.filter(({ code }) => code !== "reader-direction" || ++directions <= MOST_DIRECTIONS);
  return { questions: kept, issues: directions > MOST_DIRECTIONS ? [issue("info", "reader-more-questions", null, { count: directions - MOST_DIRECTIONS })] : [] };
}

function unknownSheets(grid: WorkbookGrid, { sheets = [] }: ReaderOptions): readonly Issue[] {
  const known = new Set(grid.sheets.map(({ name }) => foldText(name)));
  return sheets.filter((name) => !known.has(foldText(name))).map((sheet) => issue("error", "reader-sheet-unknown", null, { sheet }));
}

function noMeasures(sheets: readonly SheetReading[], scorecards: readonly SheetReading[], kept: readonly TableReading[], left: readonly { readonly table: TableReading; readonly reason: "repeats" | "feeds" }[]): readonly Issue[] {
  return sheets.flatMap(({ sheet, reason }, index): readonly Issue[] => {
    if (kept.some(({ table }) => table.view.sheet === sheet) || reason === "empty") return [];
    const dropped = left.find(({ table }) => table.table.view.sheet === sheet);
    if (dropped?.reason === "feeds") return [issue("info", "reader-sheet-feeds", sheet.name, { sheet: sheet.name, by: fedSheets(dropped.table, kept) })];
    const isStatistics = reason === null && (scorecards[index]?.tables.length ?? 0) === 0;
    return [issue("info", "reader-no-measures", sheet.name, { sheet: sheet.name, reason: dropped?.reason ?? (isStatistics ? "statistics" : reason ?? "repeats") })];
  });
}

/** Sheets that hold the measures whose figures a table gives. */
function fedSheets(feeding: TableReading, kept: readonly TableReading[]): readonly string[] {
  const names = new Set(feeding.measures.map(({ measure }) => foldText(measure.name)));
  const fed = kept.filter(({ measures }) => measures.some(({ measure }) => names.has(foldText(measure.name))));
  return [...new Set(fed.map(({ mapping }) => mapping.sheet))];
}

function hiddenIssues(sheets: readonly SheetReading[], kept: readonly TableReading[]): readonly Issue[] {
  return sheets.flatMap(({ sheet }): readonly Issue[] => {
    const measures = kept.filter(({ table }) => table.view.sheet === sheet).flatMap((table) => table.measures);
    const hidden = measures.filter(({ measure }) => sheet.isRowHidden(measure.row - 1)).length;
    if (measures.length > 0 && sheet.visibility === "hidden") return [issue("info", "reader-sheet-hidden", sheet.name, { sheet: sheet.name, count: measures.length })];
    return hidden > 0 ? [issue("info", "reader-rows-hidden", sheet.name, { sheet: sheet.name, count: hidden })] : [];
  });
}

function withoutNumbers(kept: readonly TableReading[]): readonly Issue[] {
  const sheets = [...new Set(kept.map(({ mapping }) => mapping.sheet))];
  return sheets.flatMap((sheet) => {
    const measures = kept.filter(({ mapping }) => mapping.sheet === sheet).flatMap((table) => table.measures);
    const isEmpty = measures.length > 0 && measures.every(({ measure }) => measure.target === null && measure.actual === null && measure.targetLow === null && measure.targetHigh === null);
    return isEmpty ? [issue("warning", "reader-no-numbers", sheet, { sheet })] : [];
  });
}

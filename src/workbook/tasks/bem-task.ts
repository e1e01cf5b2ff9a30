import type { CellValue, WorkbookGrid } from "../../core/grid";
import { LANGUAGES, type Language } from "../../core/language";
import { bemWords } from "../../core/language/bem-words";
import { BEM_LIMIT_NAMES, BEM_TABLES, bemLimitNames, planBemSheet } from "../../core/plan";
import { BEM_KINDS, BEM_LIMITS, BEM_SCORES, bemCandidates, bemProposals, type BemKind, type ScreenedRow, type ScreeningLimits } from "../../core/strategy/bem";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { namedNumber } from "../named-cell";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { withKnownIds } from "./known-measures";
import { ownTable } from "./own-okrs";
import { readingTask, type ReadingOptions } from "./reading";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export type BemTaskOptions = TaskOptions & ReadingOptions;

export interface BemSummary {
  readonly candidates: number;
  /** Candidates with all four scores. */
  readonly scored: number;
  readonly keyResults: number;
  readonly initiatives: number;
}

/**
 * The sheet of BEM: what the scorecard offers as candidates, to be scored by people, and the OKRs out of those that they
 * selected. Scores, kinds, key tasks and candidates that people add stay; the OKRs follow them when it runs again.
 *
 * Issues: those of the reader, and the conflicts of `reconcile`.
 */
export function bemTask(workbook: WorkbookGrid, options: BemTaskOptions): TaskOutcome<BemSummary> {
  const { state, issues } = knownState(workbook);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = state.settings.language ?? options.language ?? options.fallbackLanguage ?? "en";
  const reading = readingTask(workbook, options);
  if (!reading.ok) return refused(workbook, dialect, [...issues, reading.issue]);
  const { measures } = reading.value;
  if (measures.length === 0) return refused(workbook, dialect, [...issues, ...reading.value.issues]);
  const grid = calculatedGrid(workbook, state);
  const rows = screenedRows(grid, state);
  const limits: ScreeningLimits = {
    each: namedNumber(grid, state, BEM_LIMIT_NAMES.each) ?? BEM_LIMITS.each,
    sum: namedNumber(grid, state, BEM_LIMIT_NAMES.sum) ?? BEM_LIMITS.sum,
  };
  const proposals = bemProposals(rows, limits);
  const candidates = bemCandidates(withKnownIds(measures, workbook, state));
  const plan = { sheets: [planBemSheet(candidates, proposals, language)], names: bemLimitNames() };
  const settled = settle(plan, workbook, { ...state, settings: { ...state.settings, language } }, dialect, [...new Set(measures.map(({ sheet }) => sheet))]);
  const summary: BemSummary = {
    candidates: Math.max(candidates.length, rows.length),
    scored: rows.filter(({ scores }) => scores.every((score) => score !== null)).length,
    keyResults: proposals.filter(({ use }) => use === "keyResult").length,
    initiatives: proposals.filter(({ use }) => use === "initiative").length,
  };
  return { ...settled, summary, issues: [...issues, ...reading.value.issues, ...settled.issues] };
}

/** The screening as it stands on the sheet; none before it is written. Rows without a text are free. */
function screenedRows(grid: WorkbookGrid, state: WorkbookState): readonly ScreenedRow[] {
  const table = ownTable(grid, state, BEM_TABLES.candidates)?.table;
  if (table === undefined) return [];
  return table.rows.flatMap((row) => {
    const values = rowValues(table, row);
    const text = textIn(values["text"]);
    if (text === null) return [];
    return [{
      id: row.id ?? `row-${row.row + 1}`, text,
      direction: textIn(values["direction"]), factor: textIn(values["factor"]), kind: kindIn(values["kind"]), owner: textIn(values["owner"]), keyTask: textIn(values["keyTask"]),
      scores: BEM_SCORES.map((key) => numberIn(values[key])),
    }];
  });
}

function textIn(value: CellValue | undefined): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function numberIn(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

/** In the words of any of our languages. */
function kindIn(value: CellValue | undefined): BemKind | null {
  const word = textIn(value)?.toLowerCase();
  return BEM_KINDS.find((kind) => LANGUAGES.some((language: Language) => bemWords(language).kinds[kind] === word)) ?? null;
}

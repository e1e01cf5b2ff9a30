import { cycleById } from "../../core/calendar";
import { parseUpdates, type OpenKeyResult } from "../../core/check-in";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import type { Level } from "../../core/model";
import { planCheckIns } from "../../core/plan";
import { knownState } from "../known-state";
import { laterCycles } from "./later-cycles";
import { readOwnLevels } from "./own-levels";
import { ownCycles, readOwnCheckIns, type OwnOkrs } from "./own-okrs";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

/** Cells below one row of headers, from a file or from a form. */
export type UpdatesSheet = Pick<SheetGrid, "name" | "used" | "value">;

export interface CheckInSummary {
  /** Check-ins that are appended. */
  readonly checkIns: number;
  /** Ids of the key results that they are of. */
  readonly keyResults: readonly string[];
}

/**
 * Appends what a sheet of updates says to the table of check-ins: all of it or, with an error in any row, nothing.
 * Updates given again are there already and change nothing. The OKR sheets then look from the as-of day, if it is later. Issues: `workbook-without-okrs`, those of `parseUpdates`.
 */
export function checkInTask(grid: WorkbookGrid, updates: UpdatesSheet, options: TaskOptions): TaskOutcome<CheckInSummary> {
  const { state, issues: stateIssues } = knownState(grid);
  const dialect = state.settings.dialect ?? options.dialect ?? "plain";
  const okrs = ownCycles(state).flatMap((cycle) => readOwnLevels(grid, state, cycle));
  if (okrs.length === 0) return refused(grid, dialect, [...stateIssues, issue("error", "workbook-without-okrs", null, undefined)]);
  const fiscalYearStart = state.settings.fiscalYearStart ?? `${options.asOf.slice(0, 4)}-01-01`;
  const keyResults = okrs.flatMap(({ level, own }) => openKeyResults(own, level, fiscalYearStart));
  const { checkIns, issues } = parseUpdates(rowsOf(updates), { source: updates.name, keyResults, asOf: options.asOf, existing: readOwnCheckIns(grid, state) });
  const found = [...stateIssues, ...issues];
  const hasErrors = found.some(({ severity }) => severity === "error");
  if (hasErrors) return refused(grid, dialect, found);
  const summary = { checkIns: checkIns.length, keyResults: [...new Set(checkIns.map(({ keyResult }) => keyResult))] };
  if (checkIns.length === 0) return { ...refused(grid, dialect, found), summary };
  const language = state.settings.language ?? options.language ?? options.fallbackLanguage ?? "en";
  const plan = { sheets: [planCheckIns(checkIns, keyResults, language), ...laterCycles(grid, state, language, options.asOf)], names: [] };
  const settled = settle(plan, grid, state, dialect, okrs.map(({ own: { tables } }) => tables.keyResults.sheet.name));
  return { ...settled, summary, issues: [...found, ...settled.issues] };
}

function openKeyResults({ cycle: id, keyResults }: OwnOkrs, level: Level, fiscalYearStart: string): readonly OpenKeyResult[] {
  const cycle = cycleById(id, fiscalYearStart);
  if (cycle === null) return [];
  const { start, slackEnd } = cycle;
  return keyResults.map(({ id: keyResult, text }) => ({ id: keyResult, text, cycle: id, start, slackEnd, level }));
}

/** The sheet as rows of cells; rows that are not there are blank, so that places count right. */
function rowsOf(sheet: UpdatesSheet): readonly (readonly CellValue[])[] {
  const { used } = sheet;
  if (used === null) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: used.right + 1 }, (__, column) => sheet.value(row, column)));
}

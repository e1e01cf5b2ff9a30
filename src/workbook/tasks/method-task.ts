import { CADENCES, cycleAt, cycleById, cyclesOfYear, fiscalYearOf, type Cycle } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import type { Language } from "../../core/language";
import { AS_OF_NAME, asOfName, DATED_SHEETS, planCyclesSheet, planMethodSheet, type MethodSheet, type WorkbookPlan } from "../../core/plan";
import { knownState } from "../known-state";
import { namedNumber } from "../named-cell";
import type { Settings, WorkbookState } from "../state";
import { knownPace } from "./pace-policy";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface MethodTaskOptions extends TaskOptions {
  readonly sheets: readonly MethodSheet[];
  /** Of the calendar of key actions; that of the as-of day if left out. */
  readonly cycle?: string;
}

export interface MethodSummary {
  readonly sheets: readonly MethodSheet[];
  readonly cycle: string;
}

/**
 * Sheets that explain and support the method: a comparison of methods, twelve questions of readiness, a worked example of
 * grading, objectives agreed between two, and the calendar of key actions of a cycle. What people fill in stays. The last
 * two look from the day on the sheet of cycles, which is made where it is missing.
 *
 * Issues: `workbook-dates-from-1904`, `cycle-unknown`, and the conflicts of `reconcile`.
 */
export function methodTask(grid: WorkbookGrid, options: MethodTaskOptions): TaskOutcome<MethodSummary> {
  const { state, issues } = knownState(grid);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = state.settings.language ?? options.language ?? options.fallbackLanguage ?? "en";
  if (grid.date1904) return refused(grid, dialect, [...issues, issue("error", "workbook-dates-from-1904", null, undefined)]);
  const cycle = chosenCycle(options, state.settings);
  if (cycle === null) return refused(grid, dialect, [...issues, issue("error", "cycle-unknown", null, { cycle: options.cycle ?? "" })]);
  const { terms: { holidays } } = knownPace(grid, state);
  const planned = options.sheets.map((sheet) => planMethodSheet(sheet, { cycle, language, holidays }));
  const cycles = options.sheets.some((sheet) => DATED_SHEETS.includes(sheet)) ? missingCycles(grid, state, cycle, language, options.asOf) : null;
  const plan: WorkbookPlan = { sheets: [...planned, ...(cycles?.sheets ?? [])], names: cycles?.names ?? [] };
  const remembered = { ...state, settings: { ...state.settings, language } };
  const settled = settle(plan, grid, remembered, dialect, []);
  return { ...settled, summary: { sheets: options.sheets, cycle: cycle.id }, issues: [...issues, ...settled.issues] };
}

/** The stated cycle, else that of the as-of day in the cadence of the workbook; null for an id that no year has. */
function chosenCycle({ cycle, asOf }: MethodTaskOptions, settings: Settings): Cycle | null {
  const fiscalYearStart = settings.fiscalYearStart ?? `${asOf.slice(0, 4)}-01-01`;
  const cadence = CADENCES.find((one) => one === settings.cadence) ?? "quarterly";
  return cycle === undefined ? cycleAt(asOf, cadence, fiscalYearStart) : cycleById(cycle, fiscalYearStart);
}

/** The sheet of cycles with its day to look from; null if the workbook has one. */
function missingCycles(grid: WorkbookGrid, state: WorkbookState, cycle: Cycle, language: Language, asOf: string): WorkbookPlan | null {
  if (namedNumber(grid, state, AS_OF_NAME) !== null) return null;
  const fiscalYearStart = state.settings.fiscalYearStart ?? `${asOf.slice(0, 4)}-01-01`;
  const cycles = cyclesOfYear(fiscalYearOf(cycle.yearStart, fiscalYearStart), cycle.cadence);
  return { sheets: [planCyclesSheet({ cycles, asOf, language })], names: [asOfName(language)] };
}

import { CADENCES, type Cadence } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { placeImported, type Imported, type PlacedCycle } from "../../core/interchange";
import { issue, type Issue } from "../../core/issue";
import { planImported } from "../../core/plan";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { readOwnLevels } from "./own-levels";
import { knownPace } from "./pace-policy";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface ImportTaskOptions extends TaskOptions {
  /** Names of the files, by which what was imported from them before is known again. */
  readonly files: readonly string[];
  /** That of the workbook if left out, else what fits the file. */
  readonly cadence?: Cadence;
  /** First day of the fiscal year; that of the workbook if left out, else what fits the file. */
  readonly fiscalYearStart?: string;
}

export interface ImportSummary {
  readonly cycles: readonly string[];
  readonly objectives: number;
  readonly keyResults: number;
  readonly checkIns: number;
}

/**
 * OKRs of another program as OKR sheets with typed values, in the cycles of their days, and their check-ins. Imported again from
 * a file of the same name, what changed in it is merged in.
 *
 * Issues: those of the importer and of `placeImported`, `import-empty`, `import-cycle-there`, `workbook-dates-from-1904`, and the conflicts of `reconcile`.
 */
export function importTask(workbook: WorkbookGrid, imported: Imported, options: ImportTaskOptions): TaskOutcome<ImportSummary> {
  const { state, issues: stateIssues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const { settings } = state;
  const dialect = options.dialect ?? settings.dialect ?? "plain";
  const language = options.language ?? settings.language ?? options.fallbackLanguage ?? "en";
  const found = [...stateIssues, ...imported.issues];
  if (workbook.date1904) return refused(workbook, dialect, [...found, issue("error", "workbook-dates-from-1904", null, undefined)]);
  if (found.some(({ severity }) => severity === "error")) return refused(workbook, dialect, found);
  if (imported.cycles.every(({ objectives }) => objectives.length === 0)) return refused(workbook, dialect, [...found, issue("error", "import-empty", null, undefined)]);

  const { asOf } = options;
  const placed = placeImported(imported.cycles, {
    asOf, fiscalYearStart: options.fiscalYearStart ?? settings.fiscalYearStart ?? null,
    cadence: options.cadence ?? CADENCES.find((one) => one === settings.cadence) ?? null,
  });
  const others = placed.cycles.flatMap((each) => otherOkrs(grid, state, each, options.files));
  if (others.length > 0) return refused(workbook, dialect, [...found, ...placed.issues, ...others]);
  const { cadence, fiscalYearStart, cycles } = placed;
  const hasCycles = settings.cycle !== undefined && !cycles.some(({ cycle }) => cycle.id === settings.cycle);
  const plan = planImported(cycles, { cadence, fiscalYearStart, asOf, language, pace: knownPace(grid, state).terms, hasCycles });
  const last = cycles.map(({ cycle }) => cycle).sort((a, b) => (a.start < b.start ? -1 : 1)).at(-1);
  const chosen = hasCycles || last === undefined ? settings : { ...settings, language, cadence, fiscalYearStart, cycle: last.id };
  const settled = settle(plan, workbook, { ...state, settings: chosen }, dialect, []);
  return { ...settled, summary: summaryOf(cycles), issues: [...found, ...placed.issues, ...settled.issues] };
}

/** An error if a cycle has OKRs that come from somewhere else: live formulas there would become typed values. */
function otherOkrs(grid: WorkbookGrid, state: WorkbookState, { cycle }: PlacedCycle, files: readonly string[]): readonly Issue[] {
  const isOurs = readOwnLevels(grid, state, cycle.id).map(({ own }) => own.tables.keyResults).every((there) => there.rows.filter(({ id }) => id !== null).every((row) => {
    const { source = null } = rowValues(there, row);
    return typeof source === "string" && files.some((file) => source.startsWith(`${file}, `));
  }));
  return isOurs ? [] : [issue("error", "import-cycle-there", null, { cycle: cycle.id })];
}

function summaryOf(cycles: readonly PlacedCycle[]): ImportSummary {
  const objectives = cycles.flatMap((each) => each.objectives);
  const keyResults = objectives.flatMap((each) => each.keyResults);
  return {
    cycles: cycles.map(({ cycle }) => cycle.id), objectives: objectives.length, keyResults: keyResults.length,
    checkIns: keyResults.reduce((sum, { checkIns }) => sum + checkIns.length, 0),
  };
}

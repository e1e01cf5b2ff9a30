import { cycleById } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { exportedCycle, EXPORTERS, type CycleRecords, type ExportFormat } from "../../core/interchange";
import type { Issue } from "../../core/issue";
import type { Language } from "../../core/language";
import { calculatedGrid } from "../calculated-grid";
import { readOwnLevels, type LevelOwn } from "./own-levels";
import { readAllOkrs, readOwnCheckIns } from "./own-okrs";
import { knownPace } from "./pace-policy";

export interface ExportTaskOptions {
  readonly format: ExportFormat;
  /** All cycles if left out. */
  readonly cycle?: string;
  /** Of words of ours, where the workbook's settings say none. */
  readonly fallbackLanguage: Language;
  /** ISO date. */
  readonly asOf: string;
}

export interface Exported {
  /** Null if there is nothing to export; the issues say why. */
  readonly text: string | null;
  readonly cycles: readonly string[];
  readonly keyResults: number;
  readonly issues: readonly Issue[];
}

/** The OKRs in a workbook, of the company, teams and people, with the user's edits and the latest values, as text in another program's format. Issues as of `readAllOkrs`. */
export function exportTask(grid: WorkbookGrid, { format, cycle, fallbackLanguage, asOf }: ExportTaskOptions): Exported {
  const { okrs, state, issues } = readAllOkrs(grid, cycle);
  const { language = fallbackLanguage, fiscalYearStart = `${asOf.slice(0, 4)}-01-01` } = state.settings;
  const checkIns = readOwnCheckIns(grid, state);
  // Where progress goes by working days, so do the dates of the cycle.
  const holidays = knownPace(grid, state).holidays ?? [];
  const calculated = calculatedGrid(grid, state);
  const levels = okrs.map(({ cycle: id }) => ({ id, levels: readOwnLevels(calculated, state, id) }));
  const cycles = levels.flatMap(({ id, levels: those }) => {
    const its = cycleById(id, fiscalYearStart, { holidays });
    return its === null ? [] : [exportedCycle({ ...together(those), cycle: its, checkIns })];
  });
  return {
    text: cycles.length === 0 ? null : EXPORTERS[format].print(cycles, language, asOf),
    cycles: cycles.map(({ id }) => id),
    keyResults: cycles.flatMap(({ objectives }) => objectives).reduce((sum, { keyResults }) => sum + keyResults.length, 0),
    issues: [...issues, ...levels.flatMap(({ levels: those }) => those.flatMap(({ level, own }) => (level === "company" ? [] : own.issues)))],
  };
}

/** The OKRs of all levels as one list, each with whose it is. */
function together(levels: readonly LevelOwn[]): Pick<CycleRecords, "objectives" | "keyResults" | "progress" | "status"> {
  return {
    objectives: levels.flatMap(({ level, own }) => own.objectives.map((each) => ({ ...each, level }))),
    keyResults: levels.flatMap(({ level, own }) => own.keyResults.map((each) => ({ ...each, level }))),
    progress: new Map(levels.flatMap(({ own }) => [...own.progress])),
    status: new Map(levels.flatMap(({ own }) => [...own.status])),
  };
}

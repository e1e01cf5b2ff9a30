import type { WorkbookGrid } from "../../core/grid";
import type { Language } from "../../core/language";
import { LEVELS, type Level } from "../../core/model";
import { levelTableName, planCheckInList, TABLE_NAMES, type RowsOfLevels, type WorkbookPlan } from "../../core/plan";
import type { WorkbookState } from "../state";
import { ownTable } from "./own-okrs";

export interface CheckInListRequest {
  readonly cycle: string;
  readonly language: Language;
  /** Key results that are planned now, of levels that are written. */
  readonly planned: RowsOfLevels;
}

/** The list of key results to check in, where the cycle has or gets OKRs of teams or people; of the company alone the OKR sheet is the list. */
export function checkInListPlans(grid: WorkbookGrid, state: WorkbookState, { cycle, language, planned }: CheckInListRequest): readonly WorkbookPlan[] {
  const rows = Object.fromEntries(LEVELS.flatMap((level) => {
    const count = Math.max(planned[level] ?? 0, rowsThere(grid, state, level, cycle));
    return count === 0 ? [] : [[level, count] as const];
  })) as RowsOfLevels;
  return rows.team === undefined && rows.person === undefined ? [] : [planCheckInList(cycle, rows, language)];
}

function rowsThere(grid: WorkbookGrid, state: WorkbookState, level: Level, cycle: string): number {
  const name = level === "company" ? TABLE_NAMES.keyResults(cycle) : levelTableName("keyResults", level, cycle);
  return ownTable(grid, state, name)?.table.rows.length ?? 0;
}

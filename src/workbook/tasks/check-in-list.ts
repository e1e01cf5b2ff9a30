import type { WorkbookGrid } from "../../core/grid";
import type { Language } from "../../core/language";
import { LEVELS, type Level } from "../../core/model";
import { checkInListTable, levelTableName, planCheckInList, TABLE_NAMES, type RowsOfLevels, type TablePlan, type WorkbookPlan } from "../../core/plan";
import type { WorkbookState } from "../state";
import { ownTable } from "./own-okrs";

export interface CheckInListRequest {
  readonly cycle: string;
  readonly language: Language;
  /** What is written beside it. */
  readonly plans: readonly WorkbookPlan[];
}

/** The list of key results to check in, where the cycle has or gets OKRs of teams or people; of the company alone the OKR sheet is the list. */
export function checkInListPlans(grid: WorkbookGrid, state: WorkbookState, { cycle, language, plans }: CheckInListRequest): readonly WorkbookPlan[] {
  const tables = plans.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
  const rowsOf = (level: Level): number => {
    const name = level === "company" ? TABLE_NAMES.keyResults(cycle) : levelTableName("keyResults", level, cycle);
    return mostRows(tables.find((table) => table.name === name), ownTable(grid, state, name)?.table.rows ?? []);
  };
  const rows: RowsOfLevels = Object.fromEntries(LEVELS.map((level) => [level, rowsOf(level)] as const).filter(([, count]) => count > 0));
  const linesThere = ownTable(grid, state, checkInListTable(cycle, language).name)?.table.rows.length;
  return rows.team === undefined && rows.person === undefined ? [] : [planCheckInList(cycle, rows, language, linesThere)];
}

/** How many rows a table may have once what is planned is merged into what stands there: rows of people's own stay, and so may others. */
function mostRows(planned: TablePlan | undefined, there: readonly { readonly id: string | null }[]): number {
  const ids = planned?.rows.map((row) => row[planned.keyColumn]?.value) ?? [];
  return new Set([...ids, ...there.flatMap(({ id }) => id ?? [])]).size + there.filter(({ id }) => id === null).length;
}

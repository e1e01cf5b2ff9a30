import type { WorkbookGrid } from "../../core/grid";
import { checkInTable, TABLE_NAMES, type PreviousSources, type ReviewSources, type SourceTable } from "../../core/plan";
import type { OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable, type OwnOkrs } from "./own-okrs";

/**
 * The tables that a review calculates with, by the names that we gave them: `reconcile` knows what they are called now.
 * Columns that the user deleted are left out.
 */
export function reviewSources(state: WorkbookState, { tables }: OwnOkrs): Omit<ReviewSources, "previous"> {
  const checkIns = state.tables.get(TABLE_NAMES.checkIns);
  const planned = checkInTable(state.settings.language ?? "en");
  const headers = { ...planned.headers, ...Object.fromEntries(checkIns?.columns.map(({ key, title }) => [key, title]) ?? []) };
  return {
    objectives: sourceTable(state, tables.objectives),
    keyResults: sourceTable(state, tables.keyResults),
    checkIns: { name: planned.name, headers },
  };
}

/** Those of the cycle before, and the result data of its review if there was one. */
export function previousSources(grid: WorkbookGrid, state: WorkbookState, { cycle, tables }: OwnOkrs): PreviousSources {
  const data = ownTable(grid, state, TABLE_NAMES.review("data", cycle));
  return { keyResults: sourceTable(state, tables.keyResults), reviewData: data === null ? null : sourceTable(state, data.table) };
}

/** A table of ours by the name that we gave it, with the columns that are still there. */
export function sourceTable<Key extends string>(state: WorkbookState, { shape, columns }: OwnTable): SourceTable<Key> {
  const present = new Set(columns.map(({ key }) => key));
  const written = state.tables.get(shape.name)?.columns ?? [];
  const headers = written.filter(({ key }) => present.has(key)).map(({ key, title }) => [key, title] as const);
  // Keys of a table that we wrote are those of its kind.
  return { name: shape.name, headers: Object.fromEntries(headers) as Partial<Record<Key, string>> };
}

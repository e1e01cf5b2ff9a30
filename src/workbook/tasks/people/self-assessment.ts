import type { CellValue, WorkbookGrid } from "../../../core/grid";
import type { SelfAssessed } from "../../../core/people";
import { PEOPLE_TABLES } from "../../../core/plan/people";
import { knownState } from "../../known-state";
import { rowValues } from "../../own-tables";
import { ownTable } from "../own-okrs";

/** Columns in which the person writes, in the order in which the manager reads them. */
const TEXTS = ["achieved", "hindered", "help"] as const;

/** What a person wrote into their self-assessment, by key result; rows that nobody filled in are left out. */
export function readSelfAssessment(grid: WorkbookGrid): ReadonlyMap<string, SelfAssessed> {
  const { state } = knownState(grid);
  const table = ownTable(grid, state, PEOPLE_TABLES.self)?.table;
  const title = (key: string): string => table?.columns.find((column) => column.key === key)?.title ?? key;
  return new Map(table?.rows.flatMap((row) => {
    const values = rowValues(table, row);
    const score = typeof values["own"] === "number" ? values["own"] : null;
    const texts = TEXTS.flatMap((key) => {
      const text = textOf(values[key]);
      return text === null ? [] : [`${title(key)}: ${text}`];
    });
    return row.id === null || (score === null && texts.length === 0) ? [] : [[row.id, { score, comment: texts.length === 0 ? null : texts.join("\n") }] as const];
  }) ?? []);
}

function textOf(value: CellValue | undefined): string | null {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? null : text;
}

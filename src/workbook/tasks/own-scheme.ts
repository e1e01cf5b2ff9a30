import type { CellValue, WorkbookGrid } from "../../core/grid";
import { LANGUAGES, schemeWords } from "../../core/language";
import { COMPANY_ROW, schemeCellName, schemeTableName } from "../../core/plan";
import { SCHEME_NUMBERS, SCHEME_SWITCHES, USUAL_SCHEME, type Grade, type SchemeRules, type SchemeSwitch } from "../../core/scheme";
import { namedNumber, namedPlace } from "../named-cell";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable } from "./own-okrs";

/** The scheme of a cycle as it stands in the workbook; null if there is none. What a cell no longer says is as usual. */
export function readScheme(grid: WorkbookGrid, state: WorkbookState, cycle: string): SchemeRules | null {
  const table = ownTable(grid, state, schemeTableName("grades", cycle))?.table;
  if (table === undefined) return null;
  const numbers = SCHEME_NUMBERS.map((key) => [key, namedNumber(grid, state, schemeCellName(key, cycle)) ?? USUAL_SCHEME.numbers[key]] as const);
  const switches = SCHEME_SWITCHES.map((key) => [key, readSwitch(grid, state, key, cycle)] as const);
  const grades = table.rows.flatMap((row): Grade[] => {
    const { grade = null, from = null, guide = null } = rowValues(table, row);
    return row.id === null ? [] : [{ id: row.id, grade: grade === null || typeof grade === "object" ? "" : String(grade), from: numberIn(from), guide: numberIn(guide) }];
  });
  return {
    numbers: Object.fromEntries(numbers) as SchemeRules["numbers"],
    switches: Object.fromEntries(switches) as SchemeRules["switches"],
    grades,
  };
}

function readSwitch(grid: WorkbookGrid, state: WorkbookState, key: SchemeSwitch, cycle: string): boolean {
  const place = namedPlace(grid, state, schemeCellName(key, cycle));
  const said = place?.sheet.value(place.row, place.column);
  if (LANGUAGES.some((language) => said === schemeWords(language).yes)) return true;
  return LANGUAGES.some((language) => said === schemeWords(language).no) ? false : USUAL_SCHEME.switches[key];
}

function numberIn(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

/** True if the workbook holds scores of people for a cycle. */
export function hasPeople(grid: WorkbookGrid, state: WorkbookState, cycle: string): boolean {
  const table = ownTable(grid, state, schemeTableName("ratings", cycle))?.table;
  return table?.rows.some(({ id }) => id !== null && id !== COMPANY_ROW) ?? false;
}

/** Decisions on pay that stand in the workbook: how many, and what the last one says; null if there is none. */
export function readPayDecisions(grid: WorkbookGrid, state: WorkbookState, cycle: string): { readonly count: number; readonly counts: boolean | null } {
  const table = ownTable(grid, state, schemeTableName("payLink", cycle))?.table;
  const said = table?.rows.flatMap((row) => {
    const { by = null, date = null, counts = null, reason = null } = rowValues(table, row);
    return typeof date === "number" && by !== null && reason !== null && counts !== null ? [counts] : [];
  }) ?? [];
  const last = said.at(-1);
  return { count: table?.rows.length ?? 0, counts: last === undefined ? null : LANGUAGES.some((language) => last === schemeWords(language).yes) };
}

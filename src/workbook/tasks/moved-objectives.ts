import { sheetCell, type WorkbookGrid } from "../../core/grid";
import { stateOf, type MovedObjective, type ResultData } from "../../core/lifecycle";
import { lintOkrs } from "../../core/rules";
import { rowValues, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { textOf } from "./own-consensus";
import { readOwnCheckIns, type OwnOkrs } from "./own-okrs";
import type { OwnProcess } from "./own-process";

/** The objectives of a cycle, each with all that its moves depend on. */
export function movedObjectives(grid: WorkbookGrid, state: WorkbookState, okrs: OwnOkrs, { log, approvers, evidence }: OwnProcess): readonly MovedObjective[] {
  const { objectives, keyResults, tables, progress } = okrs;
  const places = new Map([tables.objectives, tables.keyResults].flatMap(textPlaces));
  const placeOf = (id: string): string | null => places.get(id) ?? null;
  const findings = lintOkrs(objectives, keyResults, { placeOf });
  const readings = latestReadings(grid, state);
  const sources = sourcesIn(tables.keyResults);
  return objectives.map(({ id, text, owner }) => {
    const mine = keyResults.filter(({ objective }) => objective === id);
    const at = new Set([id, ...mine.map((keyResult) => keyResult.id)].map(placeOf));
    return {
      id, text, placeOf,
      owners: owner === null ? [...new Set(mine.flatMap((keyResult) => keyResult.owner ?? []))] : [owner],
      state: stateOf(id, log),
      approver: approvers.get(id) ?? null,
      findings: findings.filter((found) => at.has(found.at)),
      results: mine.map((keyResult): ResultData => ({
        id: keyResult.id, text: keyResult.text,
        isScored: progress.has(keyResult.id),
        lastReading: readings.get(keyResult.id) ?? null,
        hasEvidence: evidence.has(keyResult.id),
        hasSource: sources.has(keyResult.id) || readings.has(keyResult.id),
      })),
    };
  });
}

/** Id → address of the text. */
function textPlaces({ sheet, rows, columns }: OwnTable): readonly (readonly [string, string])[] {
  const text = columns.find(({ key }) => key === "text")?.column ?? 0;
  return rows.flatMap(({ id, row }) => (id === null ? [] : [[id, sheetCell(sheet.name, row, text)] as const]));
}

/** Key result → day of its latest check-in. */
function latestReadings(grid: WorkbookGrid, state: WorkbookState): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const { keyResult, date } of readOwnCheckIns(grid, state)) {
    if (date > (latest.get(keyResult) ?? "")) latest.set(keyResult, date);
  }
  return latest;
}

/** Key results of which a cell of the user's is named as source. */
function sourcesIn(table: OwnTable): ReadonlySet<string> {
  return new Set(table.rows.flatMap((row) => (row.id === null || textOf(rowValues(table, row)["source"]) === null ? [] : [row.id])));
}

import { formulaEngine, parts } from "../../core/formula";
import type { WorkbookGrid } from "../../core/grid";
import type { Measure } from "../../core/model";
import { TABLE_NAMES } from "../../core/plan";
import { foldName, rowValues, type OwnRow, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable } from "./own-okrs";

/** A measure as it stands on our sheet Scorecard. */
interface KnownMeasure {
  readonly id: string;
  readonly name: string;
  readonly perspective: string;
  /** Sheets of its numbers, as they are called now: Excel renames them in our links. */
  readonly sheets: ReadonlySet<string>;
}

/**
 * The measures with the ids that they had when OKRs were generated last. An id is made of sheet, perspective and name:
 * after a sheet or a perspective was renamed, the measure is known again by its name and by the links of our sheet
 * Scorecard to its sheet, and keeps its key result, check-ins and edits. One that could be either of two is a new one.
 */
export function withKnownIds(measures: readonly Measure[], grid: WorkbookGrid, state: WorkbookState): readonly Measure[] {
  const known = knownMeasures(grid, state);
  const ids = new Set(measures.map(({ id }) => id));
  const knownIds = new Set(known.map(({ id }) => id));
  const lost = known.filter(({ id }) => !ids.has(id));
  const found = new Map(measures.filter(({ id }) => !knownIds.has(id)).map((measure) => [measure.id, theOne(measure, lost)] as const));
  const times = new Map<string, number>();
  for (const id of found.values()) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1);
  return measures.map((measure) => {
    const id = found.get(measure.id) ?? null;
    return id === null || times.get(id) !== 1 ? measure : { ...measure, id };
  });
}

function theOne({ name, perspective, sheet }: Measure, lost: readonly KnownMeasure[]): string | null {
  const like = lost.filter((one) => one.name === foldName(name) && one.sheets.has(foldName(sheet)));
  const alike = like.filter((one) => one.perspective === foldName(perspective ?? ""));
  const [only, other] = alike.length > 0 ? alike : like;
  return only === undefined || other !== undefined ? null : only.id;
}

function knownMeasures(grid: WorkbookGrid, state: WorkbookState): readonly KnownMeasure[] {
  const table = ownTable(grid, state, TABLE_NAMES.scorecard)?.table;
  return (table?.rows ?? []).flatMap((row) => (table === undefined || row.id === null ? [] : [knownMeasure(table, row, row.id)]));
}

function knownMeasure(table: OwnTable, row: OwnRow, id: string): KnownMeasure {
  const { name, perspective } = rowValues(table, row);
  return { id, name: folded(name), perspective: folded(perspective), sheets: linkedSheets(table, row) };
}

function linkedSheets({ sheet, columns }: OwnTable, { row }: OwnRow): ReadonlySet<string> {
  const formulas = columns.flatMap(({ column }) => formulaEngine.parse(sheet.formula(row, column) ?? "") ?? []);
  return new Set(formulas.flatMap(parts).flatMap((part) => (part.kind === "cells" && part.sheet !== null ? [foldName(part.sheet)] : [])));
}

function folded(value: unknown): string {
  return typeof value === "string" ? foldName(value) : "";
}

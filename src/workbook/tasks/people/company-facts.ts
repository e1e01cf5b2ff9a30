import { cycleById } from "../../../core/calendar";
import { sheetCell, type CellValue, type WorkbookGrid } from "../../../core/grid";
import type { Issue } from "../../../core/issue";
import { LANGUAGES, okrSheetWords, reviewSheetWords } from "../../../core/language";
import { parseDateCell } from "../../../core/model";
import type { CompanyFacts, OwnedMeasure, StatedAction, StatedCause } from "../../../core/people";
import { TABLE_NAMES } from "../../../core/plan";
import { reviewCycle } from "../../../core/review";
import { calculatedGrid } from "../../calculated-grid";
import { knownState } from "../../known-state";
import { rowValues } from "../../own-tables";
import type { WorkbookState } from "../../state";
import { defaultCycle, fiscalYearStartOf, nothingThere, previousOkrs, reviewInput } from "../cycle-on-a-day";
import { readRequests } from "../own-consensus";
import { ownCycles, ownTable, readOwnCheckIns, readOwnOkrs, type OwnOkrs } from "../own-okrs";
import { knownPace } from "../pace-policy";

export interface CompanyReading {
  /** Null if there are no OKRs; the issues say why. */
  readonly facts: CompanyFacts | null;
  readonly state: WorkbookState;
  readonly issues: readonly Issue[];
}

/**
 * What a workbook says of everybody in a cycle: OKRs as they stand there now, check-ins, causes and actions of the review, requests of the consensus sheet,
 * and the measures of the scorecard. Issues: `workbook-without-okrs`, `cycle-without-okrs`, and rows that cannot be read.
 */
export function companyFacts(workbook: WorkbookGrid, { asOf, cycle: wanted }: { readonly asOf: string; readonly cycle?: string }): CompanyReading {
  const { state, issues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const known = ownCycles(state);
  const id = wanted ?? defaultCycle(state, known, asOf);
  const okrs = id === undefined ? null : readOwnOkrs(grid, state, id);
  const cycle = id === undefined ? null : cycleById(id, fiscalYearStartOf(state, asOf));
  if (okrs === null || cycle === null) return { facts: null, state, issues: [...issues, nothingThere(id, known)] };
  const pace = knownPace(grid, state);
  const input = { ...reviewInput(grid, state, cycle, okrs, previousOkrs(grid, state, cycle, known), asOf), holidays: pace.holidays, statusLimits: pace.limits };
  const facts: CompanyFacts = {
    cycle, asOf,
    holidays: pace.holidays, limits: pace.limits, aim: input.limits?.aim ?? 0.7,
    objectives: okrs.objectives,
    review: reviewCycle(input),
    places: placesOf(okrs),
    checkIns: readOwnCheckIns(grid, state),
    causes: statedCauses(grid, state, cycle.id),
    actions: statedActions(grid, state, cycle.id),
    requests: readRequests(grid, state, okrs),
    measures: ownedMeasures(grid, state),
  };
  return { facts, state, issues: [...issues, ...okrs.issues, ...pace.issues] };
}

function placesOf({ tables: { keyResults: { sheet, area, rows } } }: OwnOkrs): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(({ id, row }) => (id === null ? [] : [[id, sheetCell(sheet.name, row, area.left)] as const])));
}

interface PlacedRow {
  readonly id: string;
  readonly values: Readonly<Record<string, CellValue>>;
  readonly source: string;
}

/** Rows of a table of ours with their places; one that the user added without an id goes by its place. */
function placedRows(grid: WorkbookGrid, state: WorkbookState, table: string): readonly PlacedRow[] {
  const found = ownTable(grid, state, table)?.table;
  return found?.rows.map((row) => {
    const source = sheetCell(found.sheet.name, row.row, found.columns.find(({ key }) => key !== null && key !== "id")?.column ?? found.area.left);
    return { id: row.id ?? source, values: rowValues(found, row), source };
  }) ?? [];
}

function statedCauses(grid: WorkbookGrid, state: WorkbookState, cycle: string): readonly StatedCause[] {
  return placedRows(grid, state, TABLE_NAMES.review("causes", cycle)).flatMap(({ id, values, source }) => {
    const keyResult = textOf(values["keyResultId"]);
    const whys = ["why1", "why2", "why3", "why4", "why5"].map((key) => textOf(values[key])).filter((why) => why !== null);
    const [category, evidence, root] = [textOf(values["category"]), textOf(values["evidence"]), whys.at(-1) ?? null];
    // A row that was opened and nobody has filled in states no cause.
    if (keyResult === null || (category === null && evidence === null && root === null)) return [];
    return [{ id, keyResult, category, root, evidence, share: numberOf(values["share"]), source }];
  });
}

function statedActions(grid: WorkbookGrid, state: WorkbookState, cycle: string): readonly StatedAction[] {
  const closed = new Set(LANGUAGES.flatMap((language) => [reviewSheetWords(language).states.done, reviewSheetWords(language).states.dropped]));
  return placedRows(grid, state, TABLE_NAMES.review("actions", cycle)).flatMap(({ id, values, source }) => {
    const action = textOf(values["action"]);
    const status = textOf(values["status"]);
    if (action === null) return [];
    return [{
      id, action, status, source,
      keyResult: textOf(values["keyResultId"]), owner: textOf(values["owner"]), from: textOf(values["from"]),
      due: dateOf(values["due"]), isOpen: status === null || !closed.has(status),
    }];
  });
}

function ownedMeasures(grid: WorkbookGrid, state: WorkbookState): readonly OwnedMeasure[] {
  return placedRows(grid, state, TABLE_NAMES.scorecard).flatMap(({ id, values, source }): readonly OwnedMeasure[] => {
    const name = textOf(values["name"]);
    if (name === null) return [];
    return [{
      id, name, source,
      unit: textOf(values["unit"]), owner: textOf(values["owner"]), direction: directionOf(textOf(values["direction"])),
      baseline: numberOf(values["baseline"]), target: numberOf(values["due"]) ?? numberOf(values["target"]), low: numberOf(values["low"]), high: numberOf(values["high"]),
      actual: numberOf(values["actual"]), weight: numberOf(values["share"]) ?? numberOf(values["weight"]),
    }];
  });
}

const DIRECTIONS = ["increase", "decrease", "within"] as const;

/** As the scorecard's sheet words it, in any language; higher is better where it says nothing. */
function directionOf(word: string | null): OwnedMeasure["direction"] {
  const words = LANGUAGES.map((language) => okrSheetWords(language).scorecard.directions);
  return DIRECTIONS.find((direction) => words.some((named) => named[direction] === word)) ?? "increase";
}

function textOf(value: CellValue | undefined): string | null {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return text === "" ? null : text;
}

function numberOf(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

function dateOf(value: CellValue | undefined): string | null {
  return typeof value === "string" || typeof value === "number" ? parseDateCell(value) : null;
}

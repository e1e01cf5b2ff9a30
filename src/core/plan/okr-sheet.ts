//  A       B       C           D                       E …
//  title
//  labels             dates, score
//          objectives: hidden id, text, …                 with room to grow
//  key results: id, hidden objective id, whom it serves, text, …
import type { Cycle } from "../calendar";
import { call } from "../formula/build";
import { ambitionWord, okrSheetWords, type Language } from "../language";
import type { Objective } from "../model";
import { COLORS, FORMATS, SECTION, TABLE_STYLE } from "./look";
import { conditionalFormats, validations } from "./okr-formats";
import { headBlock, headLine } from "./okr-head";
import { KEY_RESULT_STYLES, KEY_RESULT_WIDTHS, keyResultCells, keyResultFormulas, type PlannedKeyResult } from "./okr-key-results";
import { OBJECTIVE_STYLES, objectiveFormulas } from "./okr-objectives";
import { COLUMN_KEYS, SHEET_KEYS } from "./okr-shapes";
import { okrTables, type KeyResultKey, type ObjectiveKey } from "./okr-tables";
import type { PaceTerms } from "./pace-terms";
import { wrappedHeights } from "./row-heights";
import { all } from "./table-handle";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "./workbook-plan";

export interface OkrSheetOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  /** Objectives that the cycle may have at most: the key results stand below the room for so many. */
  readonly mostObjectives: number;
  readonly pace: PaceTerms;
  /** Rows of people's own that stay though they are not planned. */
  readonly kept?: KeptOkrs;
}

/** Ids of rows. */
export interface KeptOkrs {
  readonly objectives: readonly string[];
  readonly keyResults: readonly string[];
}

/** Rows of the sheet, from 0. */
const PLACES = { objectives: 9, spare: 3 } as const;
const OBJECTIVES_LEFT = 1;

/** What the OKR sheet of a cycle shows: generated from measures, or stated by another program. */
export interface SheetOkrs {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly PlannedKeyResult[];
}

/** The sheet of a cycle's objectives and key results. */
export function planOkrSheet({ objectives, keyResults }: SheetOkrs, options: OkrSheetOptions): SheetPlan {
  const { cycle, language, mostObjectives } = options;
  const words = okrSheetWords(language).okr;
  const objectivesTop = PLACES.objectives + 1;
  const keyResultsTop = objectivesTop + Math.max(mostObjectives, objectives.length) + PLACES.spare + 3;
  const tables = [objectiveTable(objectives, objectivesTop, options), keyResultTable(keyResults, objectives, keyResultsTop, options)];
  const widths = Object.fromEntries(COLUMN_KEYS.keyResults.map((key, index) => [index, KEY_RESULT_WIDTHS[key]]));
  const section = (row: number, title: string): CellBlock => ({ top: row, left: 0, cells: [[{ value: title, style: SECTION }]] });
  return {
    key: SHEET_KEYS.okr(cycle.id),
    name: words.sheet(cycle.id),
    tabColor: COLORS.header,
    blocks: [head(options), section(PLACES.objectives, words.objectives), section(keyResultsTop - 1, words.keyResults)],
    tables,
    columnWidths: widths,
    rowHeights: Object.fromEntries(tables.flatMap((table) => Object.entries(wrappedHeights(table, widths)))),
    hiddenColumns: [columnOf("objective"), columnOf("measure")],
    showGridLines: false,
    freeze: { rows: 2, columns: 1 },
    conditionalFormats: tables.flatMap((table) => conditionalFormats(table, language)),
    validations: tables.flatMap((table) => validations(table, language)),
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function head({ cycle, language, pace }: OkrSheetOptions): CellBlock {
  const words = okrSheetWords(language).okr;
  const { objectives } = okrTables(cycle.id, language);
  const score = call("OKR.ROLLUP", all(objectives, "progress"), all(objectives, "weight"));
  return headBlock({ title: words.title(cycle.id), hint: words.hint }, cycle, language, pace, [
    headLine(words.score, { value: null, formula: score, style: { format: FORMATS.score, align: "left", bold: true, size: 12 } }),
  ]);
}

function objectiveTable(objectives: readonly Objective[], top: number, { cycle, language, pace, kept }: OkrSheetOptions): TablePlan {
  const tables = okrTables(cycle.id, language);
  const formulas = objectiveFormulas(tables, language, pace);
  return {
    name: tables.objectives.name,
    top,
    left: OBJECTIVES_LEFT,
    columns: COLUMN_KEYS.objectives.map((key) => ({
      key, title: tables.objectives.headers[key], style: OBJECTIVE_STYLES[key], ...optional("formula", formulas[key]),
    })),
    rows: objectives.map((objective) => {
      const values: Partial<Record<ObjectiveKey, PlannedCell["value"]>> = { ...objective, ambition: ambitionWord(objective.ambition, language) };
      return COLUMN_KEYS.objectives.map((key): PlannedCell => ({ value: values[key] ?? null, style: OBJECTIVE_STYLES[key] }));
    }),
    keyColumn: 0,
    style: TABLE_STYLE,
    ...keptRows(kept?.objectives),
  };
}

function keyResultTable(keyResults: readonly PlannedKeyResult[], objectives: readonly Objective[], top: number, { cycle, language, pace, kept }: OkrSheetOptions): TablePlan {
  const tables = okrTables(cycle.id, language);
  const words = okrSheetWords(language);
  const formulas = keyResultFormulas(tables, language, pace);
  const served = new Map(objectives.map(({ id, text }) => [id, text]));
  const helps: Partial<Record<KeyResultKey, string>> = { ...words.keyResultHelp, ...(pace.holidays === null ? {} : { pace: words.pace.workingDaysHelp }) };
  return {
    name: tables.keyResults.name,
    top,
    left: 0,
    columns: COLUMN_KEYS.keyResults.map((key) => ({
      key, title: tables.keyResults.headers[key], style: KEY_RESULT_STYLES[key], ...optional("formula", formulas[key]), ...optional("help", helps[key]),
    })),
    rows: keyResults.map((keyResult) => {
      const cells = keyResultCells(keyResult, served.get(keyResult.objective) ?? null, tables, cycle, language);
      return COLUMN_KEYS.keyResults.map((key) => cells[key]);
    }),
    keyColumn: 0,
    style: TABLE_STYLE,
    ...keptRows(kept?.keyResults),
  };
}

function keptRows(ids: readonly string[] = []): Pick<TablePlan, "keptRows"> {
  return ids.length === 0 ? {} : { keptRows: ids };
}

function columnOf(key: KeyResultKey): number {
  return COLUMN_KEYS.keyResults.indexOf(key);
}

/** A property that is there only if it has a value. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}

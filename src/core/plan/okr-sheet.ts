//  A       B          C           D                       E …
//  title
//  labels             dates, score
//          objectives: hidden id, text, …                 with room to grow
//  key results: id, hidden objective id, whom it serves, text, …
import type { Cycle } from "../calendar";
import { isoToSerial } from "../calendar";
import { binary, call, cell, literal, named } from "../formula/build";
import type { Expression } from "../formula/expression";
import { originOf, placeOf } from "../generate";
import { sheetCell } from "../grid";
import { ambitionWord, okrSheetWords, statusWord, typeWord, type Language } from "../language";
import { AMBITIONS, KEY_RESULT_TYPES, cellsOf, type Objective } from "../model";
import type { Status } from "../score";
import type { CellStyle } from "./cell-style";
import { figureCell, readingCell, type FigureContext } from "./figure-formula";
import { latestCheckIn } from "./latest-check-in";
import { localStatus } from "./local-status";
import { COLORS, FORMATS, LABEL, NOTE, SECTION, TABLE_STYLE, TITLE, WRAPPED } from "./look";
import { numberFormat } from "./number-style";
import { AS_OF_NAME, COLUMN_KEYS, SHEET_KEYS } from "./okr-shapes";
import { keyResultsTable, objectivesTable, type KeyResultKey, type ObjectiveKey } from "./okr-tables";
import { expectedOn, statusBy, type PaceTerms } from "./pace-terms";
import { wrappedHeights } from "./row-heights";
import type { SheetKeyResult, SheetOkrs } from "./sheet-okrs";
import { all, own } from "./table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan, Validation } from "./workbook-plan";

export interface OkrSheetOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  /** Objectives that the cycle may have at most: the key results stand below the room for so many. */
  readonly mostObjectives: number;
  readonly pace: PaceTerms;
}

/** Rows and columns of the sheet, from 0. */
const PLACES = { cycle: 3, year: 4, asOf: 5, pace: 6, score: 7, value: 2, value2: 3, objectives: 9, spare: 3 } as const;
const OBJECTIVES_LEFT = 1;

const WIDTHS: Readonly<Record<KeyResultKey, number>> = {
  id: 15, objective: 12, objectiveText: 30, text: 58, type: 15, unit: 9, start: 11, target: 11, floor: 11, ceiling: 11, current: 11,
  weight: 9, owner: 14, confidence: 12, lastUpdate: 13, raw: 10, progress: 12, pace: 10, status: 13, measure: 12, source: 22,
};

/** The sheet of a cycle's objectives and key results. */
export function planOkrSheet({ objectives, keyResults }: SheetOkrs, options: OkrSheetOptions): SheetPlan {
  const { cycle, language, mostObjectives } = options;
  const words = okrSheetWords(language).okr;
  const objectivesTop = PLACES.objectives + 1;
  const keyResultsTop = objectivesTop + Math.max(mostObjectives, objectives.length) + PLACES.spare + 3;
  const tables = [objectiveTable(objectives, objectivesTop, options), keyResultTable(keyResults, objectives, keyResultsTop, options)];
  const widths = Object.fromEntries(COLUMN_KEYS.keyResults.map((key, index) => [index, WIDTHS[key]]));
  const section = (row: number, title: string): CellBlock => ({ top: row, left: 0, cells: [[{ value: title, style: SECTION }]] });
  return {
    key: SHEET_KEYS.okr(cycle.id),
    name: words.sheet(cycle.id),
    tabColor: COLORS.header,
    blocks: [headBlock(options), section(PLACES.objectives, words.objectives), section(keyResultsTop - 1, words.keyResults)],
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

// Above the tables

function headBlock({ cycle, language, pace }: OkrSheetOptions): CellBlock {
  const words = okrSheetWords(language).okr;
  const date: CellStyle = { format: FORMATS.date, align: "left" };
  const line = (title: string, ...values: readonly PlannedCell[]): readonly (PlannedCell | null)[] =>
    [{ value: title, style: LABEL }, null, values[0] ?? null, values[1] ?? null];
  const score = call("OKR.ROLLUP", all(objectivesTable(cycle.id, language), "progress"), all(objectivesTable(cycle.id, language), "weight"));
  return {
    top: 0,
    left: 0,
    cells: [
      [{ value: words.title(cycle.id), style: TITLE }, null, null, null],
      [{ value: words.hint, style: NOTE }, null, null, null],
      [null, null, null, null],
      line(words.cycle, { value: isoToSerial(cycle.start), style: date }, { value: isoToSerial(cycle.end), style: date }),
      line(okrSheetWords(language).cycles.fiscalYear, { value: isoToSerial(cycle.yearStart), style: date }, { value: isoToSerial(cycle.yearEnd), style: date }),
      line(words.asOf, { value: null, formula: named(AS_OF_NAME), style: date }),
      line(words.expected, { value: null, formula: expected(pace), style: { format: FORMATS.percent, align: "left" } }),
      line(words.score, { value: null, formula: score, style: { format: FORMATS.score, align: "left", bold: true, size: 12 } }),
    ],
  };
}

const CYCLE_START = cell(null, PLACES.cycle, PLACES.value);
const CYCLE_END = cell(null, PLACES.cycle, PLACES.value2);
const YEAR_START = cell(null, PLACES.year, PLACES.value);
const YEAR_END = cell(null, PLACES.year, PLACES.value2);

function expected(pace: PaceTerms): Expression {
  return expectedOn(named(AS_OF_NAME), CYCLE_START, CYCLE_END, pace);
}

// Objectives

const OBJECTIVE_STYLES: Readonly<Record<ObjectiveKey, CellStyle>> = {
  id: { format: FORMATS.text }, text: { ...WRAPPED, bold: true }, perspective: WRAPPED, ambition: { vertical: "top" },
  weight: { vertical: "top", align: "center", format: FORMATS.percent }, owner: WRAPPED, progress: { vertical: "top", format: FORMATS.percent },
  pace: { vertical: "top", format: FORMATS.percent }, status: { vertical: "top", align: "center" },
};

function objectiveTable(objectives: readonly Objective[], top: number, { cycle, language, pace }: OkrSheetOptions): TablePlan {
  const table = objectivesTable(cycle.id, language);
  const keyResults = keyResultsTable(cycle.id, language);
  const weights = binary("*", all(keyResults, "weight"), binary("=", all(keyResults, "objective"), own(table, "id")));
  const formulas: Partial<Record<ObjectiveKey, Expression>> = {
    progress: call("OKR.ROLLUP", all(keyResults, "progress"), weights),
    pace: expected(pace),
    status: localStatus(statusBy([own(table, "progress"), own(table, "pace")], pace), language),
  };
  return {
    name: table.name,
    top,
    left: OBJECTIVES_LEFT,
    columns: COLUMN_KEYS.objectives.map((key) => ({
      key, title: table.headers[key], style: OBJECTIVE_STYLES[key], ...optional("formula", formulas[key]),
    })),
    rows: objectives.map((objective) => {
      const values: Partial<Record<ObjectiveKey, PlannedCell["value"]>> = { ...objective, ambition: ambitionWord(objective.ambition, language) };
      return COLUMN_KEYS.objectives.map((key): PlannedCell => ({ value: values[key] ?? null, style: OBJECTIVE_STYLES[key] }));
    }),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

// Key results

function keyResultTable(keyResults: readonly SheetKeyResult[], objectives: readonly Objective[], top: number, { cycle, language, pace }: OkrSheetOptions): TablePlan {
  const table = keyResultsTable(cycle.id, language);
  const words = okrSheetWords(language);
  const formulas = keyResultFormulas(cycle.id, language, pace);
  const served = new Map(objectives.map(({ id, text }) => [id, text]));
  const helps: Partial<Record<KeyResultKey, string>> = { ...words.keyResultHelp, ...(pace.holidays === null ? {} : { pace: words.pace.workingDaysHelp }) };
  return {
    name: table.name,
    top,
    left: 0,
    columns: COLUMN_KEYS.keyResults.map((key) => ({
      key, title: table.headers[key], style: STYLES[key], ...optional("formula", formulas[key]), ...optional("help", helps[key]),
    })),
    rows: keyResults.map((keyResult) => keyResultRow(keyResult, served.get(keyResult.objective) ?? null, cycle, language)),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

const TOP_ALIGNED: CellStyle = { vertical: "top" };
const PERCENT: CellStyle = { ...TOP_ALIGNED, format: FORMATS.percent };
const CENTERED: CellStyle = { ...TOP_ALIGNED, align: "center" };
const SOURCE: CellStyle = { ...TOP_ALIGNED, color: COLORS.blue };

const STYLES: Readonly<Record<KeyResultKey, CellStyle>> = {
  id: { ...TOP_ALIGNED, format: FORMATS.text, color: COLORS.note }, objective: { format: FORMATS.text }, objectiveText: { ...WRAPPED, color: COLORS.note },
  text: WRAPPED, type: TOP_ALIGNED, unit: CENTERED, start: TOP_ALIGNED, target: TOP_ALIGNED, floor: TOP_ALIGNED, ceiling: TOP_ALIGNED, current: TOP_ALIGNED,
  weight: { ...CENTERED, format: FORMATS.percent }, owner: { ...WRAPPED, indent: 1 }, confidence: { ...CENTERED, format: FORMATS.whole },
  lastUpdate: { ...CENTERED, format: FORMATS.date }, raw: PERCENT, progress: PERCENT, pace: PERCENT, status: CENTERED, measure: { format: FORMATS.text }, source: SOURCE,
};

/** Formulas that are the same in every row. */
function keyResultFormulas(cycle: string, language: Language, pace: PaceTerms): Partial<Record<KeyResultKey, Expression>> {
  const [table, objectives] = [keyResultsTable(cycle, language), objectivesTable(cycle, language)];
  const numbers = [own(table, "current"), own(table, "start"), own(table, "target"), own(table, "type"), own(table, "floor"), own(table, "ceiling")];
  // A link that found no number is an empty text. Blank cells are not texts: what they lack is for the score to say.
  const missing = (["start", "target", "floor", "ceiling"] as const).map((key) => call("ISTEXT", own(table, key)));
  const unscored = call("OR", call("NOT", call("ISNUMBER", own(table, "current"))), ...missing);
  const at = call("MATCH", own(table, "objective"), all(objectives, "id"), literal(0));
  return {
    objectiveText: call("IFERROR", call("INDEX", all(objectives, "text"), at), literal("")),
    confidence: latestCheckIn(own(table, "id"), "confidence", language),
    lastUpdate: latestCheckIn(own(table, "id"), "date", language),
    raw: call("IF", unscored, literal(""), call("OKR.RAW", ...numbers)),
    // Not by all figures once more: in plain that is thousands of characters.
    progress: call("OKRSCORE", own(table, "raw"), literal(0), literal(1)),
    pace: expected(pace),
    status: localStatus(
      statusBy([own(table, "progress"), own(table, "pace"), own(table, "confidence"), own(table, "lastUpdate"), named(AS_OF_NAME)], pace),
      language,
    ),
  };
}

function keyResultRow(keyResult: SheetKeyResult, objectiveText: string | null, cycle: Cycle, language: Language): readonly PlannedCell[] {
  const { figures, unit, from, measure } = keyResult;
  const table = keyResultsTable(cycle.id, language);
  const context: FigureContext = {
    cycle, cycleStart: CYCLE_START, cycleEnd: CYCLE_END, yearStart: YEAR_START, yearEnd: YEAR_END,
    start: own(table, "start"), startFigure: figures.start, id: own(table, "id"), language,
  };
  const style: CellStyle = { ...TOP_ALIGNED, format: numberFormat(unit, [figures.start, figures.target, figures.floor, figures.ceiling, figures.current].map(({ value }) => value)) };
  const sources = sourcesOf(keyResult);
  const cells: Partial<Record<KeyResultKey, PlannedCell>> = {
    start: { ...figureCell(figures.start, context), style },
    target: { ...figureCell(figures.target, context), style },
    floor: { ...figureCell(figures.floor, context), style },
    ceiling: { ...figureCell(figures.ceiling, context), style },
    current: { ...readingCell(figures.current, context), style },
    source: typeof from === "string" ? { value: from, style: { ...STYLES.source, color: COLORS.note } } : { value: sources.join(", "), ...optional("link", sources[0]), style: STYLES.source },
    measure: { value: measure, style: STYLES.measure },
  };
  const texts: Partial<Record<KeyResultKey, PlannedCell["value"]>> = {
    id: keyResult.id, objective: keyResult.objective, objectiveText, text: keyResult.text, type: typeWord(keyResult.type, language), unit, weight: keyResult.weight, owner: keyResult.owner,
  };
  return COLUMN_KEYS.keyResults.map((key) => cells[key] ?? { value: texts[key] ?? null, style: STYLES[key] });
}

/**
 * The cell that a reader looks at first: that of the reading, else of the target, else of the name. Then those out of
 * which a target is worked out.
 */
function sourcesOf({ figures, from }: SheetKeyResult): readonly string[] {
  const target = originOf(figures.target);
  const first = originOf(figures.current) ?? target ?? originOf(figures.floor);
  const workedOut = target?.change === undefined ? [] : cellsOf(target);
  const addresses = [...(first === null ? [] : [first]), ...workedOut].map(({ sheet, row, column }) => sheetCell(sheet, row, column));
  return addresses.length === 0 && typeof from !== "string" ? [placeOf(from)] : [...new Set(addresses)];
}

// What the columns show and take

function conditionalFormats(table: TablePlan, language: Language): readonly ConditionalFormat[] {
  const column = columnAreas(table);
  const { area: status, first } = column("status");
  const confidence = table.columns.some(({ key }) => key === "confidence") ? [column("confidence").area] : [];
  return [
    { kind: "dataBar", area: column("progress").area, color: COLORS.bar, minimum: 0, maximum: 1 },
    ...confidence.map((area): ConditionalFormat => ({ kind: "iconSet", area, icons: "3TrafficLights1", thresholds: [4, 7], showValue: true })),
    ...STATUS_FILLS.map(([one, fill]): ConditionalFormat => ({
      kind: "expression", area: status, formula: binary("=", first, literal(statusWord(one, language))), style: { fill },
    })),
  ];
}

const STATUS_FILLS: readonly (readonly [Status, string])[] = [
  ["on-track", COLORS.green], ["at-risk", COLORS.amber], ["off-track", COLORS.red], ["stale", COLORS.grey],
];

function validations(table: TablePlan, language: Language): readonly Validation[] {
  const column = columnAreas(table);
  const words = okrSheetWords(language);
  const weight: Validation = { kind: "number", area: column("weight").area, minimum: 0, maximum: 1000 };
  const isKeyResults = table.columns.some(({ key }) => key === "type");
  return isKeyResults
    ? [
        weight,
        { kind: "list", area: column("type").area, items: KEY_RESULT_TYPES.map((type) => typeWord(type, language)), strict: true },
        { kind: "number", area: column("confidence").area, minimum: 0, maximum: 10, message: words.keyResultHelp.confidence, strict: true },
      ]
    : [weight, { kind: "list", area: column("ambition").area, items: AMBITIONS.map((ambition) => ambitionWord(ambition, language)), strict: true }];
}

/** Area of a column of a table, and its first cell as a conditional format names it: free to move down with the rows. */
function columnAreas({ top, left, columns, rows }: TablePlan): (key: string) => { readonly area: ConditionalFormat["area"]; readonly first: Expression } {
  return (key) => {
    const at = left + columns.findIndex((column) => column.key === key);
    const area = { top: top + 1, left: at, bottom: top + Math.max(rows.length, 1), right: at };
    return { area, first: { kind: "cells", sheet: null, area: { ...area, bottom: area.top }, absolute: { rows: false, columns: true } } };
  };
}

function columnOf(key: KeyResultKey): number {
  return COLUMN_KEYS.keyResults.indexOf(key);
}

/** A property that is there only if it has a value. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}

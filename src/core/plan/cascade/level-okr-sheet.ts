//  A       B       C       (D)      …
//  title, hint
//  labels          dates
//  components      what the parts of an OKR are
//          objectives: hidden id, team or person, text, what it supports, …     with room to grow
//  key results: id, hidden objective id, team or person, whom it serves, text, …
import { isoToSerial } from "../../calendar";
import type { Cycle } from "../../calendar";
import type { LevelKeyResult, LevelObjective, LevelOkrs } from "../../cascade";
import { call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { ambitionWord, cascadeWords, okrSheetWords, type Language } from "../../language";
import { CONTRIBUTIONS, OKR_BASES } from "../../model";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, SECTION, TABLE_STYLE, WRAPPED } from "../look";
import { columnAreas, conditionalFormats, validations } from "../okr-formats";
import { headBlock } from "../okr-head";
import { KEY_RESULT_STYLES, KEY_RESULT_WIDTHS, keyResultCells, keyResultFormulas } from "../okr-key-results";
import { OBJECTIVE_STYLES, objectiveFormulas } from "../okr-objectives";
import { okrTables, type OkrTables } from "../okr-tables";
import type { PaceTerms } from "../pace-terms";
import { wrappedHeights } from "../row-heights";
import { all, own } from "../table-handle";
import type { CellBlock, PlannedCell, SheetPlan, TableColumn, TablePlan, Validation } from "../workbook-plan";
import { COMPANY_KEY_RESULT_IDS_NAME, LEVEL_COLUMNS, LEVEL_SHEETS, OBJECTIVE_IDS_NAME, TEAM_KEY_RESULT_IDS_NAME, TEAM_OBJECTIVE_IDS_NAME, type LevelBelow, type LevelKeyResultKey, type LevelObjectiveKey } from "./level-shapes";
import { dutiesTable, levelTables } from "./level-tables";

export interface LevelSheetOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly pace: PaceTerms;
  /** True if the workbook has OKRs of teams, which those of people support. */
  readonly hasTeams: boolean;
}

/** Rows of the sheet, from 0. Tables grow: there is room for as many rows again as make a round ten. */
const PLACES = { components: 8, objectives: 14, spare: 3, step: 10 } as const;
const OBJECTIVES_LEFT = 1;

const WIDTHS: Readonly<Record<LevelKeyResultKey, number>> = {
  ...KEY_RESULT_WIDTHS,
  team: 18, person: 16, objectiveText: 34, ceiling: 13, current: 13, due: 13, basis: 15, alignedTo: 17, alignedText: 44, contribution: 13, linkWeight: 10, initiative: 36,
};

/** The sheet of the objectives and key results of all teams, or of all people. */
export function planLevelSheet(okrs: LevelOkrs, options: LevelSheetOptions): SheetPlan {
  const { cycle, language, pace } = options;
  const { level, objectives, keyResults } = okrs;
  const words = cascadeWords(language);
  const titles = level === "team" ? words.teams : words.people;
  const objectivesTop = PLACES.objectives + 1;
  const keyResultsTop = objectivesTop + roomFor(objectives.length) + 3;
  const tables = [objectiveTable(okrs, objectivesTop, options), keyResultTable(okrs, keyResultsTop, options)] as const;
  const columns = LEVEL_COLUMNS.keyResults[level];
  const widths = Object.fromEntries(columns.map((key, index) => [index, WIDTHS[key]]));
  const section = (row: number, title: string): CellBlock => ({ top: row, left: 0, cells: [[{ value: title, style: SECTION }]] });
  const isHidden = (key: LevelKeyResultKey): boolean => key === "objective" || key === "measure";
  return {
    key: LEVEL_SHEETS.okr(level, cycle.id),
    name: titles.sheet(cycle.id),
    tabColor: COLORS.blue,
    blocks: [
      headBlock({ title: titles.title(cycle.id), hint: titles.hint }, cycle, language, pace),
      { top: PLACES.components, left: 0, cells: words.components.map(([name = "", meaning = ""]) => [{ value: name, style: LABEL }, null, { value: meaning, style: { color: COLORS.note } }]) },
      section(PLACES.objectives, words.objectives),
      section(keyResultsTop - 1, words.keyResults),
    ],
    tables,
    columnWidths: widths,
    rowHeights: Object.fromEntries(tables.flatMap((table) => Object.entries(wrappedHeights(table, widths)))),
    hiddenColumns: columns.flatMap((key, index) => (isHidden(key) ? [index] : [])),
    showGridLines: false,
    freeze: { rows: 2, columns: 1 },
    conditionalFormats: tables.flatMap((table) => conditionalFormats(table, language)),
    validations: [
      ...tables.flatMap((table) => [...validations(table, language), ...linkValidations(table, language)]),
      ...parentValidations(tables, level, keyResults.length + objectives.length > 0, options),
    ],
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

function roomFor(rows: number): number {
  return Math.ceil((rows + PLACES.spare) / PLACES.step) * PLACES.step;
}

// Objectives

const LINK_STYLES = {
  team: WRAPPED, person: { ...WRAPPED, bold: true }, basis: { vertical: "top" }, alignedTo: { vertical: "top", format: FORMATS.text, color: COLORS.note },
  alignedText: { ...WRAPPED, color: COLORS.note }, contribution: { vertical: "top", align: "center" }, linkWeight: { vertical: "top", align: "center" },
} as const satisfies Record<string, CellStyle>;

const LEVEL_OBJECTIVE_STYLES: Readonly<Record<LevelObjectiveKey, CellStyle>> = {
  ...OBJECTIVE_STYLES, ...LINK_STYLES, duties: { vertical: "top", align: "center", format: FORMATS.whole },
};

function objectiveTable({ level, objectives, orphaned }: LevelOkrs, top: number, options: LevelSheetOptions): TablePlan {
  const { cycle, language, pace } = options;
  const tables = levelTables(level, cycle.id, language);
  const { help } = cascadeWords(language);
  const duties = dutiesTable(cycle.id, language);
  const formulas: Partial<Record<LevelObjectiveKey, Expression>> = {
    ...objectiveFormulas(tables, language, pace),
    alignedText: textAbove(own(tables.objectives, "alignedTo"), level, options),
    ...(level === "team" ? { duties: call("COUNTIF", all(duties, "objective"), own(tables.objectives, "id")) } : {}),
  };
  const columns: readonly LevelObjectiveKey[] = LEVEL_COLUMNS.objectives[level];
  return {
    name: tables.objectives.name,
    top,
    left: OBJECTIVES_LEFT,
    columns: columns.map((key) => column(key, tables.objectives.headers[key], LEVEL_OBJECTIVE_STYLES[key], formulas[key], (help as Partial<Record<LevelObjectiveKey, string>>)[key])),
    rows: objectives.map((objective) => {
      const values = objectiveValues(objective, language);
      return columns.map((key): PlannedCell => ({ value: values[key] ?? null, style: LEVEL_OBJECTIVE_STYLES[key] }));
    }),
    keyColumn: 0,
    style: TABLE_STYLE,
    ...(orphaned.length === 0 ? {} : { keptRows: orphaned }),
  };
}

function objectiveValues(objective: LevelObjective, language: Language): Partial<Record<LevelObjectiveKey, PlannedCell["value"]>> {
  const { id, text, perspective, ambition, weight, owner } = objective;
  return { id, text, perspective, weight, owner, ambition: ambitionWord(ambition, language), ...linkValues(objective, language) };
}

// Key results

const LEVEL_KEY_RESULT_STYLES: Readonly<Record<LevelKeyResultKey, CellStyle>> = {
  ...KEY_RESULT_STYLES, ...LINK_STYLES, due: { vertical: "top", align: "center", format: FORMATS.date }, initiative: WRAPPED,
};

function keyResultTable({ level, objectives, keyResults, orphaned }: LevelOkrs, top: number, options: LevelSheetOptions): TablePlan {
  const { cycle, language, pace } = options;
  const tables = levelTables(level, cycle.id, language);
  const formulas: Partial<Record<LevelKeyResultKey, Expression>> = {
    ...keyResultFormulas(tables, language, pace),
    alignedText: textAbove(own(tables.keyResults, "alignedTo"), level, options),
  };
  const words = okrSheetWords(language);
  const helps: Partial<Record<LevelKeyResultKey, string>> = {
    ...words.keyResultHelp, ...cascadeWords(language).help, ...(pace.holidays === null ? {} : { pace: words.pace.workingDaysHelp }),
  };
  const served = new Map(objectives.map(({ id, text }) => [id, text]));
  const columns: readonly LevelKeyResultKey[] = LEVEL_COLUMNS.keyResults[level];
  return {
    name: tables.keyResults.name,
    top,
    left: 0,
    columns: columns.map((key) => column(key, tables.keyResults.headers[key], LEVEL_KEY_RESULT_STYLES[key], formulas[key], helps[key])),
    rows: keyResults.map((keyResult) => keyResultRow(keyResult, columns, served.get(keyResult.objective) ?? null, tables, cycle, language)),
    keyColumn: 0,
    style: TABLE_STYLE,
    ...(orphaned.length === 0 ? {} : { keptRows: orphaned }),
  };
}

function keyResultRow(keyResult: LevelKeyResult, columns: readonly LevelKeyResultKey[], objectiveText: string | null, tables: OkrTables, cycle: Cycle, language: Language): readonly PlannedCell[] {
  const cells: Partial<Record<LevelKeyResultKey, PlannedCell>> = keyResultCells(keyResult, objectiveText, tables, cycle, language);
  const { due, initiative, measure } = keyResult;
  const values: Partial<Record<LevelKeyResultKey, PlannedCell["value"]>> = {
    ...linkValues(keyResult, language), due: due === null ? null : isoToSerial(due), initiative, measure,
  };
  return columns.map((key): PlannedCell => (key in values ? { value: values[key] ?? null, style: LEVEL_KEY_RESULT_STYLES[key] } : cells[key] ?? { value: null, style: LEVEL_KEY_RESULT_STYLES[key] }));
}

// What both tables have

type LinkKey = keyof typeof LINK_STYLES;

function linkValues(held: LevelObjective | LevelKeyResult, language: Language): Partial<Record<LinkKey, PlannedCell["value"]>> {
  const { bases, contributions } = cascadeWords(language);
  const { holder, team, basis, alignedTo, contribution, linkWeight } = held;
  const isPerson = team !== holder;
  return { team, ...(isPerson ? { person: holder } : {}), basis: basis === null ? null : bases[basis], alignedTo, contribution: contributions[contribution], linkWeight };
}

/** The text of the objective or key result above that an id names, wherever above it stands. */
function textAbove(id: Expression, level: LevelBelow, { cycle, language, hasTeams }: LevelSheetOptions): Expression {
  const company = okrTables(cycle.id, language);
  const above = level === "person" && hasTeams ? [levelTables("team", cycle.id, language), company] : [company];
  const tables = above.flatMap(({ objectives, keyResults }) => [
    call("INDEX", all(objectives, "text"), call("MATCH", id, all(objectives, "id"), literal(0))),
    call("INDEX", all(keyResults, "text"), call("MATCH", id, all(keyResults, "id"), literal(0))),
  ]);
  return tables.reduceRight<Expression>((otherwise, found) => call("IFERROR", found, otherwise), literal(""));
}

function column(key: string, title: string, style: CellStyle, formula: Expression | undefined, help: string | undefined): TableColumn {
  return { key, title, style, ...(formula === undefined ? {} : { formula }), ...(help === undefined ? {} : { help }) };
}

/** Bases and contributions by their words, weights as numbers. */
function linkValidations(table: TablePlan, language: Language): readonly Validation[] {
  const words = cascadeWords(language);
  const area = columnAreas(table);
  return [
    { kind: "list", area: area("basis").area, items: OKR_BASES.map((basis) => words.bases[basis]), message: words.help.basis, strict: true },
    { kind: "list", area: area("contribution").area, items: CONTRIBUTIONS.map((each) => words.contributions[each]), message: words.help.contribution, strict: true },
    { kind: "number", area: area("linkWeight").area, minimum: 0, maximum: 1_000_000_000, message: words.help.linkWeight, strict: true },
    ...("due" in words.help && table.columns.some(({ key }) => key === "due") ? [{ kind: "date", area: area("due").area, message: words.help.due, strict: true } as const] : []),
  ];
}

/** Ids that may be supported, as a list to choose from; any other id may be typed, such as that of an objective by a key result. */
function parentValidations([objectives, keyResults]: readonly [TablePlan, TablePlan], level: LevelBelow, isFilled: boolean, { language, hasTeams }: LevelSheetOptions): readonly Validation[] {
  if (!isFilled) return [];
  const message = cascadeWords(language).help.alignedTo;
  const isBelowTeam = level === "person" && hasTeams;
  const choices = (table: TablePlan, name: string): Validation => ({ kind: "range", area: columnAreas(table)("alignedTo").area, source: named(name), message, strict: false });
  return [
    choices(objectives, isBelowTeam ? TEAM_OBJECTIVE_IDS_NAME : OBJECTIVE_IDS_NAME),
    choices(keyResults, isBelowTeam ? TEAM_KEY_RESULT_IDS_NAME : COMPANY_KEY_RESULT_IDS_NAME),
  ];
}

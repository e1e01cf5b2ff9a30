import { isoToSerial } from "../../calendar";
import { area, binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { ambitionWord, peopleWords, statusWord, typeWord, type Language } from "../../language";
import type { PersonFacts, PersonKeyResult } from "../../people";
import type { Status } from "../../score";
import type { CellStyle } from "../cell-style";
import { localStatus } from "../local-status";
import { COLORS, FORMATS, INPUT, NOTE, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { AS_OF_NAME, AT_RISK_NAME, OFF_TRACK_NAME } from "../okr-shapes";
import { expectedOn, statusBy, type PaceTerms } from "../pace-terms";
import { orEmpty, when } from "../review/expressions";
import { firstCell, columnArea } from "../review/review-table";
import { all, own, type TableHandle } from "../table-handle";
import type { CellBlock, ConditionalFormat, NamePlan, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { formHeights } from "./form-heights";
import { CENTERED, formTable, headBlock, labelledBlock } from "./form-table";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS, PEOPLE_TABLES, PERSON_NAMES, type PeopleColumn } from "./people-tables";

/** What every sheet of a pack is made from. */
export interface PackContext {
  readonly facts: PersonFacts;
  /** Name of the source workbook, for the places of figures. */
  readonly source: string;
  readonly language: Language;
}

/** Rows of the head, from 0. Days off stand far to the right, so that nothing that grows meets them. */
const ROWS = { person: 3, cycle: 4, asOf: 5, pace: 6, score: 7, aim: 8, atRisk: 9, offTrack: 10, source: 11, table: 14 } as const;
const VALUE = 2;
const DAYS_OFF = PEOPLE_COLUMNS.figures.length + 1;

const WIDTHS: Readonly<Record<PeopleColumn<"figures">, number>> = {
  id: 12, objective: 34, text: 46, ambition: 13, type: 14, unit: 9, start: 11, target: 11, floor: 9, ceiling: 9, current: 11, weight: 9, objectiveWeight: 11, confidence: 11,
  lastUpdate: 12, raw: 10, progress: 10, gapToPace: 10, band: 9, status: 11, gap: 11, expected: 11, needed: 11, forecast: 11, previous: 11, source: 46,
};

export function figuresTable(language: Language): TableHandle<PeopleColumn<"figures">> {
  return { name: PEOPLE_TABLES.figures, headers: peopleWords(language).figures.headers };
}

/** The figures of a person, copied from the source, with everything that is calculated from them. All sheets of a pack look here. */
export function planFiguresSheet(context: PackContext): SheetPlan {
  const { facts: { person }, language } = context;
  const words = peopleWords(language).figures;
  const table = figuresPlan(context);
  return {
    key: PEOPLE_SHEETS.figures,
    name: words.sheet,
    blocks: [headBlock(words.title(person), words.hint), ...headBlocks(context)],
    tables: [table],
    columnWidths: { ...Object.fromEntries(PEOPLE_COLUMNS.figures.map((key, index) => [index, WIDTHS[key]])), [DAYS_OFF]: 13 },
    rowHeights: formHeights([table], PEOPLE_COLUMNS.figures.map((key) => WIDTHS[key])),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    conditionalFormats: statusFormats(table, "status", language),
    validations: [{ kind: "date", area: { top: ROWS.asOf, left: VALUE, bottom: ROWS.asOf, right: VALUE }, message: peopleWords(language).asOfHelp, strict: true }],
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

/** Names of the cells of the head. */
export function figureNames(): readonly NamePlan[] {
  const places: Readonly<Record<string, readonly [row: number, column: number]>> = {
    [PERSON_NAMES.start]: [ROWS.cycle, VALUE + 1], [PERSON_NAMES.end]: [ROWS.cycle, VALUE + 2], [AS_OF_NAME]: [ROWS.asOf, VALUE], [PERSON_NAMES.pace]: [ROWS.pace, VALUE],
    [PERSON_NAMES.score]: [ROWS.score, VALUE], [PERSON_NAMES.aim]: [ROWS.aim, VALUE], [AT_RISK_NAME]: [ROWS.atRisk, VALUE], [OFF_TRACK_NAME]: [ROWS.offTrack, VALUE],
  };
  return Object.entries(places).map(([name, [row, column]]) => ({ name, refersTo: cell(PEOPLE_SHEETS.figures, row, column) }));
}

function headBlocks({ facts, source, language }: PackContext): readonly CellBlock[] {
  const words = peopleWords(language).cells;
  const left: CellStyle = { align: "left" };
  const date: CellStyle = { format: FORMATS.date, ...left };
  const share = (value: number): PlannedCell => ({ value, style: { ...INPUT, ...left, format: FORMATS.percent } });
  const table = figuresTable(language);
  const score = call("OKR.ROLLUP", all(table, "progress"), binary("*", all(table, "weight"), all(table, "objectiveWeight")));
  const days = facts.holidays ?? [];
  return [
    labelledBlock(ROWS.person, [
      [words.person, { value: facts.person, style: left }],
      [words.cycle, { value: facts.cycle.id, style: left }],
      [words.asOf, { value: isoToSerial(facts.asOf), style: { ...INPUT, ...date } }],
      [words.pace, { value: null, formula: expectedOn(named(AS_OF_NAME), named(PERSON_NAMES.start), named(PERSON_NAMES.end), termsOf(facts)), style: { ...left, format: FORMATS.percent } }],
      [words.score, { value: null, formula: score, style: { ...left, format: FORMATS.score, bold: true } }],
      [words.aim, { value: facts.aim, style: { ...INPUT, ...left, format: FORMATS.score } }],
      [words.atRisk, share(facts.limits.atRisk)],
      [words.offTrack, share(facts.limits.offTrack)],
      [words.source, { value: source, style: { ...left, ...NOTE } }],
    ]),
    { top: ROWS.cycle, left: VALUE + 1, cells: [[{ value: isoToSerial(facts.cycle.start), style: date }, { value: isoToSerial(facts.cycle.end), style: date }]] },
    ...(days.length === 0 ? [] : [{ top: ROWS.person, left: DAYS_OFF, cells: [[{ value: words.daysOff, style: { bold: true } }], ...days.map((day) => [{ value: isoToSerial(day), style: date }])] }]),
  ];
}

/** The pack has cells of its own for limits and days off. */
function termsOf({ holidays }: PersonFacts): PaceTerms {
  const days = holidays === null || holidays.length === 0 ? null : area(PEOPLE_SHEETS.figures, { top: ROWS.person + 1, left: DAYS_OFF, bottom: ROWS.person + holidays.length, right: DAYS_OFF });
  return { holidays: days, hasLimits: true };
}

const PERCENT: CellStyle = { format: FORMATS.percent };
const DATE: CellStyle = { format: FORMATS.date, align: "left" };

function figuresPlan(context: PackContext): TablePlan {
  const { facts, language } = context;
  const table = figuresTable(language);
  const styles: Readonly<Partial<Record<PeopleColumn<"figures">, CellStyle>>> = {
    id: { format: FORMATS.text }, objective: { ...WRAPPED, color: COLORS.note }, text: WRAPPED, type: CENTERED, ambition: CENTERED, unit: CENTERED, weight: PERCENT, objectiveWeight: PERCENT,
    confidence: { ...CENTERED, format: FORMATS.whole }, lastUpdate: DATE, raw: PERCENT, progress: { ...PERCENT, bold: true }, gapToPace: { format: FORMATS.signedPercent }, band: CENTERED,
    status: CENTERED, previous: PERCENT, source: { ...WRAPPED, color: COLORS.note },
  };
  const formulas = figureFormulas(facts, language);
  return formTable({
    table, keys: PEOPLE_COLUMNS.figures, top: ROWS.table,
    columns: Object.fromEntries(PEOPLE_COLUMNS.figures.map((key) => {
      const [formula, style] = [formulas[key], styles[key]];
      return [key, { ...(formula === undefined ? {} : { formula }), ...(style === undefined ? {} : { style }) }];
    })),
    rows: facts.keyResults.map((one) => figureRow(one, context)),
  });
}

function figureFormulas(facts: PersonFacts, language: Language): Readonly<Partial<Record<PeopleColumn<"figures">, Expression>>> {
  const table = figuresTable(language);
  const of = (key: PeopleColumn<"figures">): Expression => own(table, key);
  const numbers = [of("current"), of("start"), of("target"), of("type"), of("floor"), of("ceiling")];
  const isCommitted = binary("=", of("ambition"), literal(ambitionWord("committed", language)));
  const pace = named(PERSON_NAMES.pace);
  const moves = call("OR", ...(["increase", "decrease", "milestone"] as const).map((type) => binary("=", of("type"), literal(typeWord(type, language)))));
  const ifMoving = (value: Expression): Expression => when(moves, orEmpty(value), literal(""));
  return {
    raw: call("IF", call("ISNUMBER", of("current")), call("OKR.RAW", ...numbers), literal("")),
    progress: call("OKRSCORE", of("raw"), literal(0), literal(1)),
    gapToPace: when(call("ISNUMBER", of("progress")), binary("-", of("progress"), pace), literal("")),
    band: call("OKR.BAND", of("progress"), isCommitted, literal(language)),
    status: localStatus(statusBy([of("progress"), pace, of("confidence"), of("lastUpdate"), named(AS_OF_NAME)], termsOf(facts)), language),
    gap: call("OKR.GAP", of("current"), of("target"), of("type"), of("floor"), of("ceiling")),
    expected: ifMoving(call("OKR.NEEDED", of("start"), of("target"), pace)),
    needed: ifMoving(call("OKR.NEEDED", of("start"), of("target"), named(PERSON_NAMES.aim))),
    forecast: ifMoving(call("OKR.FORECAST", of("start"), of("current"), pace)),
  };
}

function figureRow({ objective, keyResult, review, source }: PersonKeyResult, { source: file, language }: PackContext): Readonly<Partial<Record<PeopleColumn<"figures">, PlannedCell>>> {
  const { id, text, type, unit, start, target, floor, ceiling, weight } = keyResult;
  const { current, confidence, lastUpdate, previous } = review;
  const style: CellStyle = { format: numberFormat(unit, [start, target, floor, ceiling, current]) };
  const number = (value: number | null): PlannedCell => ({ value, style });
  return {
    id: { value: id }, objective: { value: objective.text }, text: { value: text }, ambition: { value: ambitionWord(objective.ambition, language) },
    type: { value: typeWord(type, language) }, unit: { value: unit }, start: number(start), target: number(target), floor: number(floor), ceiling: number(ceiling), current: number(current),
    weight: { value: weight }, objectiveWeight: { value: objective.weight }, confidence: { value: confidence }, lastUpdate: { value: lastUpdate === null ? null : isoToSerial(lastUpdate) },
    gap: number(null), expected: number(null), needed: number(null), forecast: number(null), previous: { value: typeof previous === "number" ? previous : null },
    source: { value: placeIn(file, source) },
  };
}

/** Where a figure stands, as a text: the packs have no links to the company's workbook. @example placeIn("plan.xlsx", "OKR!A5") // => "plan.xlsx: OKR!A5" */
export function placeIn(file: string, place: string): string {
  return `${file}: ${place}`;
}

const STATUS_FILLS: readonly (readonly [Status, string])[] = [["on-track", COLORS.green], ["at-risk", COLORS.amber], ["off-track", COLORS.red], ["stale", COLORS.grey]];

/** Fills a column of statuses. */
export function statusFormats(table: TablePlan, key: string, language: Language): readonly ConditionalFormat[] {
  return STATUS_FILLS.map(([status, fill]) => ({
    kind: "expression", area: columnArea(table, key), formula: binary("=", firstCell(table, key), literal(statusWord(status, language))), style: { fill },
  }));
}

/** What the figures say of a key result in a column. */
export function figureOf(key: PeopleColumn<"figures">, id: Expression, language: Language): Expression {
  const table = figuresTable(language);
  return call("INDEX", all(table, key), call("MATCH", id, all(table, "id"), literal(0)));
}


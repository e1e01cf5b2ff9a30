//  A B hidden   C person   D date   E did   F will do   G blocked   H …
//  title, as-of date
//  board: a row for each person, and the last ten working days       only formulas
//  log: a row for each person and day                                only ever added to
import { isoToSerial } from "../../calendar";
import { area, binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { standupWords, type Language, type StandupWords } from "../../language";
import { BLOCKER_DAYS } from "../../meetings/blockers";
import type { CellStyle } from "../cell-style";
import { formulaTable } from "../formula-table";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TITLE, WRAPPED } from "../look";
import { AS_OF_NAME } from "../okr-shapes";
import { EMPTY, isEmpty, isGiven, isNumber, joined, ONE, orEmpty, times, when, ZERO } from "../review/expressions";
import { columnArea, firstCell, grown, room } from "../review/review-table";
import { all, own } from "../table-handle";
import type { CellBlock, ConditionalFormat, SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { DAY_COLUMNS, STANDUP_COLUMNS, STANDUP_KEY, standupTables, type StandupTables } from "./standup-shapes";

export interface StandupRequest {
  readonly language: Language;
  /** Who takes part, in their order. */
  readonly people: readonly string[];
  /** ISO dates of the working days for which each of them gets a row. */
  readonly days: readonly string[];
  /** Cells with the days off; null if the workbook lists none. */
  readonly daysOff: Expression | null;
}

interface StandupContext extends StandupRequest {
  readonly words: StandupWords;
  readonly tables: StandupTables;
}

const HIDDEN = 2;
const ROWS = { title: 0, asOf: 3, board: 5 } as const;

/** Columns from the first: hidden ones, person, date, three for texts, two for days, the days of the board. */
const WIDTHS = [10, 10, 20, 19, 38, 38, 38, 13, 12, ...Array.from({ length: 9 }, () => 7)];

/** Rows of the log below those that are planned in which entries are checked. */
const CHECKED_ROWS = 10_000;

/** Points of two lines of text. */
const TWO_LINES = 32;

const ID: CellStyle = { format: FORMATS.text };
const FIELD: CellStyle = { ...INPUT, border: "thin" };
const TEXT_INPUT: CellStyle = { ...FIELD, ...WRAPPED, format: FORMATS.text };
const DATE_INPUT: CellStyle = { ...FIELD, format: FORMATS.date, align: "left" };
const COUNT: CellStyle = { format: FORMATS.whole, align: "center" };

/** The stand-up (`domain.md` 1.4.2): what everybody did, will do and is blocked by, day by day, with a board of the last ten working days. */
export function planStandup(request: StandupRequest): SheetPlan {
  const context = { ...request, words: standupWords(request.language), tables: standupTables(request.language) };
  const board = boardTable(context, ROWS.board + 3);
  const log = logTable(context, board.top + board.rows.length + room(board.rows.length) + 3);
  return {
    key: STANDUP_KEY,
    name: context.words.sheet,
    tabColor: COLORS.blue,
    blocks: blocksOf(context, board, log),
    tables: [board, log],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: Object.fromEntries([board, log].flatMap(({ top, rows }) => rows.map((_, down) => [top + 1 + down, TWO_LINES] as const))),
    hiddenColumns: Array.from({ length: HIDDEN }, (_, column) => column),
    showGridLines: false,
    conditionalFormats: formatsOf(board, log),
    validations: validationsOf(context, board, log),
    print: { landscape: true, fitToWidth: true },
  };
}

// The log

function logTable({ tables: { log: table }, people, days, daysOff, words }: StandupContext, top: number): TablePlan {
  const [date, cleared, asOf] = [own(table, "date"), own(table, "cleared"), named(AS_OF_NAME)];
  const isOpen = call("AND", isGiven(own(table, "blocked")), isNumber(date), binary("<=", call("N", date), asOf), call("OR", isEmpty(cleared), binary(">", call("N", cleared), asOf)));
  const worked = call("NETWORKDAYS", date, asOf, ...(daysOff === null ? [] : [daysOff]));
  return formulaTable({
    table, top, left: 0, keys: STANDUP_COLUMNS.log, appendOnly: true,
    columns: {
      id: { style: ID },
      age: { formula: when(isOpen, call("MAX", ZERO, binary("-", worked, ONE)), literal(-1)) },
      person: { style: { ...WRAPPED, ...ID } },
      date: { style: { format: words.dayFormat, align: "left" } },
      did: { style: TEXT_INPUT }, will: { style: TEXT_INPUT }, blocked: { style: TEXT_INPUT },
      cleared: { style: DATE_INPUT, help: words.help.cleared },
      open: { formula: when(binary("<", own(table, "age"), ZERO), EMPTY, own(table, "age")), style: COUNT, help: words.help.open },
    },
    rows: days.flatMap((day) => people.map((person) => ({ id: { value: `${day} ${person}` }, person: { value: person }, date: { value: isoToSerial(day) } }))),
  });
}

// The board

function boardTable({ tables: { board: table, log }, people, words }: StandupContext, top: number): TablePlan {
  const mine = binary("=", all(log, "person"), own(table, "person"));
  const said = binary(">", call("LEN", joined(all(log, "did"), all(log, "will"), all(log, "blocked"))), ZERO);
  const heard = times(mine, isNumber(all(log, "date")), binary("<=", all(log, "date"), named(AS_OF_NAME)), said);
  const latest = call("SUMPRODUCT", call("MAX", times(heard, all(log, "date"))));
  const found = (condition: Expression, key: "did" | "will" | "blocked"): Expression =>
    orEmpty(joined(call("LOOKUP", literal(2), binary("/", ONE, condition), all(log, key)), EMPTY));
  const lastSaid = (key: "did" | "will"): Expression => when(isNumber(own(table, "latest")), found(times(heard, binary("=", all(log, "date"), own(table, "latest"))), key), EMPTY);
  const oldest = binary("-", call("SUMPRODUCT", call("MAX", times(mine, binary("+", all(log, "age"), ONE)))), ONE);
  return formulaTable({
    table, top, left: 1, keys: STANDUP_COLUMNS.board,
    columns: {
      id: { style: ID },
      person: { style: { ...WRAPPED, ...ID, bold: true } },
      latest: { formula: when(binary("=", latest, ZERO), EMPTY, latest), style: { format: words.dayFormat, align: "left" } },
      did: { formula: lastSaid("did"), style: WRAPPED },
      will: { formula: lastSaid("will"), style: WRAPPED },
      blocked: { formula: when(isNumber(own(table, "open")), found(times(mine, binary("=", all(log, "age"), own(table, "open"))), "blocked"), EMPTY), style: WRAPPED },
      open: { formula: when(binary("<", oldest, ZERO), EMPTY, oldest), style: COUNT, help: words.help.open },
      ...Object.fromEntries(DAY_COLUMNS.map((key, place) => [key, { formula: presence(table, log, cell(null, top - 1, dayColumn(place))), style: { align: "center" as const } }])),
    },
    rows: people.map((person) => ({ id: { value: person }, person: { value: person } })),
  });
}

/** Column of the sheet of a day of the board. */
function dayColumn(place: number): number {
  return 1 + STANDUP_COLUMNS.board.length - DAY_COLUMNS.length + place;
}

/** Whether somebody spoke on a day, and of a blocker. No COUNTIFS: a name may have signs that a criterion would read. */
function presence(table: StandupTables["board"], log: StandupTables["log"], day: Expression): Expression {
  const today = times(binary("=", all(log, "person"), own(table, "person")), binary("=", all(log, "date"), day));
  const count = (...keys: readonly ("did" | "will" | "blocked")[]): Expression =>
    call("SUMPRODUCT", times(today, binary(">", call("LEN", joined(...keys.map((key) => all(log, key)))), ZERO)));
  return when(binary(">", count("blocked"), ZERO), literal("!"), when(binary(">", count("did", "will"), ZERO), literal("✓"), EMPTY));
}

// Above the tables, colours and choices

function blocksOf({ words, daysOff }: StandupContext, board: TablePlan, log: TablePlan): readonly CellBlock[] {
  const next = binary("+", named(AS_OF_NAME), ONE);
  const days = DAY_COLUMNS.map((_, place) => ({
    value: null,
    formula: call("WORKDAY", next, literal(place - DAY_COLUMNS.length), ...(daysOff === null ? [] : [daysOff])),
    style: { format: "mm-dd", align: "center" as const, color: COLORS.note },
  }));
  return [
    { top: ROWS.title, left: HIDDEN, cells: [[{ value: words.title, style: TITLE }], [{ value: words.hint, style: NOTE }]] },
    { top: ROWS.asOf, left: HIDDEN, cells: [[{ value: words.asOf, style: LABEL }, { value: null, formula: named(AS_OF_NAME), style: { format: FORMATS.date, align: "left" } }]] },
    { top: ROWS.board, left: HIDDEN, cells: [[{ value: words.parts.board, style: SECTION }], [{ value: words.note, style: NOTE }]] },
    { top: board.top - 1, left: dayColumn(0), cells: [days] },
    { top: log.top - 1, left: HIDDEN, cells: [[{ value: words.parts.log, style: SECTION }]] },
  ];
}

function formatsOf(board: TablePlan, log: TablePlan): readonly ConditionalFormat[] {
  const filled = (table: TablePlan, key: string, formula: Expression, fill: string): ConditionalFormat => ({ kind: "expression", area: grown(table, key), formula, style: { fill } });
  const levels = [board, log].flatMap((table) => {
    const open = firstCell(table, "open");
    const since = (days: number): Expression => call("AND", isNumber(open), binary(">=", call("N", open), literal(days)));
    const blocked = table === board ? ["blocked", "open"] : ["open"];
    return blocked.flatMap((key) => [filled(table, key, since(BLOCKER_DAYS.red), COLORS.red), filled(table, key, since(BLOCKER_DAYS.amber), COLORS.amber)]);
  });
  const days = { ...grown(board, DAY_COLUMNS[0]), right: columnArea(board, "day0").right };
  const day: Expression = { kind: "cells", sheet: null, area: { top: days.top, left: days.left, bottom: days.top, right: days.left }, absolute: { rows: false, columns: false } };
  const isSign = (sign: string, fill: string): ConditionalFormat => ({ kind: "expression", area: days, formula: binary("=", day, literal(sign)), style: { fill } });
  const today = { ...grown(log, "person"), right: columnArea(log, "date").right };
  return [
    ...levels, isSign("!", COLORS.amber), isSign("✓", COLORS.green),
    { kind: "expression", area: today, formula: binary("=", firstCell(log, "date"), named(AS_OF_NAME)), style: { fill: COLORS.bar, bold: true } },
  ];
}

function validationsOf({ words }: StandupContext, board: TablePlan, log: TablePlan): readonly Validation[] {
  const column = (key: string): Validation["area"] => ({ ...columnArea(log, key), bottom: log.top + CHECKED_ROWS });
  return [
    { kind: "range", area: column("person"), source: area(null, grown(board, "person")), strict: false },
    { kind: "date", area: column("date"), strict: true },
    { kind: "date", area: column("cleared"), message: words.help.cleared, strict: true },
  ];
}

//  A B C D hidden   E F G H texts   I … numbers   R source
//  title, where the values come from, dates
//  1 progress of the person's key results
//  2 since last time   3 GROW   4 agreed actions
import { isoToSerial, type Cycle } from "../../calendar";
import { area, binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { oneOnOneWords, type Language, type OneOnOneWords } from "../../language";
import type { KeyResult } from "../../model";
import type { CellStyle } from "../cell-style";
import { formulaTable } from "../formula-table";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TITLE, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { expectedOn, USUAL_PACE, type PaceTerms } from "../pace-terms";
import { EMPTY, index, isNumber, joined, orEmpty, unlessEmpty, when, ZERO } from "../review/expressions";
import { columnArea, firstCell, grown, room } from "../review/review-table";
import { all, own, type TableHandle } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan, Validation, WorkbookPlan } from "../workbook-plan";
import { ONE_ON_ONE_COLUMNS, oneOnOneCellName, oneOnOneKey, oneOnOneTables, type OneOnOnePart, type OneOnOneTables } from "./one-on-one-shapes";

export interface OneOnOneRequest {
  readonly person: string;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly language: Language;
  readonly cycle: Pick<Cycle, "id" | "start" | "end">;
  /** Days off, ISO dates, where progress is expected by working days; null where it is by the calendar. */
  readonly holidays: readonly string[] | null;
  /** Where the values come from: the company's workbook, which this one is no part of. */
  readonly source: { readonly file: string; readonly sheet: string };
  readonly keyResults: readonly PersonalKeyResult[];
  /** What the company's workbook says to each topic, line by line. */
  readonly data: Readonly<Record<"since" | "obstacles", readonly string[]>>;
  /** The meeting before this one in the same workbook; null for the first. */
  readonly last: { readonly date: string; readonly progress: TableHandle<"id" | "current"> } | null;
  /** Agreed on before and neither done nor dropped. */
  readonly carried: readonly AgreedAction[];
}

/** A key result of the person, with its values as the company's workbook shows them. */
export interface PersonalKeyResult extends KeyResult {
  readonly objectiveText: string | null;
  /** Note of the latest check-in that has one. */
  readonly said: string | null;
  /** Address of its current value there. */
  readonly at: string;
}

export interface AgreedAction {
  readonly id: string;
  readonly action: string;
  readonly keyResult: string | null;
  readonly owner: string | null;
  /** ISO date. */
  readonly due: string | null;
  readonly state: string | null;
  /** ISO date of the meeting in which it was agreed. */
  readonly from: string;
}

interface OneOnOneContext extends OneOnOneRequest {
  readonly words: OneOnOneWords;
  readonly tables: OneOnOneTables;
}

const HIDDEN = 4;
const WIDTHS = [10, 10, 10, 10, 26, 46, 40, 40, 12, 11, 11, 11, 9, 11, 11, 11, 10, 26];
const HEAD = 4;
const TWO_LINES = 32;
const NEW_ACTIONS = 3;

const ID: CellStyle = { format: FORMATS.text };
const FIELD: CellStyle = { ...INPUT, border: "thin" };
const TEXT_INPUT: CellStyle = { ...FIELD, ...WRAPPED };
const CENTER: CellStyle = { align: "center" };

/** A one-on-one (`domain.md` 1.4.2) as a sheet of the person's own workbook. Its numbers are calculated from the values that stand on it. */
export function planOneOnOne(request: OneOnOneRequest): WorkbookPlan {
  const { date, language } = request;
  const context = { ...request, words: oneOnOneWords(language), tables: oneOnOneTables(date, language) };
  const plans = planTables(context);
  const sheet: SheetPlan = {
    key: oneOnOneKey(date),
    name: context.words.sheet(date),
    tabColor: COLORS.blue,
    blocks: [...headBlocks(context), ...partBlocks(context, plans)],
    tables: Object.values(plans),
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: rowHeights(context, plans),
    hiddenColumns: Array.from({ length: HIDDEN }, (_, column) => column),
    showGridLines: false,
    conditionalFormats: formatsOf(plans.progress),
    validations: validationsOf(context, plans),
    print: { landscape: true, fitToWidth: true },
  };
  const at = (row: number, column: number): Expression => cell(oneOnOneKey(date), row, column);
  return {
    sheets: [sheet],
    names: [
      { name: oneOnOneCellName("Person", date), refersTo: at(HEAD, HIDDEN + 1) },
      { name: oneOnOneCellName("AsOf", date), refersTo: at(HEAD + 1, HIDDEN + 1) },
      { name: oneOnOneCellName("Pace", date), refersTo: at(HEAD + 1, HIDDEN + 3) },
    ],
  };
}

type OneOnOnePlans = Readonly<Record<OneOnOnePart, TablePlan>>;

function planTables(context: OneOnOneContext): OneOnOnePlans {
  const below = ({ top, rows }: TablePlan): number => top + Math.max(rows.length, 1) + 4;
  const progress = progressTable(context, HEAD + 7);
  const topics = topicsTable(context, below(progress));
  const questions = questionsTable(context, below(topics));
  // People add to it, and nothing stands below.
  return { progress, topics, questions, actions: actionsTable(context, below(questions)) };
}

function progressTable({ tables: { progress: table }, date, keyResults, last }: OneOnOneContext, top: number): TablePlan {
  const figures = (["current", "start", "target", "type", "floor", "ceiling"] as const).map((key) => own(table, key));
  const pace = named(oneOnOneCellName("Pace", date));
  const before = last === null ? EMPTY : lastValue(last.progress, own(table, "id"));
  const both = call("AND", isNumber(own(table, "before")), isNumber(own(table, "current")));
  return formulaTable({
    table, top, left: 0, keys: ONE_ON_ONE_COLUMNS.progress,
    columns: {
      id: { style: ID }, type: { style: ID },
      objective: { style: { ...WRAPPED, color: COLORS.note } }, text: { style: WRAPPED }, said: { style: { ...WRAPPED, ...ID } }, notes: { style: TEXT_INPUT }, unit: { style: CENTER },
      score: { formula: call("OKRSCORE", ...figures), style: { format: FORMATS.score, align: "center", bold: true } },
      gapToPace: { formula: unlessEmpty(own(table, "score"), binary("-", own(table, "score"), pace)), style: { format: FORMATS.signedPercent, align: "center" } },
      confidence: { style: { format: FORMATS.whole, align: "center" } },
      before: { formula: before },
      change: { formula: when(both, binary("-", own(table, "current"), own(table, "before")), EMPTY) },
      source: { style: { color: COLORS.note, format: FORMATS.text } },
    },
    rows: keyResults.map((each) => progressRow(each)),
  });
}

function progressRow({ id, type, objectiveText, text, said, unit, start, target, floor, ceiling, current, confidence, at }: PersonalKeyResult): Readonly<Record<string, PlannedCell>> {
  const style: CellStyle = { format: numberFormat(unit, [start, target, floor, ceiling, current]) };
  const value = (shown: number | null): PlannedCell => ({ value: shown, style });
  return {
    id: { value: id }, type: { value: type }, floor: value(floor), ceiling: value(ceiling), objective: { value: objectiveText }, text: { value: text }, said: { value: said }, unit: { value: unit },
    start: value(start), target: value(target), current: value(current), confidence: { value: confidence }, before: value(null), change: value(null), source: { value: at },
  };
}

/** The value that the sheet of the last meeting shows; empty if the key result is not on it. */
function lastValue(table: TableHandle<"id" | "current">, id: Expression): Expression {
  const found = index(table, "current", call("MATCH", id, all(table, "id"), ZERO));
  return orEmpty(when(isNumber(found), found, EMPTY));
}

function topicsTable({ tables: { topics: table }, words, data }: OneOnOneContext, top: number): TablePlan {
  const said: Readonly<Partial<Record<string, readonly string[]>>> = data;
  return formulaTable({
    table, top, left: HIDDEN - 1, keys: ONE_ON_ONE_COLUMNS.topics,
    columns: { id: { style: ID }, topic: { style: { ...WRAPPED, bold: true } }, question: { style: WRAPPED }, data: { style: { ...WRAPPED, ...ID } }, notes: { style: TEXT_INPUT } },
    rows: Object.entries(words.topicRows).map(([id, { topic, question }]) => ({
      id: { value: id }, topic: { value: topic }, question: { value: question }, data: { value: said[id]?.join("\n") ?? null },
    })),
  });
}

/** The four steps of GROW; the first asks about the key result that is furthest behind. */
function questionsTable({ tables: { questions: table, progress }, words: { grow } }: OneOnOneContext, top: number): TablePlan {
  const furthest = index(progress, "text", call("MATCH", call("MIN", all(progress, "gapToPace")), all(progress, "gapToPace"), ZERO));
  const goal = call("IFERROR", joined(literal(grow.goal.before), furthest, literal(grow.goal.after)), literal(grow.goal.none));
  const step = (id: "reality" | "options" | "will") => ({ id: { value: id }, step: { value: grow[id].step }, question: { value: grow[id].question } });
  return formulaTable({
    table, top, left: HIDDEN - 1, keys: ONE_ON_ONE_COLUMNS.questions,
    columns: { id: { style: ID }, step: { style: { ...WRAPPED, bold: true } }, question: { style: WRAPPED }, notes: { style: TEXT_INPUT } },
    rows: [
      { id: { value: "goal" }, step: { value: grow.goal.step }, question: { value: null, formula: goal, style: WRAPPED } },
      step("reality"), step("options"), step("will"),
    ],
  });
}

function actionsTable({ tables: { actions: table }, words, carried, date }: OneOnOneContext, top: number): TablePlan {
  return formulaTable({
    table, top, left: HIDDEN - 1, keys: ONE_ON_ONE_COLUMNS.actions,
    columns: {
      id: { style: ID }, number: { style: { ...ID, bold: true } }, action: { style: TEXT_INPUT }, keyResult: { style: TEXT_INPUT }, owner: { style: TEXT_INPUT },
      due: { style: { ...FIELD, format: FORMATS.date } }, state: { style: { ...FIELD, align: "center" } }, from: { style: { format: FORMATS.date, align: "center" } },
    },
    rows: [
      ...carried.map(({ id, action, keyResult, owner, due, state, from }) => ({
        id: { value: id }, number: { value: id }, action: { value: action }, keyResult: { value: keyResult }, owner: { value: owner },
        due: { value: due === null ? null : isoToSerial(due) }, state: { value: state }, from: { value: isoToSerial(from) },
      })),
      ...Array.from({ length: NEW_ACTIONS }, (_, place) => {
        const id = `${date.slice(5)} A${place + 1}`;
        return { id: { value: id }, number: { value: id }, state: { value: words.states.open }, from: { value: isoToSerial(date) } };
      }),
    ],
  });
}

// Above and between the tables

function headBlocks({ words, person, date, cycle, source, holidays, last, tables: { progress } }: OneOnOneContext): readonly CellBlock[] {
  const day: CellStyle = { format: FORMATS.date, align: "left" };
  const left: CellStyle = { align: "left" };
  const [start, end] = [cell(null, HEAD + 2, HIDDEN + 1), cell(null, HEAD + 3, HIDDEN + 1)];
  const label = (value: string): PlannedCell => ({ value, style: LABEL });
  const expected = expectedOn(named(oneOnOneCellName("AsOf", date)), start, end, paceOf(holidays, cycle.start));
  return [
    {
      top: 0, left: HIDDEN,
      cells: [
        [{ value: words.title(person), style: TITLE }], [{ value: words.hint, style: NOTE }],
        [{ value: words.source({ ...source, date }), style: NOTE }],
      ],
    },
    {
      top: HEAD, left: HIDDEN,
      cells: [
        [label(words.cells.person), { value: person, style: { ...left, bold: true } }, label(words.cells.last), { value: last === null ? null : isoToSerial(last.date), style: day }],
        [label(words.cells.date), { value: isoToSerial(date), style: { ...INPUT, ...day, border: "thin" } }, label(words.cells.pace), { value: null, formula: expected, style: { ...left, format: FORMATS.percent } }],
        [label(words.cells.start), { value: isoToSerial(cycle.start), style: day }, label(words.cells.mean), { value: null, formula: orEmpty(call("AVERAGE", all(progress, "score"))), style: { ...left, format: FORMATS.score, bold: true } }],
        [label(words.cells.end), { value: isoToSerial(cycle.end), style: day }, label(words.cells.cycle), { value: cycle.id, style: { ...left, ...ID } }],
      ],
    },
  ];
}

/** Working days without the days off, which are stated in the formula: this workbook has no list of them. One before the cycle counts nowhere, and stands for none. */
function paceOf(holidays: readonly string[] | null, start: string): PaceTerms {
  if (holidays === null) return USUAL_PACE;
  const days = [isoToSerial(start) - 1, ...holidays.map(isoToSerial)];
  return { ...USUAL_PACE, holidays: { kind: "array", rows: [days] } };
}

function partBlocks({ words }: OneOnOneContext, plans: OneOnOnePlans): readonly CellBlock[] {
  return (["progress", "topics", "questions", "actions"] as const).map((part) => ({ top: plans[part].top - 1, left: HIDDEN, cells: [[{ value: words.parts[part], style: SECTION }]] }));
}

function rowHeights({ data }: OneOnOneContext, { progress, topics, questions, actions }: OneOnOnePlans): Readonly<Record<number, number>> {
  const lines = Math.max(2, ...Object.values(data).map((said) => said.length * 2));
  const all = [...[progress, actions].map((table) => [table, TWO_LINES] as const), [topics, Math.min(lines, 10) * 16] as const, [questions, 48] as const];
  return Object.fromEntries(all.flatMap(([{ top, rows }, height]) => rows.map((_, down) => [top + 1 + down, height] as const)));
}

function formatsOf(progress: TablePlan): readonly ConditionalFormat[] {
  const gap = firstCell(progress, "gapToPace");
  const filled = (test: Expression, fill: string): ConditionalFormat => ({ kind: "expression", area: grown(progress, "gapToPace"), formula: call("AND", isNumber(gap), test), style: { fill } });
  return [
    filled(binary("<", call("ROUND", call("N", gap), literal(9)), literal(-0.25)), COLORS.red),
    filled(binary("<", call("ROUND", call("N", gap), literal(9)), literal(-0.1)), COLORS.amber),
    { kind: "iconSet", area: columnArea(progress, "confidence"), icons: "3TrafficLights1", thresholds: [4, 7], showValue: true },
  ];
}

function validationsOf({ words }: OneOnOneContext, { progress, actions }: OneOnOnePlans): readonly Validation[] {
  const below = (key: string): Validation["area"] => ({ ...columnArea(actions, key), bottom: actions.top + actions.rows.length + room(actions.rows.length) + 20 });
  return [
    { kind: "date", area: { top: HEAD + 1, left: HIDDEN + 1, bottom: HEAD + 1, right: HIDDEN + 1 }, strict: true },
    { kind: "range", area: below("keyResult"), source: area(null, columnArea(progress, "text")), strict: false },
    { kind: "date", area: below("due"), strict: true },
    { kind: "list", area: below("state"), items: Object.values(words.states), strict: false },
  ];
}

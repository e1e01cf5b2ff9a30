import { binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { interviewWords } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, NOTE, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { EMPTY, index, isGiven, isNumber, joined, orEmpty, when, ZERO } from "../review/expressions";
import { room } from "../review/review-table";
import { all, own } from "../table-handle";
import type { CellBlock, NamePlan, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { AGREED_CELLS, agreedName, APPOINTMENT_NAMES, SEAL_CODE_NAME, type AgreedCell } from "./agreed-cells";
import { figureOf, figuresTable } from "./figures-sheet";
import { CENTERED, FIELD, FIRST, formTable, headBlock, TEXT_FIELD } from "./form-table";
import { formHeights } from "./form-heights";
import { interviewTable, type InterviewContext } from "./interview-context";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS } from "./people-tables";

/** Widths from column A on. */
const WIDTHS: readonly number[] = [10, 46, 13, 13, 9, 9, 12, 13, 40];
const VALUE = FIRST + 1;
const LAST = WIDTHS.length - 1;
const TABLE_TOP = 10;

/** Points that a box for writing is high. */
const BOX = 48;

type Line = readonly [label: string, cell: AgreedCell | null, value: PlannedCell];

/** Step 5: the page that both read, sign or refuse to sign; its cells are what a seal covers. */
export function planConfirmationSheet(context: InterviewContext): SheetPlan {
  const { language } = context;
  const words = interviewWords(language).confirmation;
  const table = agreedTable(context);
  const rows = rowsOf(context);
  return {
    key: PEOPLE_SHEETS.confirmation,
    name: words.sheet,
    tabColor: "70AD47",
    blocks: [headBlock(words.title, words.hint), headLines(context), boxes(context), signatures(context)],
    tables: [table],
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: {
      ...formHeights([table], WIDTHS),
      ...Object.fromEntries(rows.boxes.map((row) => [row, BOX])), [rows.statement]: BOX, [rows.sign]: 32, [rows.sign + 1]: 32, [rows.refusal]: BOX, [rows.appeal]: BOX,
    },
    merges: [...rows.boxes, rows.refusal, rows.appeal].map((row) => ({ top: row, left: VALUE, bottom: row, right: LAST })).concat([{ top: rows.statement, left: FIRST, bottom: rows.statement, right: LAST }]),
    hiddenColumns: [0],
    showGridLines: false,
    print: { landscape: false, fitToWidth: true },
  };
}

/** Rows below the table, which has room to grow. */
function rowsOf({ facts }: InterviewContext): { readonly boxes: readonly [number, number, number]; readonly statement: number; readonly sign: number; readonly refusal: number; readonly appeal: number; readonly seal: number } {
  const count = facts.keyResults.length;
  const first = TABLE_TOP + Math.max(count, 1) + room(count) + 1;
  return { boxes: [first, first + 1, first + 2], statement: first + 4, sign: first + 5, refusal: first + 8, appeal: first + 9, seal: first + 11 };
}

/** Names of everything that the two agree on, besides the table. */
export function confirmationNames(context: InterviewContext): readonly NamePlan[] {
  const { boxes: [comment, steps, disagreement], sign, refusal, appeal, seal } = rowsOf(context);
  const places: Readonly<Record<AgreedCell, readonly [row: number, column: number]>> = {
    employee: [3, VALUE], manager: [4, VALUE], cycle: [5, VALUE], heldOn: [6, VALUE], overallScore: [7, VALUE], rating: [8, VALUE],
    comment: [comment, VALUE], steps: [steps, VALUE], disagreement: [disagreement, VALUE], employeeSigned: [sign, VALUE], employeeSignedOn: [sign, LAST],
    managerSigned: [sign + 1, VALUE], managerSignedOn: [sign + 1, LAST], refusal: [refusal, VALUE], appeal: [appeal, VALUE],
  };
  return [
    ...AGREED_CELLS.map((one) => ({ name: agreedName(one), refersTo: cell(PEOPLE_SHEETS.confirmation, ...places[one]) })),
    { name: SEAL_CODE_NAME, refersTo: cell(PEOPLE_SHEETS.confirmation, seal, VALUE) },
  ];
}

function headLines({ facts, language }: InterviewContext): CellBlock {
  const words = interviewWords(language).confirmation;
  const left: CellStyle = { align: "left" };
  const agreed = interviewTable("agreed", language);
  const score = call("OKR.ROLLUP", all(agreed, "agreed"), all(agreed, "weight"));
  const lines: readonly Line[] = [
    [words.employee, "employee", { value: facts.person, style: { ...left, bold: true } }],
    [words.manager, "manager", { value: null, formula: when(isGiven(named(APPOINTMENT_NAMES.manager)), named(APPOINTMENT_NAMES.manager), EMPTY), style: left }],
    [words.cycle, "cycle", { value: facts.cycle.id, style: left }],
    [words.heldOn, "heldOn", { value: null, formula: named(APPOINTMENT_NAMES.date), style: { ...left, format: FORMATS.date } }],
    [words.overallScore, "overallScore", { value: null, formula: score, style: { ...left, format: FORMATS.score, bold: true } }],
    [words.rating, "rating", { value: null, style: { ...FIELD, ...left } }],
  ];
  return { top: 3, left: FIRST, cells: lines.map(([label, , value]) => [{ value: label, style: LABEL }, value]) };
}

function agreedTable({ facts, language }: InterviewContext): TablePlan {
  const table = interviewTable("agreed", language);
  const notes = interviewTable("notes", language);
  const figure = (key: "target" | "current"): Expression => {
    const value = figureOf(key, own(table, "id"), language);
    return when(isNumber(value), value, EMPTY);
  };
  const said = (key: "agreed" | "own" | "manager"): Expression => index(notes, key, call("MATCH", own(table, "id"), all(notes, "id"), ZERO));
  // The length of a blank cell tells it from one with a text; joined or compared, it would be 0.
  const view = (key: "own" | "manager", name: string): Expression =>
    orEmpty(when(binary(">", call("LEN", said(key)), ZERO), joined(literal(`${name}: `), said(key), literal(" ")), EMPTY));
  const weight = (id: Expression): Expression => binary("*", figureOf("weight", id, language), figureOf("objectiveWeight", id, language));
  const figures = figuresTable(language);
  const weights = call("SUMPRODUCT", all(figures, "weight"), all(figures, "objectiveWeight"));
  const words = interviewWords(language).confirmation;
  return formTable({
    table, keys: PEOPLE_COLUMNS.agreed, top: TABLE_TOP,
    columns: {
      id: { style: { format: FORMATS.text } }, text: { style: WRAPPED }, target: { formula: figure("target") }, current: { formula: figure("current") }, unit: { style: CENTERED },
      weight: { formula: orEmpty(binary("/", weight(own(table, "id")), weights)), style: { ...CENTERED, format: FORMATS.percent } },
      score: { formula: figureOf("progress", own(table, "id"), language), style: { ...CENTERED, format: FORMATS.score } },
      agreed: { formula: call("IFERROR", when(isNumber(said("agreed")), said("agreed"), own(table, "score")), own(table, "score")), style: { ...CENTERED, format: FORMATS.score, bold: true } },
      view: { formula: joined(view("own", words.employee), view("manager", words.manager)), style: WRAPPED },
    },
    rows: facts.keyResults.map(({ keyResult: { id, text, unit, target, start }, review: { current } }) => {
      const value: PlannedCell = { value: null, style: { format: numberFormat(unit, [start, target, current]) } };
      return { id: { value: id }, text: { value: text }, unit: { value: unit }, target: value, current: value };
    }),
  });
}

function boxes(context: InterviewContext): CellBlock {
  const words = interviewWords(context.language).confirmation;
  return { top: rowsOf(context).boxes[0], left: FIRST, cells: [words.comment, words.steps, words.disagreement].map(box) };
}

/** A label and a field over the rest of the width. */
function box(label: string): readonly PlannedCell[] {
  const field: PlannedCell = { value: null, style: TEXT_FIELD };
  return [{ value: label, style: { ...LABEL, ...WRAPPED } }, ...Array.from({ length: LAST - VALUE + 1 }, () => field)];
}

function signatures(context: InterviewContext): CellBlock {
  const words = interviewWords(context.language).confirmation;
  const { statement, sign, refusal, appeal, seal } = rowsOf(context);
  const width = LAST - FIRST + 1;
  const row = (...cells: readonly (PlannedCell | null)[]): readonly (PlannedCell | null)[] => Array.from({ length: width }, (_, index) => cells[index] ?? null);
  const line: PlannedCell = { value: null, style: { border: "bottom", fill: COLORS.input, locked: false } };
  const signature = (label: string): readonly (PlannedCell | null)[] =>
    row({ value: label, style: { ...LABEL, vertical: "bottom" } }, line, line, line, null, { value: words.signatures.date, style: { ...LABEL, vertical: "bottom" } }, { ...line, style: { ...line.style, format: FORMATS.date, align: "left" } });
  const lines = new Map<number, readonly (PlannedCell | null)[]>([
    [statement, row({ value: words.statement, style: { ...WRAPPED, bold: true } })],
    [sign, signature(words.signatures.employee)],
    [sign + 1, signature(words.signatures.manager)],
    [refusal, box(words.refusal)],
    [appeal, box(words.appeal)],
    [seal, row({ value: words.sealed, style: LABEL }, { value: words.notSealed, style: NOTE })],
  ]);
  return { top: statement, left: FIRST, cells: Array.from({ length: seal - statement + 1 }, (_, index) => lines.get(statement + index) ?? row()) };
}

//  A B hidden   C texts   D … numbers and choices   I J texts   K L ids
//  title, date of the meeting, counts of decisions
//  1 agenda, with links to the parts of the review
//  2 what the meetings of the cycle cost
//  3 reset: a row for each key result
import { isoToSerial, type Cycle } from "../../calendar";
import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { bandWord, quarterlyWords, reviewSheetWords, type Language, type QuarterlyWords } from "../../language";
import { RESET_DECISIONS, REVISE_BELOW } from "../../meetings/reset";
import type { CellStyle } from "../cell-style";
import { formulaTable } from "../formula-table";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TITLE, WRAPPED } from "../look";
import type { KeyResultKey } from "../okr-tables";
import { EMPTY, isEmpty, isNumber, ONE, orEmpty, rowFrom, times, when } from "../review/expressions";
import { fromSource, idsOf, type SourceTable } from "../review/review-context";
import { columnArea, firstCell, grown, room } from "../review/review-table";
import { all, own } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { QUARTERLY_COLUMNS, quarterlyKey, quarterlyTables, type QuarterlyPart, type QuarterlyTables } from "./quarterly-shapes";

/** Parts of a review that the agenda goes to. */
export const AGENDA_PARTS = ["summary", "data", "gaps", "causes", "actions"] as const;

export type AgendaPart = (typeof AGENDA_PARTS)[number];

export interface QuarterlyRequest {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly keyResults: SourceTable<KeyResultKey>;
  /** Result data of the cycle's review, whose progress is the score; null before there is one. */
  readonly reviewData: SourceTable<"id" | "progress"> | null;
  /** Address of each part of the review; none before there is one. */
  readonly links: Readonly<Partial<Record<AgendaPart, string>>>;
  readonly cost: MeetingCounts;
  readonly resets: readonly ResetRow[];
}

/** People who meet, and how often each meeting is held in the cycle. */
export interface MeetingCounts {
  readonly people: number;
  readonly standup: number;
  readonly weekly: number;
  readonly oneOnOne: number;
}

export interface ResetRow {
  /** Id of the key result. */
  readonly id: string;
  readonly lineage: string;
  /** Cycle in which the lineage begins. */
  readonly since: string;
}

interface QuarterlyContext extends QuarterlyRequest {
  readonly words: QuarterlyWords;
  readonly tables: QuarterlyTables;
}

const HIDDEN = 2;
const WIDTHS = [10, 10, 52, 16, 13, 18, 15, 13, 34, 34, 14, 12];
const HEAD = 3;
const TWO_LINES = 32;

const ID: CellStyle = { format: FORMATS.text };
const FIELD: CellStyle = { ...INPUT, border: "thin" };
const TEXT_INPUT: CellStyle = { ...FIELD, ...WRAPPED };
const COUNT_INPUT: CellStyle = { ...FIELD, align: "center" };
const HOURS: CellStyle = { format: "#,##0.0", align: "center" };

/** The meeting at the end of a cycle (`domain.md` 1.4.2): its agenda, what the meetings cost, and what becomes of each key result. */
export function planQuarterly(request: QuarterlyRequest): SheetPlan {
  const { cycle, language } = request;
  const context = { ...request, words: quarterlyWords(language), tables: quarterlyTables(cycle.id, language) };
  const plans = planTables(context);
  return {
    key: quarterlyKey(cycle.id),
    name: context.words.sheet(cycle.id),
    tabColor: COLORS.blue,
    blocks: [...headBlocks(context), ...partBlocks(context, plans), ...costBlocks(context, plans.cost)],
    tables: Object.values(plans),
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: Object.fromEntries(plans.reset.rows.map((_, down) => [plans.reset.top + 1 + down, TWO_LINES] as const)),
    hiddenColumns: Array.from({ length: HIDDEN }, (_, column) => column),
    showGridLines: false,
    conditionalFormats: formatsOf(context, plans.reset),
    validations: validationsOf(context, plans),
    print: { landscape: true, fitToWidth: true },
  };
}

type QuarterlyPlans = Readonly<Record<QuarterlyPart, TablePlan>>;

function planTables(context: QuarterlyContext): QuarterlyPlans {
  const agenda = agendaTable(context, HEAD + 6);
  const cost = costTable(context, agenda.top + agenda.rows.length + room(agenda.rows.length) + 4);
  // Its totals stand below it.
  return { agenda, cost, reset: resetTable(context, cost.top + cost.rows.length + COST_LINES + 6) };
}

// 1  Agenda

/** Minutes of each item: three hours in all, half of them for causes and what is to be done. */
const MINUTES = { summary: 15, data: 20, gaps: 30, causes: 45, actions: 40, reset: 25, close: 5 } as const;

function agendaTable({ tables: { agenda: table }, words, links, language }: QuarterlyContext, top: number): TablePlan {
  const titles = reviewSheetWords(language).parts;
  const goTo = (part: AgendaPart): PlannedCell => {
    const link = links[part];
    return link === undefined ? { value: null } : { value: words.part(titles[part].replace(/^\d+\s*/, "")), link, style: { color: COLORS.blue } };
  };
  const item = (key: keyof typeof MINUTES, part: PlannedCell) => ({ id: { value: key }, item: { value: words.items[key] }, minutes: { value: MINUTES[key] }, part });
  return formulaTable({
    table, top, left: HIDDEN - 1, keys: QUARTERLY_COLUMNS.agenda,
    columns: { id: { style: ID }, item: { style: WRAPPED }, lead: { style: TEXT_INPUT }, minutes: { style: COUNT_INPUT }, part: { style: { color: COLORS.blue } } },
    rows: [...AGENDA_PARTS.map((part) => item(part, goTo(part))), item("reset", { value: words.toReset }), item("close", { value: null })],
  });
}

// 2  Cost

/** Hours of each meeting and of preparing it, for each person: a place to begin, for people to correct. */
const HOURS_EACH = { standup: [0, 0.25], weekly: [0.25, 1], oneOnOne: [0.25, 0.5], quarterly: [3, 3] } as const;

const COST_LINES = 5;

function costTable({ tables: { cost: table }, words, cost }: QuarterlyContext, top: number): TablePlan {
  const { people, ...counts } = cost;
  const meetings = { ...counts, quarterly: 1 };
  const total = times(own(table, "people"), own(table, "meetings"), binary("+", own(table, "preparation"), own(table, "hours")));
  return formulaTable({
    table, top, left: HIDDEN - 1, keys: QUARTERLY_COLUMNS.cost,
    columns: {
      id: { style: ID }, meeting: { style: WRAPPED }, people: { style: COUNT_INPUT }, meetings: { style: COUNT_INPUT }, preparation: { style: COUNT_INPUT }, hours: { style: COUNT_INPUT },
      total: { formula: total, style: HOURS },
    },
    rows: (["standup", "weekly", "oneOnOne", "quarterly"] as const).map((kind) => {
      const [preparation, hours] = HOURS_EACH[kind];
      return {
        id: { value: kind }, meeting: { value: words.meetings[kind] }, people: { value: people }, meetings: { value: meetings[kind] },
        preparation: { value: preparation }, hours: { value: hours },
      };
    }),
  });
}

/** Totals below the table: hours, of which preparation, days, and money where somebody says what an hour costs. */
function costBlocks({ tables: { cost: table }, words }: QuarterlyContext, { top, rows }: TablePlan): readonly CellBlock[] {
  const first = top + rows.length + 2;
  const at = (down: number): Expression => cell(null, first + down, HIDDEN + 1);
  const prepared = call("SUMPRODUCT", all(table, "people"), all(table, "meetings"), all(table, "preparation"));
  const money = when(isEmpty(at(3)), EMPTY, times(at(0), at(3)));
  const lines: readonly (readonly [string, PlannedCell])[] = [
    [words.cells.hours, { value: null, formula: call("SUM", all(table, "total")), style: { ...HOURS, bold: true } }],
    [words.cells.preparation, { value: null, formula: orEmpty(binary("/", prepared, at(0))), style: { format: FORMATS.percent, align: "center" } }],
    [words.cells.days, { value: null, formula: binary("/", at(0), literal(8)), style: HOURS }],
    [words.cells.rate, { value: null, style: { ...COUNT_INPUT, format: "#,##0.00" } }],
    [words.cells.cost, { value: null, formula: money, style: { format: "#,##0", align: "center", bold: true } }],
  ];
  return [{ top: first, left: HIDDEN, cells: lines.map(([label, value]) => [{ value: label, style: { ...LABEL, align: "right" } }, value]) }];
}

// 3  Reset

function resetTable(context: QuarterlyContext, top: number): TablePlan {
  const { tables: { reset: table }, keyResults, reviewData, words, resets, language } = context;
  const { carry, revise, drop } = words.decisions;
  const scores: SourceTable<"id" | "progress"> = reviewData ?? keyResults;
  const score = own(table, "score");
  const rounded = (digits: number): Expression => call("ROUND", score, literal(digits));
  const proposal = when(binary(">=", rounded(9), ONE), literal(drop), when(binary(">=", rounded(1), literal(REVISE_BELOW)), literal(carry), literal(revise)));
  return formulaTable({
    table, top, left: 0, keys: QUARTERLY_COLUMNS.reset,
    columns: {
      id: { style: ID },
      row: { formula: rowFrom(own(table, "id"), idsOf(keyResults)) },
      text: { formula: fromSource(keyResults, "text", own(table, "row")), style: WRAPPED },
      owner: { formula: fromSource(keyResults, "owner", own(table, "row")), style: WRAPPED },
      score: { formula: fromSource(scores, "progress", rowFrom(own(table, "id"), idsOf(scores))), style: { format: FORMATS.score, align: "center", bold: true } },
      band: { formula: call("OKR.BAND", score, literal(false), literal(language)), style: { align: "center" } },
      proposal: { formula: when(isNumber(score), proposal, literal(revise)), style: { align: "center", color: COLORS.note } },
      decision: { style: COUNT_INPUT },
      next: { style: TEXT_INPUT, help: words.help.next },
      reason: { style: TEXT_INPUT },
      lineage: { style: { ...ID, align: "center" }, help: words.help.lineage },
      since: { style: { ...ID, align: "center" } },
    },
    rows: resets.map(({ id, lineage, since }) => ({ id: { value: id }, lineage: { value: lineage }, since: { value: since } })),
  });
}

// Above and between the tables, colours and choices

function headBlocks({ words, cycle, tables: { agenda, reset } }: QuarterlyContext): readonly CellBlock[] {
  const date: CellStyle = { ...INPUT, format: FORMATS.date, align: "left", border: "thin" };
  const decided = RESET_DECISIONS.map((decision) => ({ label: words.cells[decision], formula: call("COUNTIF", all(reset, "decision"), literal(words.decisions[decision])) }));
  const undecided = call("SUMPRODUCT", times(binary("<>", all(reset, "id"), EMPTY), binary("=", all(reset, "decision"), EMPTY)));
  const counts = [...decided, { label: words.cells.undecided, formula: undecided }];
  return [
    { top: 0, left: HIDDEN, cells: [[{ value: words.title(cycle.id), style: TITLE }], [{ value: words.hint, style: NOTE }]] },
    {
      top: HEAD, left: HIDDEN,
      cells: [
        [{ value: words.cells.date, style: LABEL }, { value: isoToSerial(cycle.review), style: date }],
        [{ value: words.cells.minutes, style: LABEL }, { value: null, formula: call("SUM", all(agenda, "minutes")), style: { align: "left" } }],
      ],
    },
    {
      top: HEAD, left: HIDDEN + 2,
      cells: [
        counts.map(({ label }) => ({ value: label, style: { ...LABEL, align: "center" as const } })),
        counts.map(({ formula }) => ({ value: null, formula, style: { align: "center" as const } })),
      ],
    },
  ];
}

function partBlocks({ words }: QuarterlyContext, plans: QuarterlyPlans): readonly CellBlock[] {
  const title = (part: QuarterlyPart, note?: string): CellBlock => ({
    top: plans[part].top - (note === undefined ? 1 : 2), left: HIDDEN,
    cells: [[{ value: words.parts[part], style: SECTION }], ...(note === undefined ? [] : [[{ value: note, style: NOTE }]])],
  });
  return [title("agenda"), title("cost", words.notes.cost), title("reset", words.notes.reset)];
}

function formatsOf({ words, language }: QuarterlyContext, reset: TablePlan): readonly ConditionalFormat[] {
  const isWord = (key: string, word: string, fill: string): ConditionalFormat =>
    ({ kind: "expression", area: grown(reset, key), formula: binary("=", firstCell(reset, key), literal(word)), style: { fill } });
  const fills = { carry: COLORS.green, revise: COLORS.amber, drop: COLORS.grey } as const;
  return [
    ...RESET_DECISIONS.map((decision) => isWord("decision", words.decisions[decision], fills[decision])),
    ...([["green", COLORS.green], ["yellow", COLORS.amber], ["red", COLORS.red]] as const).map(([band, fill]) => isWord("band", bandWord(band, language), fill)),
  ];
}

function validationsOf({ words }: QuarterlyContext, { agenda, cost, reset }: QuarterlyPlans): readonly Validation[] {
  const numbers = { ...columnArea(cost, "people"), right: columnArea(cost, "hours").right };
  const rate = cost.top + cost.rows.length + 2 + 3;
  return [
    { kind: "date", area: { top: HEAD, left: HIDDEN + 1, bottom: HEAD, right: HIDDEN + 1 }, strict: true },
    { kind: "number", area: grown(agenda, "minutes"), minimum: 0, maximum: 1_440, strict: true },
    { kind: "number", area: numbers, minimum: 0, maximum: 100_000, strict: true },
    { kind: "number", area: { top: rate, left: HIDDEN + 1, bottom: rate, right: HIDDEN + 1 }, minimum: 0, maximum: 1_000_000, strict: true },
    { kind: "list", area: grown(reset, "decision"), items: RESET_DECISIONS.map((decision) => words.decisions[decision]), strict: true },
  ];
}

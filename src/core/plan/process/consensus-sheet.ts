//  title, how to use it
//  ready for release?  counts
//  1 items      one row an objective or key result: what it comes to, and one column a participant
//  2 requests   what somebody needs of somebody else
//  3 decisions
import { area, binary, call, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Answer } from "../../lifecycle";
import { answerWord, consensusWords, LANGUAGES, type ConsensusWords, type Language } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, LABEL, NOTE, SECTION, TITLE, WRAPPED } from "../look";
import { AS_OF_NAME } from "../okr-shapes";
import { room } from "../review/review-table";
import { EMPTY, isEmpty, joined, pickBy, times, when, ZERO } from "../review/expressions";
import { wrappedHeights } from "../row-heights";
import { all, own } from "../table-handle";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { ofItem, type OkrSources } from "./okr-lookups";
import { consensusFormats, consensusValidations } from "./consensus-formats";
import { below, FIELD, sheetTable, TEXT_FIELD } from "./sheet-table";
import { CONSENSUS_SHEET, participantColumns, PROCESS_COLUMNS, processTables, type ProcessTables } from "./shapes";

/** An objective or key result that is agreed on. */
export interface ConsensusItem {
  readonly id: string;
  readonly text: string;
  readonly isObjective: boolean;
}

export interface ConsensusRequest {
  readonly cycle: string;
  readonly language: Language;
  /** Objectives, each followed by its key results. */
  readonly items: readonly ConsensusItem[];
  /** Those who get a column from us. People add columns of their own. */
  readonly participants: readonly string[];
  readonly sources: OkrSources;
}

export interface ConsensusContext extends ConsensusRequest {
  readonly words: ConsensusWords;
  readonly tables: ProcessTables;
  readonly tops: { readonly items: number; readonly requests: number; readonly decisions: number };
}

/** Rows of titles, from 0. */
const ROWS = { title: 0, verdict: 3, counts: 4, items: 7 } as const;

/** Rows that are there to be filled; people add more. */
const REQUEST_ROWS = 6;
const DECISION_ROWS = 5;

const WIDTHS: readonly number[] = [15, 56, 17, 17, 36, 15, 13, 13, 13];
const PARTICIPANT_WIDTH = 18;

const ID: CellStyle = { format: FORMATS.text, color: COLORS.note };
const COUNT: CellStyle = { format: FORMATS.whole, align: "center" };
const CHOICE: CellStyle = { ...FIELD, align: "center" };

/**
 * The sheet on which a cycle's OKRs are agreed on (`domain.md` 1.3.4): who agrees with what, what is needed from others, and what was
 * decided. Counts and verdict are formulas over what people fill in, in columns and rows that they add too.
 */
export function planConsensusSheet(request: ConsensusRequest): SheetPlan {
  const { cycle, language, items, participants } = request;
  const words = consensusWords(language);
  const itemsTop = ROWS.items + 2;
  const requestsTop = below(itemsTop, items.length) + 2;
  const tops = { items: itemsTop, requests: requestsTop, decisions: below(requestsTop, REQUEST_ROWS) + 2 };
  const context: ConsensusContext = { ...request, words, tables: processTables(cycle, language), tops };
  const plans = { items: itemsTable(context), requests: requestsTable(context), decisions: decisionsTable(context) };
  const widths = Object.fromEntries([...WIDTHS, ...[...participants, ...Array.from({ length: 3 }, () => "")].map(() => PARTICIPANT_WIDTH)].entries());
  return {
    key: CONSENSUS_SHEET(cycle),
    name: words.sheet(cycle),
    tabColor: COLORS.green,
    blocks: [headBlock(context), verdictBlock(context), ...partTitles(context)],
    tables: Object.values(plans),
    columnWidths: widths,
    rowHeights: { ...heights(plans.items, items, widths), ...filledHeights(plans.requests), ...filledHeights(plans.decisions) },
    showGridLines: false,
    freeze: { rows: 2, columns: 2 },
    conditionalFormats: consensusFormats(context, plans, ROWS.verdict),
    validations: consensusValidations(context, plans),
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

// Above and between the tables

function headBlock({ words, cycle }: ConsensusContext): CellBlock {
  return { top: ROWS.title, left: 0, cells: [[{ value: words.title(cycle), style: TITLE }], [{ value: words.hint, style: NOTE }]] };
}

function partTitles({ words, tops }: ConsensusContext): readonly CellBlock[] {
  return (["items", "requests", "decisions"] as const).map((part) => ({
    top: tops[part] - 2, left: 0, cells: [[{ value: words.parts[part], style: SECTION }], [{ value: words.notes[part], style: NOTE }]],
  }));
}

/** Whether the cycle may be released, and what the answers come to. */
function verdictBlock({ words, tables: { items, requests }, participants, tops }: ConsensusContext): CellBlock {
  const disagreements = call("COUNTIF", all(items, "state"), literal(words.itemStates.open));
  const unanswered = binary("+", call("COUNTIF", all(requests, "state"), literal(words.requestStates.open)), call("COUNTIF", all(requests, "state"), literal(words.requestStates.overdue)));
  const count = (label: string, formula: Expression): readonly PlannedCell[] => [{ value: label, style: { ...LABEL, align: "right" } }, { value: null, formula, style: { ...COUNT, align: "left" } }];
  const given = call("SUM", all(items, "agree"), all(items, "change"), all(items, "disagree"));
  const asked = times(call("ROWS", all(items, "id")), call("COUNTA", area(null, { ...participantColumns(participants), top: tops.items, bottom: tops.items })));
  const verdict = when(
    call("AND", binary("=", disagreements, ZERO), binary("=", unanswered, ZERO)),
    when(binary("=", given, ZERO), literal(words.verdict.nobody), literal(words.verdict.ready)),
    joined(literal(words.verdict.notReady), disagreements, literal(words.verdict.requests), unanswered, literal(words.verdict.end)),
  );
  return {
    top: ROWS.verdict,
    left: 0,
    cells: [
      [{ value: words.verdict.label, style: LABEL }, { value: null, formula: verdict, style: { bold: true, wrap: true, vertical: "top", border: "thin" } },
        ...count(words.counts.answers, joined(given, literal(words.of), asked)), ...count(words.counts.open, disagreements)],
      [null, null, ...count(words.counts.agree, call("SUM", all(items, "agree"))), ...count(words.counts.requests, unanswered)],
      [null, null, ...count(words.counts.change, call("SUM", all(items, "change"))), null, null],
      [null, null, ...count(words.counts.disagree, call("SUM", all(items, "disagree"))), null, null],
    ],
  };
}

// Tables

function itemsTable({ tables: { items: table, decisions }, items, participants, words, sources, language, tops }: ConsensusContext): TablePlan {
  const rows = { top: tops.items + 1, bottom: tops.items + Math.max(items.length, 1) + room(items.length) };
  const isMine = binary("=", area(null, { ...rows, left: 0, right: 0 }), own(table, "id"));
  const answered = (answer: Answer): Expression =>
    call("SUMPRODUCT", times(isMine, binary("=", area(null, { ...rows, ...participantColumns(participants) }), literal(answerWord(answer, language)))));
  const asked = call("COUNTA", area(null, { ...participantColumns(participants), top: tops.items, bottom: tops.items }));
  const given = call("SUM", own(table, "agree"), own(table, "change"), own(table, "disagree"));
  const { open, decided, change, waiting, agreed } = words.itemStates;
  const isDecided = binary(">", own(table, "decisions"), ZERO);
  const state = when(
    binary(">", own(table, "disagree"), ZERO),
    when(isDecided, literal(decided), literal(open)),
    when(
      call("AND", binary(">", own(table, "change"), ZERO), call("NOT", isDecided)),
      literal(change),
      when(binary("<", given, asked), literal(waiting), literal(agreed)),
    ),
  );
  return sheetTable<string>({
    table: { name: table.name, headers: { ...table.headers, ...Object.fromEntries(participants.map((name) => [participantKey(name), name])) } },
    top: tops.items,
    keys: [...PROCESS_COLUMNS.items, ...participants.map(participantKey)],
    columns: {
      id: { style: ID },
      text: { formula: ofItem(sources, "text", own(table, "id")), style: WRAPPED },
      owner: { formula: ofItem(sources, "owner", own(table, "id")), style: WRAPPED },
      state: { formula: state, style: { align: "center" } },
      comment: { style: TEXT_FIELD },
      agree: { formula: answered("agree"), style: COUNT },
      change: { formula: answered("agree-with-change"), style: COUNT },
      disagree: { formula: answered("disagree"), style: COUNT },
      decisions: { formula: call("COUNTIFS", all(decisions, "item"), own(table, "id"), all(decisions, "decision"), literal("?*")), style: COUNT },
      ...Object.fromEntries(participants.map((name) => [participantKey(name), { style: CHOICE }])),
    },
    rows: items.map(({ id, isObjective }) => ({ id: { value: id }, ...(isObjective ? { text: { value: null, style: { ...WRAPPED, bold: true } } } : {}) })),
  });
}

/** Key of the column of a participant. */
export function participantKey(name: string): string {
  return `by:${name}`;
}

function requestsTable({ tables: { requests: table }, words, tops }: ConsensusContext): TablePlan {
  const says = (word: "yes" | "no"): Expression => call("OR", ...LANGUAGES.map((language) => binary("=", own(table, "accepted"), literal(consensusWords(language)[word]))));
  const { open, overdue, accepted, declined } = words.requestStates;
  const isLate = when(call("ISNUMBER", own(table, "due")), binary("<", own(table, "due"), named(AS_OF_NAME)), literal(false));
  const unanswered = when(isLate, literal(overdue), literal(open));
  const state = when(isEmpty(own(table, "what")), EMPTY, when(says("yes"), literal(accepted), when(says("no"), literal(declined), unanswered)));
  return sheetTable({
    table, top: tops.requests, keys: PROCESS_COLUMNS.requests,
    columns: {
      id: { style: ID },
      what: { style: TEXT_FIELD }, from: { style: TEXT_FIELD }, to: { style: TEXT_FIELD }, answer: { style: TEXT_FIELD },
      item: { style: { ...FIELD, format: FORMATS.text }, help: words.help.item },
      due: { style: { ...FIELD, format: FORMATS.date, align: "left" }, help: words.help.due },
      accepted: { style: CHOICE },
      state: { formula: state, style: { align: "center" } },
    },
    rows: Array.from({ length: REQUEST_ROWS }, (_, index) => ({ id: { value: `R${index + 1}` } })),
  });
}

function decisionsTable({ tables: { decisions: table, items }, words, tops }: ConsensusContext): TablePlan {
  return sheetTable({
    table, top: tops.decisions, keys: PROCESS_COLUMNS.decisions,
    columns: {
      id: { style: ID },
      decision: { style: TEXT_FIELD }, by: { style: TEXT_FIELD },
      item: { style: { ...FIELD, format: FORMATS.text }, help: words.help.decisionItem },
      text: { formula: when(isEmpty(own(table, "item")), EMPTY, pickBy(items, "text", own(table, "item"), "id")), style: WRAPPED },
      date: { style: { ...FIELD, format: FORMATS.date, align: "left" } },
    },
    rows: Array.from({ length: DECISION_ROWS }, (_, index) => ({ id: { value: `D${index + 1}` } })),
  });
}

// Heights

/** Rows that people write sentences into. */
function filledHeights({ top, rows }: TablePlan): Readonly<Record<number, number>> {
  return Object.fromEntries(rows.map((_, index) => [top + 1 + index, 32]));
}

/** Texts are formulas, of which the plan knows no value: the heights go by what they will show. */
function heights(table: TablePlan, items: readonly ConsensusItem[], widths: Readonly<Record<number, number>>): Readonly<Record<number, number>> {
  const at = table.columns.findIndex(({ key }) => key === "text");
  const shown = table.rows.map((row, index) => row.map((cell, column) => (column === at ? { ...cell, value: items[index]?.text ?? null } : cell)));
  return { ...wrappedHeights({ ...table, rows: shown }, widths), [ROWS.verdict]: 32 };
}

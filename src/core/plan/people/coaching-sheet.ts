import { isoToSerial } from "../../calendar";
import { asksForHelp, coachingWords, type Language } from "../../language";
import { concerns, strengths, type PersonKeyResult, type StatedRequest } from "../../people";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, WRAPPED } from "../look";
import { own, type TableHandle } from "../table-handle";
import type { PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";
import { CARD_LINES, cardSentence, strengthSentence, type CardLine } from "./card-sentences";
import { figureOf, statusFormats, type PackContext } from "./figures-sheet";
import { CENTERED, FIELD, formTable, headBlock, QUIET, sectionBlock, TEXT_FIELD } from "./form-table";
import { formHeights } from "./form-heights";
import { PEOPLE_COLUMNS, PEOPLE_SHEETS, PEOPLE_TABLES, type PeopleColumn } from "./people-tables";

/** Widths from column A on; the tables share them. */
const WIDTHS: readonly number[] = [10, 16, 40, 17, 64, 44, 26];

/** Rows that are kept free for what people add, and between the parts. */
const SPARE = 3;

export type CoachTable = "trust" | "cards" | "support" | "next";

/** A coaching card: strengths, a card for each key result that is red or amber, and help. */
export function planCoachingSheet(context: PackContext): SheetPlan {
  const { facts, language } = context;
  const words = coachingWords(language);
  const trust = trustTable(context, 5);
  const cards = cardsTable(context, below(trust));
  const support = supportTable(context, below(cards));
  const unread = facts.keyResults.filter(({ review: { progress } }) => typeof progress !== "number").length;
  const notes = {
    trust: strengths(facts).length === 0 ? words.notes.noStrengths : words.notes.trust,
    cards: [concerns(facts).length === 0 ? words.notes.noCards : words.notes.cards, ...(unread === 0 ? [] : [words.notes.unread(unread)])].join(language === "zh" ? "" : " "),
    support: words.notes.support,
  };
  const tables = { trust, cards, support };
  return {
    key: PEOPLE_SHEETS.coaching,
    name: words.sheet,
    tabColor: COLORS.header,
    blocks: [
      headBlock(words.title(facts.person), words.hint),
      ...(["trust", "cards", "support"] as const).map((part) => sectionBlock(tables[part].top - 2, words.parts[part], notes[part])),
    ],
    tables: Object.values(tables),
    columnWidths: Object.fromEntries(WIDTHS.entries()),
    rowHeights: formHeights(Object.values(tables), WIDTHS, { sentence: 2, fact: 2 }),
    hiddenColumns: [0],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    conditionalFormats: statusFormats(trust, "status", language),
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
}

/** Row of the next table's header: room to grow, then its title and note. */
function below({ top, rows }: TablePlan): number {
  return top + Math.max(rows.length, 1) + 4;
}

/** A table of the coaching card as we plan it in a language. */
export function coachTable<Table extends CoachTable>(table: Table, language: Language): TableHandle<PeopleColumn<Table>> {
  // Each table's headers are checked against its columns by the type of the words.
  return { name: PEOPLE_TABLES[table], headers: coachingWords(language)[table] as Readonly<Record<PeopleColumn<Table>, string>> };
}

const ID: CellStyle = { format: FORMATS.text };

function trustTable({ facts, language }: PackContext, top: number): TablePlan {
  const table = coachTable("trust", language);
  return formTable({
    table, keys: PEOPLE_COLUMNS.trust, top,
    columns: {
      id: { style: ID }, progress: { style: { format: FORMATS.percent, align: "center" } }, text: { style: WRAPPED }, status: { style: CENTERED }, fact: { style: WRAPPED },
      made: { style: TEXT_FIELD },
    },
    rows: strengths(facts).map((one) => ({
      id: { value: one.keyResult.id }, text: { value: one.keyResult.text, style: { bold: true } },
      progress: { value: null, formula: figureOf("progress", own(table, "id"), language) }, status: { value: null, formula: figureOf("status", own(table, "id"), language) },
      fact: { value: null, formula: strengthSentence(one, own(table, "id"), language) },
    })),
  });
}

const LINE_STYLES: Readonly<Partial<Record<CardLine, CellStyle>>> = { verdict: { fill: COLORS.red, italic: true }, observation: { fill: COLORS.green } };

function cardsTable({ facts, language }: PackContext, top: number): TablePlan {
  const table = coachTable("cards", language);
  const { lines } = coachingWords(language);
  const row = (one: PersonKeyResult, colour: "red" | "yellow", line: CardLine): Readonly<Partial<Record<PeopleColumn<"cards">, PlannedCell>>> => ({
    id: { value: `${one.keyResult.id}:${line}` },
    keyResult: { value: one.keyResult.id, style: line === "verdict" ? { fill: colour === "red" ? COLORS.red : COLORS.amber } : QUIET },
    text: { value: one.keyResult.text, style: line === "verdict" ? { bold: true } : QUIET },
    line: { value: lines[line], style: { bold: true, ...LINE_STYLES[line] } },
    sentence: { value: null, formula: cardSentence(line, one, own(table, "keyResult"), language), style: LINE_STYLES[line] ?? {} },
    answer: { value: null, style: line === "verdict" ? { fill: COLORS.grey, locked: true } : {} },
  });
  return formTable({
    table, keys: PEOPLE_COLUMNS.cards, top,
    columns: { id: { style: ID }, keyResult: { style: { ...ID, ...CENTERED } }, text: { style: WRAPPED }, sentence: { style: WRAPPED }, answer: { style: TEXT_FIELD } },
    rows: concerns(facts).flatMap((one) => CARD_LINES.map((line) => row(one, one.colour, line))),
  });
}

/** Check-ins with a note, requests with their answers and open actions of the person's key results, and free rows for what is asked for now. */
function supportTable({ facts, language }: PackContext, top: number): TablePlan {
  const words = coachingWords(language);
  const { kinds } = words;
  const said = facts.keyResults.flatMap(({ keyResult: { text }, checkIns }) => checkIns.flatMap(({ date, keyResult, note, by }) => (note === null ? [] : [{
    id: { value: `${keyResult} ${date} ${note.slice(0, 40)}` }, date: { value: isoToSerial(date) }, text: { value: text },
    said: { value: by === null ? note : `${by}: ${note}` }, kind: { value: asksForHelp(note) ? kinds.asked : kinds.note, style: asksForHelp(note) ? { fill: COLORS.amber } : {} },
  }])));
  const planned = facts.keyResults.flatMap(({ keyResult: { text }, actions }) => actions.filter(({ isOpen }) => isOpen).map(({ id, due, action, owner }) => ({
    id: { value: `action ${id}` }, date: { value: due === null ? null : isoToSerial(due) }, text: { value: text },
    said: { value: owner === null ? action : `${owner}: ${action}` }, kind: { value: kinds.action },
  })));
  const texts = new Map(facts.keyResults.map(({ keyResult: { id, text } }) => [id, text]));
  const requested = facts.requests.map((request) => ({
    id: { value: `request ${request.id}` }, date: { value: request.due === null ? null : isoToSerial(request.due) }, text: { value: texts.get(request.item ?? "") ?? null },
    said: { value: words.request(request) }, kind: requestKind(request, language),
  }));
  const free = Array.from({ length: SPARE }, (_, index) => ({ id: { value: `free ${index + 1}` }, text: { value: null, style: TEXT_FIELD }, said: { value: null, style: TEXT_FIELD }, date: { value: null, style: FIELD }, kind: { value: null, style: TEXT_FIELD } }));
  return formTable({
    table: coachTable("support", language), keys: PEOPLE_COLUMNS.support, top,
    columns: {
      id: { style: ID }, date: { style: { format: FORMATS.date, align: "left" } }, text: { style: WRAPPED }, said: { style: WRAPPED }, kind: { style: WRAPPED },
      given: { style: TEXT_FIELD }, by: { style: TEXT_FIELD },
    },
    rows: distinct([...said, ...requested, ...planned, ...free]),
  });
}

function requestKind({ isAccepted }: StatedRequest, language: Language): PlannedCell {
  const { requests } = coachingWords(language);
  if (isAccepted === null) return { value: requests.open, style: { fill: COLORS.amber } };
  return isAccepted ? { value: requests.accepted, style: { fill: COLORS.green } } : { value: requests.declined, style: { fill: COLORS.red } };
}

/** The same note twice on one day is one. */
function distinct<Row extends { readonly id: PlannedCell }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id.value, row])).values()];
}

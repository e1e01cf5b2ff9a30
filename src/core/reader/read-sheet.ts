import { parseCell, type SheetGrid } from "../grid";
import type { NoMeasuresReason } from "../language/reader-issues";
import type { Column } from "./classify-columns";
import { correctionOf, type Corrections, type SheetCorrections } from "./corrections";
import { findHeaders, type HeaderBlock } from "./find-headers";
import { foldText } from "./fold-text";
import type { HeaderField } from "./header-words";
import { weightedByTitles } from "./part-titles";
import type { PeriodName } from "./period-names";
import { questionId } from "./question";
import { headerReader } from "./read-header";
import { draftTable, readTable, type DraftedTable, type TableReading } from "./read-table";
import type { ReaderOptions } from "./reading";
import { sheetView, transposedView, type SheetView } from "./sheet-view";
import { sheetCaptions } from "./table-context";
import { columnLabel } from "./table-facts";
import { findTables, type Table } from "./tables";

export interface SheetReading {
  readonly sheet: SheetGrid;
  readonly tables: readonly TableReading[];
  /** Why there are none. */
  readonly reason: NoMeasuresReason | null;
}

export interface SheetOptions {
  readonly options: ReaderOptions;
  readonly corrections: Corrections;
  readonly date1904: boolean;
  /** The period that the sheet is called by, as others are. */
  readonly ofPeriod: PeriodName | null;
}

/** Tables of measures on a sheet: as it stands, or with rows and columns exchanged where that says more. */
export function readSheet(sheet: SheetGrid, options: SheetOptions): SheetReading {
  const { corrections: { sheets, answers }, ofPeriod } = options;
  const subject = ofPeriod?.subject ?? sheet.name;
  const correction = correctionOf(sheets, sheet.name) ?? correctionOf(sheets, subject);
  if (correction?.ignore === true) return { sheet, tables: [], reason: "ignored" };
  if (sheet.used === null) return { sheet, tables: [], reason: "empty" };
  const answer = answers[questionId("reader-decimal-mark", foldText(subject))];
  const view = sheetView(sheet, subject, answer === "comma" ? "," : answer === "point" ? "." : null);
  const upright = readView(view, options, correction);
  if (isConvincing(upright)) return upright;
  const turned = transposedView(view);
  const sideways = turned === null ? null : readView(turned, options, undefined);
  return sideways !== null && countOf(sideways) > countOf(upright) ? sideways : upright;
}

/** Numbers that a table was read for; names alone may be read from anything. */
function countOf({ tables }: SheetReading): number {
  return tables.reduce((sum, { measures }) => sum + measures.filter(({ measure }) => measure.target !== null || measure.actual !== null).length, 0);
}

function isConvincing(reading: SheetReading): boolean {
  return countOf(reading) > 0 || reading.tables.some(({ table, measures }) => measures.length > 1 && table.header.right - table.header.left >= 2);
}

function readView(view: SheetView, options: SheetOptions, correction: SheetCorrections | undefined): SheetReading {
  const read = headerReader();
  const found = findHeaders(view, read);
  const blocks = correction?.headerRow == null ? found : withStatedHeader(view, found, correction.headerRow - 1);
  const tables = findTables(view, blocks, read, options.date1904);
  const ignoredRows = new Set(correction?.ignoreRows.map((row) => row - 1) ?? []);
  const drafted = tables.map((table) => draftTable(table, { statedColumns: statedColumns(table, correction, options.corrections), ignoredRows }));
  const kept = drafted.filter(({ reason }) => reason === null);
  const sheetTexts = sheetCaptions(view, blocks[0], drafted.flatMap(({ rows }) => rows.notes));
  const hasSibling = siblings(kept);
  const readings = kept.map((each) => readTable(each, { ...options, sheetTexts, isSibling: hasSibling(each) }));
  const withMeasures = weightedByTitles(readings.filter(({ measures }) => measures.length > 0));
  return { sheet: view.sheet, tables: withMeasures, reason: withMeasures.length > 0 ? null : reasonOf(drafted, blocks) };
}

function withStatedHeader(view: SheetView, found: readonly HeaderBlock[], row: number): readonly HeaderBlock[] {
  const columns = view.columns(row);
  const stated: HeaderBlock = { top: row, bottom: row, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
  return [...found.filter(({ top }) => top > row), stated].sort((a, b) => a.top - b.top);
}

/** What the user said about columns: by letters, or by an answer to a question about one. */
function statedColumns(table: Table, correction: SheetCorrections | undefined, { answers }: Corrections): ReadonlyMap<number, HeaderField | "ignore"> {
  const stated = new Map<number, HeaderField | "ignore">();
  const { subject } = table.view;
  for (const [letters, field] of Object.entries(correction?.columns ?? {})) {
    const column = parseCell(`${letters}1`)?.column;
    if (column !== undefined && table.columns.some((each) => each.column === column)) stated.set(column, field);
  }
  if (Object.keys(answers).length === 0) return stated;
  for (const { column, header } of table.columns) {
    const answer = answers[questionId("reader-column-meaning", `${subject}|${header.text}|${columnLabel(table.view, column)}`)];
    const field = answer === "ignore" ? "ignore" : header.fields.find((each) => each === answer);
    if (field !== undefined && !stated.has(column)) stated.set(column, field);
    answerWhich(table, header.text, header.fields, answers, stated);
  }
  return stated;
}

/** The answer to which of several columns counts: that one is taken, the one taken before is left out. */
function answerWhich(table: Table, text: string, fields: readonly HeaderField[], answers: Readonly<Record<string, string>>, stated: Map<number, HeaderField | "ignore">): void {
  for (const field of fields) {
    const answer = answers[questionId("reader-which-column", `${table.view.subject}|${field}|${foldText(text)}`)];
    const chosen = answer === undefined ? undefined : table.columns.find(({ column }) => columnLabel(table.view, column) === answer);
    if (chosen === undefined) continue;
    for (const { column, header } of table.columns) if (header.fields.includes(field) && column !== chosen.column && !stated.has(column)) stated.set(column, "ignore");
    stated.set(chosen.column, field);
  }
}

/** Tells whether another table of the sheet has the same columns, but another word over the names. */
function siblings(tables: readonly DraftedTable[]): (own: DraftedTable) => boolean {
  const heads = new Map<string, Set<string>>();
  for (const [head, others] of tables.map(headsOf)) if (head !== "") heads.set(others, (heads.get(others) ?? new Set()).add(head));
  return (own) => {
    const [head, others] = headsOf(own);
    return head !== "" && (heads.get(others)?.size ?? 0) > 1;
  };
}

function headsOf({ classified: { columns } }: DraftedTable): readonly [head: string, others: string] {
  const isName = ({ role }: Column): boolean => role.kind === "field" && (role.field === "measure" || role.field === "keyResult");
  const texts = (list: readonly Column[]): string => list.map(({ header }) => header.text).join("|");
  return [texts(columns.filter(isName)), texts(columns.filter((column) => !isName(column)))];
}

/** The reason that came nearest to a scorecard. */
function reasonOf(drafted: readonly DraftedTable[], blocks: readonly HeaderBlock[]): NoMeasuresReason {
  if (blocks.length === 0) return "no-header";
  const filled = new Set(drafted.map(({ table }) => table.header.bottom));
  const reasons = new Set(drafted.map(({ reason }) => reason));
  if (blocks.some(({ bottom }) => !filled.has(bottom))) reasons.add("header-only");
  const order: readonly NoMeasuresReason[] = ["statistics", "no-values", "header-only", "no-names"];
  return order.find((reason) => reasons.has(reason)) ?? "no-values";
}

import type { Position } from "../grid";
import { contentKind } from "./cell-content";
import type { PointPeriod } from "./draft";
import { foldText, tidyText } from "./fold-text";
import type { HeaderBlock } from "./find-headers";
import { parsePeriodLabel, type YearKind } from "./period-label";
import { readHeader } from "./read-header";
import { rowsBetween, type SheetView } from "./sheet-view";
import { isPerspectiveTitle } from "./perspective-title";
import { unitCaption, type UnitCaption } from "./unit-caption";

/** A text of the sheet and where it stands in the view. */
export interface Placed {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What stands around a table and holds for all of it. */
export interface TableContext extends UnitCaption {
  /** Titles and remarks above the header, the nearest first. */
  readonly titles: readonly Placed[];
  readonly owner: Placed | null;
  readonly orgUnit: Placed | null;
  readonly period: PointPeriod | null;
  /** Objective that is stated above the table: `O1: …`. */
  readonly objective: Placed | null;
  /** Year of the title or the sheet's name, for months without one. */
  readonly year: number | null;
  /** What kind of year that is, where its text says it. */
  readonly yearKind: YearKind | null;
}

/** Rows above a header that are looked at; titles stand close. */
const REACH = 8;
const CAPTION = 40;
/** Notes below tables that are looked at for what they say about all of them. */
const MOST_NOTES = 50;
const PAIR = /([^\s:：,，;；|]{1,16}(?: [A-Za-z]{2,12})?)\s*[:：]\s*([^:：]*?)(?=\s{2,}[^\s:：]{1,12}\s*[:：]|\s[^\s:：]{2,8}[:：]|$)/g;
const OBJECTIVE = /^(?:o\s?\d+|objective\s?\d*|goal\s?\d*|目标\s?[\d一二三四五六七八九十]*|okr目标\s?\d*)\s*[:：.、]\s*(.+)$/i;

/** Context of the table under a header: captions above it as far as no other table's rows are in between. */
export function tableContext(view: SheetView, header: HeaderBlock, sheetTexts: readonly Placed[]): TableContext {
  const above = captionsAbove(view, header);
  const near = [...above, ...sheetTexts];
  const pairs = near.flatMap((placed) => pairsOf(view, placed));
  const find = (field: string): Placed | null => pairs.find((pair) => pair.field === field)?.value ?? null;
  // A sentence may speak of any month; only a short caption says which one the table is of.
  const said = (text: string): PointPeriod | null => {
    const period = periodIn(text);
    return period === null || text.length <= CAPTION || period.kind === "year" ? period : { ...period, kind: "year", number: 1, yearKind: yearKindOf(period) };
  };
  const periods = [...near.map(({ text }) => said(text)), periodIn(view.sheet.name)].filter((period) => period !== null && (period.kind !== "year" || period.year !== null)).filter((period) => period !== null);
  const dated = periods.find(({ year }) => year !== null);
  return {
    titles: above, owner: find("owner"), orgUnit: find("orgUnit"),
    period: periods.find(({ kind }) => kind !== "year" && kind !== "total") ?? periods[0] ?? null,
    ...unitCaption(near.map(({ text }) => text)),
    objective: objectiveAbove(above),
    year: dated?.year ?? null, yearKind: dated === undefined ? null : yearKindOf(dated),
  };
}

/** What kind of year a period says that others are of: a date or a month is one of the calendar whatever the year is. */
export function yearKindOf({ kind, yearKind }: Pick<PointPeriod, "kind" | "yearKind">): YearKind | null {
  return yearKind === "fiscal" || kind === "year" || kind === "total" ? yearKind : null;
}

function periodIn(text: string): PointPeriod | null {
  const label = parsePeriodLabel(text);
  return label === null ? null : { kind: label.kind, year: label.year, number: label.number, yearKind: label.yearKind, text };
}

/**
 * Texts of the sheet that hold for every table on it: the captions above its first header, and the notes at its end. The
 * title of a perspective speaks of its own table alone.
 */
export function sheetCaptions(view: SheetView, firstHeader: HeaderBlock | undefined, noteRows: readonly number[]): readonly Placed[] {
  const top = firstHeader === undefined ? [] : rowsBetween(view.rows, -1, firstHeader.top).slice(-REACH * 2);
  return [...top, ...noteRows.slice(0, MOST_NOTES)].flatMap((row) => textsOf(view, row)).filter(({ text }) => !isPerspectiveTitle(text));
}

function captionsAbove(view: SheetView, { top, left, right }: HeaderBlock): readonly Placed[] {
  const found: Placed[] = [];
  for (const row of [...rowsBetween(view.rows, top - REACH - 1, top)].reverse()) {
    const columns = view.columns(row).filter((column) => column >= left - 1 && column <= right + 1);
    const numbers = columns.filter((column) => contentKind(view, row, column) === "number");
    if (numbers.length > 1 || columns.length > 6) break;
    found.push(...textsOf(view, row).filter(({ column }) => column <= right + 1));
  }
  return found;
}

function textsOf(view: SheetView, row: number): readonly Placed[] {
  return view.columns(row).filter((column) => contentKind(view, row, column) !== "blank").map((column) => ({ text: view.text(row, column), row, column }));
}

/** Keys of a form that ask for the person it is about. */
const PERSON = /^(?:name|employee|employee name|full name|staff name|姓名|员工|员工姓名|被考核人|被评估人|考核对象|nombre|nome|이름|성명|ad soyad)$/i;

interface Pair {
  readonly field: string;
  readonly value: Placed;
}

/** `Owner: Kim`, several in one cell, or the value in the next cell. */
function pairsOf(view: SheetView, placed: Placed): readonly Pair[] {
  const { text, row, column } = placed;
  if (text.length > 120) return [];
  if (!/[:：]/.test(text)) return formPair(view, placed);
  return [...text.matchAll(PAIR)].flatMap(([, key = "", value = ""]): Pair[] => {
    const { fields, strength } = readHeader(key);
    const field = PERSON.test(key.trim()) ? "owner" : fields[0];
    if (field === undefined || (strength < 2 && field !== "owner")) return [];
    if (value.trim() !== "") return [{ field, value: { ...placed, text: tidyText(value) } }];
    const right = view.merge(row, column)?.right ?? column;
    const beside = view.text(row, right + 1);
    return beside === "" || /[:：]/.test(beside) ? [] : [{ field, value: { text: beside, row, column: right + 1 } }];
  });
}

const FORM_FIELDS: ReadonlySet<string> = new Set(["owner", "orgUnit", "period"]);

/** A key of a form and its value in the next cell, without a colon: `姓名 | 林五`. */
function formPair(view: SheetView, { text, row, column }: Placed): readonly Pair[] {
  const { fields, strength } = readHeader(text);
  const field = PERSON.test(text) ? "owner" : fields[0] ?? "";
  const right = (view.merge(row, column)?.right ?? column) + 1;
  const value = view.text(row, right);
  const isValue = contentKind(view, row, right) === "text" && readHeader(value).strength < 2 && !PERSON.test(value) && !/[:：]/.test(value);
  if (!FORM_FIELDS.has(field) || (strength < 2 && field !== "owner") || !isValue) return [];
  return [{ field, value: { text: value, row, column: right } }];
}

function objectiveAbove(above: readonly Placed[]): Placed | null {
  for (const placed of above) {
    const text = OBJECTIVE.exec(placed.text)?.[1];
    if (text !== undefined) return { ...placed, text };
  }
  return null;
}

/** True if the words around a table say that it is about performance, for tables of bare numbers by period. */
export function speaksOfPerformance(texts: readonly string[]): boolean {
  return texts.some((text) => /kpi|okr|bsc|scorecard|performance|metric|measure|indicator|target|goal|指标|绩效|目标|考核|计分卡|지표|성과|gösterge|indicador/i.test(foldText(text)));
}

/** Position of a placed text in the sheet. */
export function placeOf(view: SheetView, { row, column }: Placed): Position {
  return view.place(row, column);
}

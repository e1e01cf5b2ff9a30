import type { CellValue } from "../grid";
import { contentKind, isYear, serialDate } from "./cell-content";
import type { HeaderBlock } from "./find-headers";
import { tidyText } from "./fold-text";
import type { HeaderField } from "./header-words";
import type { PeriodLabel } from "./period-label";
import { NUMBER_FIELDS, type HeaderReading } from "./read-header";
import type { SeriesKind } from "./series-words";
import { rowsBetween, type SheetView } from "./sheet-view";

/** A column of a table with all that its header rows say, joined. */
export interface TableColumn {
  readonly column: number;
  readonly header: HeaderReading;
  /** Texts of the header rows, from the top, without repetition. */
  readonly texts: readonly string[];
  /** Date of the header where it is a date cell. */
  readonly date: HeaderDate | null;
}

export interface HeaderDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Columns under a header and the rows down to the next one. */
export interface Table {
  readonly view: SheetView;
  readonly header: HeaderBlock;
  readonly columns: readonly TableColumn[];
  /** Rows with cells in these columns. */
  readonly rows: readonly number[];
}

type ReadHeader = (text: string) => HeaderReading;

/** Tables under the header blocks of a view, which are in order; one block makes several where tables stand side by side. */
export function findTables(view: SheetView, blocks: readonly HeaderBlock[], read: ReadHeader, date1904: boolean): readonly Table[] {
  return blocks.flatMap((block, index) => {
    const below = rowsBetween(view.rows, block.bottom, nextBlock(blocks, index)?.top ?? Infinity);
    if (below.length === 0) return [];
    const headed = withUnheaded(view, block, below, headColumns(view, block, read, date1904));
    return segments(headed, view, below).map((columns): Table => {
      const left = columns[0]?.column ?? 0;
      const right = columns.at(-1)?.column ?? 0;
      const rows = below.filter((row) => view.columns(row).some((column) => column >= left && column <= right));
      return { view, header: { ...block, left, right }, columns, rows };
    });
  });
}

/** The next block over some of the same columns. */
function nextBlock(blocks: readonly HeaderBlock[], index: number): HeaderBlock | undefined {
  const { bottom, left, right } = blocks[index] ?? { bottom: Infinity, left: 0, right: 0 };
  for (let at = index + 1; at < blocks.length; at++) {
    const other = blocks[at];
    if (other !== undefined && other.top > bottom && other.left <= right && left <= other.right) return other;
  }
  return undefined;
}

function headColumns(view: SheetView, block: HeaderBlock, read: ReadHeader, date1904: boolean): readonly TableColumn[] {
  const columns = new Set<number>();
  for (let row = block.top; row <= block.bottom; row++) {
    for (const column of view.columns(row)) {
      const area = view.merge(row, column);
      const last = Math.min(area?.right ?? column, block.right);
      for (let each = Math.max(column, block.left); each <= last; each++) columns.add(each);
    }
  }
  const heads = [...columns].sort((a, b) => a - b).map((column) => headColumn(view, block, column, read, date1904));
  return withLetters(block.bottom > block.top ? carriedPeriods(view, block, heads) : heads);
}

/** A period that stands once over several columns without being merged holds until the next one: `Q1`, blank, `Q2`. */
function carriedPeriods(view: SheetView, block: HeaderBlock, columns: readonly TableColumn[]): readonly TableColumn[] {
  let above: TableColumn | null = null;
  return columns.map((column) => {
    const isOpen = view.text(block.top, column.column) === "" && column.header.period === null && column.date === null;
    const isSeries = column.header.series !== null || LETTERS[column.texts.at(-1)?.toLowerCase() ?? ""] !== undefined;
    if (!isOpen) above = column.header.period !== null || column.date !== null ? column : null;
    return isOpen && isSeries && above !== null ? { ...column, date: above.date, header: { ...column.header, period: above.header.period } } : column;
  });
}

const LETTERS: Readonly<Record<string, SeriesKind>> = { t: "target", p: "target", b: "target", a: "actual", f: "forecast", v: "variance" };

/** Single letters under periods name series if they differ and have both a target and an actual: `T`, `A`. */
function withLetters(columns: readonly TableColumn[]): readonly TableColumn[] {
  const letterOf = ({ header, date, texts }: TableColumn): SeriesKind | null =>
    (header.period !== null || date !== null) && header.series === null ? LETTERS[texts.at(-1)?.toLowerCase() ?? ""] ?? null : null;
  const kinds = new Set(columns.map(letterOf));
  if (!kinds.has("target") || !kinds.has("actual")) return columns;
  return columns.map((column) => {
    const series = letterOf(column);
    return series === null ? column : { ...column, header: { ...column.header, series, rest: "" } };
  });
}

function headColumn(view: SheetView, block: HeaderBlock, column: number, read: ReadHeader, date1904: boolean): TableColumn {
  const texts: string[] = [];
  let date: HeaderDate | null = null;
  for (let row = block.top; row <= block.bottom; row++) {
    const value = view.value(row, column);
    const kind = contentKind(view, row, column);
    if (kind === "date") date = serialDate(Number(value), date1904);
    const text = kind === "date" ? "" : headerText(value, view.text(row, column));
    if (text !== "" && !texts.includes(text)) texts.push(text);
  }
  return { column, texts, date, header: joinReadings(texts.map(read)) };
}

function headerText(value: CellValue, text: string): string {
  return isYear(value) ? String(value) : tidyText(text);
}

/** Fields that a band of several columns decides: whatever is `Current` under `Status` is a status. */
const DECIDED: ReadonlySet<HeaderField> = new Set(["status", "score", "rating", "attainment", "variance", "confidence", "remarks", "reviewer", "initiative", "cause", "improvement"]);

/**
 * One reading out of those of stacked header cells: the lowest that names a field says which, and each says what the
 * others leave open (`Q1'15` over `Goal`).
 */
export function joinReadings(readings: readonly HeaderReading[]): HeaderReading {
  const [first] = readings;
  if (readings.length === 1 && first !== undefined) return first;
  const band = readings.slice(0, -1).find(({ strength, fields }) => strength === 2 && fields.every((field) => DECIDED.has(field)));
  const named = band ?? readings.findLast(({ strength }) => strength === 2) ?? readings.findLast(({ strength }) => strength === 1);
  const series = readings.findLast((reading) => reading.series !== null)?.series ?? null;
  return {
    text: readings.map(({ text }) => text).join(" "),
    fields: named?.fields ?? [], strength: named?.strength ?? 0, series,
    period: joinPeriods(readings.flatMap(({ period }) => (period === null ? [] : [period]))),
    rest: tidyText(readings.filter((reading) => reading.strength < 2).map(({ rest }) => rest).join(" ")),
    brackets: readings.findLast((reading) => reading.brackets !== null)?.brackets ?? null,
  };
}

/** The shortest period, with the year of another where it has none. */
function joinPeriods(periods: readonly PeriodLabel[]): PeriodLabel | null {
  const [first] = periods;
  const finest = periods.find(({ kind }) => kind !== "year" && kind !== "total") ?? first;
  if (finest === undefined) return null;
  return { ...finest, year: finest.year ?? periods.find(({ year }) => year !== null)?.year ?? null };
}

const NOTHING: HeaderReading = { text: "", fields: [], strength: 0, period: null, series: null, rest: "", brackets: null };

/** Columns without a header between and beside those with one: names often stand to the left of it all. */
function withUnheaded(view: SheetView, block: HeaderBlock, below: readonly number[], headed: readonly TableColumn[]): readonly TableColumn[] {
  const known = new Set(headed.map(({ column }) => column));
  const reached = below.slice(0, 50);
  const counts = new Map<number, number>();
  for (const row of reached) {
    for (const column of view.columns(row)) if (!known.has(column)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const hasNames = headed.some(({ header }) => header.fields.some((field) => !NUMBER_FIELDS.has(field) && field !== "period"));
  const isGroup = (column: number): boolean => column === block.left - 1 && reached.some((row) => {
    const area = view.merge(row, column);
    return area !== null && area.bottom > area.top && area.left === column && contentKind(view, row, column) === "text";
  });
  const isPart = (column: number, count: number): boolean =>
    (column > block.left && column < block.right && count >= Math.min(2, reached.length)) || isGroup(column) || (!hasNames && column < block.left && column >= block.left - 2 && count >= Math.min(2, reached.length));
  const added = [...counts].filter(([column, count]) => isPart(column, count)).map(([column]): TableColumn => ({ column, header: NOTHING, texts: [], date: null }));
  return [...headed, ...added].sort((a, b) => a.column - b.column);
}

/** Tables side by side: parted by blank columns where each part has words of its own, or where the headers begin again. */
function segments(columns: readonly TableColumn[], view: SheetView, below: readonly number[]): readonly (readonly TableColumn[])[] {
  const parts: TableColumn[][] = [];
  for (const column of columns) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part === undefined || last === undefined) parts.push([column]);
    else if ((column.column > last.column + 1 && !isSpacer(view, below, last, column)) || beginsAgain(part, column)) startPart(parts, part, column);
    else part.push(column);
  }
  return joinParts(parts);
}

/** A merged cell over both sides, or cells under the gap, hold the columns together. */
function isSpacer(view: SheetView, below: readonly number[], left: TableColumn, right: TableColumn): boolean {
  const [first] = below;
  const area = first === undefined ? null : view.merge(first, left.column);
  return area !== null && area.right >= right.column;
}

function startPart(parts: TableColumn[][], part: TableColumn[], column: TableColumn): void {
  const last = part.at(-1);
  const numbers = last?.header.fields.includes("id") === true && last.header.strength === 2 && beginsAgain(part, column) ? part.pop() : undefined;
  parts.push(numbers === undefined ? [column] : [numbers, column]);
}

/** The column names what the part named already, after a column of numbers. */
function beginsAgain(part: readonly TableColumn[], { header }: TableColumn): boolean {
  const isName = header.strength === 2 && header.fields.some((field) => field === "measure" || field === "keyResult" || field === "objective") && header.series === null;
  const before = part.findIndex((other) => other.header.text === header.text);
  return isName && before >= 0 && part.slice(before).some((other) => other.header.fields.some((field) => NUMBER_FIELDS.has(field)));
}

/** Parts that say too little to be tables of their own go with the one before. */
function joinParts(parts: readonly (readonly TableColumn[])[]): readonly (readonly TableColumn[])[] {
  const joined: TableColumn[][] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before === undefined || (isWhole(part) && isWhole(before))) joined.push([...part]);
    else before.push(...part);
  }
  return joined;
}

function isWhole(part: readonly TableColumn[]): boolean {
  const strong = part.filter(({ header }) => header.strength === 2);
  const hasName = strong.some(({ header }) => header.fields.some((field) => field === "measure" || field === "keyResult" || field === "objective") && header.series !== "actual");
  return strong.length >= 2 && hasName;
}

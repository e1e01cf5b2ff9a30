import { areaWidth } from "../grid";
import { contentKind, isYear } from "./cell-content";
import type { HeaderReading } from "./read-header";
import type { SheetView } from "./sheet-view";

/** Rows that name columns, and the columns that they name. Rows and columns of the view, from 0, ends included. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type ReadHeader = (text: string) => HeaderReading;

/** A header says at least this much: a known word counts 1, one that is only contained in the text and a period half. */
const ENOUGH = 2;
/** Largest part of the cells of a header that may be numbers or sentences. */
const OTHER_LIMIT = 0.25;
const SENTENCE = 60;

/**
 * Blocks of header rows, by their first row. A row qualifies by its words, and by not holding numbers as data do; a row under
 * it that qualifies too, or that its merged cells reach into, belongs to it, and so does a band of merged cells above.
 * Where only a part of a row between blank columns qualifies, the block is that part.
 */
export function findHeaders(view: SheetView, read: ReadHeader): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (const row of view.rows) {
    const found = headersInRow(view, row, read);
    for (const { left, right } of found) {
      const at = blocks.findLastIndex((block) => block.left <= right && left <= block.right);
      const above = blocks[at];
      if (above !== undefined && row <= above.bottom) continue;
      if (above?.bottom === row - 1 && continues(view, above, row, read)) {
        blocks[at] = { ...above, bottom: Math.max(row, reach(view, row)), left: Math.min(left, above.left), right: Math.max(right, above.right) };
      } else {
        const top = above?.bottom !== row - 1 && hasBand(view, row - 1, left, right) ? row - 1 : row;
        const bottom = reach(view, row);
        const isLettered = isLetterRow(view, bottom + 1);
        blocks.push({ top, bottom: isLettered ? bottom + 1 : bottom, left, right: isLettered ? Math.max(right, view.columns(bottom + 1).at(-1) ?? right) : right });
      }
    }
  }
  return blocks.sort((a, b) => a.top - b.top);
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function headersInRow(view: SheetView, row: number, read: ReadHeader): readonly Span[] {
  const columns = view.columns(row);
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined || columns.length < 2) return [];
  if (qualifies(view, row, columns, read)) return [{ left: first, right: view.merge(row, last)?.right ?? last }];
  const runs = runsOf(view, row, columns);
  return runs.length < 2 ? [] : runs.filter((run) => run.length > 1 && qualifies(view, row, run, read, true)).map((run) => ({ left: run[0] ?? 0, right: run.at(-1) ?? 0 }));
}

/** Cells of a row by the blank columns between them. */
function runsOf(view: SheetView, row: number, columns: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let end = -2;
  for (const column of columns) {
    if (column > end + 1) runs.push([]);
    runs.at(-1)?.push(column);
    end = view.merge(row, column)?.right ?? column;
  }
  return runs;
}

/** Words that only contain a known one count as much as one known word, however many they are: data say such things too. */
const PARTIAL_LIMIT = 1;

/** `strictly`: for a part of a row, only whole words count. */
function qualifies(view: SheetView, row: number, columns: readonly number[], read: ReadHeader, strictly = false): boolean {
  // Rows of data hold numbers: most are turned away before a word is looked up.
  if (columns.filter((column) => contentKind(view, row, column) === "number").length > columns.length * OTHER_LIMIT && !columns.some((column) => isTime(view, row, column))) return false;
  const said = new Set<string>();
  let known = 0;
  let partial = 0;
  let times = 0;
  let doubtful = 0;
  let other = 0;
  let keys = 0;
  for (const column of columns) {
    const kind = contentKind(view, row, column);
    if (kind === "blank") continue;
    if (isTime(view, row, column)) {
      if (kind === "number" && contentKind(view, row - 1, column) === "number") doubtful += 1;
      else times += 1;
      continue;
    }
    if (kind !== "text") { other += 1; continue; }
    const text = view.text(row, column);
    if (/[:：]$/.test(text) || /^[^:：]{1,12}[:：]\s*\S/.test(text)) keys += 1;
    if (text.length > SENTENCE) other += 1;
    // In a row with many cells that say nothing new, the search need not go on.
    const reading = read(text);
    if (said.has(reading.text)) continue;
    said.add(reading.text);
    if (reading.strength === 2) known += 1;
    else partial += weightOf(reading);
  }
  // Under other numbers 2000 is one of them, unless words say that a header begins.
  if (known > 0) times += doubtful;
  else other += doubtful;
  let score = known + (strictly ? 0 : Math.min(partial, Math.max(PARTIAL_LIMIT, partial >= 1.5 && other === 0 ? ENOUGH : 0)));
  if (times >= 2 || (times === 1 && score >= 1)) score += Math.min(times, 4) * 0.75;
  return score >= ENOUGH && other <= columns.length * OTHER_LIMIT && times <= columns.length && keys * 2 < Math.max(columns.length, 2);
}

function weightOf({ strength, period, series, rest }: HeaderReading): number {
  if (period !== null && (rest === "" || series !== null || rest.length <= 4)) return 0.75;
  if (series !== null) return 0.75;
  return strength === 1 ? 0.5 : 0;
}

/** A date or year that heads a column rather than standing in a row of them: under it is something else. */
function isTime(view: SheetView, row: number, column: number): boolean {
  const kind = contentKind(view, row, column);
  const isDate = kind === "date" || (kind === "number" && isYear(view.value(row, column)));
  if (!isDate) return false;
  const below = contentKind(view, row + 1, column);
  return below !== "date" && !(below === "number" && isYear(view.value(row + 1, column)));
}

/** A row of single letters for series: `T`, `A`, `T`, `A`. */
function isLetterRow(view: SheetView, row: number): boolean {
  const texts = view.columns(row).map((column) => view.text(row, column).toLowerCase()).filter((text) => text !== "");
  return texts.length >= 4 && texts.every((text) => /^[tpbafv]$/.test(text)) && texts.includes("a");
}

/** Last row that the merged cells of a header row reach down to. */
function reach(view: SheetView, row: number): number {
  return view.columns(row).reduce((bottom, column) => Math.max(bottom, Math.min(view.merge(row, column)?.bottom ?? row, row + 2)), row);
}

/** The row says more about the same columns; it does not name another set of measures. */
function continues(view: SheetView, above: HeaderBlock, row: number, read: ReadHeader): boolean {
  return !view.columns(row).some((column) => {
    const reading = read(view.text(row, column));
    const over = read(view.text(above.bottom, column));
    return reading.strength === 2 && reading.text !== "" && over.text === reading.text && view.isOwn(row, column);
  });
}

/** Merged cells, each over a part of the columns, that stand above a header. */
function hasBand(view: SheetView, row: number, left: number, right: number): boolean {
  if (row < 0) return false;
  const columns = view.columns(row).filter((column) => column >= left && column <= right);
  const wide = columns.filter((column) => {
    const area = view.merge(row, column);
    return area !== null && areaWidth(area) > 1 && areaWidth(area) < (right - left + 1) * 0.8 && area.top === area.bottom;
  });
  const texts = columns.filter((column) => contentKind(view, row, column) === "text" && view.text(row, column).length <= 40 && !/[:：]/.test(view.text(row, column)));
  return wide.length > 0 && columns.length > 1 && texts.length === columns.length;
}

import { COLUMN_LIMIT, areaHeight, areaWidth, isCellError, type Area, type CellValue, type Position, type SheetGrid } from "../grid";
import type { DecimalMark } from "../quantity";
import { decimalMark } from "./decimal-mark";
import { tidyText } from "./fold-text";

/**
 * A sheet as the reader looks at it: every cell of a merged area shows what the area shows, and rows may stand for the
 * sheet's columns (`transposed`), so that forms with their headers down the left are read like all others. Only rows
 * with cells are listed, and only their cells: a lonely cell at the far corner costs one cell.
 */
export interface SheetView {
  readonly sheet: SheetGrid;
  /** Name by which questions about the sheet are known: its own, or that of the first of sheets for one month each. */
  readonly subject: string;
  readonly transposed: boolean;
  /** Rows that hold cells, ascending. */
  readonly rows: readonly number[];
  /** Columns of that row that hold cells, ascending; cells covered by a merged area are not among them. */
  columns(row: number): readonly number[];
  value(row: number, column: number): CellValue;
  /** Text of the cell, tidied; numbers as shown. `""` for a blank cell or an error. */
  text(row: number, column: number): string;
  format(row: number, column: number): string;
  formula(row: number, column: number): string | null;
  fill(row: number, column: number): string | null;
  /** Merged area that the cell belongs to. */
  merge(row: number, column: number): Area | null;
  /** True for a cell that holds something itself, rather than showing what its merged area holds. */
  isOwn(row: number, column: number): boolean;
  /** Decimal mark of the numbers in texts; null if nothing tells it. */
  decimal(): DecimalMark | null;
  /** Place in the sheet, counted from 0; of a merged area its first cell. */
  place(row: number, column: number): Position;
}

/** `decimal` is the mark that somebody stated; null to find it. */
export function sheetView(sheet: SheetGrid, subject: string, decimal: DecimalMark | null = null): SheetView {
  const merges = mergeIndex(sheet.merges, sheet.used);
  const rows = [...sheet.rows()];
  const columns = columnsByRow(sheet, rows);
  return new View(sheet, subject, false, rows, columns, merges, decimalFinder(sheet, rows, columns, decimal));
}

/** Columns with cells at the index of their row. Rows mostly have the same as the one before: then it is the same list. */
function columnsByRow(sheet: SheetGrid, rows: readonly number[]): ColumnsByRow {
  const columns: (readonly number[])[] = [];
  let before: readonly number[] = [];
  for (const row of rows) {
    const own = Array.from(sheet.columns(row));
    if (own.length !== before.length || own.some((column, index) => column !== before[index])) before = own;
    columns[row] = before;
  }
  return columns;
}

type ColumnsByRow = readonly (readonly number[] | undefined)[];

/** Most rows and cells of a sheet that are also looked at sideways: forms and small tables. */
const SIDEWAYS_ROWS = 400;
const SIDEWAYS_CELLS = 20_000;

/** The sheet with rows and columns exchanged; null if it is too large to be a form or a table of months. */
export function transposedView(view: SheetView): SheetView | null {
  if (view.rows.length > SIDEWAYS_ROWS) return null;
  const byColumn: number[][] = [];
  let cells = 0;
  for (const row of view.rows) {
    for (const column of view.columns(row)) {
      (byColumn[column] ??= []).push(row);
      cells += 1;
    }
  }
  if (cells > SIDEWAYS_CELLS) return null;
  const rows = Object.keys(byColumn).map(Number);
  const turned = view.sheet.merges.map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom }));
  const used = view.sheet.used;
  const area = used === null ? null : { top: used.left, left: used.top, bottom: used.right, right: used.bottom };
  return new View(view.sheet, view.subject, true, rows, byColumn, mergeIndex(turned, area), () => view.decimal());
}

/** Rows whose texts are looked at for the decimal mark. */
const TELLING_ROWS = 2000;

/** Found once, when the first number in a text asks for it. */
function decimalFinder(sheet: SheetGrid, rows: readonly number[], columns: ColumnsByRow, stated: DecimalMark | null): () => DecimalMark | null {
  let found: { readonly mark: DecimalMark | null } | null = stated === null ? null : { mark: stated };
  const texts = function* (): Iterable<string> {
    for (const row of rows.slice(0, TELLING_ROWS)) {
      for (const column of columns[row] ?? []) {
        const value = sheet.value(row, column);
        if (typeof value === "string") yield value;
      }
    }
  };
  return () => (found ??= { mark: decimalMark(texts()) }).mark;
}

class View implements SheetView {
  constructor(
    readonly sheet: SheetGrid,
    readonly subject: string,
    readonly transposed: boolean,
    readonly rows: readonly number[],
    private readonly byRow: ColumnsByRow,
    private readonly merges: MergeIndex,
    readonly decimal: () => DecimalMark | null,
  ) {}

  columns(row: number): readonly number[] {
    return this.byRow[row] ?? [];
  }

  value(row: number, column: number): CellValue {
    const at = this.place(row, column);
    return this.sheet.value(at.row, at.column);
  }

  text(row: number, column: number): string {
    const at = this.place(row, column);
    const value = this.sheet.value(at.row, at.column);
    if (typeof value === "string") return tidyText(value);
    return value === null || isCellError(value) ? "" : tidyText(this.sheet.text(at.row, at.column));
  }

  format(row: number, column: number): string {
    const at = this.place(row, column);
    return this.sheet.format(at.row, at.column);
  }

  formula(row: number, column: number): string | null {
    const at = this.place(row, column);
    return this.sheet.formula(at.row, at.column);
  }

  fill(row: number, column: number): string | null {
    const at = this.place(row, column);
    return this.sheet.fill(at.row, at.column);
  }

  merge(row: number, column: number): Area | null {
    return this.merges(row, column);
  }

  isOwn(row: number, column: number): boolean {
    const area = this.merges(row, column);
    return area === null || (area.top === row && area.left === column);
  }

  place(row: number, column: number): Position {
    const area = this.merges(row, column);
    const [r, c] = area === null ? [row, column] : [area.top, area.left];
    return this.transposed ? { row: c, column: r } : { row: r, column: c };
  }
}

/** Of ascending rows those after one row and before another; found by bisection, as tables may be long and many. */
export function rowsBetween(rows: readonly number[], after: number, before: number): readonly number[] {
  return rows.slice(firstAbove(rows, after), firstAbove(rows, before - 1));
}

/** The row after one of ascending rows; undefined after the last one. */
export function rowAfter(rows: readonly number[], row: number): number | undefined {
  return rows[firstAbove(rows, row)];
}

function firstAbove(rows: readonly number[], limit: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

type MergeIndex = (row: number, column: number) => Area | null;

/** Widest merged area that is looked up in each of its columns; wider ones are searched one after the other. */
const INDEXED_WIDTH = 256;

/** Finds the merged area of a cell by binary search in its column. What lies outside the used area covers nothing. */
function mergeIndex(merges: readonly Area[], used: Area | null): MergeIndex {
  if (used === null || merges.length === 0) return () => null;
  const byColumn = new Map<number, Area[]>();
  const wide: Area[] = [];
  for (const area of merges) {
    if (areaWidth(area) * areaHeight(area) < 2 || area.bottom < used.top || area.right < used.left) continue;
    if (area.top > used.bottom || area.left > used.right || area.left >= COLUMN_LIMIT) continue;
    const right = Math.min(area.right, used.right);
    if (right - area.left > INDEXED_WIDTH) wide.push(area);
    else for (let column = area.left; column <= Math.max(right, area.left); column++) push(byColumn, column, area);
  }
  for (const areas of byColumn.values()) areas.sort((a, b) => a.top - b.top);
  wide.sort((a, b) => a.top - b.top);
  return (row, column) => {
    const areas = byColumn.get(column);
    return (areas === undefined ? null : covering(areas, row, column)) ?? (wide.length === 0 ? null : covering(wide, row, column));
  };
}

function push(byColumn: Map<number, Area[]>, column: number, area: Area): void {
  const areas = byColumn.get(column);
  if (areas === undefined) byColumn.set(column, [area]);
  else areas.push(area);
}

/** The last area that begins at or above the row, if it reaches down to it. */
function covering(areas: readonly Area[], row: number, column: number): Area | null {
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const area = areas[low - 1];
  return area !== undefined && area.bottom >= row && area.left <= column && area.right >= column ? area : null;
}

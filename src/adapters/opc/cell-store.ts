import type { Area } from "../../core/grid";

/** What a stored cell's number means. */
export const KIND = {
  /** No value: a formula without result, or a cell that is only filled. */
  blank: 0,
  /** The number itself. */
  number: 1,
  /** Index of a shared string. */
  shared: 2,
  /** Index into the sheet's own texts. */
  text: 3,
  /** 0 or 1. */
  boolean: 4,
  /** Index into `CELL_ERRORS`. */
  error: 5,
} as const;

/**
 * Cells of a sheet in typed arrays, 13 bytes each, ordered by row and column. They are added in the order of the
 * file, which is nearly always that order; `seal` sorts them where it was not.
 */
export class CellStore {
  private columns: Uint16Array;
  private kinds: Uint8Array;
  private styles: Uint16Array;
  private numbers: Float64Array;
  private count = 0;
  private rowNumbers: Uint32Array;
  /** Where each row begins among the cells; the entry behind the last row is the number of cells. */
  private rowStarts: Uint32Array;
  private rowCount = 0;
  private lastRow = -1;
  private lastColumn = -1;
  private ordered = true;

  constructor(expected: number) {
    const capacity = Math.max(64, expected);
    this.columns = new Uint16Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.styles = new Uint16Array(capacity);
    this.numbers = new Float64Array(capacity);
    this.rowNumbers = new Uint32Array(Math.max(16, capacity >> 3));
    this.rowStarts = new Uint32Array(this.rowNumbers.length + 1);
  }

  get length(): number {
    return this.count;
  }

  /** Adds a cell. Returns its index, good until `seal`. */
  add(row: number, column: number, kind: number, value: number, style: number): number {
    if (row !== this.lastRow) this.startRow(row);
    else if (column <= this.lastColumn) this.ordered = false;
    this.lastColumn = column;
    const index = this.count;
    if (index === this.columns.length) this.grow();
    this.columns[index] = column;
    this.kinds[index] = kind;
    this.numbers[index] = value;
    this.styles[index] = style;
    this.count = index + 1;
    return index;
  }

  /**
   * Ends the adding. Returns where each cell went, by the index that `add` gave, or null if all stayed; of two cells
   * at one place the later one stays and the earlier one's new index is that of the later.
   */
  seal(): Uint32Array | null {
    this.rowStarts[this.rowCount] = this.count;
    return this.ordered ? null : this.sort();
  }

  kind(index: number): number {
    return this.kinds[index] ?? KIND.blank;
  }

  number(index: number): number {
    return this.numbers[index] ?? 0;
  }

  style(index: number): number {
    return this.styles[index] ?? 0;
  }

  /** Index of a cell; -1 if there is none. */
  find(row: number, column: number): number {
    const at = this.findRow(row);
    if (at < 0) return -1;
    const start = this.rowStarts[at] ?? 0;
    const end = this.rowStarts[at + 1] ?? start;
    // Rows mostly have no gaps: then the cell is as far from the first one as its column is.
    const guess = start + column - (this.columns[start] ?? 0);
    if (guess >= start && guess < end && this.columns[guess] === column) return guess;
    const found = firstNotBelow(this.columns, start, end, column);
    return found < end && this.columns[found] === column ? found : -1;
  }

  /** Numbers of the rows that have cells of which `holds` is true, ascending. */
  *rows(holds: (index: number) => boolean): Generator<number> {
    for (let at = 0; at < this.rowCount; at += 1) {
      const end = this.rowStarts[at + 1] ?? 0;
      for (let index = this.rowStarts[at] ?? 0; index < end; index += 1) {
        if (!holds(index)) continue;
        yield this.rowNumbers[at] ?? 0;
        break;
      }
    }
  }

  /** Columns of the row's cells of which `holds` is true, ascending. */
  *columnsOf(row: number, holds: (index: number) => boolean): Generator<number> {
    const at = this.findRow(row);
    if (at < 0) return;
    const end = this.rowStarts[at + 1] ?? 0;
    for (let index = this.rowStarts[at] ?? 0; index < end; index += 1) {
      if (holds(index)) yield this.columns[index] ?? 0;
    }
  }

  /** Smallest rectangle around the cells of which `holds` is true; null if there are none. */
  bounds(holds: (index: number) => boolean): Area | null {
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (let at = 0; at < this.rowCount; at += 1) {
      const row = this.rowNumbers[at] ?? 0;
      const end = this.rowStarts[at + 1] ?? 0;
      for (let index = this.rowStarts[at] ?? 0; index < end; index += 1) {
        if (!holds(index)) continue;
        const column = this.columns[index] ?? 0;
        if (top < 0) top = row;
        bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return top < 0 ? null : { top, left, bottom, right };
  }

  private findRow(row: number): number {
    const first = this.rowNumbers[0] ?? 0;
    if (this.rowNumbers[row - first] === row && row - first < this.rowCount) return row - first;
    const found = firstNotBelow(this.rowNumbers, 0, this.rowCount, row);
    return found < this.rowCount && this.rowNumbers[found] === row ? found : -1;
  }

  private startRow(row: number): void {
    if (row < this.lastRow) this.ordered = false;
    if (this.rowCount === this.rowNumbers.length) {
      this.rowNumbers = widened(this.rowNumbers, new Uint32Array(this.rowCount * 2));
      this.rowStarts = widened(this.rowStarts, new Uint32Array(this.rowCount * 2 + 1));
    }
    this.rowNumbers[this.rowCount] = row;
    this.rowStarts[this.rowCount] = this.count;
    this.rowCount += 1;
    this.lastRow = row;
    this.lastColumn = -1;
  }

  private grow(): void {
    const capacity = Math.ceil(this.count * 1.5);
    this.columns = widened(this.columns, new Uint16Array(capacity));
    this.kinds = widened(this.kinds, new Uint8Array(capacity));
    this.styles = widened(this.styles, new Uint16Array(capacity));
    this.numbers = widened(this.numbers, new Float64Array(capacity));
  }

  private sort(): Uint32Array {
    const old = { columns: this.columns, kinds: this.kinds, styles: this.styles, numbers: this.numbers, count: this.count };
    const rows = this.rowOfEachCell();
    const order = Uint32Array.from({ length: old.count }, (_, index) => index);
    const columnOf = (index: number): number => old.columns[index] ?? 0;
    const rowOf = (index: number): number => rows[index] ?? 0;
    order.sort((a, b) => rowOf(a) - rowOf(b) || columnOf(a) - columnOf(b) || a - b);
    this.startAgain(old.count);
    const moved = new Uint32Array(old.count);
    order.forEach((from, place) => {
      const next = order[place + 1];
      const replaced = next !== undefined && rowOf(next) === rowOf(from) && columnOf(next) === columnOf(from);
      moved[from] = this.count;
      if (!replaced) this.add(rowOf(from), columnOf(from), old.kinds[from] ?? 0, old.numbers[from] ?? 0, old.styles[from] ?? 0);
    });
    this.rowStarts[this.rowCount] = this.count;
    return moved;
  }

  private rowOfEachCell(): Uint32Array {
    const rows = new Uint32Array(this.count);
    for (let at = 0; at < this.rowCount; at += 1) rows.fill(this.rowNumbers[at] ?? 0, this.rowStarts[at], this.rowStarts[at + 1]);
    return rows;
  }

  private startAgain(capacity: number): void {
    this.columns = new Uint16Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.styles = new Uint16Array(capacity);
    this.numbers = new Float64Array(capacity);
    this.count = 0;
    this.rowCount = 0;
    this.lastRow = -1;
    this.lastColumn = -1;
  }
}

function widened<Numbers extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

function firstNotBelow(sorted: Uint16Array | Uint32Array, start: number, end: number, wanted: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

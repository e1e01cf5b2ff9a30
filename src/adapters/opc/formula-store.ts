import { shiftFormula } from "./shift-formula";
import type { TextPool } from "./text-pool";

const NO_GROUP = -1;

/** First cell of a shared formula, whose text stands for the whole group. */
interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: number;
}

/**
 * Formulas of a sheet by cell index. Texts stay in the sheet's pool, and a shared formula is shifted to its cell
 * only when it is asked for.
 */
export class FormulaStore {
  private cells: Uint32Array = new Uint32Array(64);
  /** Index of the formula's text, or of its group, by place. */
  private texts: Int32Array = new Int32Array(64);
  private groups: Int32Array = new Int32Array(64);
  private count = 0;
  private readonly shared = new Map<number, SharedFormula>();

  constructor(private readonly pool: TextPool) {}

  addText(cell: number, text: number): void {
    this.add(cell, text, NO_GROUP);
  }

  /** Says what the cells of a group share. */
  defineGroup(group: number, row: number, column: number, text: number): void {
    this.shared.set(group, { row, column, text });
  }

  addShared(cell: number, group: number): void {
    this.add(cell, 0, group);
  }

  /** Ends the adding; `moved` is what `CellStore.seal` gave. */
  seal(moved: Uint32Array | null): void {
    if (moved === null) return;
    const order = Uint32Array.from({ length: this.count }, (_, index) => index);
    const target = (place: number): number => moved[this.cells[place] ?? 0] ?? 0;
    order.sort((a, b) => target(a) - target(b) || b - a);
    const old = { cells: this.cells, texts: this.texts, groups: this.groups };
    this.cells = Uint32Array.from(order, target);
    this.texts = Int32Array.from(order, (place) => old.texts[place] ?? 0);
    this.groups = Int32Array.from(order, (place) => old.groups[place] ?? NO_GROUP);
  }

  has(cell: number): boolean {
    return this.place(cell) >= 0;
  }

  /** Formula of the cell at this index and place; null if it has none, or shares one that nobody states. */
  formula(cell: number, row: number, column: number): string | null {
    const place = this.place(cell);
    if (place < 0) return null;
    const group = this.groups[place] ?? NO_GROUP;
    if (group === NO_GROUP) return this.pool.xmlText(this.texts[place] ?? 0);
    const first = this.shared.get(group);
    return first === undefined ? null : shiftFormula(this.pool.xmlText(first.text), row - first.row, column - first.column);
  }

  private add(cell: number, text: number, group: number): void {
    if (this.count === this.cells.length) this.grow();
    this.cells[this.count] = cell;
    this.texts[this.count] = text;
    this.groups[this.count] = group;
    this.count += 1;
  }

  private grow(): void {
    const { cells, texts, groups } = this;
    this.cells = new Uint32Array(this.count * 2);
    this.cells.set(cells);
    this.texts = new Int32Array(this.count * 2);
    this.texts.set(texts);
    this.groups = new Int32Array(this.count * 2);
    this.groups.set(groups);
  }

  private place(cell: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cells[middle] ?? 0) < cell) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.cells[low] === cell ? low : -1;
  }
}

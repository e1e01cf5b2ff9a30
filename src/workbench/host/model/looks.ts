import { areaHeight, areaWidth, COLUMN_LIMIT, isInside, overlaps, type Area, type Position } from "../../../core/grid";
import { movedArea, movedCells, type LineMove } from "./line-move";

/** How cells look, apart from their number format. Colours are `#RRGGBB`, sizes points, widths and heights points. */
export interface Look {
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly size: number;
  readonly color: string;
  readonly font: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borderTop: Border;
  readonly borderBottom: Border;
  readonly borderLeft: Border;
  readonly borderRight: Border;
}

/** `style` as in `Excel.BorderLineStyle`, `weight` as in `Excel.BorderWeight`; thin if left out. */
export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight?: string;
}

const NO_BORDER: Border = { style: "None", color: "#000000" };

export const DEFAULT_LOOK: Look = {
  fill: "#FFFFFF", bold: false, italic: false, underline: "None", strikethrough: false, size: 11, color: "#000000", font: "Calibri", horizontal: "General",
  vertical: "Bottom", wrap: false, indent: 0, locked: true, borderTop: NO_BORDER, borderBottom: NO_BORDER, borderLeft: NO_BORDER, borderRight: NO_BORDER,
};

interface Layer<K extends keyof Look = keyof Look> {
  readonly area: Area;
  readonly property: K;
  readonly value: Look[K];
}

/**
 * Looks as layers of areas over those that cells had from the beginning, so that whole columns cost no more than a cell. A
 * later layer covers an earlier one.
 */
export class Looks {
  private layers: readonly Layer[] = [];
  /** By row and column. Many cells share one object. */
  private first = new Map<number, Partial<Look>>();

  /** Gives a cell the look that it had when the workbook was opened. */
  begin(row: number, column: number, look: Partial<Look>): void {
    const key = row * COLUMN_LIMIT + column;
    const known = this.first.get(key);
    this.first.set(key, known === undefined ? look : { ...known, ...look });
  }

  set<K extends keyof Look>(area: Area, property: K, value: Look[K]): void {
    const covered = (layer: Layer): boolean => layer.property === property && contains(area, layer.area);
    this.layers = [...this.layers.filter((layer) => !covered(layer)), { area, property, value }];
  }

  /** Cells of the area look as in a new sheet again. */
  reset(area: Area): void {
    this.layers = this.layers.filter((layer) => !contains(area, layer.area));
    const properties = new Set(this.layers.filter((layer) => overlaps(layer.area, area)).map(({ property }) => property));
    for (const look of this.firstIn(area)) for (const property of Object.keys(look)) properties.add(property as keyof Look);
    for (const property of properties) this.set(area, property, DEFAULT_LOOK[property]);
  }

  at<K extends keyof Look>(row: number, column: number, property: K): Look[K] {
    const layer = this.layers.findLast((one) => one.property === property && isInside(one.area, row, column));
    // A layer of this property holds a value of this property.
    if (layer !== undefined) return layer.value as Look[K];
    return this.first.get(row * COLUMN_LIMIT + column)?.[property] ?? DEFAULT_LOOK[property];
  }

  /** Value that all cells of an area share; null if they differ. */
  shared<K extends keyof Look>(area: Area, property: K): Look[K] | null {
    const first = this.at(area.top, area.left, property);
    const inside = this.layers.filter((layer) => layer.property === property && overlaps(layer.area, area));
    const isCovered = inside.some((layer) => contains(layer.area, area));
    const begins = isCovered || this.firstIn(area).every((look) => look[property] === undefined);
    if (begins && inside.every((layer) => contains(layer.area, area))) return first;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (JSON.stringify(this.at(row, column, property)) !== JSON.stringify(first)) return null;
      }
    }
    return first;
  }

  /** Goes with its cells where rows or columns are put in or taken away. */
  move(move: LineMove): void {
    this.first = new Map(movedCells(this.first, move));
    this.layers = this.layers.flatMap((layer) => {
      const area = movedArea(layer.area, move);
      return area === null ? [] : [{ ...layer, area }];
    });
  }

  /** Looks from the beginning, by row × `COLUMN_LIMIT` + column. */
  get begun(): ReadonlyMap<number, Partial<Look>> {
    return this.first;
  }

  private firstIn(area: Area): readonly Partial<Look>[] {
    return [...this.first].filter(([key]) => isInside(area, Math.floor(key / COLUMN_LIMIT), key % COLUMN_LIMIT)).map(([, look]) => look);
  }

  /** Areas whose look was set, in the order in which it was. */
  get all(): readonly Layer[] {
    return this.layers;
  }

  /** The same for equal looks, however they came about: each cell that looks otherwise than in the beginning, once a property. */
  *changed(): Iterable<readonly [area: Area, property: keyof Look, value: unknown]> {
    const cells = new Map<string, readonly [row: number, column: number, property: keyof Look]>();
    for (const { area, property, value } of this.layers) {
      // Whole rows and columns are told as they are.
      if (areaHeight(area) * areaWidth(area) > MOST_CELLS) yield [area, property, value];
      else for (const { row, column } of positionsIn(area)) cells.set(`${property} ${row} ${column}`, [row, column, property]);
    }
    for (const [row, column, property] of cells.values()) {
      const value = this.at(row, column, property);
      const before = this.first.get(row * COLUMN_LIMIT + column)?.[property] ?? DEFAULT_LOOK[property];
      if (JSON.stringify(value) !== JSON.stringify(before)) yield [{ top: row, left: column, bottom: row, right: column }, property, value];
    }
  }
}

const MOST_CELLS = 100_000;

function* positionsIn({ top, left, bottom, right }: Area): Iterable<Position> {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield { row, column };
}

function contains(outer: Area, inner: Area): boolean {
  return isInside(outer, inner.top, inner.left) && isInside(outer, inner.bottom, inner.right);
}

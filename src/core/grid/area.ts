/** Rows and columns count from 0 everywhere in the core; only addresses (`B7`) and `row` in reports count from 1. */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four edges included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function areaHeight(area: Area): number {
  return area.bottom - area.top + 1;
}

export function areaWidth(area: Area): number {
  return area.right - area.left + 1;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

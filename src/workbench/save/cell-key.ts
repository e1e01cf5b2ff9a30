import { COLUMN_LIMIT, type Position } from "../../core/grid";

/** One number for a cell of a sheet; cells in reading order have ascending numbers. */
export function keyOf(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

export function placeOf(key: number): Position {
  return { row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT };
}

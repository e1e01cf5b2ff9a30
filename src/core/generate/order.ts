import type { Measure } from "../model";

/** The order in which ties are broken and lists are given: by sheet, row and column, then by id. */
export function byPlace(a: Measure, b: Measure): number {
  return compareText(a.sheet, b.sheet) || a.row - b.row || columnOf(a) - columnOf(b) || compareText(a.id, b.id);
}

/** By UTF-16 units: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function columnOf({ source }: Measure): number {
  return source.name?.column ?? 0;
}

import type { Area, Position } from "../../core/grid";

/**
 * The fewest whole rows of rectangles that cover these cells and no others: cells side by side first, then equal rows of
 * them under each other. In reading order; the same cell twice counts once.
 */
export function rectanglesOf(cells: Iterable<Position>): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Area[] = [];
  /** Rectangles that end in the row before, by their columns. */
  let open = new Map<string, Area>();
  let at = 0;
  while (at < sorted.length) {
    const row = sorted[at]?.row ?? 0;
    const next = new Map<string, Area>();
    while (sorted[at]?.row === row) {
      const left = sorted[at]?.column ?? 0;
      let right = left;
      for (at += 1; sorted[at]?.row === row && (sorted[at]?.column ?? 0) <= right + 1; at += 1) right = sorted[at]?.column ?? right;
      const key = `${left}:${right}`;
      const above = open.get(key);
      next.set(key, above?.bottom === row - 1 ? { ...above, bottom: row } : { top: row, left, bottom: row, right });
      if (above?.bottom === row - 1) open.delete(key);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The rows or the columns of a sheet as the grid shows them, in pixels at a zoom of 1. */
export interface ShownLines {
  /** Room of the names of rows, or columns, before the first one. */
  readonly header: number;
  /** Where each line ends, from the begin of the first; hidden ones end where they begin. */
  readonly ends: readonly number[];
  /** Lines that do not scroll: from the first, up to but without the second. */
  readonly frozen: readonly [number, number];
  /** How far the others have been scrolled. */
  readonly scrolled: number;
}

/** Where something is seen that lies over lines: from the edge of the grid, and how much of it is under frozen lines. */
export interface Position {
  readonly at: number;
  readonly size: number;
  readonly covered: number;
}

/** Position of what begins and ends so many pixels from the first line, at a zoom of 1. What begins on a frozen line stays there. */
export function positionOf({ header, ends, frozen: [first, after], scrolled }: ShownLines, from: number, to: number): Position {
  const [frozenFrom, frozenTo] = [startOf(ends, first), startOf(ends, after)];
  const size = to - from;
  if (from < frozenTo) return { at: header + from - frozenFrom, size, covered: Math.max(0, frozenFrom - from) };
  const at = header + from - scrolled;
  return { at, size, covered: Math.min(size, Math.max(0, header + frozenTo - frozenFrom - at)) };
}

/** Where a line begins; one past the last line begins where that ends. */
export function startOf(ends: readonly number[], line: number): number {
  return line <= 0 ? 0 : ends[Math.min(line, ends.length) - 1] ?? 0;
}

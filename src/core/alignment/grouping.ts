/** Rows by group, as two arrays: the rows of group `g` are `rows[starts[g]] … rows[starts[g + 1] - 1]`, in their order. */
export interface Grouping {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Groups rows by a number, in one pass over them. `groupOf` has the group of each row, 0…groups − 1; rows of -1 are in none.
 *
 * @example grouped(Int32Array.of(1, 0, -1, 1), 2) // rows 1 | 0, 3: starts 0, 1, 3; rows 1, 0, 3
 */
export function grouped(groupOf: Int32Array, groups: number): Grouping {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice(0, groups);
  const rows = new Int32Array(starts[groups] ?? 0);
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = groupOf[row] ?? -1;
    if (group < 0) continue;
    const place = next[group] ?? 0;
    rows[place] = row;
    next[group] = place + 1;
  }
  return { starts, rows };
}

const NONE = new Int32Array(0);

/** The rows of a group. */
export function rowsIn(grouping: Grouping, group: number): Int32Array {
  // Most groups are empty, and a view of an array costs more than all else that is done with them.
  return sizeOf(grouping, group) === 0 ? NONE : grouping.rows.subarray(grouping.starts[group], grouping.starts[group + 1]);
}

/** An integer for each row, 0 … length − 1; `Int32Array.from` is ten times slower. */
export function integers(length: number, of: (row: number) => number): Int32Array {
  const all = new Int32Array(length);
  for (let row = 0; row < length; row += 1) all[row] = of(row);
  return all;
}

export function sizeOf({ starts }: Grouping, group: number): number {
  return (starts[group + 1] ?? 0) - (starts[group] ?? 0);
}

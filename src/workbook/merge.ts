/** A row by its id. A field that is not in the map is absent, which is not the same as blank. */
export interface MergeRow<Value> {
  readonly id: string;
  readonly fields: ReadonlyMap<string, Value>;
}

/** What both sides changed. In each case the user's side stands. */
export type MergeConflict<Value> =
  | {
      readonly kind: "field";
      readonly id: string;
      readonly key: string;
      readonly base: Value | undefined;
      readonly mine: Value | undefined;
      readonly theirs: Value | undefined;
    }
  /** The user deleted the row and we would have changed it: it stays deleted. */
  | { readonly kind: "deleted"; readonly id: string }
  /** The user changed the row and we would have removed it: it stays. */
  | { readonly kind: "kept"; readonly id: string };

export interface Merged<Value> {
  readonly rows: readonly MergeRow<Value>[];
  readonly conflicts: readonly MergeConflict<Value>[];
}

/**
 * Three-way merge of a table's rows by id and field: `base` is what we wrote last, `mine` what stands there now with
 * the user's edits, `theirs` what we would write. Ids are unique within each of the three.
 *
 * What only one side changed is taken from that side; where both changed it, the user's edit stands and is reported.
 * A row that is no longer in `theirs` goes only if the user never touched it. Rows are in the order of `theirs`, unless
 * the user sorted them: then in that of `mine`. A row that only the other side has follows the row that it follows there.
 *
 * Laws: merge(b, m, b) = m; merge(b, b, t) = t; merge(b, x, x) = x; merge(b, merge(b, m, t), t) = merge(b, m, t).
 */
export function mergeTable<Value>(
  base: readonly MergeRow<Value>[],
  mine: readonly MergeRow<Value>[],
  theirs: readonly MergeRow<Value>[],
  same: (a: Value, b: Value) => boolean = Object.is,
): Merged<Value> {
  const conflicts: MergeConflict<Value>[] = [];
  const was = byId(base);
  const planned = byId(theirs);
  const merged = new Map<string, MergeRow<Value>>();
  for (const row of mine) {
    const kept = mergeRow(was.get(row.id), row, planned.get(row.id), same, conflicts);
    if (kept !== null) merged.set(row.id, kept);
  }
  const there = new Set(mine.map(({ id }) => id));
  for (const row of theirs.filter(({ id }) => !there.has(id))) {
    const before = was.get(row.id);
    if (before === undefined) merged.set(row.id, row);
    else if (!sameFields(before, row, same)) conflicts.push({ kind: "deleted", id: row.id });
  }
  return { rows: orderRows(base, mine, theirs, merged), conflicts };
}

/** One row that stands in the user's table; null if it goes. */
function mergeRow<Value>(
  base: MergeRow<Value> | undefined,
  mine: MergeRow<Value>,
  theirs: MergeRow<Value> | undefined,
  same: (a: Value, b: Value) => boolean,
  conflicts: MergeConflict<Value>[],
): MergeRow<Value> | null {
  if (theirs !== undefined) return { id: mine.id, fields: mergeFields(base, mine, theirs, same, conflicts) };
  if (base === undefined) return mine;
  if (sameFields(base, mine, same)) return null;
  conflicts.push({ kind: "kept", id: mine.id });
  return mine;
}

function mergeFields<Value>(
  base: MergeRow<Value> | undefined,
  mine: MergeRow<Value>,
  theirs: MergeRow<Value>,
  same: (a: Value, b: Value) => boolean,
  conflicts: MergeConflict<Value>[],
): ReadonlyMap<string, Value> {
  const fields = new Map<string, Value>();
  for (const key of new Set([...mine.fields.keys(), ...theirs.fields.keys()])) {
    const three = { base: base?.fields.get(key), mine: mine.fields.get(key), theirs: theirs.fields.get(key) };
    const { value, conflict } = mergeValue(three, same);
    if (conflict) conflicts.push({ kind: "field", id: mine.id, key, ...three });
    if (value !== undefined) fields.set(key, value);
  }
  return fields;
}

export interface ThreeValues<Value> {
  readonly base: Value | undefined;
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
}

/**
 * The same rule for one value; undefined is absent, and all that is absent is the same.
 * @example mergeValue({ base: 1, mine: 2, theirs: 3 }, Object.is) // => { value: 2, conflict: true }
 */
export function mergeValue<Value>(
  { base, mine, theirs }: ThreeValues<Value>,
  same: (a: Value, b: Value) => boolean,
): { readonly value: Value | undefined; readonly conflict: boolean } {
  if (sameOrAbsent(mine, theirs, same) || sameOrAbsent(theirs, base, same)) return { value: mine, conflict: false };
  if (sameOrAbsent(mine, base, same)) return { value: theirs, conflict: false };
  return { value: mine, conflict: true };
}

function sameFields<Value>(a: MergeRow<Value>, b: MergeRow<Value>, same: (a: Value, b: Value) => boolean): boolean {
  const keys = new Set([...a.fields.keys(), ...b.fields.keys()]);
  return [...keys].every((key) => sameOrAbsent(a.fields.get(key), b.fields.get(key), same));
}

function sameOrAbsent<Value>(a: Value | undefined, b: Value | undefined, same: (a: Value, b: Value) => boolean): boolean {
  return a === undefined || b === undefined ? a === b : same(a, b);
}

/** The merged rows in order: one side leads, and rows that only the other side has follow their predecessor there. */
function orderRows<Value>(
  base: readonly MergeRow<Value>[],
  mine: readonly MergeRow<Value>[],
  theirs: readonly MergeRow<Value>[],
  merged: ReadonlyMap<string, MergeRow<Value>>,
): readonly MergeRow<Value>[] {
  const [lead, other] = isSorted(base, mine, merged) ? [mine, theirs] : [theirs, mine];
  const leading = new Set(lead.map(({ id }) => id));
  const followers = new Map<string | null, string[]>();
  let predecessor: string | null = null;
  for (const { id } of other) {
    if (!merged.has(id)) continue;
    if (leading.has(id)) predecessor = id;
    else appendTo(followers, predecessor, id);
  }
  const order = [...(followers.get(null) ?? []), ...lead.flatMap(({ id }) => [id, ...(followers.get(id) ?? [])])];
  return order.map((id) => merged.get(id)).filter((row) => row !== undefined);
}

function appendTo<Key>(lists: Map<Key, string[]>, key: Key, id: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}

/** True if the user changed the order of the rows that we wrote and that stay. */
function isSorted<Value>(
  base: readonly MergeRow<Value>[],
  mine: readonly MergeRow<Value>[],
  merged: ReadonlyMap<string, unknown>,
): boolean {
  const there = new Set(mine.map(({ id }) => id));
  const written = new Set(base.map(({ id }) => id));
  const before = base.filter(({ id }) => there.has(id) && merged.has(id));
  const now = mine.filter(({ id }) => written.has(id) && merged.has(id));
  return before.some(({ id }, index) => id !== now[index]?.id);
}

function byId<Value>(rows: readonly MergeRow<Value>[]): ReadonlyMap<string, MergeRow<Value>> {
  return new Map(rows.map((row) => [row.id, row]));
}

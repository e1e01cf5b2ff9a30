import { uniqueIds } from "../generate";

/** Somebody, a person or a unit, to whom measures or key results belong. */
export interface Owner {
  /** The same whenever it is made again. */
  readonly id: string;
  readonly name: string;
}

/**
 * Each owner once, in the order of their names; capitals do not count, as Excel compares. What has no owner is passed over.
 *
 * @example ownersOf(["B. Ode", null, "A. Keller", "b. ode"]).map(({ name }) => name) // => ["A. Keller", "B. Ode"]
 */
export function ownersOf(stated: readonly (string | null)[]): readonly Owner[] {
  const names = new Map<string, string>();
  for (const name of stated) {
    const folded = name?.trim().toLowerCase() ?? "";
    if (name !== null && folded !== "" && !names.has(folded)) names.set(folded, name.trim());
  }
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const ids = uniqueIds("P", sorted.map(([folded]) => folded));
  return sorted.map(([, name], index) => ({ id: ids[index] ?? "", name }));
}

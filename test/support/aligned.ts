import type { Link } from "../../src/core/alignment";
import type { AlignedItem } from "../../src/core/model";

/** An objective or key result of the company, unless something else is said of it. */
export function item(id: string, more: Partial<AlignedItem> = {}): AlignedItem {
  return {
    id, kind: "keyResult", level: "company", unit: null, owner: null, text: id, objective: null, type: "increase", measuredIn: null,
    start: null, target: null, current: null, progress: null, weight: 1, ...more,
  };
}

/** A link that counts as progress, unless something else is said of it. */
export function link(from: string, to: string, more: Partial<Link> = {}): Link {
  return { from, to, contribution: "progress", weight: null, ...more };
}

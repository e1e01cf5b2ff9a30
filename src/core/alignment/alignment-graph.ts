//  items, links ─ ids joined to places ─ order: children first ─ none for all? ─ links in cycles put aside ─ order again
import type { AlignedItem } from "../model";
import { cyclesAmong, type Cycles } from "./cycles";
import { grouped, integers, rowsIn, sizeOf, type Grouping } from "./grouping";
import type { Link } from "./link";

/**
 * Items and links joined by their ids. Items and links go by their place in `items` and `links`; -1 stands for one that
 * is not there.
 */
export interface AlignmentGraph {
  readonly items: readonly AlignedItem[];
  readonly links: readonly Link[];
  /** Id → place; of several items with an id, the first. */
  readonly at: ReadonlyMap<string, number>;
  /** Of each link. */
  readonly child: Int32Array;
  readonly parent: Int32Array;
  /** Of each item: place of its objective, -1 for objectives themselves. */
  readonly objective: Int32Array;
  /** Links by child, and by parent; those in cycles and those that lead nowhere are in neither. */
  readonly byChild: Grouping;
  readonly byParent: Grouping;
  /** Key results by objective. */
  readonly keyResults: Grouping;
  /** Places of all items, each after its key results and the items that support it. */
  readonly order: Int32Array;
  /** Links by which an item supports itself, directly or by way of others, and the ids on each such way. */
  readonly cycles: Cycles;
}

/** Joins items and links in time proportional to their number. Links of which an end is missing, or in a cycle, lead nowhere. */
export function alignmentGraph(items: readonly AlignedItem[], links: readonly Link[]): AlignmentGraph {
  const at = new Map<string, number>();
  items.forEach(({ id }, place) => {
    if (!at.has(id)) at.set(id, place);
  });
  const place = (id: string | null): number => (id === null ? -1 : at.get(id) ?? -1);
  const end = (which: "from" | "to") => integers(links.length, (link) => place(links[link]?.[which] ?? null));
  // Key results of key results would be more cycles to look for.
  const objective = integers(items.length, (row) => {
    const its = items[row]?.kind === "keyResult" ? place(items[row].objective) : -1;
    return items[its]?.kind === "objective" ? its : -1;
  });
  const shared = { items, links, at, child: end("from"), parent: end("to"), objective, keyResults: grouped(objective, items.length) };

  const all = joined(shared, null);
  const cycles = all.order.length === items.length ? { links: new Set<number>(), ways: [] } : cyclesAmong({ ...shared, ...all });
  return { ...shared, ...(cycles.links.size === 0 ? all : joined(shared, cycles.links)), cycles };
}

type Shared = Omit<AlignmentGraph, "byChild" | "byParent" | "order" | "cycles">;

function joined(shared: Shared, without: ReadonlySet<number> | null): Pick<AlignmentGraph, "byChild" | "byParent" | "order"> {
  const { child, parent, items } = shared;
  const leads = (link: number): boolean => child[link] !== -1 && parent[link] !== -1 && without?.has(link) !== true;
  const leading = (ends: Int32Array): Grouping => grouped(integers(ends.length, (link) => (leads(link) ? ends[link] ?? -1 : -1)), items.length);
  const [byChild, byParent] = [leading(child), leading(parent)];
  return { byChild, byParent, order: childrenFirst(shared, byChild, byParent) };
}

/** Topological order (Kahn's algorithm); items in a cycle, and all that those support, are left out. */
function childrenFirst({ items, parent, objective, keyResults }: Shared, byChild: Grouping, byParent: Grouping): Int32Array {
  const waiting = integers(items.length, (item) => sizeOf(byParent, item) + sizeOf(keyResults, item));
  const order = new Int32Array(items.length);
  let length = 0;
  const settle = (item: number): void => {
    const left = (waiting[item] ?? 0) - 1;
    waiting[item] = left;
    if (left === 0) order[length++] = item;
  };
  for (let item = 0; item < items.length; item += 1) if (waiting[item] === 0) order[length++] = item;
  for (let done = 0; done < length; done += 1) {
    const item = order[done] ?? -1;
    for (const link of rowsIn(byChild, item)) settle(parent[link] ?? -1);
    const its = objective[item] ?? -1;
    if (its >= 0) settle(its);
  }
  return order.subarray(0, length);
}

import type { AlignmentGraph } from "./alignment-graph";
import { rowsIn } from "./grouping";

export interface Cycles {
  /** Places of the links that lie on a cycle. */
  readonly links: ReadonlySet<number>;
  /** For each group of items that support each other, the ids on one way round, from the first in the alphabet. */
  readonly ways: readonly (readonly string[])[];
}

type Graph = Omit<AlignmentGraph, "cycles">;

/** The cycles of a graph of which `order` has not all items. What a key result supports includes its own objective. */
export function cyclesAmong(graph: Graph): Cycles {
  const groups = groupsRound(graph);
  const groupOf = new Map(groups.flatMap((group, number) => group.map((item) => [item, number] as const)));
  const isWithin = (item: number, above: number): boolean => groupOf.has(item) && groupOf.get(item) === groupOf.get(above);
  const links = graph.links.flatMap((_, link) => (isWithin(graph.child[link] ?? -1, graph.parent[link] ?? -1) ? [link] : []));
  const ways = groups.map((group) => wayRound(graph, group)).sort((a, b) => compare(a[0] ?? "", b[0] ?? ""));
  return { links: new Set(links), ways };
}

/** Items that an item supports directly, sorted by id so that no order of rows matters. */
function above({ items, byChild, parent, objective }: Graph, item: number): readonly number[] {
  const its = objective[item] ?? -1;
  const linked = Array.from(rowsIn(byChild, item), (link) => parent[link] ?? -1);
  return [...linked, ...(its < 0 ? [] : [its])].sort((a, b) => compare(items[a]?.id ?? "", items[b]?.id ?? ""));
}

interface Visit {
  readonly item: number;
  readonly above: readonly number[];
  next: number;
}

/**
 * Strongly connected groups (Tarjan's algorithm, with its own stack for chains of any length) among the items that have
 * no place in `order`. A single item is a group only if it supports itself.
 */
function groupsRound(graph: Graph): readonly (readonly number[])[] {
  const settled = new Uint8Array(graph.items.length);
  for (const item of graph.order) settled[item] = 1;
  const number = new Map<number, number>();
  const lowest = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const groups: (readonly number[])[] = [];
  const enter = (item: number): Visit => {
    number.set(item, number.size);
    lowest.set(item, number.size - 1);
    open.push(item);
    isOpen.add(item);
    return { item, above: above(graph, item), next: 0 };
  };
  const lower = (item: number, to: number): void => void lowest.set(item, Math.min(lowest.get(item) ?? to, to));
  const leave = ({ item, above: directly }: Visit): void => {
    if (lowest.get(item) !== number.get(item)) return;
    const group = open.splice(open.lastIndexOf(item));
    for (const one of group) isOpen.delete(one);
    if (group.length > 1 || directly.includes(item)) groups.push(group);
  };
  graph.items.forEach((_, from) => {
    if (settled[from] === 1 || number.has(from)) return;
    const visits = [enter(from)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const to = visit.above[visit.next++];
      if (to === undefined) {
        leave(visit);
        visits.pop();
        const below = visits.at(-1);
        if (below !== undefined) lower(below.item, lowest.get(visit.item) ?? 0);
      } else if (!number.has(to)) visits.push(enter(to));
      else if (isOpen.has(to)) lower(visit.item, number.get(to) ?? 0);
    }
  });
  return groups;
}

/** From the group's first item upwards, always to the first in the alphabet, until an item comes again. */
function wayRound(graph: Graph, group: readonly number[]): readonly string[] {
  const within = new Set(group);
  const idOf = (item: number): string => graph.items[item]?.id ?? "";
  const turns = new Map<number, number>();
  let item: number | undefined = group.reduce((first, one) => (compare(idOf(one), idOf(first)) < 0 ? one : first));
  while (item !== undefined && !turns.has(item)) {
    turns.set(item, turns.size);
    item = above(graph, item).find((one) => within.has(one));
  }
  const way = [...turns.keys()].slice(item === undefined ? 0 : turns.get(item)).map(idOf);
  const first = way.indexOf(way.reduce((least, id) => (compare(id, least) < 0 ? id : least), way[0] ?? ""));
  return [...way.slice(first), ...way.slice(0, first)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

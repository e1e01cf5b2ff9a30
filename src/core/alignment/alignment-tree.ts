import type { AlignedItem, Contribution, Level } from "../model";
import type { AlignmentGraph } from "./alignment-graph";
import { rowsIn, sizeOf } from "./grouping";
import type { AlignmentRollUp } from "./roll-up-alignment";

/** An item at one of its places in the tree. */
export interface AlignmentNode {
  /** Unique in the tree: the item's id at its main place, else `id<parent`. */
  readonly key: string;
  readonly id: string;
  readonly kind: AlignedItem["kind"];
  readonly level: Level;
  /** Team or person; null for the company. */
  readonly unit: string | null;
  readonly owner: string | null;
  readonly text: string;
  /** 0…1; null if it is not scored. */
  readonly progress: number | null;
  readonly fromChildren: number | null;
  /** Own less that from children; null unless there are both. */
  readonly difference: number | null;
  readonly explained: number | null;
  readonly unexplained: number | null;
  /** How it hangs on the node above; null for a key result below its objective, and at the top. */
  readonly link: { readonly contribution: Contribution; readonly share: number | null } | null;
  /** True where it is shown once more: what supports it hangs on its main place. */
  readonly repeated: boolean;
  /** Its key results, then what supports it. */
  readonly children: readonly AlignmentNode[];
}

/**
 * The tree of a graph. At the top stand the objectives of the company and whatever supports nothing, in the order of the
 * items; below an objective its key results, below each item what supports it. An item that supports several, or that is a
 * key result of its own objective besides, has one main place and stands without children at the others.
 */
export function alignmentTree(graph: AlignmentGraph, rolled: AlignmentRollUp): readonly AlignmentNode[] {
  const main = Int32Array.from(graph.items, (_, place) => mainParent(graph, place));
  const full = new Map<number, AlignmentNode>();
  // Children come first, so that no chain of items is too long for calls within calls.
  for (const place of graph.order) {
    const item = graph.items[place];
    if (item !== undefined) full.set(place, { ...nodeOf(item, rolled, place), children: branchesOf(graph, rolled, place, { main, full }) });
  }
  return graph.items.flatMap((_, place) => (main[place] === -1 ? full.get(place) ?? [] : []));
}

/** A node with its depth from 0 and the id of the node above; null at the top. */
export interface NodeInOrder {
  readonly node: AlignmentNode;
  readonly depth: number;
  readonly above: string | null;
}

/** All nodes, each followed by those below it. */
export function nodesInOrder(nodes: readonly AlignmentNode[]): readonly NodeInOrder[] {
  const ordered: NodeInOrder[] = [];
  const waiting = nodes.map((node): NodeInOrder => ({ node, depth: 0, above: null })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    ordered.push(next);
    const { node, depth } = next;
    for (const child of [...node.children].reverse()) waiting.push({ node: child, depth: depth + 1, above: node.id });
  }
  return ordered;
}

/** Under its objective, else under the parent with the first id; -1 at the top. */
function mainParent({ items, objective, parent, byChild }: AlignmentGraph, place: number): number {
  const its = objective[place] ?? -1;
  if (its >= 0) return its;
  const parents = Array.from(rowsIn(byChild, place), (link) => parent[link] ?? -1);
  return parents.reduce((first, one) => (first === -1 || (items[one]?.id ?? "") < (items[first]?.id ?? "") ? one : first), -1);
}

interface Branch {
  readonly place: number;
  /** Place of the link; -1 between a key result and its objective. */
  readonly link: number;
}

interface Built {
  /** Of each item, the place of the one on which it hangs in full. */
  readonly main: Int32Array;
  readonly full: ReadonlyMap<number, AlignmentNode>;
}

function branchesOf(graph: AlignmentGraph, rolled: AlignmentRollUp, above: number, { main, full }: Built): readonly AlignmentNode[] {
  return childrenOf(graph, above, main).flatMap(({ place, link }): readonly AlignmentNode[] => {
    const node = full.get(place);
    if (node === undefined) return [];
    const hangs = link === -1 ? null : { contribution: graph.links[link]?.contribution ?? "none", share: scored(rolled.share[link]) };
    if (main[place] === above) return [{ ...node, link: hangs }];
    return [{ ...node, key: `${node.id}<${graph.items[above]?.id ?? ""}`, link: hangs, repeated: true, children: [] }];
  });
}

function nodeOf({ id, kind, level, unit, owner, text, progress }: AlignedItem, rolled: AlignmentRollUp, place: number): AlignmentNode {
  const fromChildren = scored(rolled.fromChildren[place]);
  return {
    key: id, id, kind, level, unit, owner, text, progress, fromChildren,
    difference: progress === null || fromChildren === null ? null : progress - fromChildren,
    explained: scored(rolled.explained[place]),
    unexplained: scored(rolled.unexplained[place]),
    link: null, repeated: false, children: [],
  };
}

function childrenOf({ byParent, child, keyResults, objective }: AlignmentGraph, place: number, main: Int32Array): readonly Branch[] {
  if (sizeOf(byParent, place) + sizeOf(keyResults, place) === 0) return [];
  const own = Array.from(rowsIn(keyResults, place), (keyResult) => ({ place: keyResult, link: -1 }));
  const seen = new Set(own.map((one) => one.place));
  const linked = Array.from(rowsIn(byParent, place), (link) => ({ place: child[link] ?? -1, link }));
  // Two links between the same items are one branch, and a key result stands below its objective if that is here, too.
  const branches = linked.filter((one) => {
    const isNew = !seen.has(one.place);
    seen.add(one.place);
    return isNew && main[objective[one.place] ?? -1] !== place;
  });
  return [...own, ...branches];
}

function scored(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

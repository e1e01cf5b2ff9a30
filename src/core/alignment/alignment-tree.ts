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
  const tops = graph.items.flatMap((_, place) => (mainParent(graph, place) === -1 ? [place] : []));
  return tops.flatMap((place) => nodeOf(graph, rolled, place, null));
}

/** A node with its depth from 0 and the id of the node above; null at the top. */
export interface NodeInOrder {
  readonly node: AlignmentNode;
  readonly depth: number;
  readonly above: string | null;
}

/** All nodes, each followed by those below it. */
export function nodesInOrder(nodes: readonly AlignmentNode[], depth = 0, above: string | null = null): readonly NodeInOrder[] {
  return nodes.flatMap((node) => [{ node, depth, above }, ...nodesInOrder(node.children, depth + 1, node.id)]);
}

/** Under its objective, else under the parent with the first id; -1 at the top. */
function mainParent({ items, objective, parent, byChild }: AlignmentGraph, place: number): number {
  const its = objective[place] ?? -1;
  if (its >= 0) return its;
  const parents = Array.from(rowsIn(byChild, place), (link) => parent[link] ?? -1);
  return parents.reduce((first, one) => (first === -1 || (items[one]?.id ?? "") < (items[first]?.id ?? "") ? one : first), -1);
}

interface Above {
  readonly place: number;
  /** Place of the link; -1 between a key result and its objective. */
  readonly link: number;
}

/** The node, in a list of one. */
function nodeOf(graph: AlignmentGraph, rolled: AlignmentRollUp, place: number, above: Above | null): readonly AlignmentNode[] {
  const { items, links } = graph;
  const item = items[place];
  if (item === undefined) return [];
  const { id, kind, level, unit, owner, text, progress } = item;
  const repeated = above !== null && mainParent(graph, place) !== above.place;
  const [fromChildren, explained, unexplained] = [rolled.fromChildren, rolled.explained, rolled.unexplained].map((each) => scored(each[place]));
  return [{
    key: repeated ? `${id}<${items[above.place]?.id ?? ""}` : id,
    id, kind, level, unit, owner, text, progress,
    fromChildren: fromChildren ?? null,
    difference: progress === null || fromChildren === null || fromChildren === undefined ? null : progress - fromChildren,
    explained: explained ?? null,
    unexplained: unexplained ?? null,
    link: above === null || above.link === -1 ? null : { contribution: links[above.link]?.contribution ?? "none", share: scored(rolled.share[above.link]) },
    repeated,
    children: repeated ? [] : childrenOf(graph, place).flatMap((child) => nodeOf(graph, rolled, child.place, { place, link: child.link })),
  }];
}

function childrenOf(graph: AlignmentGraph, place: number): readonly Above[] {
  const { byParent, child, keyResults, objective } = graph;
  if (sizeOf(byParent, place) + sizeOf(keyResults, place) === 0) return [];
  const own = Array.from(rowsIn(keyResults, place), (keyResult) => ({ place: keyResult, link: -1 }));
  const seen = new Set(own.map((one) => one.place));
  const linked = Array.from(rowsIn(byParent, place), (link) => ({ place: child[link] ?? -1, link }));
  // Two links between the same items are one branch, and a key result stands below its objective if that is here, too.
  const hangsHere = (objectivePlace: number): boolean => objectivePlace >= 0 && mainParent(graph, objectivePlace) === place;
  return [...own, ...linked.filter((one) => !seen.has(one.place) && seen.add(one.place) && !hangsHere(objective[one.place] ?? -1))];
}

function scored(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

import type { AlignedItem } from "../model";
import type { AlignmentGraph } from "./alignment-graph";
import { rowsIn } from "./grouping";
import type { Link, Weighting } from "./link";

/** What each link counts for, by its place. */
export interface CountedLinks {
  /** Weight against the parent's other children, 0 for a link that does not count. */
  readonly weight: Float64Array;
  /** Part of the child that goes to this parent, 0…1; over the links of a child no more than 1. */
  readonly split: Float64Array;
}

/** Weights and splits of the links of a graph. */
export function countedLinks(graph: AlignmentGraph, weighting: Weighting): CountedLinks {
  const counts = Uint8Array.from(graph.links, (link, place) => Number(doesCount(graph, link, place)));
  const split = splits(graph, counts);
  const weight = Float64Array.from(graph.links, (link, place) => (counts[place] === 1 ? statedWeight(link, weighting) : 0));
  if (weighting === "targetSize") weighBySize(graph, counts, weight);
  return { weight, split };
}

/** True if both are measured in one unit, capitals and outer spaces aside. */
export function isSameUnit(child: AlignedItem, parent: AlignedItem): boolean {
  const [one, other] = [child.measuredIn, parent.measuredIn];
  if (one === other) return one !== null;
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}

function doesCount({ items, child, parent, cycles }: AlignmentGraph, { counts = true, contribution, weight }: Link, place: number): boolean {
  const [from, to] = [items[child[place] ?? -1], items[parent[place] ?? -1]];
  if (!counts || contribution === "none" || (weight !== null && weight <= 0) || from === undefined || to === undefined || cycles.links.has(place)) return false;
  return contribution === "progress" || isSameUnit(from, to);
}

function statedWeight({ weight }: Link, weighting: Weighting): number {
  return weighting === "equal" ? 1 : weight ?? 1;
}

/**
 * Stated parts, and what they leave of the child in equal parts for its other links. Stated parts of more than the whole
 * are taken down to it, in proportion.
 */
function splits({ items, links, byChild }: AlignmentGraph, counts: Uint8Array): Float64Array {
  const split = new Float64Array(links.length);
  for (let item = 0; item < items.length; item += 1) {
    const its = rowsIn(byChild, item);
    let [stated, open] = [0, 0];
    for (const link of its) {
      if (counts[link] !== 1) continue;
      const part = links[link]?.split ?? null;
      if (part === null) open += 1;
      else stated += Math.max(part, 0);
    }
    for (const link of its) {
      if (counts[link] !== 1) continue;
      const part = links[link]?.split ?? null;
      split[link] = part === null ? Math.max(1 - stated, 0) / open : Math.max(part, 0) / Math.max(stated, 1);
    }
  }
  return split;
}

/** Weighs the children of each parent by their targets, where these can be compared. */
function weighBySize(graph: AlignmentGraph, counts: Uint8Array, weight: Float64Array): void {
  const { items, links, child, byParent } = graph;
  for (let item = 0; item < items.length; item += 1) {
    const its = rowsIn(byParent, item).filter((link) => counts[link] === 1 && links[link]?.contribution === "progress");
    const children = Array.from(its, (link) => items[child[link] ?? -1]);
    if (!areComparable(children)) continue;
    its.forEach((link, index) => {
      weight[link] = Math.abs(children[index]?.target ?? 0);
    });
  }
}

/** True if all have a target, in one unit, and not all of them are 0. */
export function areComparable(children: readonly (AlignedItem | undefined)[]): boolean {
  const [first] = children;
  if (first === undefined) return false;
  return children.every((each) => each?.target !== undefined && each.target !== null && isSameUnit(first, each)) && children.some((each) => each?.target !== 0);
}

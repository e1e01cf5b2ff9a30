import type { AlignmentGraph } from "./alignment-graph";
import { countedLinks, type CountedLinks } from "./counted-links";
import { rowsIn } from "./grouping";
import type { Weighting } from "./link";

/** Progress of all items, by their place in the graph; NaN is not scored, or nothing to say. */
export interface AlignmentRollUp {
  /** Its own progress if it has one, else that from its children: what it counts with for its parents. 0…1. */
  readonly effective: Float64Array;
  /**
   * Weighted mean of what counts for it as progress; where nothing does, what its children explain of its movement,
   * within 0…1; where there is neither, the weighted mean of its key results.
   */
  readonly fromChildren: Float64Array;
  /** Movement of its children as a part of its own way from start to target; not limited to 0…1. */
  readonly explained: Float64Array;
  /** What of its own movement its children do not explain; negative where they explain more than there is. */
  readonly unexplained: Float64Array;
  /**
   * By link: its share of the parent's progress (of a parent's they sum to 1), or, as metric, the part of the parent's
   * way that the child has moved it; NaN if it does not count.
   */
  readonly share: Float64Array;
  readonly counted: CountedLinks;
}

/**
 * Rolls progress up the links, children before parents, in time proportional to their number (`domain.md` 2.4). What is
 * not scored counts neither above nor below the line.
 *
 * @example three children with targets of 100,000, 20,000 and 1,000 by target size // shares 0.826, 0.165, 0.008
 */
export function rollUpAlignment(graph: AlignmentGraph, weighting: Weighting = "stated"): AlignmentRollUp {
  const { items, links, order } = graph;
  const counted = countedLinks(graph, weighting);
  const empty = (): Float64Array => new Float64Array(items.length).fill(NaN);
  const rolled = { effective: empty(), fromChildren: empty(), explained: empty(), unexplained: empty(), share: new Float64Array(links.length).fill(NaN), counted };
  for (const item of order) rollUpItem(graph, rolled, item);
  return rolled;
}

function rollUpItem(graph: AlignmentGraph, rolled: AlignmentRollUp, item: number): void {
  const { effective, fromChildren, explained, unexplained } = rolled;
  const [linked, moved] = [linkedMean(graph, rolled, item), movement(graph, rolled, item)];
  explained[item] = moved;
  unexplained[item] = ownMovement(graph, item) - moved;
  const children = Number.isNaN(linked) ? Math.max(0, Math.min(1, moved)) : linked;
  const inherited = Number.isNaN(children) ? keyResultMean(graph, rolled, item) : children;
  fromChildren[item] = inherited;
  effective[item] = graph.items[item]?.progress ?? inherited;
}

/** Weighted mean over the scored items that count for this one as progress; leaves their shares behind. */
function linkedMean({ links, child, byParent }: AlignmentGraph, { effective, share, counted }: AlignmentRollUp, item: number): number {
  let [all, scored, reached] = [0, 0, 0];
  const its = rowsIn(byParent, item);
  for (const link of its) {
    if (links[link]?.contribution !== "progress") continue;
    const weight = (counted.weight[link] ?? 0) * (counted.split[link] ?? 0);
    const progress = effective[child[link] ?? -1] ?? NaN;
    all += weight;
    if (Number.isNaN(progress)) continue;
    scored += weight;
    reached += weight * progress;
  }
  for (const link of its) {
    const weight = (counted.weight[link] ?? 0) * (counted.split[link] ?? 0);
    if (links[link]?.contribution === "progress" && weight > 0) share[link] = weight / all;
  }
  return scored === 0 ? NaN : within(reached / scored);
}

/** Sum over the metric links of `(current − start) / (target − start of the parent)`, each by the part that counts here. */
function movement({ items, links, child, byParent }: AlignmentGraph, { share, counted }: AlignmentRollUp, item: number): number {
  const way = wayOf(items[item]);
  if (Number.isNaN(way)) return NaN;
  let sum = NaN;
  for (const link of rowsIn(byParent, item)) {
    if (links[link]?.contribution !== "metric" || (counted.weight[link] ?? 0) === 0) continue;
    const from = items[child[link] ?? -1];
    if (from === undefined || from.current === null || from.start === null) continue;
    const part = ((counted.split[link] ?? 0) * (from.current - from.start)) / way;
    share[link] = part;
    sum = (Number.isNaN(sum) ? 0 : sum) + part;
  }
  return sum;
}

function keyResultMean({ items, keyResults }: AlignmentGraph, { effective }: AlignmentRollUp, item: number): number {
  let [all, reached] = [0, 0];
  for (const keyResult of rowsIn(keyResults, item)) {
    const progress = effective[keyResult] ?? NaN;
    if (Number.isNaN(progress)) continue;
    const weight = Math.max(items[keyResult]?.weight ?? 0, 0);
    all += weight;
    reached += weight * progress;
  }
  return all === 0 ? NaN : within(reached / all);
}

function ownMovement({ items }: AlignmentGraph, place: number): number {
  const item = items[place];
  return item?.current === undefined || item.current === null || item.start === null ? NaN : (item.current - item.start) / wayOf(item);
}

/** From start to target; NaN where there is no such way. */
function wayOf(item: AlignmentGraph["items"][number] | undefined): number {
  if (item?.start === undefined || item.start === null || item.target === null) return NaN;
  return item.target === item.start ? NaN : item.target - item.start;
}

/** A mean of numbers within 0…1 without the last digit that rounding may have added. */
function within(mean: number): number {
  return Math.max(0, Math.min(1, mean));
}

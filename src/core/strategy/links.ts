import { counts, type StrategyMap } from "./strategy-map";

/** The links that count as a graph over the objectives of a map. */
export interface LinkGraph {
  /** Id → ids of the objectives that it leads to, each once. */
  readonly effects: ReadonlyMap<string, readonly string[]>;
  /** Id → ids of the objectives that lead to it. */
  readonly causes: ReadonlyMap<string, readonly string[]>;
}

export function linkGraph({ objectives, links }: StrategyMap): LinkGraph {
  const effects = new Map<string, string[]>(objectives.map(({ id }) => [id, []]));
  const causes = new Map<string, string[]>(objectives.map(({ id }) => [id, []]));
  for (const { from, to } of links.filter(counts)) {
    if (effects.get(from)?.includes(to) !== false || !causes.has(to)) continue;
    effects.get(from)?.push(to);
    causes.get(to)?.push(from);
  }
  return { effects, causes };
}

/** All that can be reached from some objectives along the given links, themselves included. */
export function reached(from: Iterable<string>, along: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(from);
  // What is added while it is walked through is walked through too.
  for (const id of found) for (const next of along.get(id) ?? []) found.add(next);
  return found;
}

/**
 * How many links the longest way from each objective has. Those whose ways lead into a circle never end and are left out.
 *
 * @example longestWays({ effects: a→b, b→c, d→d }) // => { c: 0, b: 1, a: 2 }
 */
export function longestWays({ effects, causes }: LinkGraph): ReadonlyMap<string, number> {
  const open = new Map([...effects].map(([id, its]) => [id, its.length]));
  const lengths = new Map([...open].filter(([, count]) => count === 0).map(([id]) => [id, 0]));
  const bounds = new Map<string, number>();
  // What is added while it is walked through is walked through too.
  for (const [id, length] of lengths) {
    for (const cause of causes.get(id) ?? []) {
      const left = (open.get(cause) ?? 0) - 1;
      open.set(cause, left);
      bounds.set(cause, Math.max(bounds.get(cause) ?? 0, length + 1));
      if (left === 0) lengths.set(cause, bounds.get(cause) ?? 0);
    }
  }
  return lengths;
}

/**
 * The circles of a graph: each list holds the ids of objectives of which every one leads to every other, in the order of
 * one way round as far as there is one.
 *
 * @example cycles({ effects: a→b, b→a, c→a }) // => [["a", "b"]]
 */
export function cycles({ effects, causes }: LinkGraph): readonly (readonly string[])[] {
  const found: string[][] = [];
  const seen = new Set<string>();
  for (const id of effects.keys()) {
    if (seen.has(id)) continue;
    const forward = reached([id], effects);
    const backward = reached([id], causes);
    const circle = [...forward].filter((one) => backward.has(one));
    for (const one of circle) seen.add(one);
    if (circle.length > 1 || effects.get(id)?.includes(id) === true) found.push(wayRound(circle, effects));
  }
  return found;
}

/** One shortest way from the first of a circle back to itself. */
function wayRound(circle: readonly string[], effects: ReadonlyMap<string, readonly string[]>): string[] {
  const [start = ""] = circle;
  const before = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const next of effects.get(id) ?? []) {
      if (next === start) return waysBack(id, before, start);
      if (!circle.includes(next) || before.has(next)) continue;
      before.set(next, id);
      queue.push(next);
    }
  }
  return [...circle];
}

function waysBack(last: string, before: ReadonlyMap<string, string>, start: string): string[] {
  const way = [last];
  for (let id = last; id !== start;) {
    id = before.get(id) ?? start;
    way.unshift(id);
  }
  return way;
}

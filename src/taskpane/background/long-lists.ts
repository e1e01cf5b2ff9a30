// What a worker answers, without the lists in it that are long: these go ahead some items at a time. All in one message
// would keep the pane busy for as long as the browser unpacks it.

/** Property names and indices that lead from the answer to a list in it. */
export type ListPath = readonly (string | number)[];

export interface LongList {
  readonly path: ListPath;
  readonly items: readonly unknown[];
}

const ITEMS_AT_A_TIME = 100;

export interface WithoutLongLists {
  /** As it was, but for long lists, which are empty. */
  readonly rest: unknown;
  readonly lists: readonly LongList[];
}

/** Takes the long lists out of plain data. Lists inside of the items of a long one stay where they are. */
export function withoutLongLists(data: unknown): WithoutLongLists {
  const lists: LongList[] = [];
  return { rest: without(data, [], lists), lists };
}

/** Items of a list in their order, some at a time. */
export function* inPieces({ path, items }: LongList): Generator<LongList> {
  for (let from = 0; from < items.length; from += ITEMS_AT_A_TIME) yield { path, items: items.slice(from, from + ITEMS_AT_A_TIME) };
}

/**
 * Puts lists back where they were, piece after piece.
 *
 * @example withLists({ names: [] }, [{ path: ["names"], items: ["a"] }, { path: ["names"], items: ["b"] }]) // => { names: ["a", "b"] }
 */
export function withLists(rest: unknown, pieces: readonly LongList[]): unknown {
  const byPath = new Map<string, unknown[]>();
  for (const { path, items } of pieces) {
    const key = JSON.stringify(path);
    const list = byPath.get(key);
    if (list === undefined) byPath.set(key, [...items]);
    else list.push(...items);
  }
  return [...byPath].reduce((data, [key, items]) => placed(data, JSON.parse(key) as ListPath, items), rest);
}

function without(data: unknown, path: ListPath, lists: LongList[]): unknown {
  if (Array.isArray(data)) {
    if (data.length <= ITEMS_AT_A_TIME) return data.map((item, index) => without(item, [...path, index], lists));
    lists.push({ path, items: data });
    return [];
  }
  if (!isRecord(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, without(value, [...path, name], lists)]));
}

function placed(data: unknown, [first, ...others]: ListPath, items: readonly unknown[]): unknown {
  if (first === undefined) return items;
  if (Array.isArray(data)) return data.map((item: unknown, index) => (index === first ? placed(item, others, items) : item));
  return isRecord(data) ? { ...data, [first]: placed(data[first], others, items) } : data;
}

/** Neither a list nor a map, a set or a date, which are sent as they are. What a worker sent may be of another realm. */
function isRecord(data: unknown): data is Readonly<Record<string | number, unknown>> {
  if (typeof data !== "object" || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

import { groupBy } from "../generate";

/** One end above or below the other: bands from the top, ids in them from the left. */
export type Bands = readonly (readonly string[])[];

/** A pair of ids that a line joins. */
export interface Line {
  readonly from: string;
  readonly to: string;
}

/** Sweeps after which the order hardly ever gets better. */
const SWEEPS = 8;

/**
 * The same bands with the ids in them ordered so that few lines cross: in each sweep every band is sorted by the mean
 * place of what its ids are joined to (the barycentre method of Sugiyama, Tagawa and Toda), and the best of all orders is
 * kept. Which band an id is in is given; ids without lines stay about where they are.
 */
export function orderBands(bands: Bands, lines: readonly Line[]): Bands {
  const joined = joinedTo(lines);
  let current = bands;
  let [best, fewest] = [bands, crossings(bands, lines)];
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    current = swept(current, joined, sweep % 2 === 0);
    const count = crossings(current, lines);
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

/** Id → ids that a line joins it to. */
function joinedTo(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, string[]>();
  const join = (one: string, other: string): void => { joined.set(one, [...(joined.get(one) ?? []), other]); };
  for (const { from, to } of lines) {
    join(from, to);
    join(to, from);
  }
  return joined;
}

function swept(bands: Bands, joined: ReadonlyMap<string, readonly string[]>, downwards: boolean): Bands {
  const next = bands.map((band) => [...band]);
  const indices = bands.map((_, index) => index);
  for (const index of downwards ? indices : indices.reverse()) {
    const places = placesOf(next);
    const means = new Map((next[index] ?? []).map((id) => [id, meanPlace(id, joined, places)]));
    next[index]?.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
  }
  return next;
}

/** Id → band and place in it, 0…1. */
type Places = ReadonlyMap<string, { readonly band: number; readonly at: number }>;

function placesOf(bands: Bands): Places {
  return new Map(bands.flatMap((band, index) => band.map((id, place) => [id, { band: index, at: (place + 0.5) / band.length }] as const)));
}

function meanPlace(id: string, joined: ReadonlyMap<string, readonly string[]>, places: Places): number {
  const own = places.get(id);
  const others = (joined.get(id) ?? []).flatMap((other) => places.get(other) ?? []).filter(({ band }) => band !== own?.band);
  return others.length === 0 ? own?.at ?? 0 : others.reduce((sum, { at }) => sum + at, 0) / others.length;
}

/** How many pairs of lines between the same two bands cross. */
export function crossings(bands: Bands, lines: readonly Line[]): number {
  const places = placesOf(bands);
  const ends = lines.flatMap(({ from, to }) => {
    const [one, other] = [places.get(from), places.get(to)];
    if (one === undefined || other === undefined || one.band === other.band) return [];
    return [one.band < other.band ? { upper: one, lower: other } : { upper: other, lower: one }];
  });
  const byBands = groupBy(ends, ({ upper, lower }) => upper.band * bands.length + lower.band);
  return [...byBands.values()].reduce((sum, between) => {
    const ordered = between.toSorted((a, b) => a.upper.at - b.upper.at || a.lower.at - b.lower.at);
    return sum + inversions(ordered.map(({ lower }) => lower.at));
  }, 0);
}

/** How many pairs of numbers stand in descending order, counted while they are merged into ascending. @example inversions([2, 3, 1]) // => 2 */
function inversions(numbers: readonly number[]): number {
  let count = 0;
  const sorted = (part: readonly number[]): readonly number[] => {
    if (part.length < 2) return part;
    const middle = part.length >> 1;
    const [left, right] = [sorted(part.slice(0, middle)), sorted(part.slice(middle))];
    const merged: number[] = [];
    let taken = 0;
    for (const number of right) {
      while (taken < left.length && (left[taken] ?? 0) <= number) merged.push(left[taken++] ?? 0);
      count += left.length - taken;
      merged.push(number);
    }
    return [...merged, ...left.slice(taken)];
  };
  sorted(numbers);
  return count;
}

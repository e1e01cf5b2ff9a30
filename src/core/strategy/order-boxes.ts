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
  let current = bands;
  let [best, fewest] = [bands, crossings(bands, lines)];
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    current = swept(current, lines, sweep % 2 === 0);
    const count = crossings(current, lines);
    if (count < fewest) [best, fewest] = [current, count];
  }
  return best;
}

function swept(bands: Bands, lines: readonly Line[], downwards: boolean): Bands {
  const next = bands.map((band) => [...band]);
  const indices = bands.map((_, index) => index);
  for (const index of downwards ? indices : indices.reverse()) {
    const places = placesOf(next);
    const means = new Map((next[index] ?? []).map((id) => [id, meanPlace(id, lines, places)]));
    next[index]?.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
  }
  return next;
}

/** Id → band and place in it, 0…1. */
type Places = ReadonlyMap<string, { readonly band: number; readonly at: number }>;

function placesOf(bands: Bands): Places {
  return new Map(bands.flatMap((band, index) => band.map((id, place) => [id, { band: index, at: (place + 0.5) / band.length }] as const)));
}

function meanPlace(id: string, lines: readonly Line[], places: Places): number {
  const own = places.get(id);
  const joined = lines.flatMap(({ from, to }) => (from === id ? places.get(to) ?? [] : to === id ? places.get(from) ?? [] : [])).filter(({ band }) => band !== own?.band);
  return joined.length === 0 ? own?.at ?? 0 : joined.reduce((sum, { at }) => sum + at, 0) / joined.length;
}

/** How many pairs of lines between the same two bands cross. */
export function crossings(bands: Bands, lines: readonly Line[]): number {
  const places = placesOf(bands);
  const ends = lines.flatMap(({ from, to }) => {
    const [one, other] = [places.get(from), places.get(to)];
    if (one === undefined || other === undefined || one.band === other.band) return [];
    return [one.band < other.band ? { upper: one, lower: other } : { upper: other, lower: one }];
  });
  let count = 0;
  for (const [index, a] of ends.entries()) {
    for (const b of ends.slice(index + 1)) {
      if (a.upper.band !== b.upper.band || a.lower.band !== b.lower.band) continue;
      if ((a.upper.at - b.upper.at) * (a.lower.at - b.lower.at) < 0) count += 1;
    }
  }
  return count;
}

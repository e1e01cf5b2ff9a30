import { foldText } from "../generate/duplicates";

/** From this likeness on, two names may mean the same: under it, a proposal would be wrong more often than right. */
export const LIKENESS_LIMIT = 0.6;

/** A name that another may mean. */
export interface NameMatch {
  /** Place among the names of the index. */
  readonly place: number;
  /** 1 for the same name, capitals, width, punctuation and spaces aside; else Dice's coefficient of the pieces of both. */
  readonly likeness: number;
}

/**
 * Names found again by what is written: the same name first, by hash, and else those that share enough pieces of three
 * letters (of two signs in Chinese). Only names with a rare piece in common are ever compared, never all pairs: two
 * names as alike as the limit asks must share one of the rarest pieces of each.
 */
export class NameIndex {
  private readonly exact = new Map<string, number[]>();
  private readonly pieces: readonly (readonly number[])[];
  private readonly numbers = new Map<string, number>();
  /** Names by piece. */
  private readonly holders: number[][] = [];

  constructor(names: readonly string[]) {
    this.pieces = names.map((name, place) => {
      const folded = foldText(name);
      const same = this.exact.get(folded);
      if (same === undefined) this.exact.set(folded, [place]);
      else same.push(place);
      // The pieces of names that are the same are looked at once.
      return same === undefined ? piecesOf(folded).map((piece) => this.numbered(piece, place)) : [];
    });
  }

  /** Places of the names that are the same but for capitals, width, punctuation and spaces. */
  same(name: string): readonly number[] {
    return this.exact.get(foldText(name)) ?? [];
  }

  /**
   * Up to `most` names like this one, the likest first, and of equals the first in the index. The same name alone if it is
   * there; none under the limit.
   *
   * @example new NameIndex(["On-time delivery"]).like("On time delivry") // => [{ place: 0, likeness: 0.83 }]
   */
  like(name: string, most = 3, limit = LIKENESS_LIMIT): readonly NameMatch[] {
    const same = this.same(name);
    if (same.length > 0) return same.slice(0, most).map((place) => ({ place, likeness: 1 }));
    const pieces = piecesOf(foldText(name));
    const wanted = new Set(pieces.flatMap((piece) => this.numbers.get(piece) ?? []));
    return this.candidates(wanted, pieces.length, limit)
      .map((place) => ({ place, likeness: this.likeness(place, wanted, pieces.length) }))
      .filter(({ likeness }) => likeness >= limit)
      .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
      .slice(0, most);
  }

  /** Two names as alike as `limit` share at least `limit / (2 − limit)` of the pieces of one: one among its rarest others. */
  private candidates(wanted: ReadonlySet<number>, all: number, limit: number): readonly number[] {
    const missing = all - wanted.size;
    const needed = Math.ceil((limit / (2 - limit)) * all - 1e-9);
    const rarest = [...wanted].sort((a, b) => this.held(a).length - this.held(b).length).slice(0, Math.max(all - needed + 1 - missing, 0));
    return [...new Set(rarest.flatMap((piece) => this.held(piece)))];
  }

  private likeness(place: number, wanted: ReadonlySet<number>, all: number): number {
    const its = this.pieces[place] ?? [];
    return (2 * its.filter((piece) => wanted.has(piece)).length) / (its.length + all);
  }

  private held(piece: number): readonly number[] {
    return this.holders[piece] ?? [];
  }

  private numbered(piece: string, place: number): number {
    const known = this.numbers.get(piece);
    const number = known ?? this.numbers.size;
    if (known === undefined) {
      this.numbers.set(piece, number);
      this.holders.push([]);
    }
    this.holders[number]?.push(place);
    return number;
  }
}

/** Different pieces of a folded text with its ends marked: of two signs where one of them is Chinese, of three letters else. */
function piecesOf(folded: string): readonly string[] {
  const signs = [...` ${folded} `];
  const pieces = signs.flatMap((sign, at) => {
    const pair = sign + (signs[at + 1] ?? "");
    return at + 1 < signs.length && /\p{Script=Han}/u.test(pair) ? [pair] : at + 2 < signs.length ? [pair + (signs[at + 2] ?? "")] : [];
  });
  return [...new Set(pieces)];
}

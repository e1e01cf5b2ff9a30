import { foldText } from "../generate/fold-text";
import { PieceIndex } from "./piece-index";

/** From this likeness on, two names may mean the same: under it, a proposal would be wrong more often than right. */
export const LIKENESS_LIMIT = 0.6;

/** A name that another may mean. */
export interface NameMatch {
  /** Place among the names of the index. */
  readonly place: number;
  /** 1 for the same name, capitals, width, punctuation and spaces aside; else Dice's coefficient of the pieces of both. */
  readonly likeness: number;
}

/** Names found again by what somebody wrote: the same name first, by hash, and else those that share enough pieces. */
export class NameIndex {
  private readonly folded: readonly string[];
  private readonly exact = new Map<string, number[]>();
  private readonly known = new Map<string, readonly number[]>();
  private pieces: PieceIndex | null = null;

  constructor(names: readonly string[]) {
    this.folded = names.map(foldText);
    this.folded.forEach((name, place) => {
      const same = this.exact.get(name);
      if (same === undefined) this.exact.set(name, [place]);
      else same.push(place);
    });
  }

  /** Places of the names that are the same but for capitals, width, punctuation and spaces. */
  same(name: string): readonly number[] {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const found = this.exact.get(foldText(name)) ?? [];
    this.known.set(name, found);
    return found;
  }

  /**
   * Up to `most` names like this one, the likest first, and of equals the first in the index. The same name alone if it is
   * there; none under the limit, and none for an empty name.
   *
   * @example new NameIndex(["On-time delivery"]).like("On time delivry") // => [{ place: 0, likeness: 0.83… }]
   */
  like(name: string, most = 3, limit = LIKENESS_LIMIT): readonly NameMatch[] {
    const folded = foldText(name);
    if (folded === "") return [];
    const same = this.same(name);
    if (same.length > 0) return same.slice(0, most).map((place) => ({ place, likeness: 1 }));
    this.pieces ??= new PieceIndex(this.folded);
    return this.pieces.like(folded)
      .filter(({ likeness }) => likeness >= limit)
      .sort((a, b) => b.likeness - a.likeness || a.place - b.place)
      .slice(0, most);
  }
}

/**
 * Holders of pieces that are looked at for one name, the rarest pieces first and some of them in any case. With fewer, the
 * search is complete; where thousands of names are of one template, their common pieces tell nothing apart.
 */
const MOST_LOOKED_AT = 8_000;
const LEAST_PIECES = 3;

/** Names that are compared in full, those that share most of the pieces looked at. */
const MOST_COMPARED = 64;

/** Names by their pieces of three letters (of two signs in Chinese), so that likes are found without comparing all pairs. */
export class PieceIndex {
  private readonly numbers = new Map<string, number>();
  /** Names by piece. */
  private readonly holders: number[][] = [];
  /** Pieces by name. */
  private readonly pieces: readonly (readonly number[])[];
  /** Of the name that is looked for: pieces shared with each other name, the names that share any, and its own pieces. */
  private readonly shared: Uint16Array;
  private readonly touched: Int32Array;
  private readonly wanted: Uint8Array;

  constructor(folded: readonly string[]) {
    this.pieces = folded.map((name, place) => piecesOf(name).map((piece) => this.numbered(piece, place)));
    this.shared = new Uint16Array(folded.length);
    this.touched = new Int32Array(folded.length);
    this.wanted = new Uint8Array(this.holders.length);
  }

  /** Names that share pieces with this one, with Dice's coefficient: twice the shared pieces over those of both. */
  like(folded: string): { readonly place: number; readonly likeness: number }[] {
    const all = piecesOf(folded);
    const known = all.flatMap((piece) => this.numbers.get(piece) ?? []);
    const candidates = this.candidates(known);
    for (const piece of known) this.wanted[piece] = 1;
    const found = Array.from(candidates, (place) => ({ place, likeness: this.likeness(place, all.length) }));
    for (const piece of known) this.wanted[piece] = 0;
    return found;
  }

  private likeness(place: number, all: number): number {
    const its = this.pieces[place] ?? [];
    let common = 0;
    for (const piece of its) common += this.wanted[piece] ?? 0;
    return (2 * common) / (its.length + all);
  }

  private candidates(known: readonly number[]): Int32Array {
    const { shared, touched } = this;
    let [looked, count] = [0, 0];
    for (const [turn, holders] of known.map((piece) => this.holders[piece] ?? []).sort((a, b) => a.length - b.length).entries()) {
      looked += holders.length;
      if (looked > MOST_LOOKED_AT && turn >= LEAST_PIECES) break;
      for (const place of holders) {
        const times = shared[place] ?? 0;
        if (times === 0) touched[count++] = place;
        shared[place] = times + 1;
      }
    }
    const all = touched.subarray(0, count);
    const found = this.sharingMost(all, known.length);
    for (const place of all) shared[place] = 0;
    return found;
  }

  /** Of those touched, the ones that share most: counted by how much, so that nothing has to be sorted. */
  private sharingMost(touched: Int32Array, most: number): Int32Array {
    if (touched.length <= MOST_COMPARED) return touched.slice();
    const times = new Uint32Array(most + 1);
    for (const place of touched) times[this.shared[place] ?? 0] = (times[this.shared[place] ?? 0] ?? 0) + 1;
    let least = most;
    for (let kept = times[least] ?? 0; least > 1 && (kept === 0 || kept + (times[least - 1] ?? 0) <= MOST_COMPARED); kept += times[least] ?? 0) least -= 1;
    return touched.filter((place) => (this.shared[place] ?? 0) >= least).subarray(0, MOST_COMPARED);
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

const HAN = /\p{Script=Han}/u;

/** Different pieces of a folded text with its ends marked. */
function piecesOf(folded: string): readonly string[] {
  const signs = Array.from(` ${folded} `);
  const hasHan = HAN.test(folded);
  const pieces = signs.flatMap((sign, at) => {
    const [next, last] = [signs[at + 1], signs[at + 2]];
    if (next === undefined) return [];
    if (hasHan && HAN.test(sign + next)) return [sign + next];
    return last === undefined ? [] : [sign + next + last];
  });
  return [...new Set(pieces)];
}

import { wordAt, wordList } from "./word-list";

/**
 * What stands between two numbers: a dash (`-`), another mark of a range (`~`, or a comparison around a name as in
 * `90%≤x<95%`), `to`, a word or arrow of a movement, or a word that joins two bounds.
 */
export type SeparatorKind = "dash" | "range" | "to" | "movement" | "and";

export interface Separator {
  readonly kind: SeparatorKind;
  readonly start: number;
  readonly end: number;
}

const MOVES = "提升|提高|增长|增加|上升|上涨|增|升|扩大|降低|下降|减少|缩短|压缩|下调|降|减|缩减|改善|优化|变|改|调整".split("|");

const SEPARATORS = wordList<SeparatorKind>([
  ["-|—|--|——", "dash"],
  ["~|…|...|..", "range"],
  ["to|至|到", "to"],
  ["→|->|=>|⇒|➔|➜", "movement"],
  [MOVES.flatMap((move) => [`${move}至`, `${move}到`, `${move}为`, `进一步${move}至`, `进一步${move}到`]).join("|"), "movement"],
  ["and|和|与|且|并且|及|,|、|;|&", "and"],
]);

/** `≤x<` between two numbers bounds x: from the first to the second. */
const AROUND_NAME = /(?:≤|<=|<) *[a-z\u4e00-\u9fff]{0,8} *(?:≤|<=|<) *$/;

/** Every separator that may be meant between two places of folded lower-case text, from left to right. */
export function separatorsIn(text: string, start: number, end: number): Separator[] {
  const before = text.slice(0, end);
  const around = AROUND_NAME.exec(before.slice(start));
  if (around !== null) return [{ kind: "range", start: start + around.index, end }];
  return Array.from({ length: end - start }, (_, offset) => {
    const found = wordAt(before, start + offset, SEPARATORS);
    return found === null ? [] : [{ kind: found.meaning, start: start + offset, end: found.end }];
  }).flat();
}

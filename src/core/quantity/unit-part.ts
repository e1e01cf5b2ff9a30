import { lowerText } from "./fold-text";
import { DOUBTFUL_SCALES, SCALE_WORDS } from "./scale-words";
import { MONEY_WORDS, NOT_UNITS, PERCENT_WORDS, UNIT_WORDS, type PercentKind } from "./unit-words";
import { wordAt } from "./word-list";

/** What stands after a number and says what it counts: a scale, a percent sign, a unit. */
export interface UnitPart {
  /** Scale as a power of ten; 0 without one, and for percent, whose power goes by its kind. */
  readonly power: number;
  readonly percent: PercentKind | null;
  /** Where the unit stands in the text; null without one. */
  readonly unit: { readonly start: number; readonly end: number } | null;
  /** True if the scale may be something else: 77m. */
  readonly doubtfulScale: boolean;
  /** True if the unit is a word that we do not know. */
  readonly doubtfulUnit: boolean;
}

const NONE: UnitPart = { power: 0, percent: null, unit: null, doubtfulScale: false, doubtfulUnit: false };

/** Kana and Chinese characters; other scripts have spaces or endings. */
const CHINESE = /^[\u4e00-\u9fff]+$/;
/** After a percent sign, words that make it a share of something else than it seems. */
const COMPARED = /than|\bvs\b|increas|decreas|grow|reduc|improv|提|增|升|降|减|缩|改善|比/;
/** A capital alone is a name, as in 5G and 3D; only litres are written so too. */
const CAPITAL = /^[A-KM-Z](?![A-Za-z])/;
/** Of something: `/月`, `per week`; M/F is no rate. */
const RATE = /^ ?(?:\/ ?[^A-Z\s]|per |每)/;
const UNKNOWN_WORDS = /^\p{Ll}[\p{Ll}'-]*(?: \p{Ll}[\p{Ll}'-]*){0,2}(?:(?: ?\/ ?| per )\p{Ll}+)?$/u;

/**
 * Reads `text` from `start` to `end` as scale and unit; null if it is neither. The text is folded; `money` is true if a
 * currency stood before the number, so that `$5m` and `$5mm` can only be millions.
 */
export function readUnitPart(text: string, start: number, end: number, money: boolean): UnitPart | null {
  const [from, to] = trimmed(text, start, end);
  const words = lowerText(text.slice(from, to));
  if (words === "") return NONE;
  const percent = percentAt(words);
  if (percent !== null) return percent;
  const scale = scaleAt(words, money);
  if (scale === null) return unitAt(text, words, from, to);
  const rest = readUnitOnly(text, from + scale.end, to);
  const capital = /[A-Z]/.test(text.slice(from, from + 1));
  const doubtful = DOUBTFUL_SCALES.has(words.slice(0, scale.end)) && !money && !capital && rest?.unit === null;
  return rest === null ? null : { ...rest, power: scale.meaning, doubtfulScale: doubtful };
}

function readUnitOnly(text: string, start: number, end: number): UnitPart | null {
  const [from, to] = trimmed(text, start, end);
  return from === to ? NONE : unitAt(text, lowerText(text.slice(from, to)), from, to);
}

/** A percent sign, and whatever is said after it. */
function percentAt(words: string): UnitPart | null {
  const found = wordAt(words, 0, PERCENT_WORDS);
  const rest = words.slice(found?.end ?? 0);
  if (found === null || COMPARED.test(rest) || wordAt(rest, 0, MONEY_WORDS) !== null) return null;
  return { ...NONE, percent: found.meaning, doubtfulUnit: rest !== "" };
}

/** A scale, unless a longer unit begins there: `kg`, `千克`. */
function scaleAt(words: string, money: boolean): { readonly meaning: number; readonly end: number } | null {
  const scale = wordAt(words, 0, SCALE_WORDS);
  const unit = money ? null : wordAt(words, 0, UNIT_WORDS);
  return scale !== null && (unit === null || scale.end > unit.end) ? scale : null;
}

function unitAt(text: string, words: string, start: number, end: number): UnitPart | null {
  if (CAPITAL.test(text.slice(start, end))) return null;
  const money = wordAt(words, 0, MONEY_WORDS)?.end ?? 0;
  const known = Math.max(money, wordAt(words, 0, UNIT_WORDS)?.end ?? 0);
  const rest = words.slice(known);
  if (RATE.test(text.slice(start + known, end)) || (known > 0 && rest === "") || (known > money && isCounted(rest))) return { ...NONE, unit: { start, end } };
  return UNKNOWN_WORDS.test(text.slice(start, end)) && !hasOtherWords(words) ? { ...NONE, unit: { start, end }, doubtfulUnit: true } : null;
}

/** True for words that are no unit: `by december`. What is counted may be something of something. */
function hasOtherWords(words: string): boolean {
  return words.split(/[ /]/).some((word, index) => NOT_UNITS.has(word) && (word !== "of" || index === 0));
}

/** What is counted after a Chinese measure word: `家客户`. */
function isCounted(rest: string): boolean {
  return rest.length <= 6 && CHINESE.test(rest);
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from) === " ") from++;
  while (to > from && text.charAt(to - 1) === " ") to--;
  return [from, to];
}

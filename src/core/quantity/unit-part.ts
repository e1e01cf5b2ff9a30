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

/** What is counted after a Chinese measure word: `家客户`. */
const COUNTED = /^[\u4e00-\u9fff]{1,6}$/;
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
  const stretch = stretchOf(text, start, end);
  const percent = percentAt(stretch.words);
  if (percent !== null) return percent;
  const scale = scaleAt(stretch.words, money);
  const unit = unitAt(scale === null ? stretch : stretchOf(text, stretch.start + scale.end, end));
  if (unit === null || scale === null) return unit;
  return { ...unit, power: scale.meaning, doubtfulScale: !money && DOUBTFUL_SCALES.has(stretch.text) };
}

/** A part of a text without the spaces around it, and where it begins. */
interface Stretch {
  readonly text: string;
  /** In lower case. */
  readonly words: string;
  readonly start: number;
}

function stretchOf(whole: string, start: number, end: number): Stretch {
  const part = whole.slice(start, end).trimEnd();
  const text = part.trimStart();
  return { text, words: lowerText(text), start: start + part.length - text.length };
}

/** A percent sign, and whatever is said after it. */
function percentAt(words: string): UnitPart | null {
  const found = wordAt(words, 0, PERCENT_WORDS);
  if (found === null) return null;
  const rest = words.slice(found.end);
  if (COMPARED.test(rest) || wordAt(rest, 0, MONEY_WORDS) !== null) return null;
  return { ...NONE, percent: found.meaning, doubtfulUnit: rest !== "" };
}

/** A scale, unless a unit begins there: `mm`, `千克`. */
function scaleAt(words: string, money: boolean): { readonly meaning: number; readonly end: number } | null {
  const isUnit = !money && wordAt(words, 0, UNIT_WORDS) !== null;
  return isUnit ? null : wordAt(words, 0, SCALE_WORDS);
}

function unitAt({ text, words, start }: Stretch): UnitPart | null {
  if (words === "") return NONE;
  if (CAPITAL.test(text)) return null;
  const unit = { start, end: start + text.length };
  const money = wordAt(words, 0, MONEY_WORDS)?.end ?? 0;
  const known = Math.max(money, wordAt(words, 0, UNIT_WORDS)?.end ?? 0);
  const rest = text.slice(known);
  if (rest === "" || RATE.test(rest) || (known > money && COUNTED.test(rest))) return { ...NONE, unit };
  return UNKNOWN_WORDS.test(text) && !hasOtherWords(words) ? { ...NONE, unit, doubtfulUnit: true } : null;
}

/** True for words that are no unit: `by december`. What is counted may be something of something. */
function hasOtherWords(words: string): boolean {
  return words.split(/[ /]/).some((word, index) => NOT_UNITS.has(word) && (word !== "of" || index === 0));
}

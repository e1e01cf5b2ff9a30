import type { Comparator } from "./prefix";
import { SCALE_WORDS } from "./scale-words";
import { PERCENT_WORDS } from "./unit-words";
import { wordAt, wordAtEnd, wordList } from "./word-list";

/** What stands after a number and its unit and says how it is meant. */
export interface Suffix {
  /** Where it begins: what lies before it is scale and unit. */
  readonly start: number;
  readonly comparator: Comparator | null;
  /** `10% growth`, `5% lower`. */
  readonly change: 1 | -1 | null;
  /** True for a number compared with another time: `10% YoY`. */
  readonly compared: boolean;
}

type Meaning = Partial<Omit<Suffix, "start">>;

const NEUTRAL: Meaning = {};

/** Words that may stand after a number and its unit. */
const SUFFIX_WORDS = wordList<Meaning>([
  ["以上|及以上|或以上|及其以上|and above|or above|or more|or higher|and more|or better|minimum|+|이상", { comparator: ">=" }],
  ["초과", { comparator: ">" }],
  ["以内|之内|以下|及以下|或以下|内|or less|or fewer|or below|and below|or lower|max|max.|maximum|이하", { comparator: "<=" }],
  ["미만", { comparator: "<" }],
  ["increase|growth|improvement|uplift|up|higher|more|a mais", { change: 1 }],
  ["decrease|reduction|drop|decline|down|lower|fewer|less|a menos", { change: -1 }],
  ["同比|环比|yoy|qoq|mom|p.a.|per annum", { compared: true }],
  ["左右|上下|之间|approx|approx.|。|.|;|,|*", NEUTRAL],
]);

/** A remark in brackets at the end, without digits and without anything that could be a scale or unit of its own. */
const REMARK = /[([][^()[\]\d%‰$€£¥千万亿]*[)\]]$/;

/** Takes words and bracketed remarks off the end of folded lower-case text, not before `start`. Null if they contradict one another. */
export function readSuffix(text: string, start: number): Suffix | null {
  let suffix: Suffix = { start: text.length, comparator: null, change: null, compared: false };
  for (;;) {
    const rest = text.slice(start, suffix.start).trimEnd();
    const remark = REMARK.exec(rest);
    if (remark !== null && statesScale(remark[0])) return null;
    const word = remark === null ? wordAtEnd(rest, SUFFIX_WORDS) : { meaning: NEUTRAL, start: remark.index };
    if (word === null) return { ...suffix, start: start + rest.length };
    const { comparator } = word.meaning;
    if (comparator && suffix.comparator !== null && comparator !== suffix.comparator) return null;
    suffix = { ...suffix, ...word.meaning, start: start + word.start };
  }
}

/** True for a remark such as (k) or (in percent), which the number must not be read without. */
function statesScale(remark: string): boolean {
  return remark.slice(1, -1).split(/[ /]/).some((word) => (wordAt(word, 0, SCALE_WORDS) ?? wordAt(word, 0, PERCENT_WORDS)) !== null);
}

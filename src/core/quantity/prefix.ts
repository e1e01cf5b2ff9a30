import { CURRENCY_WORDS } from "./unit-words";
import { wordAt, wordList } from "./word-list";

/** How a stated number bounds the value. */
export type Comparator = ">=" | ">" | "<=" | "<";

/** What stands before a number and says how it is meant. */
export interface Prefix {
  readonly comparator: Comparator | null;
  /** 1 or −1 after a word such as raise or 降低 that is not followed by `to` or 至: the number says by how much. */
  readonly change: 1 | -1 | null;
  /** True for a number compared with another time: 同比, YoY. */
  readonly compared: boolean;
  /** `from`, `由`: where a movement begins. */
  readonly from: boolean;
  /** `between`, `介于`. */
  readonly between: boolean;
  readonly sign: "+" | "-" | null;
  /** Where the currency stands. */
  readonly currency: { readonly start: number; readonly end: number } | null;
  /** 百分之. */
  readonly percent: boolean;
  /** 控制在, which bounds a number from above but says nothing about a range. */
  readonly held: boolean;
}

type Meaning = Partial<Omit<Prefix, "currency">>;

const NEUTRAL: Meaning = {};
const LEVEL: Meaning = { change: null };

/** Words that may stand before a number. */
const PREFIX_WORDS = wordList<Meaning>([
  ["≥|>=|=>|不低于|不少于|不小于|不得低于|不得少于|至少|最少|最低|最小|大于等于|大于或等于|高于或等于|达到或超过", { comparator: ">=" }],
  ["at least|no less than|not less than|not below|no fewer than|no lower than|minimum|minimum of|min|min.", { comparator: ">=" }],
  ["mindestens|pelo menos|no mínimo|mínimo|mínimo de|en az|au moins|최소", { comparator: ">=" }],
  [">|超过|超出|高于|大于|多于|突破|more than|over|above|greater than|higher than|exceed|exceeds|exceeding|mais de|acima de|über", { comparator: ">" }],
  ["≤|<=|=<|不超过|不高于|不大于|不多于|不得超过|不得高于|至多|最多|最高|最大|小于等于|小于或等于|低于或等于", { comparator: "<=" }],
  ["控制在|控制到", { held: true }],
  ["at most|no more than|not more than|no higher than|not exceeding|not exceed|not to exceed|up to|maximum|maximum of|max|max.|within", { comparator: "<=" }],
  ["até|no máximo|máximo|máximo de|en fazla|höchstens|최대", { comparator: "<=" }],
  ["<|低于|小于|少于|不足|不到|less than|below|under|fewer than|lower than|menos de|menos que|abaixo de|unter", { comparator: "<" }],
  ["提升|提高|增长|增加|上升|上涨|增|升|扩大|增幅|涨幅|净增", { change: 1 }],
  ["increase|increase by|raise|raise by|grow|grow by|growth of|improve|improve by|up|up by|rise by|lift by|boost by|mais|aumentar|aumento de", { change: 1 }],
  ["降低|下降|减少|缩短|压缩|下调|降|减|缩减|削减|节约|节省|降幅", { change: -1 }],
  ["decrease|decrease by|reduce|reduce by|reduction of|cut|cut by|lower|lower by|shorten|shorten by|drop|drop by|down|down by|menos|reduzir|redução de", { change: -1 }],
  ["至|到|为|达|达到|降至|降到|增至|升至|to|para", LEVEL],
  ["同比|环比|较上年|较去年|比上年|比去年|与去年相比|yoy|qoq|mom", { compared: true }],
  ["from|由|从|自", { from: true, change: null }],
  ["between|介于", { between: true }],
  ["百分之", { percent: true }],
  ["+", { sign: "+" }],
  ["-", { sign: "-" }],
  ["目标|目标值|target|goal|:|=|等于|reach|achieve|hit|maintain|keep|保持|保持在|维持|维持在|实现|完成|达成|新增|新开|累计|累计达|平均", NEUTRAL],
  ["~|约|大约|approx|approx.|approximately|about|around|ca.|by|了|再|进一步|在", NEUTRAL],
]);

const NOTHING: Prefix = {
  comparator: null, change: null, compared: false, from: false, between: false, sign: null, currency: null, percent: false, held: false,
};

/** Reads folded lower-case text from `start` to `end`, which must be words of the list, currencies and spaces; null if it is more. */
export function readPrefix(text: string, start: number, end: number): Prefix | null {
  let prefix = NOTHING;
  for (let at = start; at < end;) {
    const currency = wordAt(text, at, CURRENCY_WORDS);
    const word = wordAt(text, at, PREFIX_WORDS);
    if (currency !== null) prefix = { ...prefix, currency: { start: at, end: currency.end } };
    else if (word !== null) prefix = { ...prefix, ...word.meaning };
    else if (text.charAt(at) !== " ") return null;
    at = currency?.end ?? word?.end ?? at + 1;
  }
  return prefix;
}

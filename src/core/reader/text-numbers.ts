import { parseQuantity, type Quantity } from "../quantity";

const NUMBER = "[$¥€£₩]?\\s?[+-]?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:%|％|个百分点|[KMBkmb]\\b|万元|亿元|万|亿|元|天|小时|分钟|分|人|家|个|次|件|days?|hours?|weeks?|points?|\\/\\s?(?:5|10|100))?";
const FROM_TO = new RegExp(`(?:from|由|从|自)\\s*(${NUMBER})\\s*(?:,|，)?\\s*(?:\\p{Script=Han}{0,6}?(?:至|到|为)|to|up to|down to|->|→)\\s*(${NUMBER})`, "iu");
const BARE_FROM_TO = new RegExp(`(${NUMBER})\\s*(?:->|→|—>|=>)\\s*(${NUMBER})`, "iu");
const BOUND = new RegExp(`(?:≥|≤|>=|<=|>|<|不低于|不高于|不超过|不少于|至少|至多|at least|at most|no more than|no less than|under|below|above|over|less than|more than|超过|高于|低于|小于|大于|控制在)\\s*(?:${NUMBER})(?:\\s*(?:以内|以下|以上))?`, "iu");
const REACH = new RegExp(`(?:达到|达|提升至|提升到|提高到|提高至|增至|增长到|降至|降到|降低至|降低到|缩短至|缩短到|控制在|至|到|(?<!\\p{L})to(?!\\p{L})|reach(?:es)?|achieve|of|=)\\s*(${NUMBER})`, "iu");

/** Longest text that is searched: a key result is a sentence or two. The patterns would be slow on a page of digits. */
const LONGEST = 500;

export interface TextNumbers {
  readonly baseline: Quantity | null;
  readonly target: Quantity;
}

/**
 * What a key result says that it is to reach: a movement, a bound, or the number after a word such as `to`, `达到`.
 * Null for a text that says no number in such words, or is too long to be a key result; a number alone may be anything.
 *
 * @example textNumbers("NPS 从 30 提升到 50") // => baseline 30, target 50
 */
export function textNumbers(text: string): TextNumbers | null {
  if (text.length > LONGEST) return null;
  const plain = text.normalize("NFKC");
  const moved = FROM_TO.exec(plain) ?? BARE_FROM_TO.exec(plain);
  const target = moved?.[2] === undefined ? null : parseQuantity(moved[2].trim());
  if (moved?.[1] !== undefined && target !== null) return { baseline: inUnitOf(parseQuantity(moved[1].trim()), target), target };
  const bound = BOUND.exec(plain)?.[0];
  const bounded = bound === undefined ? null : parseQuantity(bound.trim());
  if (bounded !== null) return { baseline: null, target: bounded };
  const reached = REACH.exec(plain)?.[1];
  const reaching = reached === undefined ? null : parseQuantity(reached.trim());
  return reaching === null ? null : { baseline: null, target: reaching };
}

/** `from 91 to 95 %`: the unit of the second counts for both. */
function inUnitOf(first: Quantity | null, { percent, unit }: Quantity): Quantity | null {
  if (first === null || !percent || first.percent || first.value === null) return first;
  return { ...first, value: first.value / 100, factor: first.factor / 100, percent, unit };
}

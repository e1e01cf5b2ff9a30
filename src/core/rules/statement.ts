import { DEFAULT_WORDS } from "./default-words";
import { numberGrammar, type NumberGrammar } from "./number-grammar";
import { findWord, leadingWord, type WordList, type Words } from "./words";

/** A number that a text states, dates and years left aside. */
export interface Quantity {
  /** As written, with its sign and unit: `+20 %`, `$50k`, `45天`. */
  readonly text: string;
  /** Scales multiplied out; NaN for a number in words or a gap to fill in (`___`). */
  readonly value: number;
  readonly scaled: boolean;
  readonly kind: "percent" | "money" | "count" | "score";
  readonly start: number;
  readonly end: number;
}

/** The text of an objective or key result as the rules look at it. */
export interface Statement {
  /** Without its label (`KR1:`), full-width digits made plain. */
  readonly text: string;
  /** The text with dates and deadlines blanked out, at the same positions. */
  readonly undated: string;
  readonly hasDate: boolean;
  readonly quantities: readonly Quantity[];
  /** From one value to another, the first such pair. */
  readonly movement: { readonly from: Quantity; readonly to: Quantity } | null;
  /** Which way its words go; null if they do not say, or say both. */
  readonly moves: "up" | "down" | null;
  /** By which it was read, and by which the rules look at it. */
  readonly words: Words;
}

const LABEL = /^\s*(?:(?:kr|o|objective|key result|目标|关键结果)\s*\d*(?:\.\d+)*\s*[:：、.]|\d+(?:\.\d+)*\s*[.、)）]\s)\s*/i;

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?" +
  "|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const BEFORE = "(?:\\b(?:by|until|before|on)\\s+)?";
const DATES = new RegExp(
  [
    `${BEFORE}(?<![\\d.,])(?:19|20)\\d{2}(?:\\s*年\\s*\\d{1,2}(?:\\s*月(?:\\s*\\d{1,2}\\s*日?)?)?|[-/.]\\d{1,2}[-/.]\\d{1,2}|[-/]\\d{1,2}(?!\\d))[前底末]?`,
    "\\d{1,2}月(?:\\d{1,2}日|[底末初])?前?",
    "(?:19|20)\\d{2}\\s*(?:财年|年度|年)[底末]?前?",
    "第?[一二三四1-4]季度末?",
    "(?:本|下)?(?:月|季度?|年)[底末]前?",
    `${BEFORE}\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}(?:\\s+\\d{4})?`,
    `${BEFORE}\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b`,
    `\\b(?:by|in|before|until)\\s+(?:the\\s+)?(?:end\\s+of\\s+)?(?:${MONTH}|month|quarter|year)(?:\\s+\\d{4})?(?:[-\\s]end)?\\b`,
    "\\b(?:end\\s+of\\s+)?(?:FY\\s?\\d{2,4}[-\\s]?)?(?:Q[1-4]|H[12]|FY\\s?\\d{2,4})(?:[\\s-]+(?:FY)?\\s?(?:19|20)\\d{2})?\\b",
    "\\b(?:by|in|of|for|until|before|during|since)\\s+(?:19|20)\\d{2}\\b(?!\\s*[%a-z\\u4e00-\\u9fff])",
  ].join("|"),
  "gi",
);

const WORD_NUMBER = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred)\b|[一二两三四五六七八九十]+(?=个|次|家|项|篇|场|名|套|款|份|门)/gi;

/** Reads what a text of an objective or key result states. It never fails; an empty text states nothing. */
export function readStatement(source: string, words: Words = DEFAULT_WORDS): Statement {
  const text = plainForms(source).replace(LABEL, "").trim();
  const undated = text.replace(DATES, (date) => " ".repeat(date.length));
  const grammar = numberGrammar(words);
  const quantities = quantitiesIn(undated, grammar);
  const movement = movementIn(undated, quantities, grammar);
  return { text, undated, hasDate: undated !== text, quantities, movement, moves: directionOf(text, words), words };
}

/**
 * True if the text says what comes of it: a movement, a value reached, money or a share. `Launch the site` does not,
 * `Launch the site and raise conversion from 2 % to 4 %` does.
 */
export function statesResult({ text, quantities, movement, words }: Statement): boolean {
  if (movement) return true;
  const reached = findWord(text, words.reaching) ?? findWord(text, words.upward) ?? findWord(text, words.downward);
  return quantities.some(({ kind }) => kind !== "count" || reached !== null);
}

/** The listed word that a text begins with, after times and adverbs such as `每周` or `Q3:`. */
export function openingWord({ undated }: Statement, words: WordList): string | null {
  const opening = undated.replace(/^[\s,，:：]*(?:(?:每[日天周月年]|每季度|定期|按时|及时|积极|确保|持续|尽快|to\s|we\s(?:will\s)?)[\s,，]*)*/i, "");
  return leadingWord(opening, words);
}

/** The number of a stated quantity for a sentence, trimmed. */
export function quantityText({ text }: Quantity): string {
  return text.trim();
}

function plainForms(text: string): string {
  return text.replace(/[０-９％＋－．／＜＞]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function quantitiesIn(text: string, { number, scales }: NumberGrammar): Quantity[] {
  const inDigits = [...text.matchAll(number)].map((match) => quantityOf(match, scales));
  const inWords = [...text.matchAll(WORD_NUMBER)].map((match): Quantity => ({
    text: match[0], value: NaN, scaled: false, kind: "count", start: match.index, end: match.index + match[0].length,
  }));
  return [...inDigits, ...inWords].sort((a, b) => a.start - b.start);
}

function quantityOf(match: RegExpExecArray, scales: NumberGrammar["scales"]): Quantity {
  const { sign, digits = "", scale, currency, money, percent, per } = match.groups ?? {};
  const factor = scale === undefined ? 1 : (scales.get(scale.toLowerCase()) ?? 1);
  const value = Number.parseFloat(digits.replaceAll(",", "")) * factor;
  const outOf = per !== undefined && /\d/.test(per);
  const kind = percent !== undefined ? "percent" : (currency ?? money) !== undefined ? "money" : outOf ? "score" : "count";
  return {
    text: match[0], value: sign === "-" || sign === "−" ? -value : value, scaled: scale !== undefined, kind,
    start: match.index, end: match.index + match[0].length,
  };
}

function movementIn(text: string, quantities: readonly Quantity[], { towards }: NumberGrammar): Statement["movement"] {
  for (const [index, from] of quantities.entries()) {
    const to = quantities[index + 1];
    if (to && towards.test(text.slice(from.end, to.start))) return { from, to };
  }
  return null;
}

function directionOf(text: string, { upward, downward }: Words): "up" | "down" | null {
  const [up, down] = [findWord(text, upward) !== null, findWord(text, downward) !== null];
  return up === down ? null : up ? "up" : "down";
}

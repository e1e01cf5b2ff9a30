import { lowerText } from "./fold-text";
import { hasLeadingZeros, readNumeral, type DecimalMark, type Numeral } from "./numeral";
import { CURRENCY_WORDS } from "./unit-words";
import { wordAtEnd } from "./word-list";

/** A number and its place in a text; `end` of the numeral is where its digits end. */
export interface PlacedNumeral {
  readonly numeral: Numeral;
  readonly start: number;
  /** Highest mark of a score, as 10 in `5/10`; null for other numbers. */
  readonly outOf: number | null;
  /** Place after the number, and after the highest mark. */
  readonly end: number;
}

/** Numbers of more digits are account numbers and the like. */
const MOST_DIGITS = 15;
/** A full stop after a number makes it the number of a paragraph; two are a range. */
const FULL_STOP = /^\.(?!\.)/;
const HIGHEST_MARK = / ?\/ ?(5|10|20|50|100|1000)(?![\d./]|,\d)/y;

/**
 * All numbers of a folded text; null if something in digits is none, as a date or a code with leading zeros. Digits
 * after a letter belong to a word: `m2`, `Q1`.
 */
export function numeralsIn(text: string, decimal: DecimalMark | null): PlacedNumeral[] | null {
  const found: PlacedNumeral[] = [];
  for (let at = nextDigit(text, 0); at < text.length; at = nextDigit(text, at)) {
    const placed = placedNumeral(text, at, decimal);
    if (placed === null) return null;
    found.push(placed);
    at = placed.end;
  }
  return found;
}

/** Place of the next digit, or point before one, that does not belong to a word; the end of the text if there is none. */
function nextDigit(text: string, from: number): number {
  let at = from;
  while (at < text.length && !(startsNumber(text, at) && !isInWord(text, at))) at++;
  return at;
}

/** A point begins a number only by itself: not in `min.5` nor in `5..10`. */
const START = /\d|(?<![.\p{L}])\.\d/uy;

function startsNumber(text: string, at: number): boolean {
  START.lastIndex = at;
  return START.test(text);
}

function isInWord(text: string, at: number): boolean {
  return /[A-Za-z_]/.test(text.charAt(at - 1)) && wordAtEnd(lowerText(text.slice(0, at)), CURRENCY_WORDS) === null;
}

function placedNumeral(text: string, start: number, decimal: DecimalMark | null): PlacedNumeral | null {
  const known = readNumeral(text, start, decimal);
  // A number that cannot have the sheet's decimal mark has the other one.
  const numeral = known ?? readNumeral(text, start, null);
  if (numeral === null || hasLeadingZeros(numeral.digits) || numeral.digits.replace(/\D.*/, "").length > MOST_DIGITS) return null;
  if (FULL_STOP.test(text.slice(numeral.end, numeral.end + 2))) return null;
  HIGHEST_MARK.lastIndex = numeral.end;
  const [mark = "", highest] = HIGHEST_MARK.exec(text) ?? [];
  return {
    numeral: { ...numeral, doubtful: numeral.doubtful || known === null },
    start,
    outOf: highest === undefined ? null : Number(highest),
    end: numeral.end + mark.length,
  };
}

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const MINUS = 0x2d;

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/** Digits that a double holds exactly, whatever they are. */
const EXACT_DIGITS = 15;

/**
 * Number in these bytes, the same that `Number` gives for the text; NaN if it is none. Up to 15 digits need no
 * string: digits and power of ten are both exact, so their quotient is rounded once, which is the correct rounding
 * (Clinger 1990, "How to read floating point numbers accurately").
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  let digits = 0;
  let significant = 0;
  let decimals = -1;
  for (let at = negative ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + byte - ZERO;
      if (digits > 0) significant += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === POINT && decimals < 0) {
      decimals = 0;
    } else {
      return parseSlowly(bytes, start, end);
    }
  }
  const power = EXACT_POWERS[Math.max(0, decimals)];
  if (significant > EXACT_DIGITS || power === undefined || significant === 0) return parseSlowly(bytes, start, end);
  const value = digits / power;
  return negative ? -value : value;
}

const decoder = new TextDecoder();

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  const text = decoder.decode(bytes.subarray(start, end)).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

const ZERO = 0x30;
/** Seen from the digit zero. */
const POINT = -2;
const MINUS = 0x2d;
/** More than any writer needs for a number; longer texts are none. */
const LONGEST = 1000;

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * Number in these bytes, the same that `Number` gives for the text; NaN if it is none. Up to 15 digits, and most of
 * 16, need no string: digits and power of ten are both exact, so their quotient is rounded once, which is the correct
 * rounding (Clinger 1990, "How to read floating point numbers accurately").
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let digits = 0;
  let point = -1;
  for (let at = first; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === POINT && point < 0) point = at;
    else return parseSlowly(bytes, start, end);
  }
  const decimals = point < 0 ? 0 : end - point - 1;
  const power = EXACT_POWERS[decimals];
  const digitCount = end - first - (point < 0 ? 0 : 1);
  // Digits that did not fit have rounded to something above the largest safe integer.
  if (digits > Number.MAX_SAFE_INTEGER || power === undefined || digitCount === 0) return parseSlowly(bytes, start, end);
  const value = digits / power;
  return negative ? -value : value;
}

/** Digits, signs, point and the letter of an exponent, with space around them. */
const NUMERIC = /^\s*[-+.\deE]+\s*$/;

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST) return NaN;
  const text = String.fromCharCode(...bytes.subarray(start, end));
  return NUMERIC.test(text) ? Number(text) : NaN;
}

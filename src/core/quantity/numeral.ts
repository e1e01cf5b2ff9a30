/** Decimal mark of a sheet or a language. */
export type DecimalMark = "." | ",";

/** A number in digits, without sign, as it stands in a text. */
export interface Numeral {
  /** As JavaScript reads it: no separators, a point as decimal mark. */
  readonly digits: string;
  /** Place after its last character. */
  readonly end: number;
  readonly decimal: DecimalMark;
  /** True if the other decimal mark gives another number that is as likely: `1.234`. */
  readonly doubtful: boolean;
}

/** Digits with single separators between them, or a point before them. */
const RUN = /\d+(?:[.,' ]\d+)*|\.\d+/y;
const EXPONENT = /e[+-]?\d{1,3}(?![\w.,])/iy;

interface Shape {
  readonly pattern: RegExp;
  readonly decimal: DecimalMark;
}

/** How a run can be one number. The first that fits is taken; where the decimal mark is known, only shapes with that. */
const SHAPES: readonly Shape[] = [
  { pattern: /^\d+(?:\.\d+)?$|^\.\d+$/, decimal: "." },
  { pattern: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, decimal: "." },
  { pattern: /^[1-9]\d{0,2}(?:(?: \d{3})+|(?:'\d{3})+)(?:\.\d+)?$/, decimal: "." },
  // Lakhs and crores: 1,23,456.
  { pattern: /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/, decimal: "." },
  { pattern: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, decimal: "," },
  { pattern: /^[1-9]\d{0,2}(?: \d{3})*(?:,\d+)?$/, decimal: "," },
  { pattern: /^\d+(?:,\d+)?$/, decimal: "," },
];

/**
 * The number whose digits begin at a place of a folded text; null if none begins there, or its separators make no
 * number, as in `1.2.3` or `2027.02.14`.
 *
 * `decimal` is the decimal mark where it is known. Where it is not, `1.234` is 1.234 and `1,234` is 1234, as in English
 * and Chinese; the first and a decimal comma (`1,5`) are doubtful.
 */
export function readNumeral(text: string, at: number, decimal: DecimalMark | null): Numeral | null {
  const run = matchAt(RUN, text, at);
  const shape = SHAPES.find((each) => (decimal === null || each.decimal === decimal) && each.pattern.test(run));
  if (shape === undefined) return null;
  const exponent = matchAt(EXPONENT, text, at + run.length);
  return {
    digits: (shape.decimal === "." ? run.replace(/[, ']/g, "") : run.replace(/[. ]/g, "").replace(",", ".")) + exponent,
    end: at + run.length + exponent.length,
    decimal: shape.decimal,
    doubtful: decimal === null && (shape.decimal === "." ? /^[1-9]\d{0,2}\.\d{3}$/ : /^[1-9]\d*,/).test(run),
  };
}

/** True for digits of a code or a date, such as 007: a number does not begin with zeros. */
export function hasLeadingZeros(digits: string): boolean {
  return /^0\d/.test(digits);
}

/** The number of digits times a power of ten, rounded once: 85 % is read as 85e-2, not 85 / 100. */
export function numberOf(digits: string, power: number): number {
  return Number(digits.replace(/(?:e(.*))?$/i, (_, exponent: string | undefined) => `e${Number(exponent ?? 0) + power}`));
}

/** What the pattern finds at a place; nothing if it finds nothing there. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

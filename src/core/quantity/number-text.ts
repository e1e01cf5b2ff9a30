import { foldText } from "./fold-text";
import { numberOf, readNumeral } from "./numeral";

/**
 * Number that a text states and nothing else, with a decimal point: thousands separators, a percent sign (85% is
 * 0.85), full-width digits and accountants' parentheses are read; null for any other text. `parseQuantity` reads units,
 * ranges and words.
 *
 * @example parseNumberText("(1,200)") // => -1200
 */
export function parseNumberText(text: string): number | null {
  const folded = foldText(text).trim();
  const bracketed = /^\((.*)\)$/.exec(folded)?.[1];
  const unsigned = bracketed ?? folded.replace(/^[+-]/, "");
  const numeral = readNumeral(unsigned, 0, ".");
  if (numeral === null) return null;
  const rest = /^ *(%?)$/.exec(unsigned.slice(numeral.end));
  if (rest === null) return null;
  const value = numberOf(numeral.digits, rest[1] === "%" ? -2 : 0);
  return bracketed !== undefined || folded.startsWith("-") ? 0 - value : value;
}

import type { DecimalMark } from "../quantity";
import { isQuantityText } from "./column-profile";

/** Numbers in texts that can only have the one mark: two digits after it, groups of three by the other, several groups. */
const COMMA = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,})(?![\d.,])/;
const POINT = /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d{1,2}|\d{1,3}(?:,\d{3}){2,})(?![\d.,])/;
/** `1.2` alone is more often the number of a paragraph. */
const OUTLINE = /^\d{1,2}\.\d{1,2}$/;

/**
 * Decimal mark of a sheet, from the numbers that stand in texts; null if none of them tells. Numbers that are cells of
 * their own say nothing: Excel shows them as each reader likes.
 *
 * @example decimalMark(["≤ 8,5", "2.100"]) // => ","
 */
export function decimalMark(texts: Iterable<string>): DecimalMark | null {
  let commas = 0;
  let points = 0;
  for (const text of texts) {
    if (!/\d[.,]\d/.test(text) || !isQuantityText(text)) continue;
    if (COMMA.test(text)) commas += 1;
    else if (POINT.test(text) && !OUTLINE.test(text.trim())) points += 1;
  }
  if (commas === points) return null;
  return commas > points ? "," : ".";
}

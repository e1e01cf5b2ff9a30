import { foldText } from "../generate/fold-text";
import { readStatement } from "../rules/statement";

/**
 * What a text is about: its words without numbers, dates and deadlines. Two key results with the same words measure the
 * same.
 *
 * @example metricWords("Raise on-time delivery from 91 % to 95 % by 14 Feb 2027") // => "raise on time delivery from to"
 */
export function metricWords(text: string): string {
  const { undated, quantities } = readStatement(text);
  const words = quantities.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, undated);
  return foldText(words);
}

import type { KeyResult } from "../../model";
import { readStatement } from "../statement";
import { groupBy } from "../group-by";
import { setRule } from "../set-rule";
import type { Words } from "../words";

/** S07. The same measure, or the same words but for numbers and dates, within one objective. */
export const keyResultsIndependent = setRule("S07", "key-results-independent", "warning", ({ objectives, keyResultsOf, words }) =>
  objectives.flatMap(({ id }) =>
    groupBy(keyResultsOf(id), (each) => metricOf(each, words)).flatMap(([first, second]) =>
      first && second ? [{ of: second.id, values: { first: first.text, second: second.text } }] : [])));

function metricOf({ measure, text }: KeyResult, words: Words): string {
  if (measure !== null) return `measure ${measure}`;
  const { undated, quantities } = readStatement(text, words);
  const rest = quantities.reduceRight((all, { start, end }) => `${all.slice(0, start)} ${all.slice(end)}`, undated);
  return `words ${rest.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
}

import type { KeyResult } from "../../model";
import { readStatement } from "../statement";
import { groupBy } from "../group-by";
import { setRule } from "../set-rule";

/** S07. The same measure, or the same words but for numbers and dates, within one objective. */
export const keyResultsIndependent = setRule("S07", "key-results-independent", "warning", ({ objectives, keyResultsOf }) =>
  objectives.flatMap(({ id }) =>
    groupBy(keyResultsOf(id), metricOf).flatMap(([first, second]) =>
      first && second ? [{ of: second.id, values: { first: first.text, second: second.text } }] : [])));

function metricOf({ measure, text }: KeyResult): string {
  if (measure !== null) return `measure ${measure}`;
  const { undated, quantities } = readStatement(text);
  const words = quantities.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, undated);
  return `words ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
}

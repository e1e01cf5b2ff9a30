import { setRule } from "../set-rule";
import type { OkrFacts } from "../facts";
import { readStatement } from "../statement";

/** S08. The text of what it supports, but for capitals, spaces and signs: a cascade in form only. Shares of one metric are meant to be alike. */
export const ownWordsNotParents = setRule("S08", "own-words-not-parents", "warning", ({ objectives, keyResultsOf, facts }) => {
  const records = objectives.flatMap((objective) => [objective, ...keyResultsOf(objective.id)]);
  const texts = new Map([...records, ...(facts.parents ?? [])].map(({ id, text }) => [id, text]));
  return records.flatMap(({ id, text }) => {
    const copied = supportedBy(id, facts).find((parent) => folded(texts.get(parent) ?? "") === folded(text));
    return copied === undefined ? [] : [{ of: id, values: { text, parent: copied } }];
  });
});

function supportedBy(id: string, { links = [] }: OkrFacts): readonly string[] {
  return links.filter(({ from, contribution }) => from === id && contribution !== "metric").map(({ to }) => to);
}

function folded(text: string): string {
  return readStatement(text).text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, "");
}

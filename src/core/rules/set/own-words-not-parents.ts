import { setRule } from "../set-rule";
import { parentsOf } from "../facts";
import { readStatement } from "../statement";

/** S08. The text of what it supports, but for capitals, spaces and signs: a cascade in form only. */
export const ownWordsNotParents = setRule("S08", "own-words-not-parents", "warning", ({ objectives, keyResultsOf, facts }) => {
  const records = objectives.flatMap((objective) => [objective, ...keyResultsOf(objective.id)]);
  const texts = new Map([...records, ...(facts.parents ?? [])].map(({ id, text }) => [id, text]));
  return records.flatMap(({ id, text }) => {
    const copied = parentsOf(id, facts).find((parent) => folded(texts.get(parent) ?? "") === folded(text));
    return copied === undefined ? [] : [{ of: id, values: { text, parent: copied } }];
  });
});

function folded(text: string): string {
  return readStatement(text).text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, "");
}

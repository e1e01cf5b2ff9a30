import { rule, type KeyResultSubject } from "../rule";
import { anyOf, joined, oncePerWords } from "../words";

const FILLERS = /\b(?:from|to|by|the|a|an|of|it|its)\b|[从由至到为在]/gi;
const verbOf = oncePerWords(({ upward, downward, reaching, keeping }) => {
  const { en, zh } = joined(upward, downward, reaching, keeping);
  return new RegExp(`\\b(?:${anyOf(en)})\\b|${anyOf(zh)}`, "gi");
});

/** K09. Something must be left when numbers, verbs of movement and dates are taken away, or there is a unit. */
export const keyResultNamesItsMetric = rule(
  "K09", "key-result-names-its-metric", "warning",
  ({ statement, keyResult }: KeyResultSubject) => {
    const { text, undated, quantities } = statement;
    if (quantities.length === 0 || keyResult?.unit != null) return null;
    const words = quantities.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), undated);
    const named = /\p{Script=Han}|\p{L}{2}/u.test(words.replace(verbOf(statement.words), " ").replace(FILLERS, " "));
    return named ? null : { text };
  },
);

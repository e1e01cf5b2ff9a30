import { rule, type KeyResultSubject } from "../rule";
import { DOWNWARD, KEEPING, REACHING, UPWARD, type WordList } from "../words";

const VERBS: WordList = {
  en: [UPWARD, DOWNWARD, REACHING, KEEPING].flatMap(({ en }) => en),
  zh: [UPWARD, DOWNWARD, REACHING, KEEPING].flatMap(({ zh }) => zh),
};
const FILLERS = /\b(?:from|to|by|the|a|an|of|it|its)\b|[从由至到为在]/gi;
const VERB = new RegExp(`\\b(?:${VERBS.en.join("|")})\\b|${VERBS.zh.join("|")}`, "gi");

/** K09. Something must be left when numbers, verbs of movement and dates are taken away, or there is a unit. */
export const keyResultNamesItsMetric = rule(
  "K09", "key-result-names-its-metric", "warning",
  ({ statement: { text, undated, quantities }, keyResult }: KeyResultSubject) => {
    if (quantities.length === 0 || keyResult?.unit != null) return null;
    const words = quantities.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), undated);
    const named = /\p{Script=Han}|\p{L}{2}/u.test(words.replace(VERB, " ").replace(FILLERS, " "));
    return named ? null : { text };
  },
);

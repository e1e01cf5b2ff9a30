import { rule, type KeyResultSubject } from "../rule";
import { quantityText } from "../statement";
import { findWord } from "../words";

/** K16. Only where the objective is known to be aspirational. */
export const keyResultAllowsForChance = rule(
  "K16", "key-result-allows-for-chance", "info",
  ({ statement: { text, quantities, words }, objective }: KeyResultSubject) => {
    if (objective?.ambition !== "aspirational") return null;
    const complete = quantities.find(({ kind, value }) => kind === "percent" && value === 100);
    const word = complete ? quantityText(complete) : findWord(text, words.absolute);
    return word === null ? null : { word };
  },
);

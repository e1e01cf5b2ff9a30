import { rule, type KeyResultSubject } from "../rule";
import { VANITY, findWord } from "../words";

/** K14 */
export const keyResultCountsValue = rule(
  "K14", "key-result-counts-value", "info",
  ({ statement: { text } }: KeyResultSubject) => {
    const word = findWord(text, VANITY);
    return word === null ? null : { word };
  },
);

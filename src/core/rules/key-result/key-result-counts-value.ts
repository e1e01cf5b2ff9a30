import { rule, type KeyResultSubject } from "../rule";
import { findWord } from "../words";

/** K14 */
export const keyResultCountsValue = rule(
  "K14", "key-result-counts-value", "info",
  ({ statement: { text, words } }: KeyResultSubject) => {
    const word = findWord(text, words.vanity);
    return word === null ? null : { word };
  },
);

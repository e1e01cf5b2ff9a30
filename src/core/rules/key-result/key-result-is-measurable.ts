import { rule, type KeyResultSubject } from "../rule";
import { unmeasurableWord } from "../demands";

/** K06 */
export const keyResultIsMeasurable = rule(
  "K06", "key-result-is-measurable", "warning",
  ({ statement }: KeyResultSubject) => {
    const word = unmeasurableWord(statement.text, statement.words);
    return word === null ? null : { word };
  },
);

import { rule, type KeyResultSubject } from "../rule";
import { openingWord, statesResult } from "../statement";

/** K05 */
export const keyResultTakesResponsibility = rule(
  "K05", "key-result-takes-responsibility", "error",
  ({ statement }: KeyResultSubject) => {
    const word = openingWord(statement, statement.words.takingPart);
    return word === null || statesResult(statement) ? null : { word };
  },
);

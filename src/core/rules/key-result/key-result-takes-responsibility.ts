import { rule, type KeyResultSubject } from "../rule";
import { openingWord, statesResult } from "../statement";
import { TAKING_PART } from "../words";

/** K05 */
export const keyResultTakesResponsibility = rule(
  "K05", "key-result-takes-responsibility", "error",
  ({ statement }: KeyResultSubject) => {
    const word = openingWord(statement, TAKING_PART);
    return word === null || statesResult(statement) ? null : { word };
  },
);

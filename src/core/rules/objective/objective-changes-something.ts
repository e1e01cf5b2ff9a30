import { rule, type ObjectiveSubject } from "../rule";
import { openingWord } from "../statement";
import { BUSINESS_AS_USUAL, findWord } from "../words";

/** O03. In English the verb at the beginning decides; in Chinese the word may stand anywhere. */
export const objectiveChangesSomething = rule(
  "O03", "objective-changes-something", "warning",
  ({ statement }: ObjectiveSubject) => {
    const word = openingWord(statement, BUSINESS_AS_USUAL) ?? findWord(statement.text, { en: [], zh: BUSINESS_AS_USUAL.zh });
    return word === null ? null : { word };
  },
);

import { rule, type ObjectiveSubject } from "../rule";
import { openingWord } from "../statement";
import { findWord } from "../words";

/** O03. In English the verb at the beginning decides; in Chinese the word may stand anywhere. */
export const objectiveChangesSomething = rule(
  "O03", "objective-changes-something", "warning",
  ({ statement }: ObjectiveSubject) => {
    const { businessAsUsual } = statement.words;
    const word = openingWord(statement, businessAsUsual) ?? findWord(statement.text, { en: [], zh: businessAsUsual.zh });
    return word === null ? null : { word };
  },
);

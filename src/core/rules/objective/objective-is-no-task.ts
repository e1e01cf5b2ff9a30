import { rule, type ObjectiveSubject } from "../rule";
import { openingWord } from "../statement";

/** O04 */
export const objectiveIsNoTask = rule(
  "O04", "objective-is-no-task", "warning",
  ({ statement }: ObjectiveSubject) => {
    const word = openingWord(statement, statement.words.activity);
    return word === null ? null : { word };
  },
);

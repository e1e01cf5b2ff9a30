import { rule, type ObjectiveSubject } from "../rule";
import { openingWord } from "../statement";
import { ACTIVITY } from "../words";

/** O04 */
export const objectiveIsNoTask = rule(
  "O04", "objective-is-no-task", "warning",
  ({ statement }: ObjectiveSubject) => {
    const word = openingWord(statement, ACTIVITY);
    return word === null ? null : { word };
  },
);

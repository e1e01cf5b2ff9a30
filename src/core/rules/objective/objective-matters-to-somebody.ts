import { parentsOf } from "../facts";
import { rule, type ObjectiveSubject } from "../rule";
import { findWord } from "../words";

/** O07. A perspective comes from the scorecard, and so is a parent as good as one that it supports; a text alone may have one that is not seen. */
export const objectiveMattersToSomebody = rule(
  "O07", "objective-matters-to-somebody", ({ objective }: ObjectiveSubject) => (objective ? "warning" : "info"),
  ({ statement: { text, words }, objective, facts }) => {
    const linked = objective !== null && (objective.perspective !== null || parentsOf(objective.id, facts).length > 0);
    return linked || findWord(text, words.benefit) !== null ? null : { text };
  },
);

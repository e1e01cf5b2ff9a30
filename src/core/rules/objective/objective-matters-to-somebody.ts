import { rule, type ObjectiveSubject } from "../rule";
import { BENEFIT, findWord } from "../words";

/** O07. A perspective is a parent, because it comes from the scorecard; a text alone may have one that is not seen. */
export const objectiveMattersToSomebody = rule(
  "O07", "objective-matters-to-somebody", ({ objective }: ObjectiveSubject) => (objective ? "warning" : "info"),
  ({ statement: { text }, objective }) => {
    const linked = objective?.perspective != null;
    return linked || findWord(text, BENEFIT) !== null ? null : { text };
  },
);

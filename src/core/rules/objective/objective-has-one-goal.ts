import { rule, type ObjectiveSubject } from "../rule";

/** O06 */
export const objectiveHasOneGoal = rule(
  "O06", "objective-has-one-goal", "info",
  ({ statement: { text } }: ObjectiveSubject) => {
    const word = /\bas well as\b|\band\b|&|[，,]\s*并(?!不)|以及|同时/i.exec(text)?.[0];
    return word === undefined ? null : { word };
  },
);

import type { ObjectiveRule } from "../rule";
import { objectiveChangesSomething } from "./objective-changes-something";
import { objectiveHasOneGoal } from "./objective-has-one-goal";
import { objectiveIsNoTask } from "./objective-is-no-task";
import { objectiveMattersToSomebody } from "./objective-matters-to-somebody";
import { objectiveOfReadableLength } from "./objective-of-readable-length";
import { objectiveSaysForWhom } from "./objective-says-for-whom";
import { objectiveWithoutNumber } from "./objective-without-number";

/** In the order that reads best to the person who mends the text: what it is, then how it is said. */
export const OBJECTIVE_RULES: readonly ObjectiveRule[] = [
  objectiveIsNoTask,
  objectiveChangesSomething,
  objectiveWithoutNumber,
  objectiveSaysForWhom,
  objectiveMattersToSomebody,
  objectiveHasOneGoal,
  objectiveOfReadableLength,
];

import type { SetRule } from "../set-rule";
import { ambitionFits } from "./ambition-fits";
import { ambitionsMixed } from "./ambitions-mixed";
import { dutyHasObjective } from "./duty-has-objective";
import { enoughFromBelow } from "./enough-from-below";
import { fewHeldEach } from "./few-held-each";
import { fewKeyResultsEach } from "./few-key-results-each";
import { fewObjectivesEach } from "./few-objectives-each";
import { keyResultsIndependent } from "./key-results-independent";
import { keyResultsSuffice } from "./key-results-suffice";
import { noWeightDominates } from "./no-weight-dominates";
import { objectiveHasOutcome } from "./objective-has-outcome";
import { objectiveHasSource } from "./objective-has-source";
import { outputsInMinority } from "./outputs-in-minority";
import { ownWordsNotParents } from "./own-words-not-parents";
import { targetChangeExplained } from "./target-change-explained";
import { volumePairedWithQuality } from "./volume-paired-with-quality";
import { weightsMakeWhole } from "./weights-make-whole";

/** How many, what kind, where they come from, how they belong together, how they weigh, and what was made of them. */
export const SET_RULES: readonly SetRule[] = [
  fewObjectivesEach,
  fewKeyResultsEach,
  fewHeldEach,
  outputsInMinority,
  enoughFromBelow,
  objectiveHasOutcome,
  objectiveHasSource,
  dutyHasObjective,
  ownWordsNotParents,
  keyResultsSuffice,
  volumePairedWithQuality,
  keyResultsIndependent,
  weightsMakeWhole,
  noWeightDominates,
  ambitionsMixed,
  ambitionFits,
  targetChangeExplained,
];

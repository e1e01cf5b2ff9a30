import type { SetRule } from "../set-rule";
import { ambitionsMixed } from "./ambitions-mixed";
import { fewKeyResultsEach } from "./few-key-results-each";
import { fewObjectivesEach } from "./few-objectives-each";
import { keyResultsIndependent } from "./key-results-independent";
import { noWeightDominates } from "./no-weight-dominates";
import { objectiveHasOutcome } from "./objective-has-outcome";
import { volumePairedWithQuality } from "./volume-paired-with-quality";
import { weightsMakeWhole } from "./weights-make-whole";

/** How many, what kind, how they belong together, how they weigh. */
export const SET_RULES: readonly SetRule[] = [
  fewObjectivesEach,
  fewKeyResultsEach,
  objectiveHasOutcome,
  volumePairedWithQuality,
  keyResultsIndependent,
  weightsMakeWhole,
  noWeightDominates,
  ambitionsMixed,
];

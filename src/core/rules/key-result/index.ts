import type { KeyResultRule } from "../rule";
import { keyResultAllowsForChance } from "./key-result-allows-for-chance";
import { keyResultChangeHasBase } from "./key-result-change-has-base";
import { keyResultChangesSomething } from "./key-result-changes-something";
import { keyResultCountsValue } from "./key-result-counts-value";
import { keyResultHasDeadline } from "./key-result-has-deadline";
import { keyResultHasEvidence } from "./key-result-has-evidence";
import { keyResultHasNumber } from "./key-result-has-number";
import { keyResultHasOneMetric } from "./key-result-has-one-metric";
import { keyResultHasOwner } from "./key-result-has-owner";
import { keyResultHasStart } from "./key-result-has-start";
import { keyResultIsMeasurable } from "./key-result-is-measurable";
import { keyResultIsOutcome } from "./key-result-is-outcome";
import { keyResultMovesAsItSays } from "./key-result-moves-as-it-says";
import { keyResultNamesItsMetric } from "./key-result-names-its-metric";
import { keyResultTakesResponsibility } from "./key-result-takes-responsibility";
import { keyResultUsesItsScale } from "./key-result-uses-its-scale";

/** In the order that reads best to the person who mends the text: what it aims at, its numbers, its words, whose it is. */
export const KEY_RESULT_RULES: readonly KeyResultRule[] = [
  keyResultTakesResponsibility,
  keyResultIsOutcome,
  keyResultChangesSomething,
  keyResultHasOneMetric,
  keyResultHasNumber,
  keyResultHasStart,
  keyResultMovesAsItSays,
  keyResultChangeHasBase,
  keyResultNamesItsMetric,
  keyResultIsMeasurable,
  keyResultHasDeadline,
  keyResultUsesItsScale,
  keyResultCountsValue,
  keyResultAllowsForChance,
  keyResultHasOwner,
  keyResultHasEvidence,
];

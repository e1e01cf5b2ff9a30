import type { Severity } from "../../issue";
import { rule, type KeyResultSubject } from "../rule";
import { openingWord, statesResult } from "../statement";

/** K04. What is planned as a milestone, or is dated and counted, is only worth a remark. */
export const keyResultIsOutcome = rule(
  "K04", "key-result-is-outcome", severity,
  ({ statement }: KeyResultSubject) => {
    const word = openingWord(statement, statement.words.activity);
    return word === null || statesResult(statement) ? null : { word };
  },
);

function severity({ statement, keyResult }: KeyResultSubject): Severity {
  const planned = keyResult?.type === "milestone" || keyResult?.type === "baseline";
  return planned || (statement.hasDate && statement.quantities.length > 0) ? "info" : "warning";
}

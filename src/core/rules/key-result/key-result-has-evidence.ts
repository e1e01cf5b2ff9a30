import { rule, type KeyResultSubject } from "../rule";

/** K13. A measure of the scorecard is a source of data; else it must be said where the readings or the proof come from. */
export const keyResultHasEvidence = rule(
  "K13", "key-result-has-evidence", "warning",
  ({ statement: { text }, keyResult, facts: { evidence } }: KeyResultSubject) => {
    // A text alone, like a measure, is not asked.
    if (keyResult?.measure !== null || evidence === undefined) return null;
    return (evidence.get(keyResult.id) ?? "").trim() === "" ? { text } : null;
  },
);

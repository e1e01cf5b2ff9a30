import { readStatement, openingWord, statesResult } from "../statement";
import { setRule } from "../set-rule";
import { ACTIVITY } from "../words";
import type { KeyResult } from "../../model";

/** S03 */
export const objectiveHasOutcome = setRule("S03", "objective-has-outcome", "warning", ({ objectives, keyResultsOf }) =>
  objectives.flatMap(({ id, text }) => {
    const all = keyResultsOf(id);
    return all.length > 0 && all.every(isOutput) ? [{ of: id, values: { objective: text } }] : [];
  }));

/** Milestones, and activities that do not say what comes of them. */
function isOutput({ type, text }: KeyResult): boolean {
  const statement = readStatement(text);
  return type === "milestone" || (openingWord(statement, ACTIVITY) !== null && !statesResult(statement)) || /^collect\b/i.test(statement.text);
}

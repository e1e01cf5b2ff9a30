import { setRule } from "../set-rule";

/** S02 */
export const fewKeyResultsEach = setRule("S02", "few-key-results-each", "warning", ({ objectives, keyResultsOf, policy }) =>
  objectives.flatMap(({ id, text }) => {
    const { low, high } = policy.keyResults;
    const count = keyResultsOf(id).length;
    return count < low || count > high ? [{ of: id, values: { objective: text, count, low, high } }] : [];
  }));

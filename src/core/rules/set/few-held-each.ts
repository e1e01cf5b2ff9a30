import { isHeld } from "../kinds";
import { setRule } from "../set-rule";

/** P03 */
export const fewHeldEach = setRule("P03", "few-held-each", "warning", ({ objectives, keyResultsOf, policy }) =>
  objectives.flatMap(({ id, text }) => {
    const count = keyResultsOf(id).filter(isHeld).length;
    return count > policy.maintained ? [{ of: id, values: { objective: text, count, most: policy.maintained } }] : [];
  }));

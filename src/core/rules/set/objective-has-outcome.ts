import { isOutput } from "../kinds";
import { setRule } from "../set-rule";

/** S03. As many outcomes as the policy asks for; an objective with fewer key results than that needs all of them to be. */
export const objectiveHasOutcome = setRule("S03", "objective-has-outcome", "warning", ({ objectives, keyResultsOf, policy, words }) =>
  objectives.flatMap(({ id, text }) => {
    const all = keyResultsOf(id);
    const outcomes = all.filter((each) => !isOutput(each, words)).length;
    const needed = Math.min(policy.outcomes, all.length);
    return outcomes < needed ? [{ of: id, values: { objective: text, outcomes, needed } }] : [];
  }));

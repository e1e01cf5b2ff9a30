import { parentsOf } from "../facts";
import { setRule } from "../set-rule";

/** S10, first half. Known only where links or the strategy are; a parent or a part of the strategy is enough. */
export const objectiveHasSource = setRule("S10", "objective-has-source", "warning", ({ objectives, facts }) => {
  if (facts.links === undefined && facts.strategy === undefined) return [];
  return objectives.flatMap(({ id, text }) =>
    (parentsOf(id, facts).length > 0 || facts.strategy?.has(id) === true ? [] : [{ of: id, values: { objective: text } }]));
});

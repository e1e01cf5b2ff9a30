import { isOutput } from "../kinds";
import { setRule } from "../set-rule";
import { percent } from "../weights";

/** P02. Over all key results of the set. */
export const outputsInMinority = setRule("P02", "outputs-in-minority", "warning", ({ objectives, keyResultsOf, policy, words }) => {
  const all = objectives.flatMap(({ id }) => keyResultsOf(id));
  const share = all.filter((each) => isOutput(each, words)).length / all.length;
  return share > policy.outputs + 1e-9 ? [{ of: null, values: { share: percent(share), most: percent(policy.outputs) } }] : [];
});

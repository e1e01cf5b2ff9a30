import { setRule } from "../set-rule";
import { percent } from "../weights";

/** P01. Over the objectives of which somebody said who proposed them. */
export const enoughFromBelow = setRule("P01", "enough-from-below", "warning", ({ objectives, policy, facts: { proposed = new Map<string, never>() } }) => {
  const known = objectives.flatMap(({ id }) => proposed.get(id) ?? []);
  const share = known.filter((from) => from === "below").length / known.length;
  return share < policy.bottomUp - 1e-9 ? [{ of: null, values: { share: percent(share), least: percent(policy.bottomUp) } }] : [];
});

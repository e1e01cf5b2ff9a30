import { groupBy } from "../group-by";
import { setRule } from "../set-rule";

/** S01. Counted for each owner in each cycle; objectives without an owner count together. */
export const fewObjectivesEach = setRule("S01", "few-objectives-each", "warning", ({ objectives, policy }) =>
  groupBy(objectives, ({ cycle, owner }) => JSON.stringify([cycle, owner])).flatMap((group) => {
    const { low, high } = policy.objectives;
    const [first] = group;
    const wrong = first !== undefined && (group.length < low || group.length > high);
    return wrong ? [{ of: first.id, values: { owner: first.owner, count: group.length, low, high } }] : [];
  }));

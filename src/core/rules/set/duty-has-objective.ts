import { setRule } from "../set-rule";

/** S10, second half: a responsibility of the department that no objective of the set serves. */
export const dutyHasObjective = setRule("S10", "duty-has-objective", "warning", ({ objectives, facts: { duties = [] } }) => {
  const there = new Set(objectives.map(({ id }) => id));
  return duties.flatMap(({ text, objectives: serving }) => (serving.some((id) => there.has(id)) ? [] : [{ of: null, values: { duty: text } }]));
});

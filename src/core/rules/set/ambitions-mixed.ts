import { setRule } from "../set-rule";

/** S09. One objective alone cannot be mixed. */
export const ambitionsMixed = setRule("S09", "ambitions-mixed", "info", ({ objectives }) => {
  const [first] = objectives;
  const same = first !== undefined && objectives.length > 1 && objectives.every(({ ambition }) => ambition === first.ambition);
  return same ? [{ of: null, values: { ambition: first.ambition } }] : [];
});

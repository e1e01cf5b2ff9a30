import { setRule } from "../set-rule";
import { percent } from "../weights";

/** S05, second half. One key result alone carries everything by nature. */
export const noWeightDominates = setRule("S05", "no-weight-dominates", "warning", ({ objectives, keyResultsOf }) =>
  objectives.flatMap(({ id, text }) => {
    const all = keyResultsOf(id);
    const sum = all.reduce((total, { weight }) => total + weight, 0);
    const heavy = all.length > 1 ? all.find(({ weight }) => weight / sum > 0.6 + 1e-9) : undefined;
    return heavy ? [{ of: heavy.id, values: { objective: text, keyResult: heavy.text, share: percent(heavy.weight / sum) } }] : [];
  }));

import { percent, wholeOf } from "../weights";
import { setRule } from "../set-rule";

/** S05, first half. Only weights that look like shares or percentages must add up; 1, 1, 2 are relative. */
export const weightsMakeWhole = setRule("S05", "weights-make-whole", "warning", ({ objectives, keyResultsOf }) =>
  objectives.flatMap(({ id, text }) => {
    const weights = keyResultsOf(id).map(({ weight }) => weight);
    const whole = wholeOf(weights);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    // 0.1 % is what domain practice allows for rounded shares.
    const wrong = whole !== null && Math.abs(sum / whole - 1) > 0.001 + 1e-9;
    return wrong ? [{ of: id, values: { objective: text, sum: percent(sum / whole) } }] : [];
  }));

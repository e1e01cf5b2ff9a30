import { demands } from "../demands";
import { rule, type KeyResultSubject } from "../rule";

/** K07 */
export const keyResultHasOneMetric = rule(
  "K07", "key-result-has-one-metric", "warning",
  ({ statement }: KeyResultSubject) => {
    const [first, second] = demands(statement);
    return first !== undefined && second !== undefined ? { first, second } : null;
  },
);

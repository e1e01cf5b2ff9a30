import type { KeyResultType } from "../../model";
import { rule, type KeyResultSubject } from "../rule";

/** Types that are scored without a number in the text. */
const WITHOUT_NUMBER: readonly KeyResultType[] = ["milestone", "binary", "within", "baseline"];

/** K01. A target in its own column is a number. */
export const keyResultHasNumber = rule(
  "K01", "key-result-has-number", "error",
  ({ statement, keyResult }: KeyResultSubject) => {
    if (statement.quantities.length > 0) return null;
    const measured = keyResult !== null && (keyResult.target !== null || WITHOUT_NUMBER.includes(keyResult.type));
    return measured ? null : { text: statement.text };
  },
);

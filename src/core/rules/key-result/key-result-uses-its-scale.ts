import { rule, type KeyResultSubject } from "../rule";
import { quantityText } from "../statement";

/** K12 */
export const keyResultUsesItsScale = rule(
  "K12", "key-result-uses-its-scale", "info",
  ({ statement: { movement, quantities }, keyResult }: KeyResultSubject) => {
    if (keyResult?.type !== "binary") return null;
    const found = movement?.to ?? quantities.find(({ kind }) => kind !== "count");
    return found ? { found: quantityText(found) } : null;
  },
);

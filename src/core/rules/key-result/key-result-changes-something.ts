import { rule, type KeyResultSubject } from "../rule";
import { openingWord } from "../statement";
import { KEEPING, findWord } from "../words";

const HEALTH_TYPES: readonly string[] = ["maintain_above", "maintain_below", "within"];

/** K11. One that is marked as kept, by its type, is what it should be. */
export const keyResultChangesSomething = rule(
  "K11", "key-result-changes-something", "warning",
  ({ statement, keyResult }: KeyResultSubject) => {
    if (keyResult !== null && HEALTH_TYPES.includes(keyResult.type)) return null;
    const word = openingWord(statement, KEEPING) ?? findWord(statement.text, { en: [], zh: KEEPING.zh });
    return word === null || statement.movement !== null ? null : { word };
  },
);

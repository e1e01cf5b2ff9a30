import { isHeld } from "../kinds";
import { rule, type KeyResultSubject } from "../rule";
import { openingWord } from "../statement";
import { findWord } from "../words";

/** K11. One that is marked as kept, by its type, is what it should be. */
export const keyResultChangesSomething = rule(
  "K11", "key-result-changes-something", "warning",
  ({ statement, keyResult }: KeyResultSubject) => {
    if (keyResult !== null && isHeld(keyResult)) return null;
    const { keeping } = statement.words;
    const word = openingWord(statement, keeping) ?? findWord(statement.text, { en: [], zh: keeping.zh });
    return word === null || statement.movement !== null ? null : { word };
  },
);

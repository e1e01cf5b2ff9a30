import { rule, type KeyResultSubject } from "../rule";

/**
 * K02. The start may stand in its column or in the text, or be `TBD` while a baseline is being measured. A text
 * alone needs one only if it names a movement and no number at all: its start may stand in a column not seen here.
 */
export const keyResultHasStart = rule(
  "K02", "key-result-has-start", "error",
  ({ statement, keyResult }: KeyResultSubject) => {
    const { text, movement, moves, quantities } = statement;
    if (movement !== null || /\bTBD\b|待定/i.test(text)) return null;
    const missing = keyResult
      ? (keyResult.type === "increase" || keyResult.type === "decrease") && keyResult.start === null
      : moves !== null && quantities.length === 0;
    return missing ? { text } : null;
  },
);

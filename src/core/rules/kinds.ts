import type { KeyResult, KeyResultType } from "../model";
import { openingWord, readStatement, statesResult } from "./statement";
import type { Words } from "./words";

const HELD: readonly KeyResultType[] = ["maintain_above", "maintain_below", "within"];

/** True for a key result that only holds what is there, by its type. */
export function isHeld({ type }: Pick<KeyResult, "type">): boolean {
  return HELD.includes(type);
}

/** True for milestones, and for activities that do not say what comes of them. */
export function isOutput({ type, text }: Pick<KeyResult, "type" | "text">, words: Words): boolean {
  const statement = readStatement(text, words);
  return type === "milestone" || (openingWord(statement, words.activity) !== null && !statesResult(statement)) || /^collect\b/i.test(statement.text);
}

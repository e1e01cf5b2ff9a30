import { rule, type KeyResultSubject } from "../rule";
import type { Statement } from "../statement";

/** K03. Numbers of the record count before those of the text. */
export const keyResultMovesAsItSays = rule(
  "K03", "key-result-moves-as-it-says", "error",
  ({ statement, keyResult }: KeyResultSubject) => {
    const numbers = recordNumbers(keyResult) ?? textNumbers(statement);
    if (numbers === null) return null;
    const { from, to } = numbers;
    if (from === to) return { from, to, way: "equal" as const };
    const way = typeWay(keyResult) ?? statement.moves;
    return way !== null && (way === "up") !== to > from ? { from, to, way } : null;
  },
);

function typeWay(keyResult: KeyResultSubject["keyResult"]): "up" | "down" | null {
  if (keyResult?.type === "increase") return "up";
  return keyResult?.type === "decrease" ? "down" : null;
}

function recordNumbers(keyResult: KeyResultSubject["keyResult"]): { from: number; to: number } | null {
  if (typeWay(keyResult) === null || keyResult?.start == null || keyResult.target === null) return null;
  return { from: keyResult.start, to: keyResult.target };
}

function textNumbers({ movement }: Statement): { from: number; to: number } | null {
  if (movement === null) return null;
  const { from, to } = movement;
  // "From 2 to 1 million" leaves open whether the 2 are millions.
  const comparable = from.scaled === to.scaled && !Number.isNaN(from.value) && !Number.isNaN(to.value);
  return comparable ? { from: from.value, to: to.value } : null;
}

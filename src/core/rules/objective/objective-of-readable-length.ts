import { rule, type ObjectiveSubject } from "../rule";

/** O02. English counts words, 3 to 25; Chinese counts characters, 6 to 40. */
export const objectiveOfReadableLength = rule(
  "O02", "objective-of-readable-length", "warning",
  ({ statement: { text } }: ObjectiveSubject) => {
    const length = measure(text);
    return length.length < length.low || length.length > length.high ? length : null;
  },
);

function measure(text: string): { length: number; low: number; high: number; unit: "words" | "characters" } {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  // A Latin word within Chinese text reads like a word of two characters.
  return characters > 0
    ? { length: characters + 2 * words, low: 6, high: 40, unit: "characters" }
    : { length: words, low: 3, high: 25, unit: "words" };
}

import { LEVELS, type KeyResult, type Level } from "../model";

/** A key result that can be checked in, and the days on which: those of its cycle and of the slack after it. */
export interface OpenKeyResult extends Pick<KeyResult, "id" | "text"> {
  readonly cycle: string;
  readonly start: string;
  readonly slackEnd: string;
  /** Whose it is; the company's if left out. */
  readonly level?: Level;
}

/**
 * Of key results in the same words those of the highest level: what a team takes over from the company is checked in where
 * the company looks, unless its id says otherwise.
 */
export function ofHighestLevel(keyResults: readonly OpenKeyResult[]): readonly OpenKeyResult[] {
  const levelOf = ({ level = "company" }: OpenKeyResult): Level => level;
  const highest = LEVELS.find((level) => keyResults.some((each) => levelOf(each) === level));
  return keyResults.filter((each) => levelOf(each) === highest);
}

/**
 * Key results that a text may mean: those of that id, else those of that text, else those of that text apart from case,
 * width, punctuation and spaces. More than one where the same text stands in several cycles, or twice in one.
 */
export function findKeyResults(named: string, keyResults: readonly OpenKeyResult[]): readonly OpenKeyResult[] {
  const wanted = named.trim();
  const attempts: readonly ((keyResult: OpenKeyResult) => boolean)[] = [
    ({ id }) => id.toLowerCase() === wanted.toLowerCase(),
    ({ text }) => text === wanted,
    ({ text }) => foldText(text) === foldText(wanted),
  ];
  return attempts.map((fits) => keyResults.filter(fits)).find((found) => found.length > 0) ?? [];
}

/** Up to three texts like the one that was not found, the nearest first; none if all are far from it. */
export function nearestTexts(named: string, keyResults: readonly OpenKeyResult[]): readonly string[] {
  const wanted = pairs(foldText(named));
  const texts = [...new Set(keyResults.flatMap(({ id, text }) => [text, id]))];
  return texts
    .map((text) => ({ text, likeness: likeness(wanted, pairs(foldText(text))) }))
    .filter((candidate) => candidate.likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ text }) => text);
}

/** Letters and digits alone. @example foldText("Cut lead time: 45 → 35") // => "cutleadtime4535" */
function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Share of neighbouring letters that two texts have in common, 0…1 (Dice's coefficient). */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const rest = [...b];
  let common = 0;
  for (const pair of a) {
    const index = rest.indexOf(pair);
    if (index < 0) continue;
    common += 1;
    rest.splice(index, 1);
  }
  return (2 * common) / (a.length + b.length);
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2));
}

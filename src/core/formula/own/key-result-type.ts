import type { CellError, CellValue } from "../../grid";
import { KEY_RESULT_TYPES, type KeyResultType } from "../../model";
import { word } from "./arguments";

/** How a type may be called in a cell, besides its own name. Few, because every twin lists them. */
const OTHER_NAMES: readonly (readonly [string, KeyResultType])[] = [
  ["maintain above", "maintain_above"], ["maintain below", "maintain_below"],
  ["增加", "increase"], ["减少", "decrease"], ["不低于", "maintain_above"], ["不高于", "maintain_below"],
  ["区间", "within"], ["里程碑", "milestone"], ["是/否", "binary"], ["基线", "baseline"],
];

/** Every word for a type. */
export const TYPE_WORDS: readonly (readonly [word: string, type: KeyResultType])[] = [
  ...KEY_RESULT_TYPES.map((type) => [type, type] as const), ...OTHER_NAMES,
];

/** Type that an argument names; null if none is given: then start and target decide. */
export function typeArgument(value: CellValue | undefined): KeyResultType | null | CellError {
  return word(value, TYPE_WORDS);
}

/** The words with the number of the choice for each; no word at all stands for the last one. */
export function typeChoices(choiceOf: Readonly<Record<KeyResultType, number>>, withoutType: number): readonly (readonly [string, number])[] {
  return [...TYPE_WORDS.map(([each, type]) => [each, choiceOf[type]] as const), ["", withoutType]];
}

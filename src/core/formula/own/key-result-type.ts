import type { CellError, CellValue } from "../../grid";
import { typeWord } from "../../language";
import { KEY_RESULT_TYPES, type KeyResultType } from "../../model";
import { word } from "./arguments";

/** Every word for a type: its own name, with a space too, and the one that Chinese sheets show. Few, because twins list them. */
export const TYPE_WORDS: readonly (readonly [word: string, type: KeyResultType])[] = [
  ...KEY_RESULT_TYPES.map((type) => [type, type] as const),
  ["maintain above", "maintain_above"], ["maintain below", "maintain_below"],
  ...KEY_RESULT_TYPES.map((type) => [typeWord(type, "zh"), type] as const),
];

/** Type that an argument names; null if none is given: then start and target decide. */
export function typeArgument(value: CellValue | undefined): KeyResultType | null | CellError {
  return word(value, TYPE_WORDS);
}

/** The words with the number of the choice for each; no word at all stands for the last one. */
export function typeChoices(choiceOf: Readonly<Record<KeyResultType, number>>, withoutType: number): readonly (readonly [string, number])[] {
  return [...TYPE_WORDS.map(([each, type]) => [each, choiceOf[type]] as const), ["", withoutType]];
}

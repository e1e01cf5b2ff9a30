import { LIST_NAMES, type ListName, type WordList, type Words } from "./words";

/** Lists as rows state them: those of words, and that of scales. */
export const ROW_LISTS = [...LIST_NAMES, "scales"] as const;

export type RowList = ListName | "scales";

/** How a word is looked for: as a whole word, or, in Chinese and for signs, anywhere. */
export type WordLanguage = "en" | "zh" | "any";

/** A word as one row states it. */
export interface WordRow {
  readonly list: RowList;
  readonly word: string;
  readonly language: WordLanguage;
  /** Of a scale: what it multiplies by; null for any other word. */
  readonly factor: number | null;
}

/** The words as rows, list by list. `wordsOfRows` makes the same words of them. */
export function rowsOfWords(words: Words): readonly WordRow[] {
  const lists = LIST_NAMES.flatMap((list) => (["en", "zh"] as const).flatMap((language) =>
    words[list][language].map((word): WordRow => ({ list, word, language: languageOf(word, language), factor: null }))));
  const scales = (["en", "zh"] as const).flatMap((language) =>
    Object.entries(words.scales[language]).map(([word, factor]): WordRow => ({ list: "scales", word, language: languageOf(word, language), factor })));
  return [...lists, ...scales];
}

/** The words that rows state. A list of which no row is left is empty: what it found is no longer looked for. Scales need a factor. */
export function wordsOfRows(rows: readonly WordRow[]): Words {
  const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, listOf(rows.filter(({ list }) => list === name))]));
  const scales = rows.filter(({ list }) => list === "scales");
  const factors = (isEnglish: boolean): Readonly<Record<string, number>> =>
    Object.fromEntries(scales.flatMap(({ word, language, factor }) => (factor === null || (language === "en") !== isEnglish ? [] : [[word, factor] as const])));
  return { ...(lists as Record<ListName, WordList>), scales: { en: factors(true), zh: factors(false) } };
}

function listOf(rows: readonly WordRow[]): WordList {
  const words = (isEnglish: boolean): readonly string[] => rows.filter(({ language }) => (language === "en") === isEnglish).map(({ word }) => word);
  return { en: words(true), zh: words(false) };
}

/** Signs are looked for anywhere, like Chinese words, but are of no language. */
function languageOf(word: string, language: "en" | "zh"): WordLanguage {
  return /\p{L}/u.test(word) ? language : "any";
}

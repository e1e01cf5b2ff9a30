/** Words and what each means, the longest first. They are looked up in folded text in lower case. */
export type WordList<Meaning> = readonly (readonly [word: string, meaning: Meaning])[];

/** A word list from groups of words that mean the same, separated by bars. */
export function wordList<Meaning>(groups: readonly (readonly [words: string, meaning: Meaning])[]): WordList<Meaning> {
  return groups
    .flatMap(([words, meaning]) => words.split("|").map((word) => [word, meaning] as const))
    .sort(([one], [other]) => other.length - one.length);
}

/** The longest word of a list that begins at a place, and where it ends; a word of an alphabet must end there in the text too. */
export function wordAt<Meaning>(text: string, at: number, words: WordList<Meaning>): { readonly meaning: Meaning; readonly end: number } | null {
  for (const [word, meaning] of words) {
    const end = at + word.length;
    if (text.startsWith(word, at) && !cutsWord(text, end)) return { meaning, end };
  }
  return null;
}

/** The longest word of a list that ends the text, and where it begins. */
export function wordAtEnd<Meaning>(text: string, words: WordList<Meaning>): { readonly meaning: Meaning; readonly start: number } | null {
  for (const [word, meaning] of words) {
    const start = text.length - word.length;
    if (text.endsWith(word) && !cutsWord(text, start)) return { meaning, start };
  }
  return null;
}

/** Letters of alphabets that set words apart by spaces. */
const LETTER = /\p{Script=Latin}|\p{Script=Cyrillic}/u;

function cutsWord(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

/** Words and what each means, by their first and by their last character; of several the longest comes first. */
export interface WordList<Meaning> {
  readonly byFirst: ReadonlyMap<string, readonly Word<Meaning>[]>;
  readonly byLast: ReadonlyMap<string, readonly Word<Meaning>[]>;
}

type Word<Meaning> = readonly [word: string, meaning: Meaning];

/** A word list from groups of words that mean the same, separated by bars. They are looked up in folded text in lower case. */
export function wordList<Meaning>(groups: readonly Word<Meaning>[]): WordList<Meaning> {
  const words = groups
    .flatMap(([group, meaning]) => group.split("|").map((word): Word<Meaning> => [word, meaning]))
    .sort(([one], [other]) => other.length - one.length);
  return { byFirst: indexed(words, (word) => word.charAt(0)), byLast: indexed(words, (word) => word.slice(-1)) };
}

/** A word list of words that need no meaning. */
export function wordSet(...groups: readonly string[]): WordList<null> {
  return wordList(groups.map((group) => [group, null]));
}

function indexed<Meaning>(words: readonly Word<Meaning>[], keyOf: (word: string) => string): Map<string, Word<Meaning>[]> {
  const index = new Map<string, Word<Meaning>[]>();
  for (const word of words) {
    const key = keyOf(word[0]);
    index.set(key, [...(index.get(key) ?? []), word]);
  }
  return index;
}

/** The longest word of a list that begins at a place, and where it ends; a word of an alphabet must end there in the text too. */
export function wordAt<Meaning>(text: string, at: number, words: WordList<Meaning>): { readonly meaning: Meaning; readonly end: number } | null {
  for (const [word, meaning] of words.byFirst.get(text.charAt(at)) ?? []) {
    const end = at + word.length;
    if (text.startsWith(word, at) && !cutsWord(text, end)) return { meaning, end };
  }
  return null;
}

/** The longest word of a list that ends the text, and where it begins. */
export function wordAtEnd<Meaning>(text: string, words: WordList<Meaning>): { readonly meaning: Meaning; readonly start: number } | null {
  for (const [word, meaning] of words.byLast.get(text.slice(-1)) ?? []) {
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

import type { Language } from "../language";

/**
 * Words that a rule looks for. English ones are whole words in their base form; Chinese ones, and signs such as `≥`,
 * stand anywhere.
 */
export type WordList = Readonly<Record<Language, readonly string[]>>;

/** Lists of words by name, in the order in which people read them: verbs, praise and value, kinds of measures, people, numbers. */
export const LIST_NAMES = [
  "activity", "takingPart", "upward", "downward", "reaching", "keeping", "businessAsUsual", "vague", "purpose",
  "unmeasurable", "measuredBy", "absolute", "benefit", "vanity", "volume", "quality",
  "department", "lead", "towards", "percent", "currency", "money",
] as const;

export type ListName = (typeof LIST_NAMES)[number];

/** The words and the grammar of numbers by which texts are checked. Patterns are made of them once, when they are first used. */
export type Words = Readonly<Record<ListName, WordList>> & {
  /** Words that multiply the number before them: `{ en: { k: 1000 }, zh: { 万: 10000 } }`. */
  readonly scales: Readonly<Record<Language, Readonly<Record<string, number>>>>;
};

/** The first listed English word that the text contains as a whole word, or Chinese word anywhere; null if none. */
export function findWord(text: string, { en, zh }: WordList): string | null {
  return wholeWords(en).exec(text)?.[0] ?? zh.find((word) => text.includes(word)) ?? null;
}

/** The listed word that the text begins with. @example leadingWord("Run a survey", DEFAULT_WORDS.activity) // => "Run" */
export function leadingWord(text: string, { en, zh }: WordList): string | null {
  const word = wholeWords(en).exec(text);
  if (word?.index === 0) return word[0];
  return zh.find((each) => text.startsWith(each)) ?? null;
}

/** The listed word that the text ends with. @example endingWord("Sales team", DEFAULT_WORDS.department) // => "team" */
export function endingWord(text: string, { en, zh }: WordList): string | null {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return en.find((each) => each.toLowerCase() === words.at(-1)) ?? zh.find((each) => text.trim().endsWith(each)) ?? null;
}

/** All words of some lists, as one list. */
export function joined(...lists: readonly WordList[]): WordList {
  return { en: lists.flatMap(({ en }) => en), zh: lists.flatMap(({ zh }) => zh) };
}

/** What is made of words, made once for each set of them. */
export function oncePerWords<Made>(make: (words: Words) => Made): (words: Words) => Made {
  const made = new WeakMap<Words, Made>();
  return (words) => {
    const known = made.get(words);
    if (known !== undefined) return known;
    const result = make(words);
    made.set(words, result);
    return result;
  };
}

/** A choice of words as part of a pattern, longer ones first, so that "page views" is found before "views". */
export function anyOf(words: readonly string[]): string {
  // No words at all must find nothing, where an empty choice would match everywhere.
  if (words.length === 0) return "(?!)";
  const longest = words.toSorted((a, b) => b.length - a.length);
  return longest.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/\s+/g, "\\s+")).join("|");
}

const patterns = new WeakMap<readonly string[], RegExp>();

function wholeWords(words: readonly string[]): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const pattern = new RegExp(`(?<![\\w-])(?:${anyOf(words)})(?![\\w-])`, "i");
  patterns.set(words, pattern);
  return pattern;
}

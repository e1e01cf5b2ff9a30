import type { Language } from "./language";

/** Sentences of one area: for each language, code → a function of the values that the sentence names. */
export type IssueTexts = Readonly<Record<Language, Readonly<Record<string, (values: never) => string>>>>;

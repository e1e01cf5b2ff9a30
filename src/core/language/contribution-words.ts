import type { Contribution } from "../model/alignment";
import type { Language } from "./language";

/** How a child counts for its parent, in words. */
export const CONTRIBUTION_WORDS: Readonly<Record<Language, Readonly<Record<Contribution, string>>>> = {
  en: { progress: "progress", metric: "metric", none: "none" },
  zh: { progress: "进度", metric: "数值", none: "无" },
};

/** The contribution that a word of either language names; null for any other. @example parseContribution("数值") // => "metric" */
export function parseContribution(word: string): Contribution | null {
  const words = Object.values(CONTRIBUTION_WORDS).flatMap((of) => Object.entries(of) as [Contribution, string][]);
  return words.find(([, said]) => said.toLowerCase() === word.trim().toLowerCase())?.[0] ?? null;
}

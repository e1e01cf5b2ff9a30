import type { Underline } from "../core/plan";

/** Underlines by what Excel's API calls them, as files do. */
const UNDERLINES: Readonly<Record<string, Underline>> = {
  None: "none", Single: "single", Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting",
};

/** @example fileUnderline("SingleAccountant") // => "singleAccounting" */
export function fileUnderline(word: string): Underline {
  return UNDERLINES[word] ?? "none";
}

/** What Excel's API calls an underline of a file. */
export function apiUnderline(word: string): string {
  return Object.entries(UNDERLINES).find(([, inFile]) => inFile === word)?.[0] ?? "Single";
}

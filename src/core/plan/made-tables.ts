import { checkInWords, LANGUAGES, okrSheetWords, reviewSheetWords, type Language } from "../language";
import { REVIEW_PARTS, TABLE_NAMES } from "./okr-shapes";

/** Share of the headers that a table must still have to be taken for one of ours. */
const MOST = 0.75;

/**
 * True for a table that we made, by its name and its headers in any of our languages: for a workbook in which nothing
 * says any more what we wrote. A table of the user's that has a name of ours has other headers.
 */
export function isMadeByUs(name: string, headers: readonly string[]): boolean {
  const found = new Set(headers);
  return LANGUAGES.some((language) => {
    const made = headersOf(name, language);
    return made.length > 0 && made.filter((header) => found.has(header)).length >= MOST * made.length;
  });
}

/** True for a name that a table of ours is given. @example isTableName("OKR_Gaps_FY2027_8W2") // => true */
export function isTableName(name: string): boolean {
  return headersOf(name, "en").length > 0;
}

/** Headers of the table that we give a name; none for a name that we never give. */
function headersOf(name: string, language: Language): readonly string[] {
  const { scorecard, cycles, leftOut, objectives, keyResults } = okrSheetWords(language);
  const review = reviewSheetWords(language);
  const cycle = /_(FY\d{4}_[A-Z0-9]+)$/i.exec(name)?.[1];
  const ofCycle = cycle === undefined ? [] : [
    [TABLE_NAMES.objectives(cycle), objectives], [TABLE_NAMES.keyResults(cycle), keyResults],
    ...REVIEW_PARTS.map((part) => [TABLE_NAMES.review(part, cycle), review[part]] as const),
  ] as const;
  const made: readonly (readonly [name: string, headers: Readonly<Record<string, string>>])[] = [
    [TABLE_NAMES.scorecard, scorecard.headers], [TABLE_NAMES.cycles, cycles.headers], [TABLE_NAMES.leftOut, leftOut.headers],
    [TABLE_NAMES.checkIns, checkInWords(language).headers], ...ofCycle,
  ];
  return Object.values(made.find(([ours]) => ours.toLowerCase() === name.toLowerCase())?.[1] ?? {});
}

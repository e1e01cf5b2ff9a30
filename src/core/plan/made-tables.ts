import { checkInWords, LANGUAGES, okrSheetWords, reviewSheetWords, type Language } from "../language";
import { bemWords } from "../language/bem-words";
import { importWords } from "../language/import-words";
import { methodWords } from "../language/method-words";
import { BEM_COLUMNS, BEM_SHEET_KEY, BEM_TABLES } from "./bem-sheet";
import { IMPORT_NOTES_COLUMNS, IMPORT_NOTES_SHEET, IMPORT_NOTES_TABLE } from "./import-notes-sheet";
import { METHOD_COLUMNS, methodHeaders, methodSheetKey, methodTableName, SHEET_OF_TABLE, type MethodTable } from "./method/method-shapes";
import { madeMeetingTables } from "./meetings/made-meeting-tables";
import { COLUMN_KEYS, REVIEW_PARTS, SHEET_KEYS, TABLE_NAMES } from "./okr-shapes";
import { LINEAGE_COLUMNS, LINEAGE_SHEET, LINEAGE_TABLE, lineageTable } from "./process/lineage-sheet";
import { PROCESS_COLUMNS, processSheetOf, processTables, type ProcessPart } from "./process/shapes";
import { madePeopleTables } from "./people/made-people-tables";
import { ALIGNMENT_COLUMNS, ALIGNMENT_PARTS, ALIGNMENT_SHEET, alignmentTables } from "./alignment/alignment-shapes";
import { madeLevelTables } from "./cascade/made-level-tables";
import { REVIEW_COLUMNS } from "./review/review-tables";
import { madeMapTables } from "./strategy/made-map-tables";
import { SCHEME_COLUMNS, SCHEME_SHEETS, SCHEME_TABLES, schemeTable } from "./scheme/scheme-shapes";
import { WHAT_IF_COLUMNS, WHAT_IF_TABLES, whatIfSheetKey, whatIfTable } from "./what-if/what-if-shapes";
import { madeWritingTables } from "./writing/made-writing-tables";

/** Share of the headers that a table must still have to be taken for one of ours. */
const MOST = 0.75;

/** A table of ours as we plan it in a language. */
export interface MadeTable {
  readonly name: string;
  readonly sheetKey: string;
  readonly language: Language;
  /** In the order in which they are planned; the first holds the ids. */
  readonly columns: readonly MadeColumn[];
}

export interface MadeColumn {
  readonly key: string;
  readonly title: string;
}

/**
 * What a table is of those that we make, told by its name and its headers in any of our languages: for a workbook in
 * which nothing says any more what we wrote. Null for a table of the user's, which has other headers even under a name
 * of ours.
 */
export function madeTable(name: string, headers: readonly string[]): MadeTable | null {
  const found = new Set(headers);
  const there = ({ columns }: MadeTable): number => columns.filter(({ title }) => found.has(title)).length;
  const [likely] = LANGUAGES.flatMap((language) => tableOfName(name, language) ?? []).sort((a, b) => there(b) - there(a));
  return likely !== undefined && there(likely) >= MOST * likely.columns.length ? likely : null;
}

/** True for a table that we made, as `madeTable` tells it. */
export function isMadeByUs(name: string, headers: readonly string[]): boolean {
  return madeTable(name, headers) !== null;
}

/** True for a name that a table of ours is given. @example isTableName("OKR_Gaps_FY2027_8W2") // => true */
export function isTableName(name: string): boolean {
  return tableOfName(name, "en") !== null;
}

/** The table that we give a name; null for a name that we never give. */
function tableOfName(name: string, language: Language): MadeTable | null {
  const { scorecard, cycles, pace, leftOut, objectives, keyResults } = okrSheetWords(language);
  const review = reviewSheetWords(language);
  // The tables of a team's or person's review also end in the code of its name.
  const [, year, number, holder] = /_(FY\d{4})_([A-Z0-9]+?)(?:_([TP][A-Z0-9]{5}))?$/i.exec(name) ?? [];
  const cycle = year === undefined || number === undefined ? null : `${year}-${number}`.toUpperCase();
  const reviewOf = cycle === null || holder === undefined ? cycle ?? "" : `${cycle}-${holder.toUpperCase()}`;
  const made = (of: string, sheetKey: string, keys: readonly string[], titles: Readonly<Record<string, string>>): MadeTable =>
    ({ name: of, sheetKey, language, columns: keys.map((key) => ({ key, title: titles[key] ?? key })) });
  const ofCycle = cycle === null ? [] : [
    made(TABLE_NAMES.objectives(cycle), SHEET_KEYS.okr(cycle), COLUMN_KEYS.objectives, objectives),
    made(TABLE_NAMES.keyResults(cycle), SHEET_KEYS.okr(cycle), COLUMN_KEYS.keyResults, keyResults),
    ...madeLevelTables(cycle, language),
    ...REVIEW_PARTS.map((part) => made(TABLE_NAMES.review(part, reviewOf), SHEET_KEYS.review(reviewOf), REVIEW_COLUMNS[part], review[part])),
    ...Object.entries(processTables(cycle, language)).map(([part, { name: of, headers }]) =>
      made(of, processSheetOf(part as ProcessPart, cycle), PROCESS_COLUMNS[part as ProcessPart], headers)),
    ...SCHEME_TABLES.map((table) => {
      const { name: of, headers } = schemeTable(table, cycle, language);
      const sheet = table === "grades" || table === "payLink" ? SCHEME_SHEETS.scheme : SCHEME_SHEETS.scores;
      return made(of, sheet(cycle), SCHEME_COLUMNS[table], headers);
    }),
    ...WHAT_IF_TABLES.map((table) => {
      const { name: of, headers } = whatIfTable(table, cycle, language);
      return made(of, whatIfSheetKey(cycle), WHAT_IF_COLUMNS[table], headers);
    }),
    ...ALIGNMENT_PARTS.map((part) => made(alignmentTables(cycle, language)[part].name, ALIGNMENT_SHEET(cycle), ALIGNMENT_COLUMNS[part], alignmentTables(cycle, language)[part].headers)),
  ];
  const tables = [
    made(TABLE_NAMES.scorecard, SHEET_KEYS.scorecard, COLUMN_KEYS.scorecard, scorecard.headers),
    made(TABLE_NAMES.cycles, SHEET_KEYS.cycles, COLUMN_KEYS.cycles, cycles.headers),
    made(TABLE_NAMES.holidays, SHEET_KEYS.pace, COLUMN_KEYS.holidays, pace.headers),
    made(TABLE_NAMES.leftOut, SHEET_KEYS.leftOut, COLUMN_KEYS.leftOut, leftOut.headers),
    ...madeMapTables(language),
    made(TABLE_NAMES.checkIns, SHEET_KEYS.checkIns, COLUMN_KEYS.checkIns, checkInWords(language).headers),
    made(IMPORT_NOTES_TABLE, IMPORT_NOTES_SHEET, IMPORT_NOTES_COLUMNS, importWords(language).headers),
    made(LINEAGE_TABLE, LINEAGE_SHEET, LINEAGE_COLUMNS, lineageTable(language).headers),
    ...ofCycle,
    ...methodTables(cycle ?? "", language),
    made(BEM_TABLES.candidates, BEM_SHEET_KEY, BEM_COLUMNS.candidates, bemWords(language).headers),
    made(BEM_TABLES.proposals, BEM_SHEET_KEY, BEM_COLUMNS.proposals, bemWords(language).proposalHeaders),
    ...madeMeetingTables(name, cycle, language, made),
    ...madePeopleTables(language),
    ...madeWritingTables(cycle, language),
  ];
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Tables of the sheets that explain and support the method; that of a calendar is of a cycle. */
function methodTables(cycle: string, language: Language): readonly MadeTable[] {
  const words = methodWords(language);
  return (Object.keys(METHOD_COLUMNS) as MethodTable[]).map((table) => {
    const titles = methodHeaders(table, words);
    return { name: methodTableName(table, cycle), sheetKey: methodSheetKey(SHEET_OF_TABLE[table], cycle), language, columns: METHOD_COLUMNS[table].map((key) => ({ key, title: titles[key] ?? key })) };
  });
}

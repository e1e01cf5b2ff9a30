import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { LANGUAGES, wordListNamed, writingSheetWords } from "../../core/language";
import { WRITING_TABLES } from "../../core/plan";
import { DEFAULT_WORDS, wordsOfRows, type WordLanguage, type WordRow, type Words } from "../../core/rules";
import { foldName, rowValues, sameName, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable } from "./own-okrs";

/** The words by which the texts of a workbook are checked. */
export interface KnownWords {
  readonly words: Words;
  /** `word-list-unknown`, `word-without-factor`, `word-use-unknown`. */
  readonly issues: readonly Issue[];
}

/** Those of the sheet of word lists as it stands now, with what people added and struck; else those that we begin with. */
export function knownWords(grid: WorkbookGrid, state: WorkbookState): KnownWords {
  const table = ownTable(grid, state, WRITING_TABLES.words)?.table ?? null;
  if (table === null) return { words: DEFAULT_WORDS, issues: [] };
  const rows = table.rows.map(({ id, row }) => wordRow(rowValues(table, { id, row }), sheetCell(table.sheet.name, row, wordColumn(table))));
  return { words: wordsOfRows(rows.flatMap(({ row }) => row ?? [])), issues: rows.flatMap(({ issues }) => issues) };
}

function wordColumn({ columns, area }: OwnTable): number {
  return columns.find(({ key }) => key === "word")?.column ?? area.left;
}

/** Null for a row that states no word, or one that is not to be looked for. */
function wordRow(values: Readonly<Record<string, CellValue>>, at: string): { readonly row: WordRow | null; readonly issues: readonly Issue[] } {
  const [word, title, used] = [textOf(values["word"]), textOf(values["list"]), textOf(values["use"])];
  const list = wordListNamed(title);
  if (word === "" || isAnyOf("no", used)) return { row: null, issues: [] };
  if (list === null) return { row: null, issues: [issue("warning", "word-list-unknown", at, { list: title, word })] };
  const factor = typeof values["factor"] === "number" && values["factor"] > 0 ? values["factor"] : null;
  if (list === "scales" && factor === null) return { row: null, issues: [issue("warning", "word-without-factor", at, { word })] };
  const issues = used === "" || isAnyOf("yes", used) ? [] : [issue("warning", "word-use-unknown", at, { word, found: used })];
  return { row: { list, word, language: languageOf(textOf(values["language"]), word), factor }, issues };
}

/** As it is stated; else by the signs of the word. */
function languageOf(stated: string, word: string): WordLanguage {
  const named = LANGUAGES.flatMap((language) => Object.entries(writingSheetWords(language).languages) as [WordLanguage, string][]);
  const known = named.find(([language, name]) => sameName(name, stated) || sameName(language, stated));
  return known?.[0] ?? (/[a-z]/i.test(word) ? "en" : "zh");
}

function isAnyOf(answer: "yes" | "no", text: string): boolean {
  return LANGUAGES.some((language) => foldName(writingSheetWords(language)[answer]) === foldName(text));
}

function textOf(value: CellValue | undefined): string {
  if (typeof value === "boolean") return value ? writingSheetWords("en").yes : writingSheetWords("en").no;
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

import { cascadeWords, writingSheetWords, type Language } from "../../language";
import { levelWritingWords } from "../../language/level-writing-words";
import type { Level } from "../../model";
import type { TableHandle } from "../table-handle";
import { WRITING_COLUMNS, WRITING_SHEETS, WRITING_TABLES, writingTable, type WritingColumn } from "./writing-shapes";

/** Whose texts are judged on a sheet, of which cycle, and the language of the sheet. */
export interface WritingScope {
  readonly cycle: string;
  readonly level: Level;
  readonly language: Language;
}

/** Of teams and people each row also says whose it is. */
export type JudgedKey<Table extends "findings" | "smart"> = WritingColumn<Table> | "holder";

/** Columns in the order in which they stand; whose a row is comes before its text. */
export function judgedColumns<Table extends "findings" | "smart">(table: Table, level: Level): readonly JudgedKey<Table>[] {
  const columns: readonly JudgedKey<Table>[] = WRITING_COLUMNS[table];
  const hidden = table === "findings" ? 2 : 1;
  return level === "company" ? columns : [...columns.slice(0, hidden), "holder", ...columns.slice(hidden)];
}

export function judgedTable<Table extends "findings" | "smart">(table: Table, { cycle, level, language }: WritingScope): TableHandle<JudgedKey<Table>> {
  const { name, headers } = writingTable(table, WRITING_TABLES[table](cycle, level), language);
  const { holder } = cascadeWords(language);
  // The compiler does not see that the two kinds of keys make up all of them.
  return { name, headers: { ...headers, holder: level === "company" ? "" : holder[level] } };
}

export const judgedSheetKey = (table: "findings" | "smart", { cycle, level }: WritingScope): string => WRITING_SHEETS[table](cycle, level);

/** Name and title of the sheet. */
export function judgedSheet(table: "findings" | "smart", { cycle, level, language }: WritingScope): { readonly name: string; readonly title: string } {
  if (level === "company") {
    const words = writingSheetWords(language)[table];
    return { name: words.sheet(cycle), title: words.title(cycle) };
  }
  const words = levelWritingWords(language)[level];
  return table === "findings" ? { name: words.findings(cycle), title: words.findingsTitle(cycle) } : { name: words.smart(cycle), title: words.smartTitle(cycle) };
}

/** Columns of the points of each team or person. */
export const POINTS_COLUMNS = ["id", "holder", "errors", "warnings", "notes", "points"] as const;

export type PointsKey = (typeof POINTS_COLUMNS)[number];

/** Points of each team, or of each person, by what is found about them. */
export function pointsTable(level: Exclude<Level, "company">, cycle: string, language: Language): TableHandle<PointsKey> {
  const beginning = level === "team" ? "Team" : "Person";
  const name = `OKR_${beginning}Points_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
  return { name, headers: { ...levelWritingWords(language).points.headers, holder: cascadeWords(language).holder[level] } };
}

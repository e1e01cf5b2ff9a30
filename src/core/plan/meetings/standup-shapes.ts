import { standupWords, type Language } from "../../language";
import type { TableHandle } from "../table-handle";

/** Key of the sheet. */
export const STANDUP_KEY = "standup";

/** The ten working days of the board, the last one last. */
export const DAY_COLUMNS = ["day9", "day8", "day7", "day6", "day5", "day4", "day3", "day2", "day1", "day0"] as const;

/** Columns of the two tables, in their order; the first holds the ids. */
export const STANDUP_COLUMNS = {
  board: ["id", "person", "latest", "did", "will", "blocked", "open", ...DAY_COLUMNS],
  log: ["id", "age", "person", "date", "did", "will", "blocked", "cleared", "open"],
} as const;

export type StandupPart = keyof typeof STANDUP_COLUMNS;

export type StandupColumn<Part extends StandupPart> = (typeof STANDUP_COLUMNS)[Part][number];

export const STANDUP_TABLE_NAMES: Readonly<Record<StandupPart, string>> = { board: "OKR_StandupBoard", log: "OKR_Standup" };

export interface StandupTables {
  readonly board: TableHandle<StandupColumn<"board">>;
  readonly log: TableHandle<StandupColumn<"log">>;
}

/** The tables as we plan them in a language. */
export function standupTables(language: Language): StandupTables {
  const { board, log } = standupWords(language);
  return { board: { name: STANDUP_TABLE_NAMES.board, headers: board }, log: { name: STANDUP_TABLE_NAMES.log, headers: log } };
}

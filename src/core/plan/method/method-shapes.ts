import type { TableHandle } from "../table-handle";
import { methodWords, type MethodWords } from "../../language/method-words";
import type { Language } from "../../language";

/** Sheets that explain and support the method, by the words of the command line. */
export const METHOD_SHEETS = ["comparison", "readiness", "example", "mbo", "calendar"] as const;

export type MethodSheet = (typeof METHOD_SHEETS)[number];

/** Keys of their columns, in the order in which they stand; the first holds the ids and is hidden. */
export const METHOD_COLUMNS = {
  comparison: ["id", "aspect", "mbo", "kpi", "pbc", "bsc", "okr"],
  history: ["id", "year", "event"],
  readiness: ["id", "topic", "question", "answer", "note"],
  example: ["id", "objective", "keyResult", "start", "target", "current", "grade", "band"],
  means: ["id", "objective", "grade", "band"],
  anti: ["id", "text", "why", "better"],
  mbo: ["id", "objective", "measure", "person", "superior", "due", "agreedBySuperior", "agreedByPerson", "done", "state"],
  actions: ["id", "action", "role", "anchor", "offset", "date", "evidence", "done", "state"],
} as const;

export type MethodTable = keyof typeof METHOD_COLUMNS;
export type MethodKey<Table extends MethodTable> = (typeof METHOD_COLUMNS)[Table][number];

const NAMES: Readonly<Record<Exclude<MethodTable, "actions">, string>> = {
  comparison: "OKR_Methods", history: "OKR_History", readiness: "OKR_Readiness", example: "OKR_Example", means: "OKR_ExampleMeans", anti: "OKR_NoObjectives",
  mbo: "OKR_MBO",
};

/** The sheet that a table stands on. */
export const SHEET_OF_TABLE: Readonly<Record<MethodTable, MethodSheet>> = {
  comparison: "comparison", history: "comparison", readiness: "readiness", example: "example", means: "example", anti: "example", mbo: "mbo", actions: "calendar",
};

/** Name of a table; that of the calendar is of a cycle. @example methodTableName("actions", "FY2027-Q1") // => "OKR_Calendar_FY2027_Q1" */
export function methodTableName(table: MethodTable, cycle: string): string {
  return table === "actions" ? `OKR_Calendar_${cycle.replace(/[^A-Za-z0-9]/g, "_")}` : NAMES[table];
}

/** Key of a sheet. */
export function methodSheetKey(sheet: MethodSheet, cycle: string): string {
  return sheet === "calendar" ? `calendar:${cycle}` : `method:${sheet}`;
}

/** Headers of a table in a language. */
export function methodHeaders(table: MethodTable, words: MethodWords): Readonly<Record<string, string>> {
  switch (table) {
    case "history": return words.comparison.historyHeaders;
    case "means": return words.example.meansHeaders;
    case "anti": return words.example.antiHeaders;
    default: return words[table].headers;
  }
}

/** A table as formulas call it. */
export function methodHandle<Table extends MethodTable>(table: Table, language: Language, cycle = ""): TableHandle<MethodKey<Table>> {
  return { name: methodTableName(table, cycle), headers: methodHeaders(table, methodWords(language)) };
}

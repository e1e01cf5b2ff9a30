import { schemeWords, type Language } from "../../language";
import type { SchemeNumber, SchemeSwitch } from "../../scheme";
import { named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { cycleName } from "../okr-shapes";
import type { TableHandle } from "../table-handle";

/** Keys of the sheets of a scheme. */
export const SCHEME_SHEETS = {
  scheme: (cycle: string): string => `scheme:${cycle}`,
  scores: (cycle: string): string => `scores:${cycle}`,
} as const;

/** Columns of their tables, in their order; the first holds the ids. */
export const SCHEME_COLUMNS = {
  grades: ["id", "grade", "from", "guide", "people", "actual", "difference", "notice"],
  payLink: ["id", "by", "date", "counts", "reason"],
  ratings: [
    "id", "isPerson", "kpiAll", "kpiScored", "okrAll", "okrScored", "isRed", "isMissed",
    "owner", "kpi", "okr", "behaviour", "before", "scoredShare", "guardrails", "missed", "accepted", "gate", "total", "rating", "payout", "note",
  ],
  counted: ["id", "row", "objective", "isScored", "share", "owner", "ambition", "weight", "objectiveWeight", "cycleShare", "progress", "counts", "missed", "status", "text"],
} as const;

export type SchemeTable = keyof typeof SCHEME_COLUMNS;
export type SchemeColumn<Table extends SchemeTable> = (typeof SCHEME_COLUMNS)[Table][number];

export const SCHEME_TABLES: readonly SchemeTable[] = ["grades", "payLink", "ratings", "counted"];

const NAMES: Readonly<Record<SchemeTable, string>> = { grades: "OKR_Grades", payLink: "OKR_PayLink", ratings: "OKR_Ratings", counted: "OKR_Counted" };

/** @example schemeTableName("ratings", "FY2027-Q1") // => "OKR_Ratings_FY2027_Q1" */
export function schemeTableName(table: SchemeTable, cycle: string): string {
  return `${NAMES[table]}_${cycleName(cycle)}`;
}

/** A table of a scheme as we plan it in a language. */
export function schemeTable<Table extends SchemeTable>(table: Table, cycle: string, language: Language): TableHandle<SchemeColumn<Table>> {
  // The words of each table are checked against its columns by their type.
  return { name: schemeTableName(table, cycle), headers: schemeWords(language).headers[table] as Readonly<Record<SchemeColumn<Table>, string>> };
}

/** Named cells of a scheme besides its numbers and switches: whether pay is linked and the sentence on it, the end of the cycle, the three weights. */
export type SchemeCell = SchemeNumber | SchemeSwitch | "payIsLinked" | "payState" | "end" | "weights";

/** @example schemeCellName("kpiCap", "FY2027-Q1") // => "OKR_SchemeKpiCap_FY2027_Q1" */
export function schemeCellName(cell: SchemeCell, cycle: string): string {
  return `OKR_Scheme${cell.charAt(0).toUpperCase()}${cell.slice(1)}_${cycleName(cycle)}`;
}

/** A named cell of the scheme of a cycle in a formula. */
export function schemeCell(cycle: string): (cell: SchemeCell) => Expression {
  return (cell) => named(schemeCellName(cell, cycle));
}

/** Id of the row that is of the company as a whole. */
export const COMPANY_ROW = "company";

import { quarterlyWords, type Language } from "../../language";
import type { TableHandle } from "../table-handle";

export const QUARTERLY_PARTS = ["agenda", "cost", "reset"] as const;

export type QuarterlyPart = (typeof QUARTERLY_PARTS)[number];

/** Columns of the tables, in their order; the first holds the ids. */
export const QUARTERLY_COLUMNS = {
  agenda: ["id", "item", "lead", "minutes", "part"],
  cost: ["id", "meeting", "people", "meetings", "preparation", "hours", "total"],
  reset: ["id", "row", "text", "owner", "score", "band", "proposal", "decision", "next", "reason", "lineage", "since"],
} as const satisfies Readonly<Record<QuarterlyPart, readonly string[]>>;

export type QuarterlyColumn<Part extends QuarterlyPart> = (typeof QUARTERLY_COLUMNS)[Part][number];

export type QuarterlyTables = { readonly [Part in QuarterlyPart]: TableHandle<QuarterlyColumn<Part>> };

const NAMES: Readonly<Record<QuarterlyPart, string>> = { agenda: "OKR_Agenda", cost: "OKR_MeetingCost", reset: "OKR_Reset" };

/** Key of the sheet of the meeting at the end of a cycle. */
export function quarterlyKey(cycle: string): string {
  return `quarterly:${cycle}`;
}

/** @example quarterlyTableName("reset", "FY2027-Q2") // => "OKR_Reset_FY2027_Q2" */
export function quarterlyTableName(part: QuarterlyPart, cycle: string): string {
  return `${NAMES[part]}_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** The tables as we plan them in a language. */
export function quarterlyTables(cycle: string, language: Language): QuarterlyTables {
  const words = quarterlyWords(language);
  const named = QUARTERLY_PARTS.map((part) => [part, { name: quarterlyTableName(part, cycle), headers: words[part] }] as const);
  // Each part's headers are checked against its columns by the type of the words.
  return Object.fromEntries(named) as unknown as QuarterlyTables;
}

import { consensusWords, processWords, type Language } from "../../language";
import type { TableHandle } from "../table-handle";

// Sheets, tables and columns of consensus and process, by their stable keys.

export const CONSENSUS_SHEET = (cycle: string): string => `consensus:${cycle}`;
export const PROCESS_SHEET = (cycle: string): string => `process:${cycle}`;

/** Columns in their order; the first holds the ids. Those of `items` are followed by one for each participant. */
export const PROCESS_COLUMNS = {
  items: ["id", "text", "owner", "state", "comment", "agree", "change", "disagree", "decisions"],
  requests: ["id", "what", "from", "to", "answer", "item", "due", "accepted", "state"],
  decisions: ["id", "decision", "by", "item", "text", "date"],
  states: [
    "id", "text", "owner", "approver", "state", "since", "by", "scoreAtRelease", "scoreNow", "difference", "note", "last", "weightAtRelease", "weight", "unexplained",
  ],
  scores: [
    "id", "text", "source", "reading", "current", "targetAtRelease", "target", "scoreAtRelease", "scoreNow", "difference", "evidence", "base", "row",
    "typeAtRelease", "startAtRelease", "floorAtRelease", "ceilingAtRelease", "weightAtRelease", "type", "start", "floor", "ceiling", "weight", "objective",
  ],
  baseline: ["id", "text", "owner", "by", "released", "start", "target", "floor", "ceiling", "weight", "type", "objective"],
  log: ["id", "text", "item", "by", "date", "field", "before", "after", "approver", "objective", "reason", "number"],
} as const;

export type ProcessPart = keyof typeof PROCESS_COLUMNS;
export type ProcessColumn<Part extends ProcessPart> = (typeof PROCESS_COLUMNS)[Part][number];

/** Short, because plain formulas mention them often. */
const NAMES: Readonly<Record<ProcessPart, string>> = {
  items: "OKR_Consensus", requests: "OKR_Requests", decisions: "OKR_Decisions", states: "OKR_States", scores: "OKR_Adjusted", baseline: "OKR_Baseline", log: "OKR_Log",
};

/** @example processTableName("log", "FY2027-Q2") // => "OKR_Log_FY2027_Q2" */
export function processTableName(part: ProcessPart, cycle: string): string {
  return `${NAMES[part]}_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

export type ProcessTables = { readonly [Part in ProcessPart]: TableHandle<ProcessColumn<Part>> };

/** The tables of a cycle as we plan them in a language. */
export function processTables(cycle: string, language: Language): ProcessTables {
  const words = { ...consensusWords(language), ...processWords(language) };
  const named = (Object.keys(PROCESS_COLUMNS) as ProcessPart[]).map((part) => [part, { name: processTableName(part, cycle), headers: words[part] }] as const);
  // Each part's headers are checked against its columns by the types of the words.
  return Object.fromEntries(named) as unknown as ProcessTables;
}

/** The sheet on which a table stands. */
export function processSheetOf(part: ProcessPart, cycle: string): string {
  return part === "items" || part === "requests" || part === "decisions" ? CONSENSUS_SHEET(cycle) : PROCESS_SHEET(cycle);
}

/** Id of a row of the log. @example logId(12) // => "L12" */
export function logId(number: number): string {
  return `L${number}`;
}

/** Number of a row of the log by its id; NaN for an id that is none. */
export function logNumber(id: string): number {
  return /^L?\d+$/i.test(id) ? Number(id.replace(/^L/i, "")) : NaN;
}

/** Workbook-wide name of the cell that names the administrator of a cycle's process. */
export function adminName(cycle: string): string {
  return `OKR_Admin_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** Columns to the right of the last participant in which answers count too. */
const MORE_PARTICIPANTS = 12;

/** Columns of participants, those included that people may add. */
export function participantColumns(participants: readonly string[]): { readonly left: number; readonly right: number } {
  const left = PROCESS_COLUMNS.items.length;
  return { left, right: left + participants.length - 1 + MORE_PARTICIPANTS };
}

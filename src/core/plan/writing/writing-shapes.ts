import type { TableHandle } from "../table-handle";
import type { Language } from "../../language";
import type { Level } from "../../model";
import { WRITING_HEADERS } from "../../language/writing-headers";

// Sheets and tables about how OKRs are written, by their stable keys.

export const WRITING_SHEETS = {
  words: "words",
  policy: "policy",
  training: "training",
  findings: (cycle: string, level: Level = "company"): string => `findings${level === "company" ? "" : `-${level}`}:${cycle}`,
  smart: (cycle: string, level: Level = "company"): string => `smart${level === "company" ? "" : `-${level}`}:${cycle}`,
} as const;

const BEGINNINGS: Readonly<Record<Level, string>> = { company: "", team: "Team", person: "Person" };

/** Short names: those of a cycle end in its id, in which table names may have no hyphens. */
export const WRITING_TABLES = {
  wordLists: "OKR_WordLists",
  words: "OKR_Words",
  policy: "OKR_Policy",
  quiz: "OKR_Quiz",
  findings: (cycle: string, level: Level = "company"): string => `OKR_${BEGINNINGS[level]}Findings_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`,
  smart: (cycle: string, level: Level = "company"): string => `OKR_${BEGINNINGS[level]}Smart_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`,
} as const;

/** Column keys, in the order in which they stand. Each table's `id` column holds the row ids and is hidden. */
export const WRITING_COLUMNS = {
  wordLists: ["id", "list", "purpose", "rules", "count"],
  words: ["id", "list", "word", "language", "factor", "use"],
  policy: ["id", "what", "least", "most", "rule", "why"],
  quiz: ["id", "answer", "broken", "reasons", "better", "number", "kind", "text", "verdict", "result", "right", "rules", "why", "rewrite"],
  findings: ["id", "of", "rule", "severity", "letters", "text", "sentence", "place"],
  smart: ["id", "kind", "text", "owner", "S", "M", "A", "R", "T", "rules", "errors", "warnings", "notes", "sufficient", "proposed", "place"],
} as const;

export type WritingColumn<Table extends keyof typeof WRITING_COLUMNS> = (typeof WRITING_COLUMNS)[Table][number];

/** A table of ours about writing as we plan it in a language; `name` is one of `WRITING_TABLES`. */
export function writingTable<Table extends keyof typeof WRITING_COLUMNS>(table: Table, name: string, language: Language): TableHandle<WritingColumn<Table>> {
  // The words name the columns of each table; the compiler loses that in the union of tables.
  const headers: Readonly<Record<string, string>> = WRITING_HEADERS[language][table];
  return { name, headers };
}

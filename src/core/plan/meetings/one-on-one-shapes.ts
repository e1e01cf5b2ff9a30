import { oneOnOneWords, type Language } from "../../language";
import type { TableHandle } from "../table-handle";

export const ONE_ON_ONE_PARTS = ["progress", "topics", "actions", "questions"] as const;

export type OneOnOnePart = (typeof ONE_ON_ONE_PARTS)[number];

/** Columns of the tables, in their order; the first holds the ids. */
export const ONE_ON_ONE_COLUMNS = {
  progress: [
    "id", "type", "floor", "ceiling", "objective", "text", "said", "notes", "unit", "start", "target", "current", "score", "gapToPace", "confidence", "before", "change", "source",
  ],
  topics: ["id", "topic", "question", "data", "notes"],
  actions: ["id", "number", "action", "keyResult", "owner", "due", "state", "from"],
  questions: ["id", "step", "question", "notes"],
} as const satisfies Readonly<Record<OneOnOnePart, readonly string[]>>;

export type OneOnOneColumn<Part extends OneOnOnePart> = (typeof ONE_ON_ONE_COLUMNS)[Part][number];

export type OneOnOneTables = { readonly [Part in OneOnOnePart]: TableHandle<OneOnOneColumn<Part>> };

const NAMES: Readonly<Record<OneOnOnePart, string>> = {
  progress: "OKR_OneOnOne", topics: "OKR_OneOnOneTopics", actions: "OKR_OneOnOneActions", questions: "OKR_OneOnOneQuestions",
};

/** Key of the sheet of a meeting. */
export function oneOnOneKey(date: string): string {
  return `one-on-one:${date}`;
}

/** @example oneOnOneTableName("progress", "2027-06-07") // => "OKR_OneOnOne_20270607" */
export function oneOnOneTableName(part: OneOnOnePart, date: string): string {
  return `${NAMES[part]}_${date.replaceAll("-", "")}`;
}

/** ISO date of the meeting whose table of progress has this name; null for any other name. */
export function oneOnOneDate(table: string): string | null {
  const [, year, month, day] = new RegExp(`^${NAMES.progress}_(\\d{4})(\\d\\d)(\\d\\d)$`).exec(table) ?? [];
  return year === undefined ? null : `${year}-${month ?? ""}-${day ?? ""}`;
}

/** Workbook-wide name of a cell of a meeting: whom it is with, the day, the progress expected then. */
export function oneOnOneCellName(cell: "Person" | "AsOf" | "Pace", date: string): string {
  return `OKR_OneOnOne${cell}_${date.replaceAll("-", "")}`;
}

/** The tables as we plan them in a language. */
export function oneOnOneTables(date: string, language: Language): OneOnOneTables {
  const words = oneOnOneWords(language);
  const named = ONE_ON_ONE_PARTS.map((part) => [part, { name: oneOnOneTableName(part, date), headers: words[part] }] as const);
  // Each part's headers are checked against its columns by the type of the words.
  return Object.fromEntries(named) as unknown as OneOnOneTables;
}

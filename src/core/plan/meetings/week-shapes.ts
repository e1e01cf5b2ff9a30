import { weekWords, type Language } from "../../language";
import type { TableHandle } from "../table-handle";

/** Tables of the sheet of a week: the four squares, and what there is to talk about. */
export const WEEK_PARTS = ["priorities", "confidence", "ahead", "health", "talk"] as const;

export type WeekPart = (typeof WEEK_PARTS)[number];

/** Columns of each table, in their order; the first holds the ids. */
export const WEEK_COLUMNS = {
  priorities: ["id", "number", "priority", "suggestion", "owner", "done"],
  confidence: [
    "id", "row", "type", "floor", "ceiling", "latest", "start", "target", "current", "raw", "stated", "behind", "order",
    "text", "owner", "confidence", "before", "change", "progress", "gapToPace", "lastActual", "talk",
  ],
  ahead: ["id", "week", "push", "calendar", "owner"],
  health: ["id", "row", "text", "unit", "actual", "due", "attainment", "light"],
  talk: ["id", "number", "text", "talk"],
} as const satisfies Readonly<Record<WeekPart, readonly string[]>>;

export type WeekColumn<Part extends WeekPart> = (typeof WEEK_COLUMNS)[Part][number];

export type WeekTables = { readonly [Part in WeekPart]: TableHandle<WeekColumn<Part>> };

const NAMES: Readonly<Record<WeekPart, string>> = {
  priorities: "OKR_Priorities", confidence: "OKR_Confidence", ahead: "OKR_Ahead", health: "OKR_Health", talk: "OKR_Talk",
};

/** Key of the sheet of a week, which is called by its Monday. */
export function weekKey(monday: string): string {
  return `week:${monday}`;
}

/** @example weekTableName("health", "2027-06-07") // => "OKR_Health_20270607" */
export function weekTableName(part: WeekPart, monday: string): string {
  return `${NAMES[part]}_${compact(monday)}`;
}

/** Workbook-wide names of cells of the sheet: the day that it looks from, and the progress expected then. */
export function weekCellName(cell: "AsOf" | "Pace", monday: string): string {
  return `OKR_Week${cell}_${compact(monday)}`;
}

/** The tables of a week as we plan them in a language. */
export function weekTables(monday: string, language: Language): WeekTables {
  const { headers } = weekWords(language);
  const named = WEEK_PARTS.map((part) => [part, { name: weekTableName(part, monday), headers: headers[part] }] as const);
  // Each part's headers are checked against its columns by the type of the words.
  return Object.fromEntries(named) as unknown as WeekTables;
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

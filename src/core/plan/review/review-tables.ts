import { reviewSheetWords, type Language } from "../../language";
import { REVIEW_PARTS, TABLE_NAMES, type ReviewPart } from "../okr-shapes";
import type { TableHandle } from "../table-handle";

/** Columns of the tables of a review sheet, in their order. Those of `readings` and `progress` end with one for each day. */
export const REVIEW_COLUMNS = {
  objectives: [
    "id", "row", "committed", "most", "perspective", "text", "weight", "score", "band", "gapToPace", "green", "yellow", "red", "notScored", "lost", "verdict",
  ],
  data: [
    "id", "row", "type", "floor", "ceiling", "low", "high", "weight", "counted", "latest", "objective", "text", "unit", "start", "target", "expected", "current",
    "raw", "progress", "band", "status", "evidence", "confidence", "lastUpdate",
  ],
  readings: ["id", "row", "unit", "text"],
  gaps: [
    "id", "row", "order", "points", "objective", "weight", "progress", "toTarget", "label", "rank", "text", "gap", "gapToPace", "gapShare", "lost", "lostOfCycle",
    "previous", "change", "needed", "forecast",
  ],
  progress: ["id", "row", "reading", "share", "start", "target", "type", "floor", "ceiling", "objective", "text"],
  steps: ["id", "step", "label", "rank", "text", "base", "lost", "total"],
  coverage: ["id", "row", "needed", "text", "lost", "gapToPace", "causes", "explained", "unexplained"],
  causes: [
    "id", "opened", "keyResultId", "number", "keyResult", "category", "why1", "why2", "why3", "why4", "why5", "verified", "controllable", "share", "evidence",
  ],
  recovery: ["id", "row", "unit", "text", "gap", "planned", "gapAfter", "actions"],
  actions: [
    "id", "opened", "keyResultId", "number", "action", "cause", "owner", "due", "effect", "unit", "status", "before", "found", "from", "keyResult",
  ],
} as const satisfies Readonly<Record<ReviewPart, readonly string[]>>;

export type ReviewColumn<Part extends ReviewPart> = (typeof REVIEW_COLUMNS)[Part][number];

/** How many columns of each table, from its left, stand in the hidden columns of the sheet: ids and steps of calculation. */
export const HIDDEN_COLUMNS: Readonly<Record<ReviewPart, number>> = {
  objectives: 4, data: 10, readings: 2, gaps: 9, progress: 9, steps: 3, coverage: 2, causes: 3, recovery: 2, actions: 3,
};

export type ReviewTables = { readonly [Part in ReviewPart]: TableHandle<ReviewColumn<Part>> };

/** The tables of a review sheet as we plan them in a language. */
export function reviewTables(cycle: string, language: Language): ReviewTables {
  const words = reviewSheetWords(language);
  const named = REVIEW_PARTS.map((part) => [part, { name: TABLE_NAMES.review(part, cycle), headers: words[part] }] as const);
  // Each part's headers are checked against its columns by the type of the words.
  return Object.fromEntries(named) as unknown as ReviewTables;
}

/**
 * Sheets, tables and columns that we write, by their stable keys: what one command writes, another reads back by these.
 * Headers are in the user's language (`language/sheet-words.ts`); keys are the same in every language.
 */

/** Keys of our sheets. */
export const SHEET_KEYS = {
  scorecard: "scorecard",
  cycles: "cycles",
  pace: "pace",
  leftOut: "left-out",
  checkIns: "check-ins",
  okr: (cycle: string): string => `okr:${cycle}`,
  review: (cycle: string): string => `review:${cycle}`,
} as const;

/** Tables of a review sheet, from top to bottom. */
export const REVIEW_PARTS = [
  "objectives", "data", "readings", "gaps", "progress", "steps", "coverage", "causes", "recovery", "actions",
] as const;

export type ReviewPart = (typeof REVIEW_PARTS)[number];

/** Names of our tables. Cycle ids have hyphens, which table names may not have. */
export const TABLE_NAMES = {
  scorecard: "OKR_Scorecard",
  cycles: "OKR_Cycles",
  holidays: "OKR_Holidays",
  leftOut: "OKR_LeftOut",
  checkIns: "OKR_CheckIns",
  objectives: (cycle: string): string => `OKR_Objectives_${cycleName(cycle)}`,
  keyResults: (cycle: string): string => `OKR_KeyResults_${cycleName(cycle)}`,
  review: (part: ReviewPart, cycle: string): string => `${REVIEW_NAMES[part]}_${cycleName(cycle)}`,
} as const;

/** Column keys, in the order in which they stand. Each table's `id` column holds the row ids and is hidden. */
export const COLUMN_KEYS = {
  scorecard: [
    "id", "perspective", "objective", "name", "unit", "direction", "nature", "role", "baseline", "target", "low", "high",
    "due", "actual", "attainment", "weight", "share", "owner", "period", "sheet",
    "source",
  ],
  cycles: [
    "id", "cycle", "cadence", "number", "start", "end", "planningStart", "midReview", "scoring", "review", "interviewStart",
    "interviewEnd", "slackEnd", "checkIns",
  ],
  holidays: ["id", "date", "name"],
  objectives: ["id", "text", "perspective", "ambition", "weight", "owner", "progress", "pace", "status"],
  keyResults: [
    "id", "objective", "objectiveText", "text", "type", "unit", "start", "target", "floor", "ceiling", "current", "weight", "owner",
    "confidence", "lastUpdate", "raw", "progress", "pace", "status", "measure", "source",
  ],
  leftOut: ["id", "name", "perspective", "reason", "source"],
  checkIns: ["id", "date", "keyResult", "keyResultText", "value", "confidence", "note", "by"],
} as const;

/** Workbook-wide name of the cell that says as of which day the OKR sheets look; it stands on the sheet Cycles. */
export const AS_OF_NAME = "OKR_AsOf";

/** Workbook-wide names of the cells that say how far behind pace a status ends; they stand on the sheet of pace. */
export const AT_RISK_NAME = "OKR_AtRisk";
export const OFF_TRACK_NAME = "OKR_OffTrack";

/** Workbook-wide name of the ids of the key results of the cycle that was generated last, for drop-downs. */
export const KEY_RESULT_IDS_NAME = "OKR_KeyResultIds";

/** Short, because plain formulas mention them often, and Excel takes no more than 8,192 characters. */
const REVIEW_NAMES: Readonly<Record<ReviewPart, string>> = {
  objectives: "OKR_Scores", data: "OKR_Results", readings: "OKR_Readings", gaps: "OKR_Gaps", progress: "OKR_Trend", steps: "OKR_Steps",
  coverage: "OKR_Coverage", causes: "OKR_Causes", recovery: "OKR_Recovery", actions: "OKR_Actions",
};

/** Workbook-wide names of single cells of a review sheet: what it looks at, and what it comes to. */
export const REVIEW_CELLS = ["AsOf", "Start", "End", "Pace", "Score", "Aim", "LostLimit", "PaceLimit"] as const;

export type ReviewCell = (typeof REVIEW_CELLS)[number];

/** @example reviewCellName("AsOf", "FY2027-Q1") // => "OKR_ReviewAsOf_FY2027_Q1" */
export function reviewCellName(cell: ReviewCell, cycle: string): string {
  return `OKR_Review${cell}_${cycleName(cycle)}`;
}

/** A cycle id as part of a name. @example cycleName("FY2027-Q1") // => "FY2027_Q1" */
export function cycleName(cycle: string): string {
  return cycle.replace(/[^A-Za-z0-9]/g, "_");
}

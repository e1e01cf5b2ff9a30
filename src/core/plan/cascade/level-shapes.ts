import type { Level } from "../../model";
import type { COLUMN_KEYS } from "../okr-shapes";

export type LevelBelow = Exclude<Level, "company">;

export const LEVELS_BELOW: readonly LevelBelow[] = ["team", "person"];

/** Keys of the sheets of teams and people. */
export const LEVEL_SHEETS = {
  okr: (level: LevelBelow, cycle: string): string => `okr-${level}:${cycle}`,
  summary: (level: LevelBelow, cycle: string): string => `summary-${level}:${cycle}`,
  bases: (level: LevelBelow, cycle: string): string => `bases-${level}:${cycle}`,
  page: (cycle: string): string => `team-page:${cycle}`,
} as const;

/** Beginnings of the names of our tables; short, because formulas mention them often. */
const BEGINNINGS = {
  objectives: { team: "OKR_TeamOs", person: "OKR_PersonOs" },
  keyResults: { team: "OKR_TeamKRs", person: "OKR_PersonKRs" },
  mix: { team: "OKR_TeamMix", person: "OKR_PersonMix" },
  leftOut: { team: "OKR_TeamLeftOut", person: "OKR_PersonLeftOut" },
} as const;

export type LevelTable = keyof typeof BEGINNINGS;

/** @example levelTableName("keyResults", "team", "FY2027-Q1") // => "OKR_TeamKRs_FY2027_Q1" */
export function levelTableName(table: LevelTable, level: LevelBelow, cycle: string): string {
  return `${BEGINNINGS[table][level]}_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** Tables of which there is one for the teams, or for the people. */
export function dutiesTableName(cycle: string): string {
  return `OKR_TeamDuties_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

export function healthTableName(cycle: string): string {
  return `OKR_TeamHealth_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

export function templateTableName(cycle: string): string {
  return `OKR_Template_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** Lists of the page of a team. */
export type PageList = "objectives" | "keyResults" | "health";

const PAGE_BEGINNINGS: Readonly<Record<PageList, string>> = { objectives: "OKR_PageOs", keyResults: "OKR_PageKRs", health: "OKR_PageHealth" };

export function pageTableName(list: PageList, cycle: string): string {
  return `${PAGE_BEGINNINGS[list]}_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** Columns of these lists: after their own, those of the tables that they show. */
export const PAGE_COLUMNS = {
  objectives: ["id", "place", "number", "text", "ambition", "weight", "progress", "status", "owner", "contribution", "alignedText"],
  keyResults: ["id", "place", "number", "text", "basis", "confidence", "progress", "status", "owner", "due", "alignedText"],
  health: ["id", "place", "number", "measure", "attainment"],
} as const;

export type PageKey = (typeof PAGE_COLUMNS)[PageList][number];

/** Workbook-wide names of the ids of the cycle that was generated last, for drop-downs. */
export const OBJECTIVE_IDS_NAME = "OKR_ObjectiveIds";
/** Those of the company alone: the drop-down of check-ins has those of all levels. */
export const COMPANY_KEY_RESULT_IDS_NAME = "OKR_CompanyKeyResultIds";
export const TEAM_OBJECTIVE_IDS_NAME = "OKR_TeamObjectiveIds";
export const TEAM_KEY_RESULT_IDS_NAME = "OKR_TeamKeyResultIds";
export const TEAM_NAMES_NAME = "OKR_TeamNames";

const OBJECTIVES = ["text", "alignedText", "ambition", "weight", "progress", "pace", "status", "owner", "contribution", "linkWeight", "perspective"] as const;

const KEY_RESULTS = [
  "objectiveText", "text", "type", "unit", "start", "target", "floor", "ceiling", "current", "weight", "owner", "due", "basis", "alignedTo", "alignedText",
  "contribution", "linkWeight", "confidence", "lastUpdate", "raw", "progress", "pace", "status", "initiative", "measure", "source",
] as const;

/** Columns of the tables, in the order in which they stand; the first holds the ids of the rows. */
export const LEVEL_COLUMNS = {
  objectives: { team: ["id", "team", ...OBJECTIVES, "duties", "basis", "alignedTo"], person: ["id", "person", "team", ...OBJECTIVES, "basis", "alignedTo"] },
  keyResults: { team: ["id", "objective", "team", ...KEY_RESULTS], person: ["id", "objective", "person", "team", ...KEY_RESULTS] },
  mix: {
    team: ["id", "team", "mission", "leader", "objectives", "keyResults", "strategy-map", "key-task", "duty", "superior", "peer-request", "self", "supporting", "score"],
    person: ["id", "person", "team", "role", "manager", "objectives", "keyResults", "strategy-map", "key-task", "duty", "superior", "peer-request", "self", "supporting", "score"],
  },
  leftOut: { team: ["id", "team", "what", "source", "kind", "reason"], person: ["id", "person", "what", "source", "kind", "reason"] },
  duties: ["id", "team", "duty", "objective", "state", "objectiveText", "health", "source"],
  health: ["id", "team", "measure", "actual", "attainment", "source"],
  template: ["id", "kind", "text", "source", "owner", "here"],
} as const satisfies Record<string, unknown>;

export type LevelObjectiveKey = (typeof COLUMN_KEYS.objectives)[number] | (typeof LEVEL_COLUMNS.objectives)[LevelBelow][number];
export type LevelKeyResultKey = (typeof COLUMN_KEYS.keyResults)[number] | (typeof LEVEL_COLUMNS.keyResults)[LevelBelow][number];
export type MixKey = (typeof LEVEL_COLUMNS.mix)[LevelBelow][number];
export type LevelLeftOutKey = (typeof LEVEL_COLUMNS.leftOut)[LevelBelow][number];
export type DutyKey = (typeof LEVEL_COLUMNS.duties)[number];
export type HealthKey = (typeof LEVEL_COLUMNS.health)[number];
export type TemplateKey = (typeof LEVEL_COLUMNS.template)[number];

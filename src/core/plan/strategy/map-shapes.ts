import { strategyWords, type Language, type StrategyWords } from "../../language";
import { FOLLOWED_LINKS } from "../../strategy";
import type { TableHandle } from "../table-handle";

/** Keys of the two sheets of a strategy map. */
export const MAP_SHEET_KEYS = { map: "strategy-map", links: "map-links" } as const;

export const MAP_TABLE_NAMES = {
  perspectives: "OKR_MapPerspectives",
  objectives: "OKR_MapObjectives",
  measures: "OKR_MapMeasures",
  links: "OKR_MapLinks",
} as const;

/** Workbook-wide name of the cell with the completeness of the map. */
export const MAP_SCORE_NAME = "OKR_MapScore";

/** Row of the completeness. */
export const SCORE_ROW = 3;

/**
 * Links in a row that the sheet follows: whether an objective reaches a result is told step by step, in a hidden column
 * for each, since plain formulas cannot walk a graph. Where a longer way could change an answer, the sheet says that it
 * cannot tell.
 */
export const STEPS = FOLLOWED_LINKS;

export type StepKey = `step${number}`;

const STEP_KEYS = Array.from({ length: STEPS }, (_, index): StepKey => `step${index + 1}`);

// Column keys in the order in which they stand; the first holds the ids.

export const MAP_PERSPECTIVE_KEYS = ["id", "name", "question", "result", "objectives", "weight"] as const;
export const MAP_MEASURE_KEYS = ["id", "objectiveId", "objective", "name", "kind", "weight", "basis", "source"] as const;

const OBJECTIVE_HIDDEN = ["id", "perspectiveId", "isResult", "step0"] as const;
const OBJECTIVE_SHOWN = ["perspective", "text", "lag", "lead", "weight", "causes", "effects", "reaches", "open"] as const;
const LINK_HIDDEN = ["id", "wantedFrom", "wantedTo", "fromId", "toId", "toRow", "counts"] as const;
const LINK_SHOWN = ["from", "to", "basis", "confirmed", "rationale", "tested", "source"] as const;

export type MapPerspectiveKey = (typeof MAP_PERSPECTIVE_KEYS)[number];
export type MapObjectiveKey = (typeof OBJECTIVE_HIDDEN)[number] | StepKey | (typeof OBJECTIVE_SHOWN)[number];
export type MapMeasureKey = (typeof MAP_MEASURE_KEYS)[number];
export type MapLinkKey = (typeof LINK_HIDDEN)[number] | StepKey | (typeof LINK_SHOWN)[number];

export const MAP_OBJECTIVE_KEYS: readonly MapObjectiveKey[] = [...OBJECTIVE_HIDDEN, ...STEP_KEYS, ...OBJECTIVE_SHOWN];
export const MAP_LINK_KEYS: readonly MapLinkKey[] = [...LINK_HIDDEN, ...STEP_KEYS, ...LINK_SHOWN];

/** Columns of each sheet that are hidden; what people see begins behind them. */
export const MAP_HIDDEN = { map: OBJECTIVE_HIDDEN.length + STEPS, links: LINK_HIDDEN.length + STEPS } as const;

/** @example stepKey(3) // => "step3" */
export function stepKey(step: number): StepKey {
  return `step${step}`;
}

export interface MapTables {
  readonly perspectives: TableHandle<MapPerspectiveKey>;
  readonly objectives: TableHandle<MapObjectiveKey>;
  readonly measures: TableHandle<MapMeasureKey>;
  readonly links: TableHandle<MapLinkKey>;
}

/** The tables of a map as we plan them in a language. */
export function mapTables(language: Language): MapTables {
  const { map, links } = strategyWords(language);
  return {
    perspectives: { name: MAP_TABLE_NAMES.perspectives, headers: map.perspectives },
    objectives: { name: MAP_TABLE_NAMES.objectives, headers: { ...map.objectives, ...stepHeaders(map, 0) } },
    measures: { name: MAP_TABLE_NAMES.measures, headers: map.measures },
    links: { name: MAP_TABLE_NAMES.links, headers: { ...links.headers, ...stepHeaders(map, 1) } },
  };
}

function stepHeaders({ step }: StrategyWords["map"], first: number): Readonly<Record<StepKey, string>> {
  return Object.fromEntries(Array.from({ length: STEPS + 1 - first }, (_, index) => [stepKey(first + index), step(first + index)]));
}

import type { AlignedItem, Level } from "../../model";
import { TABLE_NAMES } from "../okr-shapes";

/** Where the OKRs of a level stand. */
export interface OkrLevel {
  readonly level: Level;
  /** Names of the tables of a cycle. */
  readonly tables: Readonly<Record<AlignedItem["kind"], (cycle: string) => string>>;
  /** Column that says whose they are. */
  readonly holder: "team" | "person" | null;
}

const named = (kind: string) => (cycle: string): string => `OKR_${kind}_${cycle.replace(/[^A-Za-z0-9]/g, "_")}`;

/** The levels from the top down, as alignment reads them. */
export const OKR_LEVELS: readonly OkrLevel[] = [
  { level: "company", tables: { objective: TABLE_NAMES.objectives, keyResult: TABLE_NAMES.keyResults }, holder: null },
  { level: "team", tables: { objective: named("TeamOs"), keyResult: named("TeamKRs") }, holder: "team" },
  { level: "person", tables: { objective: named("PersonOs"), keyResult: named("PersonKRs") }, holder: "person" },
];

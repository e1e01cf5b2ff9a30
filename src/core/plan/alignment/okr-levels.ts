import type { AlignedItem, Level } from "../../model";
import { levelTableName, type LevelBelow } from "../cascade/level-shapes";
import { TABLE_NAMES } from "../okr-shapes";

/** Where the OKRs of a level stand. */
export interface OkrLevel {
  readonly level: Level;
  /** Names of the tables of a cycle. */
  readonly tables: Readonly<Record<AlignedItem["kind"], (cycle: string) => string>>;
  /** Column that says whose they are. */
  readonly holder: "team" | "person" | null;
}

const below = (level: LevelBelow): OkrLevel["tables"] => ({
  objective: (cycle) => levelTableName("objectives", level, cycle),
  keyResult: (cycle) => levelTableName("keyResults", level, cycle),
});

/** The levels from the top down, as alignment reads them. */
export const OKR_LEVELS: readonly OkrLevel[] = [
  { level: "company", tables: { objective: TABLE_NAMES.objectives, keyResult: TABLE_NAMES.keyResults }, holder: null },
  { level: "team", tables: below("team"), holder: "team" },
  { level: "person", tables: below("person"), holder: "person" },
];

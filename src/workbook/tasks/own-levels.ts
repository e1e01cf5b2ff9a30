import type { Alignment } from "../../core/cascade";
import type { WorkbookGrid } from "../../core/grid";
import { parseBasis, parseContribution } from "../../core/language";
import { parseNumberText, type OkrBasis, type Row } from "../../core/model";
import { levelTableName, type LevelBelow } from "../../core/plan";
import type { WorkbookState } from "../state";
import { readOkrTables, type OwnOkrs } from "./own-okrs";

/** Whose an objective or key result is, and what it supports, as its row says. */
export interface OwnHeld extends Alignment {
  /** Team, or the person at the level of persons; null in a row that names none. */
  readonly holder: string | null;
  readonly team: string | null;
  /** Null where the row says none of our words. */
  readonly basis: OkrBasis | null;
}

/** OKRs of the teams, or of the people, in a cycle as they stand in the workbook now; null if it has none. */
export function readOwnLevel(grid: WorkbookGrid, state: WorkbookState, level: LevelBelow, cycle: string): OwnOkrs<OwnHeld> | null {
  const names = { objectives: levelTableName("objectives", level, cycle), keyResults: levelTableName("keyResults", level, cycle) };
  return readOkrTables(grid, state, cycle, names, (row) => heldIn(row, level));
}

/** True if the workbook has OKRs of a level in a cycle. */
export function hasLevel(state: WorkbookState, level: LevelBelow, cycle: string): boolean {
  return state.tables.has(levelTableName("keyResults", level, cycle));
}

/** A contribution that is none of our words counts as none: nobody's progress goes by a word that nobody understands. */
function heldIn(row: Row, level: LevelBelow): OwnHeld {
  const team = textIn(row, "team");
  return {
    team,
    holder: level === "team" ? team : textIn(row, "person"),
    basis: parseBasis(textIn(row, "basis") ?? ""),
    alignedTo: textIn(row, "alignedTo"),
    contribution: parseContribution(textIn(row, "contribution") ?? "") ?? "none",
    linkWeight: numberIn(row, "linkWeight"),
  };
}

function textIn(row: Row, key: string): string | null {
  const value = row[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function numberIn(row: Row, key: string): number | null {
  const value = row[key];
  return typeof value === "number" ? value : typeof value === "string" ? parseNumberText(value) : null;
}

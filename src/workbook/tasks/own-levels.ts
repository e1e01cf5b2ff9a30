import type { Alignment } from "../../core/cascade";
import type { WorkbookGrid } from "../../core/grid";
import { parseBasis, parseContribution } from "../../core/language";
import { LEVELS, parseDateCell, parseNumberText, type Level, type OkrBasis, type Row } from "../../core/model";
import { levelTableName, type LevelBelow } from "../../core/plan";
import type { WorkbookState } from "../state";
import { readOkrTables, readOwnOkrs, type OwnOkrs } from "./own-okrs";

/** Whose an objective or key result is, and what it supports, as its row says. */
export interface OwnHeld extends Alignment {
  /** Team, or the person at the level of persons; null in a row that names none. */
  readonly holder: string | null;
  readonly team: string | null;
  /** Null where the row says none of our words. */
  readonly basis: OkrBasis | null;
  /** ISO date, of a key result; null where the end of the cycle is meant. */
  readonly due: string | null;
  /** Of a key result. */
  readonly initiative: string | null;
}

/** OKRs of the teams, or of the people, in a cycle as they stand in the workbook now; null if it has none. */
export function readOwnLevel(grid: WorkbookGrid, state: WorkbookState, level: LevelBelow, cycle: string): OwnOkrs<OwnHeld> | null {
  const names = { objectives: levelTableName("objectives", level, cycle), keyResults: levelTableName("keyResults", level, cycle) };
  return readOkrTables(grid, state, cycle, names, (row) => heldIn(row, level));
}

/** OKRs of one level, each with whose it is. */
export interface LevelOwn {
  readonly level: Level;
  readonly own: OwnOkrs<OwnHeld>;
}

/** The OKRs of a cycle of all levels that the workbook has, the company's first: those are nobody's and support nothing. */
export function readOwnLevels(grid: WorkbookGrid, state: WorkbookState, cycle: string): readonly LevelOwn[] {
  return LEVELS.flatMap((level): readonly LevelOwn[] => {
    const own = level === "company" ? companyOkrs(grid, state, cycle) : readOwnLevel(grid, state, level, cycle);
    return own === null ? [] : [{ level, own }];
  });
}

/** Objectives of one team or person, or the company's, with their key results. */
export interface HolderOkrs {
  /** Null for the company, and for rows that name nobody. */
  readonly holder: string | null;
  readonly objectives: OwnOkrs<OwnHeld>["objectives"];
  readonly keyResults: OwnOkrs<OwnHeld>["keyResults"];
}

/** The OKRs of a level by whose they are, in the order of its sheet. A key result is its objective's; of an objective that is not there, as its own row says. */
export function byHolder({ objectives, keyResults }: Pick<OwnOkrs<OwnHeld>, "objectives" | "keyResults">): readonly HolderOkrs[] {
  const holderOf = new Map(objectives.map(({ id, holder }) => [id, holder]));
  const held = new Map<string | null, { readonly objectives: typeof objectives[number][]; readonly keyResults: typeof keyResults[number][] }>();
  const of = (holder: string | null): { readonly objectives: typeof objectives[number][]; readonly keyResults: typeof keyResults[number][] } => {
    const known = held.get(holder) ?? { objectives: [], keyResults: [] };
    held.set(holder, known);
    return known;
  };
  for (const objective of objectives) of(objective.holder).objectives.push(objective);
  for (const keyResult of keyResults) of(holderOf.get(keyResult.objective) ?? keyResult.holder).keyResults.push(keyResult);
  return [...held].map(([holder, okrs]) => ({ holder, ...okrs }));
}

const NOBODYS: OwnHeld = { holder: null, team: null, basis: null, alignedTo: null, contribution: "none", linkWeight: null, due: null, initiative: null };

function companyOkrs(grid: WorkbookGrid, state: WorkbookState, cycle: string): OwnOkrs<OwnHeld> | null {
  const own = readOwnOkrs(grid, state, cycle);
  if (own === null) return null;
  return { ...own, objectives: own.objectives.map((each) => ({ ...each, ...NOBODYS })), keyResults: own.keyResults.map((each) => ({ ...each, ...NOBODYS })) };
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
    due: dateIn(row, "due"),
    initiative: textIn(row, "initiative"),
  };
}

function textIn(row: Row, key: string): string | null {
  const value = row[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function dateIn(row: Row, key: string): string | null {
  const value = row[key];
  return typeof value === "number" || typeof value === "string" ? parseDateCell(value) : null;
}

function numberIn(row: Row, key: string): number | null {
  const value = row[key];
  return typeof value === "number" ? value : typeof value === "string" ? parseNumberText(value) : null;
}

import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import { checkMove, consensusIssues, nextStates, type Consensus, type LogEntry, type MovedObjective, type State } from "../../core/lifecycle";
import { CONSENSUS_SHEET, PROCESS_SHEET } from "../../core/plan/process";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import { defaultCycle, nothingThere } from "./cycle-on-a-day";
import { movedObjectives } from "./moved-objectives";
import { readConsensus } from "./own-consensus";
import { ownCycles, readOwnOkrs } from "./own-okrs";
import { readProcess, withIdsOnly } from "./own-process";
import { loggedChanges } from "./process-task";

export interface ProcessStateOptions {
  /** Day of a move, an ISO date. */
  readonly asOf: string;
  /** That of the as-of day, or the one generated last, if left out. */
  readonly cycle?: string;
  /** Who wants to move objectives; nobody can if left out. */
  readonly by?: string;
  /** As `processTask` takes it. */
  readonly admin?: string;
  /** True if whoever moves them says why. */
  readonly hasReason: boolean;
}

/** Somewhere to move to, and what keeps it from being done, as errors; with none it may be done. Warnings and remarks are to be known. */
export interface PossibleMove {
  readonly to: State;
  readonly issues: readonly Issue[];
}

export interface ObjectiveState {
  readonly id: string;
  readonly text: string;
  /** Address of its text; null if it is not known. */
  readonly at: string | null;
  readonly state: State;
  readonly owners: readonly string[];
  readonly approver: string | null;
  /** Where people may ever move it from its state. */
  readonly moves: readonly PossibleMove[];
}

export interface ProcessState {
  readonly cycle: string;
  /** Named on the sheet; null if nobody is. */
  readonly admin: string | null;
  readonly objectives: readonly ObjectiveState[];
  /** Moves of all objectives at once: of those that are not there yet, all may go on to it. */
  readonly together: readonly PossibleMove[];
  /** What consensus is missing for a release; nothing is missing before anybody was asked. */
  readonly missing: readonly Issue[];
  /** True if somebody has answered on the sheet of consensus. */
  readonly isAsked: boolean;
  /** Changes since release that the log does not have yet. */
  readonly changes: readonly LogEntry[];
  /** The newest first. */
  readonly log: readonly LogEntry[];
  /** Texts of objectives and key results by their ids. */
  readonly texts: Readonly<Record<string, string>>;
  /** Names of the sheets; null before they are written. */
  readonly sheets: { readonly consensus: string | null; readonly process: string | null };
}

/** The process of a cycle to be looked at, and null with the reasons if there is none. Nothing is written. Issues as of `processTask`. */
export function processState(workbook: WorkbookGrid, options: ProcessStateOptions): { readonly state: ProcessState | null; readonly issues: readonly Issue[] } {
  const { state, issues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const cycles = ownCycles(state);
  const id = options.cycle ?? defaultCycle(state, cycles, options.asOf);
  const all = id === undefined ? null : readOwnOkrs(grid, state, id);
  if (all === null) return { state: null, issues: [...issues, nothingThere(id, cycles)] };
  const { okrs, issues: nameless } = withIdsOnly(all);
  const known = readProcess(grid, state, okrs);
  const process = { ...known, admin: options.admin ?? known.admin };
  const consensus = readConsensus(grid, state, okrs);
  const { entries } = loggedChanges(okrs, process, options);
  const log = [...process.log, ...entries];
  const objectives = movedObjectives(grid, state, okrs, { ...process, log });
  const checked = (objective: MovedObjective, to: State): readonly Issue[] =>
    checkMove(objective, { to, by: options.by ?? null, reason: options.hasReason ? "" : null, date: options.asOf, admin: process.admin }, consensus, log);
  const sheet = (key: string): string | null => grid.sheets.find(({ name }) => name === state.sheets.get(key))?.name ?? null;
  return {
    issues: [...issues, ...okrs.issues, ...nameless, ...process.issues],
    state: {
      cycle: okrs.cycle, admin: known.admin,
      objectives: objectives.map((objective): ObjectiveState => ({
        id: objective.id, text: objective.text, at: objective.placeOf(objective.id), state: objective.state, owners: objective.owners, approver: objective.approver,
        moves: nextStates(objective.state).map((to) => ({ to, issues: checked(objective, to) })),
      })),
      together: together(objectives, checked),
      missing: missingIn(objectives, consensus),
      isAsked: consensus.votes.length + consensus.requests.length + consensus.decisions.length > 0,
      changes: entries.filter(({ field }) => field !== "state"),
      log: [...process.log].reverse(),
      texts: Object.fromEntries([...okrs.objectives, ...okrs.keyResults].map((item) => [item.id, item.text])),
      sheets: { consensus: sheet(CONSENSUS_SHEET(okrs.cycle)), process: sheet(PROCESS_SHEET(okrs.cycle)) },
    },
  };
}

/** Where any objective may go on to. One that is there already stays. */
function together(objectives: readonly MovedObjective[], checked: (objective: MovedObjective, to: State) => readonly Issue[]): readonly PossibleMove[] {
  const targets = [...new Set(objectives.flatMap((objective) => nextStates(objective.state)))];
  return targets.map((to) => ({ to, issues: distinct(objectives.flatMap((objective) => checked(objective, to))) }));
}

function missingIn(objectives: readonly MovedObjective[], consensus: Consensus): readonly Issue[] {
  return distinct(objectives.flatMap((objective) => consensusIssues(objective, consensus)));
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((found) => [JSON.stringify(found), found])).values()];
}

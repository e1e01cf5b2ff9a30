//  what the OKR sheet says now ──┐
//  baseline and log ─────────────┼─ changes since release ─ moves, if they may be made ─ sheets Consensus and Process
//  answers, requests, decisions ─┘
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import {
  changesSince, checkMove, isReady, nextNumber, snapshotOf, stateOf, wasReleased, type BaselineItem, type Consensus, type LogEntry, type State,
} from "../../core/lifecycle";
import { CONSENSUS_SHEET, planConsensusSheet, planProcessSheet, PROCESS_SHEET, type ReleasedItem } from "../../core/plan/process";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import type { WorkbookState } from "../state";
import { movedObjectives } from "./moved-objectives";
import { participantsOf, readConsensus } from "./own-consensus";
import { ownCycles, readOwnOkrs, type OwnOkrs } from "./own-okrs";
import { changesWithoutReason, processLanguage, readProcess, rowCount, withIdsOnly, type OwnProcess } from "./own-process";
import { defaultCycle, nothingThere } from "./cycle-on-a-day";
import { reviewSources } from "./review-sources";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface ProcessTaskOptions extends TaskOptions {
  /** That of the as-of day, or the one generated last, if left out. */
  readonly cycle?: string;
  /** Where objectives are moved; nowhere if left out, and then the sheets are made and changes logged. */
  readonly to?: State;
  /** Id of an objective, or of one of its key results; all objectives if left out. */
  readonly item?: string;
  /** Who moves or changed them. */
  readonly by?: string;
  /** Of the move. */
  readonly reason?: string;
  /** Who releases the cycle and may submit and score for the owners; as the sheet says if left out. */
  readonly admin?: string;
}

export interface ProcessSummary {
  readonly cycle: string;
  readonly objectives: number;
  /** Objectives that are moved. */
  readonly moved: number;
  /** Changes since release that are logged now. */
  readonly changes: number;
  /** How many objectives are in each state afterwards; states of none are left out. */
  readonly states: Readonly<Partial<Record<State, number>>>;
  /** What consensus is missing for a release; both 0 if it is ready. */
  readonly isReady: boolean;
}

/**
 * Consensus and process of a cycle (`domain.md` 1.3.4 and 1.3.5): the two sheets, changes of the OKRs since their release, which go
 * into the log, and moves of objectives from state to state, all of them or, if one may not be made, none. The as-of day is the
 * date of what is logged.
 *
 * Issues: `workbook-without-okrs`, `cycle-without-okrs`, `process-item-unknown`, those of `checkMove` and `readProcess`,
 * `changed-after-close`, `okr-row-without-id`, rows that cannot be read, and the conflicts of `reconcile`.
 */
export function processTask(workbook: WorkbookGrid, options: ProcessTaskOptions): TaskOutcome<ProcessSummary> {
  const { state, issues: stateIssues } = knownState(workbook);
  const grid = calculatedGrid(workbook, state);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const cycles = ownCycles(state);
  const id = options.cycle ?? defaultCycle(state, cycles, options.asOf);
  const all = id === undefined ? null : readOwnOkrs(grid, state, id);
  if (all === null) return refused(workbook, dialect, [...stateIssues, nothingThere(id, cycles)]);

  const { okrs, issues: nameless } = withIdsOnly(all);
  const known = readProcess(grid, state, okrs);
  const process = { ...known, admin: options.admin ?? known.admin };
  const consensus = readConsensus(grid, state, okrs);
  const changes = loggedChanges(okrs, process, options);
  const moves = loggedMoves({ grid, state, okrs, process: { ...process, log: [...process.log, ...changes.entries] }, consensus, options });
  const found = [...stateIssues, ...okrs.issues, ...nameless, ...process.issues, ...changes.issues, ...moves.issues];
  if (moves.issues.some(({ severity }) => severity === "error")) return refused(workbook, dialect, found);

  const entries = [...changes.entries, ...moves.entries];
  const settled = settleProcess({ workbook, grid, state, okrs, process, entries, options, dialect });
  const log = [...process.log, ...entries];
  const summary = {
    cycle: okrs.cycle, objectives: okrs.objectives.length, moved: moves.entries.length,
    changes: changes.entries.filter(({ field }) => field !== "state").length, states: countStates(okrs, log), isReady: isReady(consensus),
  };
  return { ...settled, summary, issues: [...found, ...(options.to === undefined ? changesWithoutReason(log, process) : []), ...settled.issues] };
}

interface ProcessSettling {
  readonly workbook: WorkbookGrid;
  readonly grid: WorkbookGrid;
  readonly state: WorkbookState;
  readonly okrs: OwnOkrs;
  readonly process: OwnProcess;
  /** To be added to the log. */
  readonly entries: readonly LogEntry[];
  readonly options: TaskOptions;
  readonly dialect: TaskOutcome<unknown>["dialect"];
}

function settleProcess({ workbook, grid, state, okrs, process, entries, options, dialect }: ProcessSettling): Omit<TaskOutcome<never>, "summary"> {
  // Words of the log are words that its formulas look for.
  const language = processLanguage(state, okrs.cycle) ?? options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const plan = planProcess({ grid, state, okrs, process, entries, language });
  const read = [CONSENSUS_SHEET(okrs.cycle), PROCESS_SHEET(okrs.cycle)].flatMap((key) => state.sheets.get(key) ?? []);
  return settle(plan, workbook, state, dialect, [okrs.tables.keyResults.sheet.name, ...read]);
}

/** Sheets of consensus and process with what is to be added to the log, and to the baseline by what the log says is released. */
export function planProcess(
  { grid, state, okrs, process, entries, language }: Pick<ProcessSettling, "grid" | "state" | "okrs" | "process" | "entries"> & { readonly language: "en" | "zh" },
): Parameters<typeof settle>[0] {
  const { cycle, objectives, keyResults } = okrs;
  const sources = reviewSources(state, okrs);
  const released = releasedItems(okrs, process, entries);
  const there = new Set(keyResults.map(({ id }) => id));
  const gone = process.baseline.filter(({ id, kind }) => kind === "keyResult" && !there.has(id));
  const consensus = planConsensusSheet({
    cycle, language, sources,
    items: objectives.flatMap((objective) => [
      { id: objective.id, text: objective.text, isObjective: true },
      ...keyResults.filter((one) => one.objective === objective.id).map(({ id, text }) => ({ id, text, isObjective: false })),
    ]),
    participants: participantsOf(grid, state, okrs),
  });
  const { sheet, name } = planProcessSheet({
    cycle, language, sources, released, entries, objectives,
    keyResults: [...keyResults, ...gone.map((item) => ({ ...item, current: null }))],
    admin: process.admin,
    baselineRows: rowCount(grid, state, "baseline", cycle),
  });
  return { sheets: [consensus, sheet], names: [name] };
}

// What was changed since release

/** Changes since release that are not in the log yet. */
export function loggedChanges(okrs: OwnOkrs, { log, baseline }: OwnProcess, options: Pick<ProcessTaskOptions, "by" | "asOf">): { readonly entries: readonly LogEntry[]; readonly issues: readonly Issue[] } {
  const entries: LogEntry[] = [];
  const issues: Issue[] = [];
  const [by, date] = [options.by ?? null, options.asOf];
  for (const objective of releasedObjectives(baseline, log)) {
    const record = okrs.objectives.find(({ id }) => id === objective);
    const changes = changesSince(objective, baseline, log, record === undefined ? [] : snapshotOf(record, okrs.keyResults));
    const state = stateOf(objective, log);
    if (changes.length === 0 || state === "converted") continue;
    for (const change of changes) entries.push({ ...change, number: nextNumber([...log, ...entries]), date, by, reason: null });
    if (state === "closed") issues.push(issue("warning", "changed-after-close", null, { text: record?.text ?? objective, count: changes.length }));
    else if (state !== "changed") entries.push(moveEntry(objective, state, "changed", { number: nextNumber([...log, ...entries]), date, by, reason: null }));
  }
  return { entries, issues };
}

function releasedObjectives(baseline: readonly BaselineItem[], log: readonly LogEntry[]): readonly string[] {
  return baseline.filter(({ id, kind }) => kind === "objective" && wasReleased(id, log)).map(({ id }) => id);
}

export function moveEntry(objective: string, before: State, after: State, more: Pick<LogEntry, "number" | "date" | "by" | "reason">): LogEntry {
  return { ...more, objective, item: objective, field: "state", before, after };
}

// Moves

interface Moving {
  readonly grid: WorkbookGrid;
  readonly state: WorkbookState;
  readonly okrs: OwnOkrs;
  readonly process: OwnProcess;
  readonly consensus: Consensus;
  readonly options: ProcessTaskOptions;
}

function loggedMoves(moving: Moving): { readonly entries: readonly LogEntry[]; readonly issues: readonly Issue[] } {
  const { grid, state, okrs, process, consensus, options: { to, item, by = null, reason = null, asOf } } = moving;
  if (to === undefined) return { entries: [], issues: [] };
  const objectives = movedObjectives(grid, state, okrs, process);
  const meant = item === undefined ? objectives : objectives.filter(({ id, results }) => id === item || results.some((result) => result.id === item));
  if (meant.length === 0) return { entries: [], issues: [issue("error", "process-item-unknown", null, { item: item ?? "", known: objectives.map(({ id }) => id) })] };
  const wanted = { to, by, reason, date: asOf, admin: process.admin };
  const moved = meant.filter((objective) => objective.state !== to);
  const first = nextNumber(process.log);
  return {
    entries: moved.map((objective, index) => moveEntry(objective.id, objective.state, to, { number: first + index, date: asOf, by, reason })),
    issues: distinct(moved.flatMap((objective) => checkMove(objective, wanted, consensus, process.log))),
  };
}

/** One sentence each: a request for the whole cycle keeps every objective from being released. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((found) => [JSON.stringify(found), found])).values()];
}

/** Items that a release adds to the baseline: each once, with the values that it has now. */
function releasedItems({ objectives, keyResults }: OwnOkrs, { baseline }: OwnProcess, entries: readonly LogEntry[]): readonly ReleasedItem[] {
  const known = new Set(baseline.map(({ id }) => id));
  return entries.filter(({ field, after }) => field === "state" && after === "released").flatMap(({ objective, date, by }) => {
    const record = objectives.find(({ id }) => id === objective);
    const items = record === undefined ? [] : snapshotOf(record, keyResults);
    return items.filter(({ id }) => !known.has(id)).map((item): ReleasedItem => ({ ...item, released: date ?? "", by }));
  });
}

function countStates({ objectives }: OwnOkrs, log: readonly LogEntry[]): ProcessSummary["states"] {
  const counts: Partial<Record<State, number>> = {};
  for (const { id } of objectives) {
    const state = stateOf(id, log);
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

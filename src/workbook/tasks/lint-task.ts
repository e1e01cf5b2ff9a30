import { sheetCell, type WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import type { KeyResult, Level, Objective } from "../../core/model";
import type { HeldFinding, JudgedText } from "../../core/plan";
import { findFaults, lintScore, smartOkrs, type Finding, type OkrFacts, type OkrPolicy, type Words } from "../../core/rules";
import { calculatedGrid } from "../calculated-grid";
import type { OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { knownPolicy } from "./known-policy";
import { knownWords } from "./known-words";
import { cycleFacts, levelFacts, listedDepartments, type CycleFacts } from "./lint-facts";
import { byHolder, readOwnLevels, type HolderOkrs, type LevelOwn } from "./own-levels";
import { readAllOkrs, type OwnOkrs } from "./own-okrs";
import { changesWithoutReason, readProcess } from "./own-process";

/** What the rules find in the OKRs of the company in a cycle, or of all teams, or of all people. */
export interface CycleFindings {
  readonly cycle: string;
  readonly level: Level;
  /** 0…100; of teams and people the mean of their points. */
  readonly score: number;
  readonly findings: readonly Issue[];
  /** The same but for what the log of changes lacks, with the objective or key result that each is about, and whose it is. */
  readonly faults: readonly HeldFinding[];
  /** Each objective, followed by its key results, with its lamps. */
  readonly texts: readonly JudgedText[];
  /** Each team or person; the company is one. */
  readonly sets: readonly SetPoints[];
}

export interface SetPoints {
  /** Null for the company, and for rows that name nobody. */
  readonly holder: string | null;
  /** 0…100 */
  readonly score: number;
  readonly findings: number;
}

export interface LintOutcome {
  readonly cycles: readonly CycleFindings[];
  readonly state: WorkbookState;
  readonly policy: OkrPolicy;
  readonly issues: readonly Issue[];
}

/**
 * What the rules find in the OKRs of a workbook, and in the log of their changes since release, by cycle, or of one cycle: the
 * company's, then those of each team and each person as sets of their own; by the words and the policy that the workbook states. Issues as of `readAllOkrs`, `knownWords` and `knownPolicy`.
 */
export function lintTask(grid: WorkbookGrid, cycle?: string): LintOutcome {
  const { okrs, state, issues } = readAllOkrs(grid, cycle);
  const [words, policy] = [knownWords(grid, state), knownPolicy(grid, state)];
  const calculated = calculatedGrid(grid, state);
  const levels = okrs.map(({ cycle: id }) => ({ id, levels: readOwnLevels(calculated, state, id) }));
  const departments = levels.length === 0 ? [] : listedDepartments(grid, state);
  const cycles = levels.flatMap(({ id, levels: those }) => {
    const grounds = { grid, state, words: words.words, policy: policy.policy, facts: cycleFacts(grid, state, id, those, departments) };
    return those.map((each) => findingsOf(each, grounds));
  });
  const ofRows = levels.flatMap(({ levels: those }) => those.flatMap(({ level, own }) => (level === "company" ? [] : own.issues)));
  return { cycles, state, policy: policy.policy, issues: [...issues, ...ofRows, ...words.issues, ...policy.issues] };
}

interface Grounds {
  readonly grid: WorkbookGrid;
  readonly state: WorkbookState;
  readonly words: Words;
  readonly policy: OkrPolicy;
  readonly facts: CycleFacts;
}

function findingsOf(levelOwn: LevelOwn, grounds: Grounds): CycleFindings {
  const { level, own } = levelOwn;
  const { grid, state } = grounds;
  const places = new Map([own.tables.objectives, own.tables.keyResults].flatMap(placesIn));
  const placeOf = (id: string): string | null => places.get(id) ?? null;
  const facts = levelFacts(grid, state, levelOwn, grounds.facts);
  const judgedSets = byHolder(own).map((set) => judge(set, placeOf, { ...grounds, facts }, grounds.facts));
  const faults = judgedSets.flatMap((set) => set.faults);
  const logged = level === "company" ? loggedFindings(calculatedGrid(grid, state), state, own) : [];
  const findings = [...faults.map(({ issue }) => issue), ...logged];
  const sets = judgedSets.map(({ holder, faults: its }) => ({ holder, score: lintScore(its.map(({ issue }) => issue)), findings: its.length }));
  return { cycle: own.cycle, level, score: level === "company" ? lintScore(findings) : meanOf(sets), findings, faults, texts: judgedSets.flatMap(({ texts }) => texts), sets };
}

/** The OKRs of one team or person, judged as a set. What is found about the whole stands at its first objective. */
function judge({ holder, objectives, keyResults }: HolderOkrs, placeOf: (id: string) => string | null, { words, policy, facts }: Omit<Grounds, "facts"> & { readonly facts: OkrFacts }, { duties }: CycleFacts) {
  const first = holder === null ? null : placeOf(objectives[0]?.id ?? keyResults[0]?.id ?? "");
  const ofHolder = duties.get(holder ?? "") ?? [];
  const found = findFaults(objectives, keyResults, { policy, words, facts: { ...facts, duties: ofHolder }, placeOf });
  const faults = found.map(({ of, issue }): HeldFinding => ({ of, holder, issue: of === null ? { ...issue, at: first } : issue }));
  return { holder, faults, texts: judged(holder, objectives, keyResults, faults, placeOf) };
}

function meanOf(sets: readonly SetPoints[]): number {
  return sets.length === 0 ? 100 : sets.reduce((sum, { score }) => sum + score, 0) / sets.length;
}

/** Key results of an objective that is not there come last. */
function judged(
  holder: string | null,
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
  faults: readonly Finding[],
  placeOf: (id: string) => string | null,
): readonly JudgedText[] {
  const lamps = smartOkrs(objectives, keyResults, faults);
  const known = new Set(objectives.map(({ id }) => id));
  const text = (kind: JudgedText["kind"]) => ({ id, text: words, owner }: { readonly id: string; readonly text: string; readonly owner: string | null }): JudgedText =>
    ({ id, kind, text: words, holder, owner, lamps: lamps.get(id) ?? [], at: placeOf(id) });
  return [
    ...objectives.flatMap((objective) => [text("objective")(objective), ...keyResults.filter((each) => each.objective === objective.id).map(text("keyResult"))]),
    ...keyResults.filter(({ objective }) => !known.has(objective)).map(text("keyResult")),
  ];
}

function loggedFindings(grid: WorkbookGrid, state: WorkbookState, okrs: OwnOkrs): readonly Issue[] {
  const process = readProcess(grid, state, okrs);
  return changesWithoutReason(process.log, process);
}

/** Id → address of the text. */
function placesIn({ sheet, rows, columns }: OwnTable): readonly (readonly [string, string])[] {
  const text = columns.find(({ key }) => key === "text")?.column ?? 0;
  return rows.flatMap(({ id, row }) => (id === null ? [] : [[id, sheetCell(sheet.name, row, text)] as const]));
}

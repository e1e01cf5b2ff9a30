import { sheetCell, type WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import type { JudgedText } from "../../core/plan";
import { findFaults, lintScore, smartOkrs, type Finding, type OkrPolicy, type Words } from "../../core/rules";
import { calculatedGrid } from "../calculated-grid";
import type { OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { knownPolicy } from "./known-policy";
import { knownWords } from "./known-words";
import { lintFacts } from "./lint-facts";
import { readAllOkrs, type OwnOkrs } from "./own-okrs";
import { changesWithoutReason, readProcess } from "./own-process";

/** What the rules find in the OKRs of a cycle. */
export interface CycleFindings {
  readonly cycle: string;
  /** 0…100. */
  readonly score: number;
  readonly findings: readonly Issue[];
  /** The same, with the objective or key result that each is about. */
  readonly faults: readonly Finding[];
  /** Each objective, followed by its key results, with its lamps. */
  readonly texts: readonly JudgedText[];
}

export interface LintOutcome {
  readonly cycles: readonly CycleFindings[];
  readonly state: WorkbookState;
  readonly policy: OkrPolicy;
  readonly issues: readonly Issue[];
}

/**
 * What the rules find in the OKRs of a workbook, and in the log of their changes since release, by cycle, or of one cycle, by
 * the words and the policy that the workbook states. Issues as of `readAllOkrs`, `knownWords` and `knownPolicy`.
 */
export function lintTask(grid: WorkbookGrid, cycle?: string): LintOutcome {
  const { okrs, state, issues } = readAllOkrs(grid, cycle);
  const [words, policy] = [knownWords(grid, state), knownPolicy(grid, state)];
  const cycles = okrs.map((each) => findingsOf(each, { grid, state, words: words.words, policy: policy.policy }));
  return { cycles, state, policy: policy.policy, issues: [...issues, ...words.issues, ...policy.issues] };
}

interface Grounds {
  readonly grid: WorkbookGrid;
  readonly state: WorkbookState;
  readonly words: Words;
  readonly policy: OkrPolicy;
}

function findingsOf(okrs: OwnOkrs, { grid, state, words, policy }: Grounds): CycleFindings {
  const { cycle, objectives, keyResults, tables } = okrs;
  const places = new Map([tables.objectives, tables.keyResults].flatMap(placesIn));
  const placeOf = (id: string): string | null => places.get(id) ?? null;
  const faults = findFaults(objectives, keyResults, { policy, words, facts: lintFacts(grid, state, okrs), placeOf });
  const findings = [...faults.map(({ issue }) => issue), ...loggedFindings(calculatedGrid(grid, state), state, okrs)];
  return { cycle, score: lintScore(findings), findings, faults, texts: judged(okrs, faults, placeOf) };
}

/** Key results of an objective that is not there come last. */
function judged({ objectives, keyResults }: OwnOkrs, faults: readonly Finding[], placeOf: (id: string) => string | null): readonly JudgedText[] {
  const lamps = smartOkrs(objectives, keyResults, faults);
  const known = new Set(objectives.map(({ id }) => id));
  const text = (kind: JudgedText["kind"]) => ({ id, text: words, owner }: { readonly id: string; readonly text: string; readonly owner: string | null }): JudgedText =>
    ({ id, kind, text: words, owner, lamps: lamps.get(id) ?? [], at: placeOf(id) });
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

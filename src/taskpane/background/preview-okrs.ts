import type { Cycle } from "../../core/calendar";
import type { GeneratedKeyResult, GeneratedObjective, LeftOut, Triage } from "../../core/generate";
import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import { findingsByRecord, smartOkrs, type Lamp } from "../../core/rules";
import { generateTask, type GenerateSummary, type GenerateTaskOptions, type TaskOutcome } from "../../workbook/tasks";

/** What of the OKRs of a cycle is shown before they are written. */
export interface OkrPreview {
  readonly cycle: Cycle;
  readonly objectives: readonly GeneratedObjective[];
  /** What the rules say of each text, by id of its objective or key result. */
  readonly judged: Readonly<Record<string, JudgedLine>>;
  readonly keyResults: readonly PreviewedKeyResult[];
  /** Measures that no key result was made of; `leftOut` holds the first of them. */
  readonly leftOutCount: number;
  readonly leftOut: readonly LeftOut[];
}

/** The five lamps of a text, and what the rules found about it. */
export interface JudgedLine {
  readonly lamps: readonly Lamp[];
  readonly findings: readonly Issue[];
}

export interface PreviewedKeyResult {
  readonly keyResult: GeneratedKeyResult;
  /** Null for a key result whose measure is there no longer. */
  readonly triage: Triage | null;
}

export interface PreviewOutcome {
  /** Null if there is nothing to write; the issues say why. */
  readonly preview: OkrPreview | null;
  readonly issues: readonly Issue[];
}

/** How many of each were written. */
export type WrittenOkrs = Pick<GenerateSummary, "cycle" | "objectives" | "keyResults">;

/** What `generateForPane` would write, with so many of the measures that are left out. */
export function previewOkrs(grid: WorkbookGrid, options: GenerateTaskOptions, leftOut: number): PreviewOutcome {
  const { summary, issues } = generateOnce(grid, options);
  return { preview: summary === null ? null : previewOf(summary, leftOut), issues };
}

/** OKRs to be written. Those that were previewed last are there already. */
export function generateForPane(grid: WorkbookGrid, options: GenerateTaskOptions): TaskOutcome<WrittenOkrs> {
  const { summary, ...outcome } = generateOnce(grid, options);
  return { ...outcome, summary: summary === null ? null : { cycle: summary.cycle, objectives: summary.objectives, keyResults: summary.keyResults } };
}

function previewOf({ cycle, generated: { objectives, keyResults, leftOut, measures, faults } }: GenerateSummary, count: number): OkrPreview {
  const triages = new Map(measures.map(({ measure, triage }) => [measure.id, triage]));
  const lamps = smartOkrs(objectives, keyResults, faults);
  const findings = findingsByRecord(faults);
  return {
    cycle, objectives, judged: Object.fromEntries([...lamps].map(([id, each]) => [id, { lamps: each, findings: findings.get(id) ?? [] }])),
    keyResults: keyResults.map((keyResult) => ({ keyResult, triage: triages.get(keyResult.from.id) ?? null })),
    leftOutCount: leftOut.length, leftOut: leftOut.slice(0, count),
  };
}

interface Made {
  readonly asked: string;
  readonly outcome: TaskOutcome<GenerateSummary>;
}

/** The last one of each workbook: the plan of a large scorecard is large too. */
const made = new WeakMap<WorkbookGrid, Made>();

function generateOnce(grid: WorkbookGrid, options: GenerateTaskOptions): TaskOutcome<GenerateSummary> {
  const asked = JSON.stringify(options);
  const before = made.get(grid);
  if (before?.asked === asked) return before.outcome;
  const outcome = generateTask(grid, options);
  made.set(grid, { asked, outcome });
  return outcome;
}

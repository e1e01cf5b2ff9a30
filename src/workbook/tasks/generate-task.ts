import { cycleAt, cycleById, CADENCES, cyclesOfYear, fiscalYearOf, type Cadence, type Cycle } from "../../core/calendar";
import { generateOkrs, policyOf, withinRoom, type Generated, type MostOkrs } from "../../core/generate";
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { Dialect } from "../../core/formula/dialect";
import type { KeyResult } from "../../core/model";
import { planOkrs, planPolicy, type WorkbookPlan } from "../../core/plan";
import { calculatedGrid } from "../calculated-grid";
import { knownState } from "../known-state";
import type { Settings, WorkbookState } from "../state";
import { knownPolicy, mostBy } from "./known-policy";
import { knownWords } from "./known-words";
import { wasConverted } from "./own-lineage";
import { withKnownIds } from "./known-measures";
import { rememberedMost } from "./most-okrs";
import { readOwnOkrs } from "./own-okrs";
import { choosePace, type PaceOptions } from "./pace-policy";
import { readingTask, type ReadingOptions } from "./reading";
import { refused, settle, type TaskOptions, type TaskOutcome } from "./task";

export interface GenerateTaskOptions extends TaskOptions, ReadingOptions, PaceOptions {
  /** That of the stated cycle, else as before, else quarterly. */
  readonly cadence?: Cadence;
  /** `FY2027-Q1`; that of the as-of day if left out. */
  readonly cycle?: string;
  /** At most so many objectives, and key results of each; what is left out is as before, else 5 and 5. */
  readonly most?: Partial<MostOkrs>;
}

export interface GenerateSummary {
  readonly cycle: Cycle;
  readonly measures: number;
  readonly objectives: number;
  readonly keyResults: number;
  readonly leftOut: number;
  /** What is written, record by record, with its reasons. */
  readonly generated: Generated;
}

/**
 * OKRs of a cycle out of the scorecard in a workbook, as sheets of ours beside it: a copy of the measures, the calendar,
 * the OKRs, what was left out, and the table of check-ins.
 *
 * Issues: `workbook-dates-from-1904`, `cycle-unknown`, `cycle-not-of-cadence`, those of `choosePace`, those of the reader and of `generateOkrs`,
 * and the conflicts of `reconcile`. Without measures there is nothing to write, and no summary.
 */
export function generateTask(grid: WorkbookGrid, options: GenerateTaskOptions): TaskOutcome<GenerateSummary> {
  const made = makeOkrs(grid, options);
  if ("refusal" in made) return made.refusal;
  const settled = settle(made.plan, grid, made.state, made.dialect, made.sources);
  return { ...settled, summary: made.summary, issues: [...made.issues, ...settled.issues] };
}

/** OKRs of a cycle, and the plan of their sheets, before it is settled with what stands in the workbook. */
export interface MadeOkrs {
  readonly plan: WorkbookPlan;
  /** With what is to be remembered. */
  readonly state: WorkbookState;
  readonly dialect: Dialect;
  /** Sheets that the measures were read from. */
  readonly sources: readonly string[];
  readonly summary: GenerateSummary;
  readonly issues: readonly Issue[];
}

/** What a change of cadence gives to a cycle. */
export interface Inheritance {
  /** Key results that go on: their measures stay key results, and a count or level starts where they are now. */
  readonly existing: readonly KeyResult[];
}

/** The OKRs of a cycle; or why there are none. Where the cadence was changed in mid-year, what is left of the year is spread over the cycles that are left. */
export function makeOkrs(grid: WorkbookGrid, options: GenerateTaskOptions, inheritance: Inheritance | null = null): MadeOkrs | { readonly refusal: TaskOutcome<never> } {
  const { state, issues: stateIssues } = knownState(grid);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const chosen = chooseCycle(options, state.settings);
  const refuse = (...issues: readonly Issue[]): { readonly refusal: TaskOutcome<never> } => ({ refusal: refused(grid, dialect, [...stateIssues, ...issues]) });
  // Dates of ours, in cells and inside formulas, count from 1900: in such a workbook each would be four years off.
  if (grid.date1904) return refuse(issue("error", "workbook-dates-from-1904", null, undefined));
  if ("issue" in chosen) return refuse(chosen.issue);
  const pace = choosePace(grid, state, options);
  if ("issue" in pace) return refuse(pace.issue);
  const { cycle, cadence, fiscalYearStart } = chosen;
  const task = readingTask(grid, { ...options, fiscalYearStart });
  if (!task.ok) return refuse(task.issue);
  if (stateIssues.some(isError)) return refuse();

  const { asOf } = options;
  const [known, words] = [knownPolicy(grid, state), knownWords(grid, state)];
  const most = mostBy(known, state, options.most);
  const policy = known.isStated ? policyOf(most, known.policy) : policyOf(most);
  const reading = task.value;
  if (reading.measures.length === 0) return refuse(...reading.issues);
  const cycles = cyclesOfYear(fiscalYearOf(cycle.yearStart, fiscalYearStart), cadence, { holidays: pace.daysOff });
  const isConverted = inheritance !== null || wasConverted(grid, state, cycle, fiscalYearStart);
  const own = readOwnOkrs(calculatedGrid(grid, state), state, cycle.id)?.keyResults ?? [];
  const generated = generateOkrs(withKnownIds(reading.measures, grid, state), {
    cycle, asOf, language, policy: withinRoom(policy), words: words.words,
    existing: own.length > 0 ? own : inheritance?.existing ?? [],
    windows: isConverted ? cycles.filter(({ start }) => start >= cycle.start) : [],
  });
  const found = [...reading.issues, ...pace.issues, ...known.issues, ...words.issues, ...generated.issues];
  if (generated.keyResults.length === 0) return refuse(...found);
  const okrs = planOkrs(generated, { cycle, cycles, asOf, language, pace: pace.policy });
  const { measures, objectives, keyResults, leftOut } = generated;
  const settings = { ...state.settings, ...pace.settings, language, cadence, fiscalYearStart, cycle: cycle.id, ...rememberedMost(state.settings, most) };
  return {
    // A sheet of the policy follows what is chosen now.
    plan: known.isStated ? { ...okrs, sheets: [...okrs.sheets, planPolicy(policy, language)] } : okrs,
    state: { ...state, settings, reading: options.corrections ?? state.reading },
    dialect,
    sources: [...new Set(reading.measures.map(({ sheet }) => sheet))],
    summary: { cycle, measures: measures.length, objectives: objectives.length, keyResults: keyResults.length, leftOut: leftOut.length, generated },
    issues: [...stateIssues, ...found],
  };
}

interface ChosenCycle {
  readonly cycle: Cycle;
  readonly cadence: Cadence;
  readonly fiscalYearStart: string;
}

function chooseCycle(options: GenerateTaskOptions, settings: Settings): ChosenCycle | { readonly issue: Issue } {
  const { asOf, cycle: id } = options;
  const fiscalYearStart = options.fiscalYearStart ?? settings.fiscalYearStart ?? `${asOf.slice(0, 4)}-01-01`;
  const stated = id === undefined ? null : cycleById(id, fiscalYearStart);
  if (id !== undefined && stated === null) return { issue: issue("error", "cycle-unknown", null, { cycle: id }) };
  const cadence = options.cadence ?? stated?.cadence ?? knownCadence(settings.cadence) ?? "quarterly";
  if (stated !== null && stated.cadence !== cadence) return { issue: issue("error", "cycle-not-of-cadence", null, { cycle: stated.id, cadence }) };
  return { cycle: stated ?? cycleAt(asOf, cadence, fiscalYearStart), cadence, fiscalYearStart };
}

function knownCadence(name: string | undefined): Cadence | undefined {
  return CADENCES.find((cadence) => cadence === name);
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

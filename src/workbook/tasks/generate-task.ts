import { cycleAt, cycleById, CADENCES, cyclesOfYear, fiscalYearOf, type Cadence, type Cycle } from "../../core/calendar";
import { generateOkrs, policyOf, type Generated, type MostOkrs } from "../../core/generate";
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { Measure } from "../../core/model";
import { readOrganisation } from "../../core/reader";
import { paceTerms, planOkrs, planShared, type WorkbookPlan } from "../../core/plan";
import { calculatedGrid } from "../calculated-grid";
import { ownSheetNames } from "../calculation-source";
import { knownState } from "../known-state";
import type { Settings } from "../state";
import { withKnownIds } from "./known-measures";
import { levelOf, levelPlans, withoutCompany, type GenerateLevel, type LevelSummary } from "./level-plans";
import { mostOkrs, rememberedMost } from "./most-okrs";
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
  /** Whose OKRs; as before if left out, else the company's. */
  readonly level?: GenerateLevel;
}

export interface GenerateSummary {
  readonly cycle: Cycle;
  readonly measures: number;
  readonly objectives: number;
  readonly keyResults: number;
  readonly leftOut: number;
  /** Of teams and people, where they are asked for. */
  readonly levels: readonly LevelSummary[];
  /** What is written, record by record, with its reasons. */
  readonly generated: Generated;
}

/**
 * OKRs of a cycle out of the scorecard in a workbook, as sheets of ours beside it: a copy of the measures, the calendar,
 * the OKRs, what was left out, and the table of check-ins. Those of teams and people come from the same measures, from the
 * sheets of departments and from lists of people.
 *
 * Issues: `workbook-dates-from-1904`, `cycle-unknown`, `cycle-not-of-cadence`, `cascade-without-company`, those of `choosePace`, those of the
 * reader, of `generateOkrs` and of `levelPlans`, and the conflicts of `reconcile`. Without measures there is nothing to write, and no summary.
 */
export function generateTask(grid: WorkbookGrid, options: GenerateTaskOptions): TaskOutcome<GenerateSummary> {
  const { state, issues: stateIssues } = knownState(grid);
  const dialect = options.dialect ?? state.settings.dialect ?? "plain";
  const language = options.language ?? state.settings.language ?? options.fallbackLanguage ?? "en";
  const chosen = chooseCycle(options, state.settings);
  // Dates of ours, in cells and inside formulas, count from 1900: in such a workbook each would be four years off.
  if (grid.date1904) return refused(grid, dialect, [...stateIssues, issue("error", "workbook-dates-from-1904", null, undefined)]);
  if ("issue" in chosen) return refused(grid, dialect, [...stateIssues, chosen.issue]);
  const pace = choosePace(grid, state, options);
  if ("issue" in pace) return refused(grid, dialect, [...stateIssues, pace.issue]);
  const { cycle, cadence, fiscalYearStart } = chosen;
  const task = readingTask(grid, { ...options, fiscalYearStart });
  if (!task.ok || stateIssues.some(isError)) return refused(grid, dialect, task.ok ? stateIssues : [...stateIssues, task.issue]);

  const { asOf } = options;
  const most = mostOkrs(state.settings, options.most);
  const reading = task.value;
  if (reading.measures.length === 0) return refused(grid, dialect, [...stateIssues, ...reading.issues]);
  const calculated = calculatedGrid(grid, state);
  const company = readOwnOkrs(calculated, state, cycle.id);
  const level = levelOf(options.level, state.settings.level);
  const wanting = withoutCompany(level, company !== null, cycle.id);
  if (wanting !== null) return refused(grid, dialect, [...stateIssues, wanting]);
  const existing = company?.keyResults ?? [];
  const generated = generateOkrs(withKnownIds(reading.measures, grid, state), { cycle, asOf, language, existing, policy: policyOf(most) });
  const ofCompany = level === "company" || level === "all";
  const organisation = level === "company" ? NOBODY : readOrganisation(grid, { ownSheets: ownSheetNames(grid), scorecards: sheetsOf(reading.measures) });
  const below = levelPlans(calculated, state, {
    level, cycle, asOf, language, policy: policyOf(most), pace: paceTerms(pace.policy, language), organisation,
    measures: generated.measures.map(({ measure }) => measure), company: ofCompany || company === null ? generated : company,
  });
  const ofPeople = new Set([...organisation.duties, ...organisation.tasks, ...organisation.people].map(({ source }) => source.sheet));
  const readIssues = reading.issues.filter(({ code, at }) => code !== "reader-no-measures" || at === null || !ofPeople.has(at));
  const found = [...stateIssues, ...readIssues, ...pace.issues, ...(ofCompany ? generated.issues : []), ...organisation.issues, ...below.issues];
  if (generated.keyResults.length === 0 || below.issues.some(isError)) return refused(grid, dialect, found);

  const cycles = cyclesOfYear(fiscalYearOf(cycle.yearStart, fiscalYearStart), cadence);
  const shared = { cycles, asOf, language, pace: pace.policy };
  const plan = together([ofCompany ? planOkrs(generated, { ...shared, cycle }) : planShared(shared), ...below.plans]);
  const settings = { ...state.settings, ...pace.settings, language, cadence, fiscalYearStart, cycle: cycle.id, ...rememberedMost(state.settings, most), ...(level === "company" && state.settings.level === undefined ? {} : { level }) };
  const remembered = { ...state, settings, reading: options.corrections ?? state.reading };
  const sources = [...new Set([...sheetsOf(reading.measures), ...ofPeople])];
  const settled = settle(plan, grid, remembered, dialect, sources);
  const { measures, objectives, keyResults, leftOut } = generated;
  const summary = { cycle, measures: measures.length, objectives: objectives.length, keyResults: keyResults.length, leftOut: leftOut.length, levels: below.levels, generated };
  return { ...settled, summary, issues: [...found, ...settled.issues] };
}

const NOBODY = { duties: [], tasks: [], people: [], issues: [] } as const;

function sheetsOf(measures: readonly Measure[]): ReadonlySet<string> {
  return new Set(measures.map(({ sheet }) => sheet));
}

function together(plans: readonly WorkbookPlan[]): WorkbookPlan {
  return { sheets: plans.flatMap(({ sheets }) => sheets), names: plans.flatMap(({ names }) => names) };
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

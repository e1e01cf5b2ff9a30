import { cycleAt, cycleById, CADENCES, cyclesOfYear, fiscalYearOf, type Cadence, type Cycle } from "../../core/calendar";
import { generateOkrs, policyOf, uniqueMeasures, withinRoom, type CarriedOkrs, type Generated, type MostOkrs } from "../../core/generate";
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { Dialect } from "../../core/formula/dialect";
import type { Measure } from "../../core/model";
import { paceTerms, planOkrs, planPolicy, planShared, type WorkbookPlan } from "../../core/plan";
import { readOrganisation } from "../../core/reader";
import { calculatedGrid } from "../calculated-grid";
import { ownSheetNames } from "../calculation-source";
import { knownState } from "../known-state";
import type { Settings, WorkbookState } from "../state";
import { checkInListPlans } from "./check-in-list";
import { carriedInto, goingOn, keptRows, unusedTargets } from "./going-on";
import { knownPolicy, mostBy } from "./known-policy";
import { knownWords } from "./known-words";
import { wasConverted } from "./own-lineage";
import { withKnownIds } from "./known-measures";
import { levelOf, levelPlans, withoutCompany, type GenerateLevel, type LevelSummary } from "./level-plans";
import { rememberedMost } from "./most-okrs";
import { readOwnOkrs, type OwnOkrs } from "./own-okrs";
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
 * reader, of `goingOn`, of `unusedTargets`, of `generateOkrs` and of `levelPlans`, and the conflicts of `reconcile`. Without measures there is nothing to write, and no summary.
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
  /** Hand-written OKRs of an earlier cycle that go on. */
  readonly carried: CarriedOkrs;
  readonly issues: readonly Issue[];
}

/**
 * The OKRs of a cycle; or why there are none. Where the cadence was changed in mid-year, what is left of the year is spread over the cycles that are
 * left. `givenUp` are the OKRs of the cycle from which the cadence is changed just now: they go on in this one.
 */
export function makeOkrs(grid: WorkbookGrid, options: GenerateTaskOptions, givenUp: OwnOkrs | null = null): MadeOkrs | { readonly refusal: TaskOutcome<never> } {
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
  const isConverted = givenUp !== null || wasConverted(grid, state, cycle, fiscalYearStart);
  const calculated = calculatedGrid(grid, state);
  const company = readOwnOkrs(calculated, state, cycle.id);
  // A change of cadence is the company's: teams and people follow when their OKRs are made.
  const level = givenUp === null ? levelOf(options.level, state.settings.level) : "company";
  const wanting = withoutCompany(level, company !== null, cycle.id);
  if (wanting !== null) return refuse(wanting);
  const measures = uniqueMeasures(withKnownIds(reading.measures, grid, state));
  const going = goingOn(calculated, state, { cycle, own: company, givenUp, measures: new Set(measures.map(({ id }) => id)) });
  const generated = generateOkrs(measures, {
    cycle, asOf, language, policy: withinRoom(policy), words: words.words,
    existing: going.existing, decided: going.decided,
    windows: isConverted ? cycles.filter(({ start }) => start >= cycle.start) : [],
  });
  const carried = carriedInto(going, generated, cycle.id);
  const ofCompany = level === "company" || level === "all";
  const organisation = level === "company" ? NOBODY : readOrganisation(grid, { ownSheets: ownSheetNames(grid), scorecards: sheetsOf(reading.measures), fiscalYearStart });
  const below = levelPlans(calculated, state, {
    level, cycle, asOf, language, policy: withinRoom(policy), pace: paceTerms(pace.policy, language), organisation,
    measures: generated.measures.map(({ measure }) => measure), company: ofCompany || company === null ? generated : company,
  });
  const ofPeople = new Set([...organisation.duties, ...organisation.tasks, ...organisation.people].map(({ source }) => source.sheet));
  const readIssues = reading.issues.filter(({ code, at }) => code !== "reader-no-measures" || at === null || !ofPeople.has(at));
  const found = [...readIssues, ...pace.issues, ...known.issues, ...words.issues, ...(ofCompany ? [...going.issues, ...unusedTargets(going, generated), ...generated.issues] : []), ...organisation.issues, ...below.issues];
  if (generated.keyResults.length === 0 || below.issues.some(isError)) return refuse(...found);

  const shared = { cycles, asOf, language, pace: pace.policy };
  const ofLevels = [ofCompany ? planOkrs(generated, { ...shared, cycle, carried, kept: keptRows(company, carried) }) : planShared(shared), ...below.plans];
  // A sheet of the policy follows what is chosen now.
  const plans = [
    ...ofLevels, ...checkInListPlans(calculated, state, { cycle: cycle.id, language, plans: ofLevels }),
    ...(known.isStated ? [{ sheets: [planPolicy(policy, language)], names: [] }] : []),
  ];
  const settings = { ...state.settings, ...pace.settings, language, cadence, fiscalYearStart, cycle: cycle.id, ...rememberedMost(state.settings, most) };
  const isUsual = givenUp !== null || (level === "company" && state.settings.level === undefined);
  const { objectives, keyResults, leftOut } = generated;
  return {
    plan: together(plans),
    state: { ...state, settings: isUsual ? settings : { ...settings, level }, reading: options.corrections ?? state.reading },
    dialect,
    sources: [...new Set([...sheetsOf(reading.measures), ...ofPeople])],
    summary: { cycle, measures: generated.measures.length, objectives: objectives.length, keyResults: keyResults.length, leftOut: leftOut.length, levels: below.levels, generated },
    carried,
    issues: [...stateIssues, ...found],
  };
}

const NOBODY = { duties: [], tasks: [], people: [], issues: [] } as const;

function sheetsOf(measures: readonly Measure[]): ReadonlySet<string> {
  return new Set(measures.map(({ sheet }) => sheet));
}

/** Of names that two plans give the later counts. */
function together(plans: readonly WorkbookPlan[]): WorkbookPlan {
  const names = new Map(plans.flatMap((plan) => plan.names.map((each) => [each.name, each] as const)));
  return { sheets: plans.flatMap(({ sheets }) => sheets), names: [...names.values()] };
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

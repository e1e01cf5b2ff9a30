import type { Dialect } from "../../../core/formula/dialect";
import { EMPTY_GRID, type WorkbookGrid } from "../../../core/grid";
import { issue, type Issue } from "../../../core/issue";
import type { Language } from "../../../core/language";
import { isOwnedBy, peopleOf, personFacts, type CompanyFacts, type PersonFacts } from "../../../core/people";
import { PEOPLE_TABLES } from "../../../core/plan/people";
import type { WorkbookPlan } from "../../../core/plan";
import { knownState } from "../../known-state";
import type { Settings, WorkbookState } from "../../state";
import { refused, settle, type TaskOptions, type TaskOutcome } from "../task";
import { companyFacts } from "./company-facts";

/** A workbook to be made for one person, or about several. */
export interface Pack {
  /** Name of its file, without folder. */
  readonly file: string;
  readonly plan: WorkbookPlan;
  readonly language: Language;
  readonly dialect: Dialect;
}

/** What a task makes besides the workbook that it reads, which stays as it is: packs are personal. */
export interface PacksOutcome<Summary> {
  readonly packs: readonly Pack[];
  /** Null if none can be made; the issues say why. */
  readonly summary: Summary | null;
  readonly issues: readonly Issue[];
}

export interface PeopleOptions extends TaskOptions {
  /** Everybody if left out. */
  readonly person?: string;
  /** That of the as-of day, or the one generated last, if left out. */
  readonly cycle?: string;
  /** Name of the workbook that is read, for the places of figures. */
  readonly source: string;
}

export interface PeopleReading {
  readonly company: CompanyFacts;
  /** Those who were asked for, in the order in which the workbook names them. */
  readonly people: readonly PersonFacts[];
  readonly language: Language;
  readonly dialect: Dialect;
  readonly issues: readonly Issue[];
}

/** The facts of those who are asked for. Issues: those of `companyFacts`, `person-unknown`, `people-without-owners`. */
export function readPeople(grid: WorkbookGrid, options: PeopleOptions): PeopleReading | { readonly refused: readonly Issue[] } {
  const { facts: company, state, issues } = companyFacts(grid, options);
  if (company === null) return { refused: issues };
  const known = peopleOf(company);
  if (known.length === 0) return { refused: [...issues, issue("error", "people-without-owners", null, undefined)] };
  const { person } = options;
  const asked = person === undefined ? known : known.filter((name) => isOwnedBy(name, person));
  if (asked.length === 0) return { refused: [...issues, issue("error", "person-unknown", null, { person: person ?? "", known })] };
  return { company, people: asked.map((name) => personFacts(company, name)), issues, ...spoken(options, state) };
}

function spoken(options: PeopleOptions, { settings }: WorkbookState): Pick<PeopleReading, "language" | "dialect"> {
  return { language: options.language ?? settings.language ?? options.fallbackLanguage ?? "en", dialect: options.dialect ?? settings.dialect ?? "plain" };
}

/**
 * The change by which a file comes to hold a pack. `there` is the workbook of that name, if there is one: what people wrote
 * into it is kept, as in all our sheets. Refuses one that is not a pack of ours (`pack-not-ours`) and one that is sealed
 * (`pack-sealed`).
 */
export function settlePack({ file, plan, language, dialect }: Pack, there: WorkbookGrid | null): TaskOutcome<true> {
  const grid = there ?? EMPTY_GRID;
  const { state, issues } = knownState(grid);
  const refusal = there === null ? null : refusalOf(file, there, state, plan);
  if (refusal !== null) return refused(grid, dialect, [refusal]);
  const settings: Settings = { ...state.settings, language, dialect };
  const settled = settle(plan, grid, { ...state, settings }, dialect, []);
  return { ...settled, summary: true, issues: [...issues, ...settled.issues] };
}

function refusalOf(file: string, there: WorkbookGrid, state: WorkbookState, plan: WorkbookPlan): Issue | null {
  const tables = new Set(there.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  if (tables.has(PEOPLE_TABLES.seal)) return issue("error", "pack-sealed", file, { file });
  return plan.sheets.some(({ key }) => state.sheets.has(key)) ? null : issue("error", "pack-not-ours", file, { file });
}

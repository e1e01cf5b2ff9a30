import { serialToIso } from "../../../core/calendar";
import type { CellValue, WorkbookGrid } from "../../../core/grid";
import { interviewCalendar } from "../../../core/interchange";
import { issue, type Issue } from "../../../core/issue";
import { peopleWords } from "../../../core/language";
import { isOwnedBy, peopleOf, personFacts, scheduleInterviews, type Meeting, type Pair, type PersonFacts, type SelfAssessed } from "../../../core/people";
import { PEOPLE_TABLES, planEmployeePack, planInterviewPlan, planManagerPack } from "../../../core/plan/people";
import { knownState } from "../../known-state";
import { rowValues } from "../../own-tables";
import { ownTable } from "../own-okrs";
import { fileNames } from "./file-names";
import { readSelfAssessment } from "./self-assessment";
import { readPeople, type Pack, type PacksOutcome, type PeopleOptions, type PeopleReading } from "./packs";

export interface InterviewOptions extends PeopleOptions {
  /** First day for interviews, an ISO date; that of the cycle's interviews if left out. */
  readonly from?: string;
  /** 60 if left out. */
  readonly minutes?: number;
  /** Who holds whose interview; a pair without a person is for everybody else. Without one, who owns the objective does. */
  readonly managers?: readonly { readonly person: string | null; readonly manager: string }[];
  /** The interview plan as it stands, with what people moved in it; null if there is none yet. */
  readonly plan?: WorkbookGrid | null;
  /** Self-assessments as they stand, by person: what is written in them comes into the manager's documents. */
  readonly selfAssessments?: ReadonlyMap<string, WorkbookGrid>;
}

export interface InterviewSummary {
  readonly cycle: string;
  readonly people: readonly string[];
  /** Of everybody, those who were not asked for too. */
  readonly meetings: readonly Meeting[];
  /** Text of a calendar file with the interviews of those who were asked for. */
  readonly calendar: string;
}

/** Name of the file of the interview plan. @example interviewPlanFile("FY2027-Q2", "en") // => "Interview plan FY2027-Q2.xlsx" */
export function interviewPlanFile(cycle: string, language: PeopleReading["language"]): string {
  return fileNames([`${peopleWords(language).files.interviewPlan} ${cycle}`])[0] ?? "";
}

/** Files that a run with these options reads again if they are there: what people wrote into them counts. */
export interface InterviewFiles {
  readonly plan: string;
  /** In the order of the people. */
  readonly selfAssessments: readonly { readonly person: string; readonly file: string }[];
}

/** The names of the files that a run with these options writes and reads; null if there will be none. */
export function interviewFilesOf(grid: WorkbookGrid, options: InterviewOptions): InterviewFiles | null {
  const read = readPeople(grid, options);
  if ("refused" in read) return null;
  const files = packFiles(read);
  return { plan: interviewPlanFile(read.company.cycle.id, read.language), selfAssessments: read.people.map(({ person }, index) => ({ person, file: files[index]?.employee ?? "" })) };
}

/** Names of the files of each person. */
function packFiles({ people, company: { cycle }, language }: PeopleReading): readonly { readonly manager: string; readonly employee: string }[] {
  const { interview, selfAssessment } = peopleWords(language).files;
  const files = fileNames(people.flatMap(({ person }) => [`${interview} ${cycle.id} ${person}`, `${selfAssessment} ${cycle.id} ${person}`]));
  return people.map((_, index) => ({ manager: files[index * 2] ?? "", employee: files[index * 2 + 1] ?? "" }));
}

/**
 * The packs of performance interviews: one plan of all interviews, and for each person who is asked for a workbook of the
 * manager and one of the employee. Interviews are scheduled without double booking; those that somebody moved in the plan
 * stay where they are.
 *
 * Issues: those of `readPeople`, `interviews-beyond-window`, `interview-without-manager`.
 */
export function interviewTask(grid: WorkbookGrid, options: InterviewOptions): PacksOutcome<InterviewSummary> {
  const read = readPeople(grid, options);
  if ("refused" in read) return { packs: [], summary: null, issues: read.refused };
  const { company, people, language, dialect, issues } = read;
  const { id, interviewStart, interviewEnd } = company.cycle;
  const from = options.from ?? interviewStart;
  const to = from > interviewEnd ? null : interviewEnd;
  const pairs = peopleOf(company).map((name): Pair => ({ person: name, manager: managerOf(personFacts(company, name), options) }));
  const fixed = options.plan === undefined || options.plan === null ? [] : standingMeetings(options.plan);
  const meetings = scheduleInterviews(pairs, { from, minutes: options.minutes ?? 60, holidays: company.holidays ?? [] }, fixed);
  const last = meetings.reduce((latest, { date }) => (date > latest ? date : latest), from);
  const plan: Pack = { file: interviewPlanFile(id, language), plan: planInterviewPlan({ cycle: id, from, to: to ?? last, meetings, language }), language, dialect };
  const asked = meetings.filter(({ person }) => people.some((facts) => facts.person === person));
  const packs = packsOf(meetings, options, read);
  return {
    packs: [plan, ...packs],
    summary: { cycle: id, people: people.map(({ person }) => person), meetings, calendar: interviewCalendar(asked, id, language, options.asOf) },
    issues: [...issues, ...scheduleIssues(meetings, to)],
  };
}

function packsOf(meetings: readonly Meeting[], { source, selfAssessments }: InterviewOptions, read: PeopleReading): readonly Pack[] {
  const { people, language, dialect } = read;
  const files = packFiles(read);
  return people.flatMap((facts, index) => {
    const meeting = meetings.find(({ person }) => person === facts.person);
    if (meeting === undefined) return [];
    const assessed = selfAssessments?.get(facts.person);
    const context = { facts, source, language, meeting, self: assessed === undefined ? NOBODY : readSelfAssessment(assessed) };
    const { manager = "", employee = "" } = files[index] ?? {};
    return [
      { file: manager, plan: planManagerPack(context), language, dialect },
      { file: employee, plan: planEmployeePack(context), language, dialect },
    ];
  });
}

const NOBODY: ReadonlyMap<string, SelfAssessed> = new Map();

function managerOf({ person, superiors }: PersonFacts, { managers = [] }: InterviewOptions): string | null {
  const stated = managers.find((pair) => pair.person !== null && isOwnedBy(pair.person, person)) ?? managers.find((pair) => pair.person === null);
  const manager = stated?.manager ?? superiors[0] ?? null;
  // Nobody holds their own interview.
  return manager !== null && isOwnedBy(manager, person) ? null : manager;
}

/** The interviews of a plan as it stands; rows without day or time are scheduled anew. */
function standingMeetings(grid: WorkbookGrid): readonly Meeting[] {
  const { state } = knownState(grid);
  const table = ownTable(grid, state, PEOPLE_TABLES.plan)?.table;
  return table?.rows.flatMap((row): readonly Meeting[] => {
    const values = rowValues(table, row);
    const [person, manager] = [textOf(values["person"]), textOf(values["manager"])];
    const [day, start, minutes] = [values["date"], values["start"], values["minutes"]];
    const date = typeof day === "number" ? serialToIso(Math.floor(day)) : null;
    if (person === null || date === null || typeof start !== "number" || typeof minutes !== "number") return [];
    return [{ person: row.id ?? person, manager, date, start: Math.round((start % 1) * 24 * 60), minutes }];
  }) ?? [];
}

function textOf(value: CellValue | undefined): string | null {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? null : text;
}

function scheduleIssues(meetings: readonly Meeting[], to: string | null): readonly Issue[] {
  const late = to === null ? [] : meetings.filter(({ date }) => date > to);
  const alone = meetings.filter(({ manager }) => manager === null);
  const names = (of: readonly Meeting[]): readonly string[] => of.map(({ person }) => person);
  return [
    ...(late.length === 0 || to === null ? [] : [issue("warning", "interviews-beyond-window", null, { people: names(late), to })]),
    ...(alone.length === 0 ? [] : [issue("warning", "interview-without-manager", null, { people: names(alone) })]),
  ];
}

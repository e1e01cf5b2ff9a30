import { cycleById } from "../../../src/core/calendar";
import { generatePeople, generateTeams, NO_OKRS, teamsOf, type ExistingOkrs, type LevelOkrs, type LevelOptions, type TeamOkrs } from "../../../src/core/cascade";
import { DEFAULT_GENERATE_POLICY, generateOkrs, type Generated } from "../../../src/core/generate";
import type { Duty, KeyTask, Measure, Organisation, Person } from "../../../src/core/model";

const cycle = cycleById("FY2027-Q2", "2027-01-01");
if (cycle === null) throw new Error("there is a second quarter");

export const OPTIONS: LevelOptions = { cycle, asOf: "2027-06-01", language: "en", policy: DEFAULT_GENERATE_POLICY };

export const source = (row: number): Duty["source"] => ({ sheet: "Departments", row, column: 1, as: "words" });

export const duty = (department: string, text: string): Duty => ({ department, text, owner: null, source: source(1) });

export const task = (department: string | null, text: string, owner: string | null = null, due: string | null = "2027-06-15"): KeyTask => ({ department, text, owner, due, over: null, progress: null, source: source(2) });

export const person = (name: string, team: string | null, manager: string | null = null): Person => ({ name, team, manager, role: null, source: source(3) });

export const organisation = (parts: Partial<Organisation>): Organisation => ({ duties: [], tasks: [], people: [], ...parts });

export interface Levels {
  readonly company: Generated;
  readonly teams: TeamOkrs;
  readonly people: LevelOkrs;
}

/** OKRs of all levels out of measures and what is known of the organisation. */
export function levels(measures: readonly Measure[], parts: Partial<Organisation>, existing: { readonly team?: ExistingOkrs; readonly person?: ExistingOkrs } = {}, options: LevelOptions = OPTIONS): Levels {
  const company = generateOkrs(measures, options);
  const known = organisation(parts);
  const each = company.measures.map((of) => of.measure);
  const shared = { measures: each, organisation: known, teams: teamsOf(each, known) };
  const teams = generateTeams({ ...shared, existing: existing.team ?? NO_OKRS }, company, options);
  const people = generatePeople({ ...shared, existing: existing.person ?? NO_OKRS }, (team) => (team === null ? company : {
    objectives: teams.objectives.filter(({ holder }) => holder === team), keyResults: teams.keyResults.filter(({ holder }) => holder === team),
  }), options);
  return { company, teams, people };
}

/** A line for each key result: holder, objective, text. */
export function linesOf({ objectives, keyResults }: LevelOkrs): readonly string[] {
  const texts = new Map(objectives.map(({ id, text }) => [id, text]));
  return keyResults.map(({ holder, objective, text }) => `${holder}: ${texts.get(objective) ?? "?"}: ${text}`);
}

import { issue, type Issue } from "../issue";
import { leadOf, type KeyTask, type Measure, type Organisation, type Person } from "../model";

/** Who belongs to which team. Names are compared apart from case, width and outer spaces; the first spelling counts. */
export interface Teams {
  /** In the order in which the workbook names them. */
  readonly names: readonly string[];
  ofMeasure(measure: Measure): string | null;
  ofTask(task: Pick<KeyTask, "department" | "owner">): string | null;
  ofPerson(name: string): string | null;
  /** The manager whom most people of a team name; null if no list of people says. */
  leaderOf(team: string): string | null;
  /** The entry of somebody in a list of people. */
  person(name: string): Person | null;
  /** `owner-of-several-teams`. */
  readonly issues: readonly Issue[];
}

/**
 * Teams of a workbook: those of a list of people, of the sheets of departments, and of the measures. A measure is its
 * department's; without one it is that of its owner's team. Somebody in no list belongs to the team whose tasks, duties or
 * measures they own.
 */
export function teamsOf(measures: readonly Measure[], { duties, tasks, people }: Organisation): Teams {
  const spelled = new Map<string, string>();
  const known = (name: string | null): string | null => {
    if (name === null) return null;
    const key = foldPerson(name);
    if (!spelled.has(key)) spelled.set(key, name);
    return spelled.get(key) ?? name;
  };
  // What is named first comes first.
  for (const name of [...people.map(({ team }) => team), ...duties.map(({ department }) => department), ...tasks.map(({ department }) => department)]) known(name);
  const listed = new Map<string, Person>();
  for (const person of people) if (!listed.has(foldPerson(person.name))) listed.set(foldPerson(person.name), person);
  const owning = [
    ...tasks.map(({ owner, department }) => ({ owner, team: department })),
    ...duties.map(({ owner, department }) => ({ owner, team: department })),
    ...measures.map(({ owner, orgUnit }) => ({ owner, team: leadOf(orgUnit) })),
  ];
  const teamsOfOwner = new Map<string, { readonly name: string; readonly teams: Set<string> }>();
  for (const { owner, team } of owning) {
    const [lead, its] = [leadOf(owner), known(team)];
    if (lead === null || its === null) continue;
    const key = foldPerson(lead);
    const entry = teamsOfOwner.get(key) ?? { name: lead, teams: new Set<string>() };
    entry.teams.add(its);
    teamsOfOwner.set(key, entry);
  }
  const ofPerson = (name: string): string | null =>
    known(listed.get(foldPerson(name))?.team ?? null) ?? [...(teamsOfOwner.get(foldPerson(name))?.teams ?? [])][0] ?? null;
  const ofOwner = (owner: string | null): string | null => {
    const lead = leadOf(owner);
    return lead === null ? null : ofPerson(lead);
  };
  const several = [...teamsOfOwner].filter(([key, { teams }]) => teams.size > 1 && (listed.get(key)?.team ?? null) === null);
  return {
    names: [...spelled.values()],
    ofMeasure: ({ orgUnit, owner }) => known(leadOf(orgUnit)) ?? ofOwner(owner),
    ofTask: ({ department, owner }) => known(department) ?? ofOwner(owner),
    ofPerson,
    leaderOf: (team) => mostNamed(people.filter((person) => known(person.team) === team).flatMap(({ manager }) => manager ?? [])),
    person: (name) => listed.get(foldPerson(name)) ?? null,
    issues: several.map(([, { name, teams }]) => issue("info", "owner-of-several-teams", null, { owner: name, teams: [...teams] })),
  };
}

/** The first of those that are named most often; null if none is. */
function mostNamed(names: readonly string[]): string | null {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Names of people and teams as they are compared. */
export function foldPerson(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

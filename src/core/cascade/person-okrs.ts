import { issue } from "../issue";
import { leadOf } from "../model";
import { draftHolder, type HolderTask, type LevelOptions } from "./holder-draft";
import { holderOkrs } from "./holder-okrs";
import { levelIssues } from "./level-issues";
import type { LevelOkrs } from "./level-okrs";
import type { Parents } from "./parents";
import { holdings, ownOf, renamesOf, rowsOfLost } from "./renamed";
import type { LevelSource } from "./team-okrs";
import { foldPerson } from "./teams";

/**
 * Objectives and key results of those who own measures or key tasks (`domain.md` 1.2.6). They support those of their team,
 * or the company's where nobody says to which team they belong. Somebody who hires has the objective of the hiring
 * manager, and beside the speed of hiring a measure of its quality.
 *
 * Issues: those of `levelIssues`, and `cascade-without-people`, with which there are none.
 */
export function generatePeople({ measures, organisation, teams, existing }: LevelSource, parentsOf: (team: string | null) => Parents, options: LevelOptions): LevelOkrs {
  const { tasks } = organisation;
  const names = new Map<string, string>();
  for (const { owner } of [...measures, ...tasks]) {
    const lead = leadOf(owner);
    if (lead !== null && !isTeam(lead, teams.names) && !names.has(foldPerson(lead))) names.set(foldPerson(lead), lead);
  }
  const owned = [...names].map(([key, name]) => {
    const isTheirs = ({ owner }: { readonly owner: string | null }): boolean => foldPerson(leadOf(owner) ?? "") === key;
    const team = teams.ofPerson(name);
    return {
      name, team,
      measures: measures.filter(isTheirs),
      tasks: tasks.filter(isTheirs),
      others: team === null ? [] : measures.filter((measure) => !isTheirs(measure) && teams.ofMeasure(measure) === team),
    };
  });
  const renames = renamesOf(existing, holdings(owned));
  const drafts = owned.map((each): HolderTask => ({ ...each, existing: ownOf(existing, each.name, renames) })).map((holder) => draftHolder(holder, options));
  const records = holderOkrs(drafts, "person", ({ holder }) => parentsOf(holder.team), options);
  return {
    level: "person",
    holders: owned.map(({ name, team }) => ({ name, team, role: teams.person(name)?.role ?? null, manager: teams.person(name)?.manager ?? null, leader: null })),
    ...records,
    leftOut: [
      ...drafts.flatMap(({ leftOut }) => leftOut),
      ...[...measures, ...tasks].filter(({ owner }) => !names.has(foldPerson(leadOf(owner) ?? ""))).map((what) => ({ holder: null, what, reason: { code: "no-holder" } as const })),
    ],
    orphaned: rowsOfLost(existing, renames),
    issues: names.size === 0 ? [issue("error", "cascade-without-people", null, undefined)] : levelIssues("person", drafts, records, existing, renames, options.policy),
  };
}

/** A department in the column of owners is nobody. */
function isTeam(name: string, teams: readonly string[]): boolean {
  return teams.some((team) => foldPerson(team) === foldPerson(name));
}

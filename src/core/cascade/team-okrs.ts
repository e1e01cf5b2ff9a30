//  measures, tasks, duties ─ by team ─ a draft each ─ records aligned to the company's ─┬─ duties without objective
//                                                                                       └─ measures in health
import { issue, type Issue } from "../issue";
import type { Measure, Organisation } from "../model";
import { checkDuties } from "./duty-check";
import { draftHolder, type HolderTask, type LevelOptions } from "./holder-draft";
import { holderOkrs } from "./holder-okrs";
import { levelIssues } from "./level-issues";
import type { DutyCheck, ExistingOkrs, HealthMeasure, LevelOkrs } from "./level-okrs";
import type { Parents } from "./parents";
import { holdings, ownOf, renamesOf, rowsOfLost } from "./renamed";
import type { Teams } from "./teams";

export interface TeamOkrs extends LevelOkrs {
  readonly duties: readonly DutyCheck[];
  readonly health: readonly HealthMeasure[];
}

/** What the OKRs below the company's are made from. */
export interface LevelSource {
  /** Each once. */
  readonly measures: readonly Measure[];
  readonly organisation: Organisation;
  readonly teams: Teams;
  /** Of this level, as they stand in the workbook. */
  readonly existing: ExistingOkrs;
}

/**
 * Objectives and key results of the teams from the three bases (`domain.md` 1.2.4): key indicators of the strategy map that
 * are theirs, key tasks of the company due in the cycle, and the check of their duties. They support those of the company.
 *
 * Issues: those of `teamsOf` and `levelIssues`, `owner-without-team`, and `cascade-without-teams`, with which there are none.
 */
export function generateTeams({ measures, organisation, teams, existing }: LevelSource, company: Parents, options: LevelOptions): TeamOkrs {
  const { duties, tasks } = organisation;
  const owned = teams.names.map((name) => ({
    name, team: name, others: [],
    measures: measures.filter((measure) => teams.ofMeasure(measure) === name),
    tasks: tasks.filter((task) => teams.ofTask(task) === name),
  }));
  const renames = renamesOf(existing, holdings(owned));
  const drafts = owned.map((each): HolderTask => ({ ...each, existing: ownOf(existing, each.name, renames) })).map((holder) => draftHolder(holder, options));
  const records = holderOkrs(drafts, "team", () => company, options);
  const strays = measures.filter((measure) => teams.ofMeasure(measure) === null);
  const strayTasks = tasks.filter((task) => teams.ofTask(task) === null);
  return {
    level: "team",
    holders: teams.names.map((name) => ({ name, team: name, role: null, manager: null, leader: teams.leaderOf(name) })),
    ...records,
    leftOut: [
      ...drafts.flatMap(({ leftOut }) => leftOut),
      ...[...strays, ...strayTasks].map((what) => ({ holder: null, what, reason: { code: "no-holder" } as const })),
    ],
    orphaned: rowsOfLost(existing, renames),
    duties: checkDuties(duties, drafts, records.objectives, (department) => teams.ofTask({ department, owner: null }) ?? department),
    health: drafts.flatMap(({ holder, health }) => health.map((measure) => ({ team: holder.name, measure }))),
    issues: teams.names.length === 0
      ? [issue("error", "cascade-without-teams", null, undefined)]
      : [...teams.issues, ...ownersWithoutTeam(strays), ...levelIssues("team", drafts, records, existing, renames, options.policy)],
  };
}

function ownersWithoutTeam(strays: readonly Measure[]): readonly Issue[] {
  const owners = [...new Set(strays.flatMap(({ owner }) => owner ?? []))];
  return owners.map((owner) => issue("info", "owner-without-team", null, { owner, measures: strays.filter((measure) => measure.owner === owner).map(({ name }) => name) }));
}

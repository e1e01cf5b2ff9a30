import type { LevelOkrs, TeamOkrs } from "../../cascade";
import type { Cycle } from "../../calendar";
import type { Language } from "../../language";
import { okrTables } from "../okr-tables";
import type { PaceTerms } from "../pace-terms";
import { all } from "../table-handle";
import type { WorkbookPlan } from "../workbook-plan";
import { planBasesSheet } from "./bases-sheet";
import { planLevelSheet } from "./level-okr-sheet";
import { COMPANY_KEY_RESULT_IDS_NAME, OBJECTIVE_IDS_NAME, TEAM_KEY_RESULT_IDS_NAME, TEAM_NAMES_NAME, TEAM_OBJECTIVE_IDS_NAME } from "./level-shapes";
import { levelTables, mixTable } from "./level-tables";
import { PERSON_NAMES_NAME, planPersonPage } from "./person-page";
import { planSummarySheet } from "./summary-sheet";
import { planTeamPage } from "./team-page";

export interface LevelPlanOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly pace: PaceTerms;
  /** True if the workbook has OKRs of teams, or gets them by the same plan. */
  readonly hasTeams: boolean;
  /** False where the workbook has no scorecard of ours, as after an import. */
  readonly hasScorecard?: boolean;
}

/** The sheets of the OKRs of teams or of people: the OKRs themselves, and what they rest on. They refer to those of the company. */
export function planLevel(okrs: LevelOkrs | TeamOkrs, options: LevelPlanOptions): WorkbookPlan {
  const { cycle: { id }, language } = options;
  const company = okrTables(id, language);
  const ofCompany = [
    { name: OBJECTIVE_IDS_NAME, refersTo: all(company.objectives, "id") },
    { name: COMPANY_KEY_RESULT_IDS_NAME, refersTo: all(company.keyResults, "id") },
  ];
  const { objectives, keyResults } = levelTables("team", id, language);
  const ofTeams = [
    { name: TEAM_OBJECTIVE_IDS_NAME, refersTo: all(objectives, "id") },
    { name: TEAM_KEY_RESULT_IDS_NAME, refersTo: all(keyResults, "id") },
    { name: TEAM_NAMES_NAME, refersTo: all(mixTable("team", id, language), "team") },
  ];
  const [first] = okrs.holders;
  const page = first === undefined ? [] : okrs.level === "team" ? [planTeamPage({ ...options, team: first.name })] : [planPersonPage({ ...options, person: firstHolder(okrs) ?? first.name })];
  return {
    sheets: [planLevelSheet(okrs, options), ...page, planSummarySheet(okrs, options), planBasesSheet(okrs, options)],
    names: okrs.level === "team" ? [...ofCompany, ...ofTeams] : [...options.hasTeams ? [] : ofCompany, { name: PERSON_NAMES_NAME, refersTo: all(mixTable("person", id, language), "person") }],
  };
}

/** The first who has an objective: of people only those are listed. */
function firstHolder({ objectives }: LevelOkrs): string | undefined {
  return objectives[0]?.holder;
}

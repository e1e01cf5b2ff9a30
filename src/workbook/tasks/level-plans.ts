import { generatePeople, generateTeams, NO_OKRS, teamsOf, type LevelOkrs, type LevelOptions, type LevelSource, type Parents, type TeamOkrs } from "../../core/cascade";
import type { Cycle } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { Language } from "../../core/language";
import type { Measure, Organisation } from "../../core/model";
import { planLevel, type LevelBelow, type PaceTerms, type WorkbookPlan } from "../../core/plan";
import type { WorkbookState } from "../state";
import { hasLevel, readOwnLevel } from "./own-levels";

/** Whose OKRs are generated. */
export type GenerateLevel = "company" | "team" | "personal" | "all";

export const GENERATE_LEVELS: readonly GenerateLevel[] = ["company", "team", "personal", "all"];

/** That which is asked for, else as before, else the company's. */
export function levelOf(stated: GenerateLevel | undefined, remembered: string | undefined): GenerateLevel {
  return stated ?? GENERATE_LEVELS.find((level) => level === remembered) ?? "company";
}

/** OKRs of one level as they are generated. */
export interface LevelSummary {
  readonly level: LevelBelow;
  readonly holders: number;
  readonly objectives: number;
  readonly keyResults: number;
  readonly leftOut: number;
}

export interface LevelPlans {
  readonly plans: readonly WorkbookPlan[];
  readonly levels: readonly LevelSummary[];
  /** An error where a level that was asked for alone cannot be made. */
  readonly issues: readonly Issue[];
}

export interface LevelRequest extends LevelOptions {
  readonly level: GenerateLevel;
  readonly cycle: Cycle;
  readonly language: Language;
  readonly pace: PaceTerms;
  /** Each once. */
  readonly measures: readonly Measure[];
  readonly organisation: Organisation;
  /** The company's OKRs. */
  readonly company: Parents;
}

/**
 * Sheets of the levels below the company that are asked for. With all levels, one that nobody can have OKRs at is left out
 * with a sentence; asked for alone, its issue is an error.
 */
export function levelPlans(grid: WorkbookGrid, state: WorkbookState, request: LevelRequest): LevelPlans {
  const { level, company } = request;
  const source = sourceOf(grid, state, request);
  const teams = level === "team" || level === "all" ? generateTeams(source("team"), company, request) : null;
  const hasTeams = (teams !== null && teams.holders.length > 0) || hasLevel(state, "team", request.cycle.id);
  const people = level === "personal" || level === "all" ? generatePeople(source("person"), parentsIn(grid, state, teams, request), request) : null;
  const made = [teams, people].filter((okrs) => okrs !== null);
  const filled = made.filter(({ holders }) => holders.length > 0);
  return {
    plans: filled.map((okrs) => planLevel(okrs, { ...request, hasTeams })),
    levels: filled.map(summaryOf),
    issues: made.flatMap(({ issues }) => issues).map((each): Issue => (level === "all" && each.severity === "error" ? { ...each, severity: "warning" } : each)),
  };
}

function sourceOf(grid: WorkbookGrid, state: WorkbookState, { measures, organisation, cycle }: LevelRequest): (level: LevelBelow) => LevelSource {
  const teams = teamsOf(measures, organisation);
  return (level) => ({ measures, organisation, teams, existing: readOwnLevel(grid, state, level, cycle.id) ?? NO_OKRS });
}

/** What people support: the OKRs of their team, made now or before; the company's where there are none. */
function parentsIn(grid: WorkbookGrid, state: WorkbookState, made: TeamOkrs | null, { cycle, company }: LevelRequest): (team: string | null) => Parents {
  const teams = made ?? readOwnLevel(grid, state, "team", cycle.id);
  return (team) => {
    const isTheirs = ({ holder }: { readonly holder: string | null }): boolean => holder === team;
    const objectives = team === null ? [] : teams?.objectives.filter(isTheirs) ?? [];
    return objectives.length === 0 ? company : { objectives, keyResults: teams?.keyResults.filter(isTheirs) ?? [] };
  };
}

function summaryOf({ level, objectives, keyResults, leftOut }: LevelOkrs): LevelSummary {
  return { level, holders: new Set(objectives.map(({ holder }) => holder)).size, objectives: objectives.length, keyResults: keyResults.length, leftOut: leftOut.length };
}

/** Teams and people support the company's OKRs: without them there is nothing to do. */
export function withoutCompany(level: GenerateLevel, hasCompany: boolean, cycle: string): Issue | null {
  const needs = level === "team" || level === "personal";
  return needs && !hasCompany ? issue("error", "cascade-without-company", null, { cycle }) : null;
}

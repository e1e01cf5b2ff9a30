import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import { planScheme, TABLE_NAMES, type SchemeSources, type ScorecardKey } from "../../core/plan";
import { ownersOf, USUAL_SCHEME, type Owner, type PayDecision, type SchemeRules } from "../../core/scheme";
import { rowValues, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { ownTable, type OwnOkrs } from "./own-okrs";
import { hasPeople, readPayDecisions, readScheme } from "./own-scheme";
import { openCycle, type CycleOptions } from "./cycle-on-a-day";
import { sourceTable } from "./review-sources";
import { refused, settle, type TaskOutcome } from "./task";

export interface SchemeTaskOptions extends CycleOptions {
  /** Rows for people too; as before if left out, else none. */
  readonly people?: boolean;
  /** Records a decision, of the as-of day. Who and why must be said. */
  readonly payLink?: { readonly counts: boolean; readonly by?: string; readonly reason?: string };
}

export interface SchemeSummary {
  readonly cycle: string;
  /** Who has a row, besides the company. */
  readonly people: number;
  readonly grades: number;
  readonly payIsLinked: boolean;
}

/**
 * The scheme of a cycle and the scores by it, over its OKRs and the scorecard as they stand in the workbook. Its rules are what
 * the sheet says; those of a new cycle begin with the last scheme there is, else with `USUAL_SCHEME`.
 *
 * Issues: `workbook-without-okrs`, `cycle-without-okrs`, `scheme-column-missing`, `scheme-pay-decision-incomplete`,
 * `scheme-pay-linked`, `scheme-people-in-workbook`, rows that cannot be read, and the conflicts of `reconcile`.
 */
export function schemeTask(workbook: WorkbookGrid, options: SchemeTaskOptions): TaskOutcome<SchemeSummary> {
  const opened = openCycle(workbook, options);
  if ("refused" in opened) return refused(workbook, opened.dialect, opened.refused);
  const { state, grid, dialect, language, okrs, cycle, known, issues } = opened;
  const scorecard = ownTable(grid, state, TABLE_NAMES.scorecard)?.table ?? null;
  const sources = sourcesOf(state, okrs, scorecard);
  const recorded = readPayDecisions(grid, state, cycle.id);
  const wrong = [...missingColumns(sources), ...payLinkIssues(options.payLink)];
  if (wrong.length > 0) return refused(workbook, dialect, [...issues, ...wrong]);

  const hadPeople = hasPeople(grid, state, cycle.id);
  const owners = options.people ?? hadPeople ? ownersIn(okrs, scorecard) : [];
  const decisions = decisionsOf(options, recorded);
  const rules = readScheme(grid, state, cycle.id) ?? schemeBefore(grid, state, known, cycle.id) ?? USUAL_SCHEME;
  const plan = planScheme({ cycle, rules, owners, keyResults: okrs.keyResults.map((one) => one.id), decisions, language, sources });
  const settled = settle(plan, workbook, state, dialect, [okrs.tables.keyResults.sheet.name]);
  const payIsLinked = decisions.at(-1)?.counts ?? recorded.counts ?? false;
  const told: readonly Issue[] = [
    ...(owners.length > 0 && !hadPeople ? [issue("warning", "scheme-people-in-workbook", null, { people: owners.length })] : []),
    ...(decisions.some(({ counts }) => counts) ? [issue("warning", "scheme-pay-linked", null, undefined)] : []),
  ];
  return {
    ...settled,
    summary: { cycle: cycle.id, people: owners.length, grades: rules.grades.length, payIsLinked },
    issues: [...issues, ...told, ...settled.issues],
  };
}

function sourcesOf(state: WorkbookState, { tables }: OwnOkrs, scorecard: OwnTable | null): SchemeSources {
  return {
    objectives: sourceTable(state, tables.objectives),
    keyResults: sourceTable(state, tables.keyResults),
    scorecard: scorecard === null ? null : sourceTable(state, scorecard),
  };
}

/** Columns without which a score would be wrong, not only less. */
const NEEDED: Readonly<Record<keyof SchemeSources, readonly string[]>> = {
  objectives: ["id", "weight"], keyResults: ["id", "objective", "owner", "weight", "progress"],
  scorecard: ["attainment", "share", "owner", "role", "perspective"] satisfies ScorecardKey[],
};

function missingColumns(sources: SchemeSources): readonly Issue[] {
  return (["objectives", "keyResults", "scorecard"] as const).flatMap((source) => {
    const table = sources[source];
    if (table === null) return [];
    const headers: Readonly<Partial<Record<string, string>>> = table.headers;
    return NEEDED[source].flatMap((column) => (headers[column] === undefined ? [issue("error", "scheme-column-missing", null, { table: table.name, column })] : []));
  });
}

/** Owners of key results and of measures. */
function ownersIn({ keyResults }: OwnOkrs, scorecard: OwnTable | null): readonly Owner[] {
  const ofMeasures = scorecard === null ? [] : scorecard.rows.map((row) => {
    const { owner } = rowValues(scorecard, row);
    return typeof owner === "string" ? owner : null;
  });
  return ownersOf([...keyResults.map(({ owner }) => owner), ...ofMeasures]);
}

/** The rules of the scheme that was made last before, if there is one. */
function schemeBefore(grid: WorkbookGrid, state: WorkbookState, known: readonly string[], cycle: string): SchemeRules | null {
  const others = known.filter((id) => id !== cycle).reverse();
  return others.map((id) => readScheme(grid, state, id)).find((rules) => rules !== null) ?? null;
}

// The record on pay

function payLinkIssues(payLink: SchemeTaskOptions["payLink"]): readonly Issue[] {
  const isIncomplete = payLink !== undefined && ((payLink.by ?? "").trim() === "" || (payLink.reason ?? "").trim() === "");
  return isIncomplete ? [issue("error", "scheme-pay-decision-incomplete", null, undefined)] : [];
}

/** The decision, unless it is what holds already. */
function decisionsOf({ payLink, asOf }: SchemeTaskOptions, { count, counts }: ReturnType<typeof readPayDecisions>): readonly PayDecision[] {
  if (payLink === undefined || payLink.counts === (counts ?? false)) return [];
  return [{ id: `D${count + 1}`, date: asOf, counts: payLink.counts, by: payLink.by?.trim() ?? "", reason: payLink.reason?.trim() ?? "" }];
}

import type { Issue } from "../issue";
import { describeIssue, type Language } from "../language";
import type { KeyResult, Objective } from "../model";
import { KEY_RESULT_RULES } from "./key-result";
import { OBJECTIVE_RULES } from "./objective";
import { SET_RULES } from "./set";
import { DEFAULT_POLICY, type OkrPolicy } from "./set-rule";
import { groupBy } from "./group-by";
import { readStatement } from "./statement";

export type TextKind = "objective" | "keyResult";

/** A finding as `OKR.LINT` lists it. */
export interface LintLine {
  /** `K04`, as in the list of rules. */
  readonly rule: string;
  readonly message: string;
}

export interface LintOptions {
  readonly policy?: OkrPolicy;
  /** Address of the row of an objective or key result, by its id; without it an issue's place is the id. */
  readonly placeOf?: (id: string) => string | null;
}

/** What the rules find in a text alone, as issues without a place. A blank text gives none. */
export function checkText(text: string, kind: TextKind): readonly Issue[] {
  const statement = readStatement(text);
  if (statement.text === "") return [];
  const found = kind === "objective"
    ? OBJECTIVE_RULES.map((rule) => rule.find({ statement, objective: null }, null))
    : KEY_RESULT_RULES.map((rule) => rule.find({ statement, keyResult: null, objective: null }, null));
  return found.filter((each) => each !== null);
}

/**
 * What the rules find in a text, in the words of a language. Texts may be English or Chinese whatever the language.
 * What a text alone cannot tell (start, deadline, owner) is not asked for.
 *
 * @example lintText("Launch the new website", "keyResult", "en")
 * // => [{ rule: "K04", message: "\"Launch\" is an activity. …" }, { rule: "K01", message: "… has no number. …" }]
 */
export function lintText(text: string, kind: TextKind, language: Language): readonly LintLine[] {
  return checkText(text, kind).map((found) => ({ rule: ruleOf(found.code) ?? found.code, message: describeIssue(found, language) }));
}

/**
 * What the rules find in objectives with their key results: each objective, then its key results, in their order,
 * then the set as a whole. Key results of an objective that is not there are checked last.
 */
export function lintOkrs(
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
  { policy = DEFAULT_POLICY, placeOf = (id) => id }: LintOptions = {},
): readonly Issue[] {
  const groups = new Map(groupBy(keyResults, ({ objective }) => objective).map((group) => [group[0]?.objective, group]));
  const keyResultsOf = (id: string): readonly KeyResult[] => groups.get(id) ?? [];
  const known = new Set(objectives.map(({ id }) => id));
  const strays = keyResults.filter(({ objective }) => !known.has(objective));
  const found = [
    ...objectives.flatMap((objective) => [
      ...checkObjective(objective, placeOf),
      ...keyResultsOf(objective.id).flatMap((keyResult) => checkKeyResult(keyResult, objective, placeOf)),
    ]),
    ...strays.flatMap((keyResult) => checkKeyResult(keyResult, null, placeOf)),
  ];
  return [
    ...found.filter((each) => each !== null),
    ...SET_RULES.flatMap((rule) => rule.find({ objectives, keyResultsOf, policy }, placeOf)),
  ];
}

/** How good a set reads, 0…100: 100 − 25 for each error − 8 for each warning − 2 for each remark. */
export function lintScore(issues: readonly Issue[]): number {
  const cost = { error: 25, warning: 8, info: 2 };
  return Math.max(0, issues.reduce((score, { severity }) => score - cost[severity], 100));
}

/** Rules about more than texts and structure, which are found elsewhere. */
const RULES_ELSEWHERE: Readonly<Record<string, string>> = { "change-without-reason": "S12" };

/** Number of the rule that gives an issue, `K04`; null if no rule does. */
export function ruleOf(code: string): string | null {
  return RULES_ELSEWHERE[code] ?? [...OBJECTIVE_RULES, ...KEY_RESULT_RULES, ...SET_RULES].find((rule) => rule.code === code)?.id ?? null;
}

function checkObjective(objective: Objective, placeOf: (id: string) => string | null): (Issue | null)[] {
  const statement = readStatement(objective.text);
  return OBJECTIVE_RULES.map((rule) => rule.find({ statement, objective }, placeOf(objective.id)));
}

function checkKeyResult(
  keyResult: KeyResult,
  objective: Objective | null,
  placeOf: (id: string) => string | null,
): (Issue | null)[] {
  const statement = readStatement(keyResult.text);
  return KEY_RESULT_RULES.map((rule) => rule.find({ statement, keyResult, objective }, placeOf(keyResult.id)));
}

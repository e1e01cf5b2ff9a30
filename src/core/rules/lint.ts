import type { Issue } from "../issue";
import { describeIssue, type Language } from "../language";
import type { KeyResult, Objective } from "../model";
import { DEFAULT_WORDS } from "./default-words";
import { NO_FACTS, type OkrFacts } from "./facts";
import { KEY_RESULT_RULES } from "./key-result";
import { OBJECTIVE_RULES } from "./objective";
import { DEFAULT_POLICY, type OkrPolicy } from "./policy";
import { SET_RULES } from "./set";
import type { Finding } from "./set-rule";
import { groupBy } from "./group-by";
import { readStatement } from "./statement";
import type { Words } from "./words";

export type TextKind = "objective" | "keyResult";

/** A finding as `OKR.LINT` lists it. */
export interface LintLine {
  /** `K04`, as in the list of rules. */
  readonly rule: string;
  readonly message: string;
}

export interface LintOptions {
  readonly policy?: OkrPolicy;
  /** Words and number grammar of the workbook; the usual ones if left out. */
  readonly words?: Words;
  /** What is known besides the records; rules that need more are silent. */
  readonly facts?: OkrFacts;
  /** Address of the row of an objective or key result, by its id; without it an issue's place is the id. */
  readonly placeOf?: (id: string) => string | null;
}

/** What the rules find in a text alone, as issues without a place. A blank text gives none. */
export function checkText(text: string, kind: TextKind, words: Words = DEFAULT_WORDS): readonly Issue[] {
  const statement = readStatement(text, words);
  if (statement.text === "") return [];
  const subject = { statement, objective: null, facts: NO_FACTS };
  const found = kind === "objective"
    ? OBJECTIVE_RULES.map((rule) => rule.find(subject, null))
    : KEY_RESULT_RULES.map((rule) => rule.find({ ...subject, keyResult: null }, null));
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
export function lintOkrs(objectives: readonly Objective[], keyResults: readonly KeyResult[], options: LintOptions = {}): readonly Issue[] {
  return findFaults(objectives, keyResults, options).map((found) => found.issue);
}

/** The same, with the record that each finding is about. */
export function findFaults(
  objectives: readonly Objective[],
  keyResults: readonly KeyResult[],
  { policy = DEFAULT_POLICY, words = DEFAULT_WORDS, facts = NO_FACTS, placeOf = (id) => id }: LintOptions = {},
): readonly Finding[] {
  const groups = new Map(groupBy(keyResults, ({ objective }) => objective).map((group) => [group[0]?.objective, group]));
  const keyResultsOf = (id: string): readonly KeyResult[] => groups.get(id) ?? [];
  const known = new Set(objectives.map(({ id }) => id));
  const strays = keyResults.filter(({ objective }) => !known.has(objective));
  const context = { words, facts, placeOf };
  return [
    ...objectives.flatMap((objective) => [
      ...checkObjective(objective, context),
      ...keyResultsOf(objective.id).flatMap((keyResult) => checkKeyResult(keyResult, objective, context)),
    ]),
    ...strays.flatMap((keyResult) => checkKeyResult(keyResult, null, context)),
    ...SET_RULES.flatMap((rule) => rule.find({ objectives, keyResultsOf, policy, words, facts }, placeOf)),
  ];
}

/** How good a set reads, 0…100: 100 − 25 for each error − 8 for each warning − 2 for each remark. */
export function lintScore(issues: readonly Issue[]): number {
  return Math.max(0, issues.reduce((score, { severity }) => score - LINT_COST[severity], 100));
}

/** Rules about more than texts and structure, which are found elsewhere. */
const RULES_ELSEWHERE: Readonly<Record<string, string>> = { "change-without-reason": "S12" };

/** Points that a finding costs. */
export const LINT_COST = { error: 25, warning: 8, info: 2 } as const;

/** Number of the rule that gives an issue, `K04`; null if no rule does. */
export function ruleOf(code: string): string | null {
  return RULES_ELSEWHERE[code] ?? [...OBJECTIVE_RULES, ...KEY_RESULT_RULES, ...SET_RULES].find((rule) => rule.code === code)?.id ?? null;
}

type Context = Required<Pick<LintOptions, "words" | "facts" | "placeOf">>;

function checkObjective(objective: Objective, { words, facts, placeOf }: Context): readonly Finding[] {
  const subject = { statement: readStatement(objective.text, words), objective, facts };
  return findings(objective.id, OBJECTIVE_RULES.map((rule) => rule.find(subject, placeOf(objective.id))));
}

function checkKeyResult(keyResult: KeyResult, objective: Objective | null, { words, facts, placeOf }: Context): readonly Finding[] {
  const subject = { statement: readStatement(keyResult.text, words), keyResult, objective, facts };
  return findings(keyResult.id, KEY_RESULT_RULES.map((rule) => rule.find(subject, placeOf(keyResult.id))));
}

function findings(of: string, found: readonly (Issue | null)[]): readonly Finding[] {
  return found.flatMap((issue) => (issue === null ? [] : [{ of, issue }]));
}

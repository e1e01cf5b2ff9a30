import { issue, type Issue } from "../issue";
import { openDisagreements, openRequests, type Consensus } from "./consensus";
import type { LogEntry } from "./log";
import { openChanges } from "./log";
import { moveBetween, nextStates, type Mover, type State } from "./state";

/** What is known of a key result when its objective is scored and closed. */
export interface ResultData {
  readonly id: string;
  readonly text: string;
  readonly isScored: boolean;
  /** ISO date of the latest reading; null if no check-in says. */
  readonly lastReading: string | null;
  readonly hasEvidence: boolean;
  readonly hasSource: boolean;
}

/** An objective with all that its moves depend on. */
export interface MovedObjective {
  readonly id: string;
  readonly text: string;
  readonly state: State;
  /** Its owner; where it has none, those of its key results. May be nobody. */
  readonly owners: readonly string[];
  /** Named on the sheet; null if nobody is. */
  readonly approver: string | null;
  readonly results: readonly ResultData[];
  /** What the rules find in it and its key results. */
  readonly findings: readonly Issue[];
  /** Address of an item, for issues. */
  readonly placeOf: (id: string) => string | null;
}

export interface WantedMove {
  readonly to: State;
  readonly by: string | null;
  readonly reason: string | null;
  /** ISO date. */
  readonly date: string;
  /** Named on the sheet; null if nobody is, and then everybody counts as one. */
  readonly admin: string | null;
}

/**
 * Why an objective may not be moved as somebody wants, as errors; and what they should know although it may, as warnings
 * and remarks. No error: it may be moved. An objective that is there already gives none.
 *
 * Errors: `move-not-allowed`, `mover-unknown`, `mover-wrong`, `approver-is-owner`, `text-faults-block`, `return-without-reason`,
 * `request-unanswered`, `disagreement-open`, `change-without-reason`, `reading-after-close`, `evidence-missing`; else
 * `key-result-not-scored`, `data-source-missing`.
 */
export function checkMove(objective: MovedObjective, wanted: WantedMove, consensus: Consensus, log: readonly LogEntry[]): readonly Issue[] {
  const { id, state, text } = objective;
  const at = objective.placeOf(id);
  if (state === wanted.to) return [];
  const move = moveBetween(state, wanted.to);
  if (move === null || move.who === "record") {
    return [issue("error", "move-not-allowed", at, { text, from: state, to: wanted.to, allowed: nextStates(state) })];
  }
  return [...moverIssues(objective, move.who, wanted), ...conditionIssues(objective, wanted, consensus, log)];
}

// Who

function moverIssues(objective: MovedObjective, who: Mover, { by, admin, to }: WantedMove): readonly Issue[] {
  const { text, owners, approver } = objective;
  const at = objective.placeOf(objective.id);
  const wrong = (names: readonly string[]): Issue => issue("error", "mover-wrong", at, { text, by: by ?? "", who, names, to });
  if (by === null) return [issue("error", "mover-unknown", at, { to })];
  const isAdmin = admin !== null && samePerson(by, admin);
  const isOwner = owners.some((owner) => samePerson(by, owner));
  switch (who) {
    case "owner":
      return owners.length === 0 || isOwner || isAdmin ? [] : [wrong(owners)];
    case "approver":
      if (isOwner) return [issue("error", "approver-is-owner", at, { text, by })];
      return approver === null || samePerson(by, approver) ? [] : [wrong([approver])];
    case "admin":
      return admin === null || isAdmin ? [] : [wrong([admin])];
    case "record":
      return [];
  }
}

function samePerson(a: string, b: string): boolean {
  return a.normalize("NFKC").trim().toLowerCase() === b.normalize("NFKC").trim().toLowerCase();
}

// On what conditions

function conditionIssues(objective: MovedObjective, wanted: WantedMove, consensus: Consensus, log: readonly LogEntry[]): readonly Issue[] {
  switch (wanted.to) {
    case "submitted":
      return textFaults(objective);
    case "returned":
      return wanted.reason === null ? [issue("error", "return-without-reason", objective.placeOf(objective.id), { text: objective.text })] : [];
    case "released":
      return objective.state === "changed" ? unexplainedChanges(objective, log) : consensusIssues(objective, consensus);
    case "scored":
      return resultRemarks(objective);
    case "closed":
      return closingIssues(objective, wanted);
    default:
      return [];
  }
}

function textFaults({ id, text, findings, placeOf }: MovedObjective): readonly Issue[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.length === 0 ? [] : [issue("error", "text-faults-block", placeOf(id), { text, count: errors.length }), ...errors];
}

/** What keeps an objective from being released: requests that nobody answered, disagreements that nobody decided on. As errors. */
export function consensusIssues({ id, results, placeOf, text }: MovedObjective, consensus: Consensus): readonly Issue[] {
  const mine = new Map([[id, text], ...results.map((result) => [result.id, result.text] as const)]);
  return [
    ...openRequests(consensus).filter(({ item }) => item === null || mine.has(item)).map(({ id: request, what, to }) =>
      issue("error", "request-unanswered", null, { request, what, to })),
    ...openDisagreements(consensus).filter(({ item }) => mine.has(item)).map(({ item, participants }) =>
      issue("error", "disagreement-open", placeOf(item), { text: mine.get(item) ?? item, participants })),
  ];
}

/** Rule S12 of `domain.md`: a change after release has its reason. */
function unexplainedChanges({ id, placeOf }: MovedObjective, log: readonly LogEntry[]): readonly Issue[] {
  return openChanges(id, log).filter(({ reason }) => reason === null).map(({ number, item, field }) =>
    issue("error", "change-without-reason", placeOf(item), { number, item, field }));
}

/** What was not measured is not scored, never 0: it is said, and keeps nobody from scoring the rest. */
function resultRemarks({ results, placeOf }: MovedObjective): readonly Issue[] {
  return results.flatMap(({ id, text, isScored, hasSource }): readonly Issue[] => {
    if (!isScored) return [issue("info", "key-result-not-scored", placeOf(id), { text })];
    return hasSource ? [] : [issue("warning", "data-source-missing", placeOf(id), { text })];
  });
}

function closingIssues({ results, placeOf }: MovedObjective, { date }: WantedMove): readonly Issue[] {
  return results.flatMap(({ id, text, isScored, lastReading, hasEvidence }): readonly Issue[] => [
    ...(lastReading !== null && lastReading > date ? [issue("error", "reading-after-close", placeOf(id), { text, reading: lastReading, close: date })] : []),
    ...(isScored && !hasEvidence ? [issue("error", "evidence-missing", placeOf(id), { text })] : []),
  ]);
}

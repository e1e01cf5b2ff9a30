import type { State } from "./state";

/** What a row of the log is about: a move, or a field of an objective or a key result that was changed after release. */
export const LOGGED_FIELDS = [
  "state", "added", "removed", "text", "type", "start", "target", "floor", "ceiling", "weight", "owner",
] as const;

export type LoggedField = (typeof LOGGED_FIELDS)[number];

export type LoggedValue = string | number | null;

/** One row of the log, which only ever grows. */
export interface LogEntry {
  /** From 1, in the order in which things happened. */
  readonly number: number;
  /** ISO date; null if a person who added the row did not say. */
  readonly date: string | null;
  /** The objective, or the one that the key result is of. */
  readonly objective: string;
  /** Id of the objective or key result. */
  readonly item: string;
  readonly field: LoggedField;
  /** Of a move: states. */
  readonly before: LoggedValue;
  readonly after: LoggedValue;
  readonly by: string | null;
  readonly reason: string | null;
}

/** State of an objective by the log: that of its last move; a draft before there is one. Entries are in any order. */
export function stateOf(objective: string, log: readonly LogEntry[]): State {
  const last = lastMove(objective, log);
  return last === null ? "draft" : (last.after as State);
}

/** The last move of an objective; null before there is one. */
export function lastMove(objective: string, log: readonly LogEntry[]): LogEntry | null {
  const moves = log.filter((entry) => entry.field === "state" && entry.objective === objective);
  return moves.reduce<LogEntry | null>((last, entry) => (last === null || entry.number >= last.number ? entry : last), null);
}

/** True once an objective has been released, whatever it is now. */
export function wasReleased(objective: string, log: readonly LogEntry[]): boolean {
  return log.some((entry) => entry.field === "state" && entry.objective === objective && entry.after === "released");
}

/** Changes of an objective and its key results that nobody has approved: those since it was released last. */
export function openChanges(objective: string, log: readonly LogEntry[]): readonly LogEntry[] {
  const released = log.filter((entry) => entry.field === "state" && entry.objective === objective && entry.after === "released");
  const last = Math.max(0, ...released.map(({ number }) => number));
  return log.filter((entry) => entry.field !== "state" && entry.objective === objective && entry.number > last);
}

/** Number of the next entry. */
export function nextNumber(log: readonly Pick<LogEntry, "number">[]): number {
  return log.reduce((most, { number }) => Math.max(most, number), 0) + 1;
}

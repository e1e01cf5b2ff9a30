import type { KeyResult, Objective } from "../model";
import type { LoggedField, LoggedValue, LogEntry } from "./log";

/** Fields that count as changed when they are no longer as released, in the order in which they are logged. */
const OBJECTIVE_FIELDS = ["text", "weight", "owner"] as const satisfies readonly LoggedField[];
const KEY_RESULT_FIELDS = ["text", "type", "start", "target", "floor", "ceiling", "weight", "owner"] as const satisfies readonly LoggedField[];

/** An objective or key result as it was when it was released: values, not links. A row of the table *Baseline*. */
export interface BaselineItem {
  readonly id: string;
  readonly objective: string;
  readonly kind: "objective" | "keyResult";
  readonly text: string;
  readonly type: string | null;
  readonly unit: string | null;
  readonly start: number | null;
  readonly target: number | null;
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly weight: number | null;
  readonly owner: string | null;
}

/** An objective and then its key results as they stand. */
export function snapshotOf(objective: Objective, keyResults: readonly KeyResult[]): readonly BaselineItem[] {
  const none = { type: null, unit: null, start: null, target: null, floor: null, ceiling: null };
  const { id, text, weight, owner } = objective;
  return [
    { id, objective: id, kind: "objective", text, weight, owner, ...none },
    ...keyResults.filter((keyResult) => keyResult.objective === id).map((keyResult): BaselineItem => ({
      id: keyResult.id, objective: id, kind: "keyResult", text: keyResult.text, type: keyResult.type, unit: keyResult.unit, start: keyResult.start,
      target: keyResult.target, floor: keyResult.floor, ceiling: keyResult.ceiling, weight: keyResult.weight, owner: keyResult.owner,
    })),
  ];
}

/** What is different now, without its number, date and person. */
export type Change = Pick<LogEntry, "objective" | "item" | "field" | "before" | "after">;

/**
 * What was changed in an objective and its key results since the baseline, and since changes were logged last: a change
 * that is in the log is not found again, one that was taken back is a change too. A key result that came later is
 * `added` once, with its text, and has its own changes from the values that it has in the baseline; one that is gone is `removed`.
 *
 * `now` is a snapshot of the objective; empty if the objective itself is gone. Numbers that differ by less than a
 * billionth are the same, since formulas calculate them.
 *
 * @example changesSince("o1", baseline, [], [{ ...baseline[0], target: 90 }])
 * // => [{ objective: "o1", item: "k1", field: "target", before: 95, after: 90 }]
 */
export function changesSince(objective: string, baseline: readonly BaselineItem[], log: readonly LogEntry[], now: readonly BaselineItem[]): readonly Change[] {
  const known = new Map(baseline.filter((item) => item.objective === objective).map((item) => [item.id, item]));
  const present = new Map(now.map((item) => [item.id, item]));
  const changes: Change[] = [];
  for (const item of now) {
    const base = known.get(item.id);
    if (!isThere(item.id, base !== undefined, log)) changes.push({ objective, item: item.id, field: "added", before: null, after: item.text });
    changes.push(...fieldChanges(item, base, log));
  }
  const ids = new Set([...known.keys(), ...log.filter((entry) => entry.objective === objective && entry.field === "added").map(({ item }) => item)]);
  for (const id of ids) {
    if (present.has(id) || !isThere(id, known.has(id), log)) continue;
    changes.push({ objective, item: id, field: "removed", before: known.get(id)?.text ?? lastAfter(id, "added", log)?.after ?? null, after: null });
  }
  return changes;
}

/** True if the log has the item as being there. */
function isThere(id: string, isReleased: boolean, log: readonly LogEntry[]): boolean {
  const [added, removed] = [lastAfter(id, "added", log)?.number ?? (isReleased ? 0 : -1), lastAfter(id, "removed", log)?.number ?? -1];
  return added > removed;
}

function fieldChanges(item: BaselineItem, base: BaselineItem | undefined, log: readonly LogEntry[]): readonly Change[] {
  const fields = item.kind === "objective" ? OBJECTIVE_FIELDS : KEY_RESULT_FIELDS;
  return fields.flatMap((field): readonly Change[] => {
    const logged = lastAfter(item.id, field, log);
    // Of a key result that was added since, nothing is known before the next release.
    if (base === undefined && logged === null) return [];
    const before = logged === null ? base?.[field] ?? null : logged.after;
    const after = item[field];
    return sameValue(before, after) ? [] : [{ objective: item.objective, item: item.id, field, before, after }];
  });
}

function lastAfter(item: string, field: LoggedField, log: readonly LogEntry[]): LogEntry | null {
  const entries = log.filter((entry) => entry.item === item && entry.field === field);
  return entries.reduce<LogEntry | null>((last, entry) => (last === null || entry.number >= last.number ? entry : last), null);
}

function sameValue(a: LoggedValue, b: LoggedValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b || (isNothing(a) && isNothing(b));
}

function isNothing(value: LoggedValue): boolean {
  return value === null || value === "";
}

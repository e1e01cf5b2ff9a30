import { networkDays } from "../calendar";

/** Working days after which an open blocker turns amber, and red (`domain.md` 1.4.2). */
export const BLOCKER_DAYS = { amber: 2, red: 4 } as const;

/** What somebody said in a stand-up about what blocks them. */
export interface StandupEntry {
  /** ISO date; null if the row has none. */
  readonly date: string | null;
  readonly person: string;
  readonly blocked: string | null;
  /** ISO date on which the blocker was cleared; null while it is open. */
  readonly cleared: string | null;
}

export interface OpenBlocker {
  readonly person: string;
  readonly blocked: string;
  readonly since: string;
  /** Working days that it has been open; 0 on the day on which it came up. */
  readonly days: number;
  readonly level: "green" | "amber" | "red";
}

/**
 * Blockers that are open on a day, the oldest first.
 *
 * @example openBlockers([{ date: "2027-06-04", person: "Li", blocked: "No test bench", cleared: null }], "2027-06-08", [])
 * // => [{ person: "Li", blocked: "No test bench", since: "2027-06-04", days: 2, level: "amber" }]
 */
export function openBlockers(entries: readonly StandupEntry[], asOf: string, daysOff: readonly string[]): readonly OpenBlocker[] {
  const open = entries.flatMap(({ date, person, blocked, cleared }): readonly OpenBlocker[] => {
    const isOpen = date !== null && blocked !== null && date <= asOf && (cleared === null || cleared > asOf);
    if (!isOpen) return [];
    const days = Math.max(0, networkDays(date, asOf, daysOff) - 1);
    return [{ person, blocked, since: date, days, level: days >= BLOCKER_DAYS.red ? "red" : days >= BLOCKER_DAYS.amber ? "amber" : "green" }];
  });
  return open.toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)));
}

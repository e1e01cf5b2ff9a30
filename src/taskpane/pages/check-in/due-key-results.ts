import { cycleById, daysBetween, isIsoDate } from "../../../core/calendar";
import type { CheckIn, KeyResult } from "../../../core/model";
import { checkInInterval } from "../../../core/review";
import type { LevelOwn, OwnHeld, OwnOkrs } from "../../../workbook/tasks";
import type { Book } from "../../book";

export interface DueKeyResult {
  readonly keyResult: KeyResult;
  /** Team or person whose it is; null for the company. */
  readonly holder: string | null;
  /** The OKRs that it stands among. */
  readonly okrs: OwnOkrs;
  readonly last: CheckIn | null;
  /** Days from then to the day of checking in; null if there was none. */
  readonly days: number | null;
  /** So long ago that a review calls it stale. */
  readonly isStale: boolean;
}

/** Key results of a cycle of all levels, those without a check-in first, then by the age of their last one; of the same age the company's come first. */
export function dueKeyResults({ checkIns, state }: Pick<Book, "checkIns" | "state">, id: string, levels: readonly LevelOwn[], day: string): readonly DueKeyResult[] {
  const asOf = isIsoDate(day) ? day : null;
  const cycle = cycleById(id, state.settings.fiscalYearStart ?? `${day.slice(0, 4)}-01-01`);
  const interval = cycle === null ? 7 : checkInInterval(cycle);
  const latest = lastOfEach(checkIns);
  const dueOf = (keyResult: KeyResult & OwnHeld, okrs: OwnOkrs): DueKeyResult => {
    const last = latest.get(keyResult.id) ?? null;
    const days = last === null || asOf === null ? null : daysBetween(last.date, asOf);
    return { keyResult, holder: keyResult.holder, okrs, last, days, isStale: days !== null && days > 1.5 * interval };
  };
  const due = levels.flatMap(({ own }) => own.keyResults.map((keyResult) => dueOf(keyResult, own)));
  return due.toSorted((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || 0);
}

/** Whom key results may be filtered by: owners, teams and people. */
export function answerable(due: readonly DueKeyResult[]): readonly string[] {
  return [...new Set(due.flatMap(({ keyResult: { owner }, holder }) => [owner, holder]).flatMap((name) => name ?? []))].sort();
}

/** True if somebody answers for a key result, as its owner or because it is theirs. */
export function answersFor(name: string, { keyResult: { owner }, holder }: DueKeyResult): boolean {
  return owner === name || holder === name;
}

/** By id of key result. Of several on one day the later row counts. */
function lastOfEach(checkIns: readonly CheckIn[]): ReadonlyMap<string, CheckIn> {
  const last = new Map<string, CheckIn>();
  for (const one of checkIns) {
    const known = last.get(one.keyResult);
    if (known === undefined || one.date >= known.date) last.set(one.keyResult, one);
  }
  return last;
}

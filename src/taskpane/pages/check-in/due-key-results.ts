import { cycleById, daysBetween, isIsoDate } from "../../../core/calendar";
import type { CheckIn, KeyResult } from "../../../core/model";
import { checkInInterval } from "../../../core/review";
import type { OwnOkrs } from "../../../workbook/tasks";
import type { Book } from "../../book";

export interface DueKeyResult {
  readonly keyResult: KeyResult;
  readonly last: CheckIn | null;
  /** Days from then to the day of checking in; null if there was none. */
  readonly days: number | null;
  /** So long ago that a review calls it stale. */
  readonly isStale: boolean;
}

/** Key results of a cycle, those without a check-in first, then by the age of their last one. */
export function dueKeyResults({ checkIns, state }: Book, { cycle: id, keyResults }: OwnOkrs, day: string): readonly DueKeyResult[] {
  const asOf = isIsoDate(day) ? day : null;
  const cycle = cycleById(id, state.settings.fiscalYearStart ?? `${day.slice(0, 4)}-01-01`);
  const interval = cycle === null ? 7 : checkInInterval(cycle);
  const due = keyResults.map((keyResult): DueKeyResult => {
    const last = lastOf(checkIns.filter((one) => one.keyResult === keyResult.id));
    const days = last === null || asOf === null ? null : daysBetween(last.date, asOf);
    return { keyResult, last, days, isStale: days !== null && days > 1.5 * interval };
  });
  return due.toSorted((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || 0);
}

/** Of several on one day the later row counts. */
function lastOf(checkIns: readonly CheckIn[]): CheckIn | null {
  return checkIns.reduce<CheckIn | null>((last, one) => (last === null || one.date >= last.date ? one : last), null);
}

import type { CheckIn } from "../model";

/** What the check-ins of one key result say on a day. */
export interface Reading {
  /** Of the latest check-in that states one. */
  readonly value: number | null;
  readonly confidence: number | null;
  /** ISO date of the latest check-in, whatever it states; null if there was none. */
  readonly date: string | null;
}

export const NO_READING: Reading = { value: null, confidence: null, date: null };

/** Key result → what its check-ins until a day say. Of several on one day the later row counts, as in `latestCheckIn`. */
export function readingsOn(checkIns: readonly CheckIn[], asOf: string): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  const inOrder = checkIns.filter(({ date }) => date <= asOf).toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  for (const { keyResult, value, confidence, date } of inOrder) {
    const before = readings.get(keyResult) ?? NO_READING;
    readings.set(keyResult, { value: value ?? before.value, confidence: confidence ?? before.confidence, date });
  }
  return readings;
}

import type { KeyResult } from "../model";

/** A key result that the cycle has already, and where it stands among the others. */
export interface Kept {
  readonly keyResult: KeyResult;
  /** From 0. */
  readonly place: number;
}

/** Id of a measure → the key result that was made from it. Those that people wrote themselves are of no measure. */
export function keptByMeasure(existing: readonly KeyResult[]): ReadonlyMap<string, Kept> {
  return new Map(existing.flatMap((keyResult, place) => (keyResult.measure === null ? [] : [[keyResult.measure, { keyResult, place }] as const])));
}

/** True for one that holds a line, as it was made to. */
export function wasHeld(kept: Kept | null): boolean {
  return kept?.keyResult.type === "maintain_above" || kept?.keyResult.type === "maintain_below";
}

/** The text stays while the numbers that it names do; it may be in other words by now. */
export function keptText(kept: Kept | null, made: Omit<KeyResult, "text">): string | null {
  const before = kept?.keyResult;
  if (before?.type !== made.type) return null;
  const same = (["start", "target", "floor", "ceiling"] as const).every((field) => isClose(before[field], made[field]));
  return same ? before.text : null;
}

function isClose(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

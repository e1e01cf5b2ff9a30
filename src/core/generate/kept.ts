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

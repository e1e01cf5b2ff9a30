import type { KeyResult } from "../model";

/** A band to stay inside, and beyond its edges the limits where the score has faded to 0 (null: at once). */
export interface BandEdges {
  readonly low: number;
  readonly high: number;
  readonly floor: number | null;
  readonly ceiling: number | null;
}

/**
 * The band of a key result of type `within`: start…target if both are given, with floor and ceiling as limits;
 * otherwise floor…ceiling without limits. Null if neither pair is complete.
 */
export function bandEdges(from: Pick<KeyResult, "start" | "target" | "floor" | "ceiling">): BandEdges | null {
  const { start, target, floor, ceiling } = from;
  if (start !== null && target !== null) return { low: start, high: target, floor, ceiling };
  if (floor !== null && ceiling !== null) return { low: floor, high: ceiling, floor: null, ceiling: null };
  return null;
}

import type { Score } from "../score";
import { dusted, roundAsExcel } from "../score";

/** What becomes of a key result at the end of its cycle (`domain.md` 1.4.2). */
export const RESET_DECISIONS = ["carry", "revise", "drop"] as const;

export type ResetDecision = (typeof RESET_DECISIONS)[number];

/** Score below which a key result is written anew instead of carried on: the edge of red, rounded to tenths as grades are. */
export const REVISE_BELOW = 0.4;

/**
 * What we propose, for people to decide: what is reached goes, what is on its way is carried on, what is red or cannot be
 * scored is revised.
 *
 * @example proposalOf(0.55) // => "carry"
 */
export function proposalOf(score: Score): ResetDecision {
  if (typeof score !== "number") return "revise";
  if (dusted(score) >= 1) return "drop";
  return roundAsExcel(score, 1) >= REVISE_BELOW ? "carry" : "revise";
}

/**
 * The id that a key result keeps over the cycles in which it is carried on: that of its measure, without its cycle.
 *
 * @example lineageOf("KR-27Q2-G8VQ6") // => "L-G8VQ6"
 */
export function lineageOf(keyResult: string): string {
  return `L-${keyResult.replace(/^KR-\d\d[A-Z0-9]+-(?=.)/, "")}`;
}

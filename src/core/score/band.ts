import type { Ambition } from "../model";
import { dusted, roundAsExcel } from "./round";
import type { Problem } from "../problem";
import type { Score } from "./score";

export type Band = "red" | "yellow" | "green";

/**
 * Traffic light of a score. Aspirational (Google's bands, which are printed in tenths): rounded to tenths,
 * ≥ 0.7 green, ≥ 0.4 yellow, so 0.65 is green. Committed: 1.0 green, ≥ 0.9 yellow, not rounded to tenths.
 * Null (not scored) and problems pass. `domain.md` 2.2.
 *
 * @example bandOf(0.65, "aspirational") // => "green"
 */
export function bandOf(score: Score, ambition: Ambition): Band | null | Problem {
  if (typeof score !== "number") return score;
  return ambition === "committed"
    ? bandFrom(dusted(score), 1, 0.9)
    : bandFrom(roundAsExcel(score, 1), 0.7, 0.4);
}

function bandFrom(score: number, green: number, yellow: number): Band {
  if (score >= green) return "green";
  return score >= yellow ? "yellow" : "red";
}

import { problem } from "../problem";
import { finite, notFinite, type Score } from "./score";

/**
 * Value at the end of the cycle if it goes on as it went: start + (current − start) / expected (`domain.md` 2.6).
 * Null without a current value and before the cycle has begun (expected blank, 0 or less).
 * Problems: `score-start-missing`, `score-not-finite`.
 *
 * @example forecastAtEnd(45, 41, 0.5) // => 37
 */
export function forecastAtEnd(start: number | null, current: number | null, expected: number | null): Score {
  if (current === null || expected === null || expected <= 0) return null;
  if (start === null) return problem("score-start-missing", { target: null });
  return notFinite([start, current, expected]) ?? finite(start + (current - start) / expected);
}

/**
 * Value that a score needs: start + score × (target − start). Null if no score is asked for.
 * Problems: `score-start-missing`, `score-target-missing`, `score-not-finite`.
 *
 * @example valueNeeded(45, 35, 0.7) // => 38
 */
export function valueNeeded(start: number | null, target: number | null, score: number | null): Score {
  if (score === null) return null;
  if (start === null) return problem("score-start-missing", { target });
  if (target === null) return problem("score-target-missing", { type: "increase" });
  return notFinite([start, target, score]) ?? finite(start + score * (target - start));
}

import type { KeyResult, KeyResultType } from "../model";
import { bandEdges } from "./band-edges";
import { problem } from "../problem";
import { finite, notFinite, ratio, type Score } from "./score";

/**
 * What progress is calculated from. A key result is one; `type` null lets the sign of target − start decide.
 *
 * - `increase`, `decrease`: from start to target.
 * - `maintain_above`, `maintain_below`: target is the line to hold; floor (ceiling) is where the score fades to 0.
 * - `within`: the band is floor…ceiling. If start and target are both given they are the band instead, and
 *   floor and ceiling are where the score fades to 0.
 * - `milestone`: current is the weight of what is done, out of target (1 if blank), from start (0 if blank).
 * - `binary`: done when current reaches target (1 if blank). `baseline`: done when there is a current value.
 */
export type ProgressInput = Pick<KeyResult, "current" | "start" | "target" | "floor" | "ceiling"> & {
  readonly type: KeyResultType | null;
};

/**
 * Raw progress: 0 at start, 1 at target, negative below start and above 1 beyond target (`domain.md` 2.3).
 *
 * A blank current is null (not scored) whatever else is wrong. Start = target gives 1 if met, else 0. Problems:
 * `score-direction`, `score-type-unknown`, `score-start-missing`, `score-target-missing`, `score-band-missing`,
 * `score-band-reversed`, `score-limit-inside`, `score-not-finite`.
 *
 * @example rawProgress({ type: "decrease", start: 45, target: 35, current: 38, floor: null, ceiling: null }) // => 0.7
 */
export function rawProgress(input: ProgressInput): Score {
  const { current } = input;
  if (current === null) return null;
  const unusable = notFinite([current, input.start, input.target, input.floor, input.ceiling]);
  if (unusable) return unusable;
  const raw = rawByType(input, current);
  return typeof raw === "number" ? finite(raw) : raw;
}

/** Raw progress held between 0 and 1, as it is rolled up. Null and problems pass. */
export function progress(input: ProgressInput): Score {
  return clampProgress(rawProgress(input));
}

/** A raw progress as it is shown and rolled up, 0…1. @example clampProgress(1.3) // => 1 */
export function clampProgress(raw: Score): Score {
  return typeof raw === "number" ? Math.max(0, Math.min(1, raw)) : raw;
}

function rawByType(input: ProgressInput, current: number): Score {
  const { type, start, target, floor, ceiling } = input;
  switch (type) {
    case null:
    case "increase":
    case "decrease":
      return betweenStartAndTarget(type, start, target, current);
    case "maintain_above":
      return heldLine(type, target, floor, 1, current);
    case "maintain_below":
      return heldLine(type, target, ceiling, -1, current);
    case "within":
      return insideBand(input, current);
    case "milestone":
      return betweenStartAndTarget("increase", start ?? 0, target ?? 1, current);
    case "binary":
      return current >= (target ?? 1) ? 1 : 0;
    case "baseline":
      return 1;
  }
}

function betweenStartAndTarget(
  type: "increase" | "decrease" | null,
  start: number | null,
  target: number | null,
  current: number,
): Score {
  if (start === null) return problem("score-start-missing", { target });
  if (target === null) return problem("score-target-missing", { type: type ?? "increase" });
  if (start === target) {
    if (type === null) return problem("score-type-unknown", { value: start });
    return (type === "increase" ? current >= target : current <= target) ? 1 : 0;
  }
  if (type !== null && (type === "increase") !== target > start) {
    return problem("score-direction", { type, start, target });
  }
  return ratio(current - start, target - start);
}

/** `side` is 1 if values above the line are good, -1 if values below it are. */
function heldLine(type: string, line: number | null, limit: number | null, side: 1 | -1, current: number): Score {
  if (line === null) return problem("score-target-missing", { type });
  if (limit !== null && (line - limit) * side <= 0) return problem("score-limit-inside", { limit, edge: line });
  return fading((line - current) * side, limit === null ? null : (line - limit) * side);
}

function insideBand(input: ProgressInput, current: number): Score {
  const band = bandEdges(input);
  if (band === null) return problem("score-band-missing", { type: "within" });
  const { low, high, floor, ceiling } = band;
  if (low > high) return problem("score-band-reversed", { low, high });
  if (floor !== null && floor >= low) return problem("score-limit-inside", { limit: floor, edge: low });
  if (ceiling !== null && ceiling <= high) return problem("score-limit-inside", { limit: ceiling, edge: high });
  return current < low
    ? fading(low - current, floor === null ? null : low - floor)
    : fading(current - high, ceiling === null ? null : ceiling - high);
}

/** 1 while nothing is short, 0 after that, or falling to 0 (and below) over the room that is allowed. */
function fading(shortfall: number, room: number | null): number {
  if (shortfall <= 0) return 1;
  return room === null ? 0 : 1 - ratio(shortfall, room);
}

import { bandEdges } from "./band-edges";
import { problem } from "../problem";
import { finite, notFinite, type Score } from "./score";
import type { ProgressInput } from "./progress";

/**
 * Signed gap to the target in the measure's own unit: negative is short of it, 0 just met, whichever direction is
 * good. For a band it is the distance to the nearer edge, positive inside. Milestone and binary count to 1 if no
 * target is given; a recorded baseline has no gap. Type null goes by start and target, upwards if they do not tell.
 *
 * Null without a current value. Problems: `score-target-missing`, `score-band-missing`, `score-band-reversed`,
 * `score-not-finite`.
 *
 * @example gapToTarget({ type: "decrease", current: 38, target: 35, start: 45, floor: null, ceiling: null }) // => -3
 */
export function gapToTarget(input: ProgressInput): Score {
  const { current } = input;
  if (current === null) return null;
  const unusable = notFinite([current, input.start, input.target, input.floor, input.ceiling]);
  if (unusable) return unusable;
  const gap = gapByType(input, current);
  return typeof gap === "number" ? finite(gap) : gap;
}

function gapByType(input: ProgressInput, current: number): Score {
  const { type, start, target } = input;
  switch (type) {
    case "within":
      return gapToBand(input, current);
    case "baseline":
      return 0;
    case "milestone":
    case "binary":
      return current - (target ?? 1);
    case "decrease":
    case "maintain_below":
      return target === null ? problem("score-target-missing", { type }) : target - current;
    case null:
    case "increase":
    case "maintain_above":
      if (target === null) return problem("score-target-missing", { type: type ?? "increase" });
      return type === null && start !== null && target < start ? target - current : current - target;
  }
}

function gapToBand(input: ProgressInput, current: number): Score {
  const band = bandEdges(input);
  if (band === null) return problem("score-band-missing", { type: "within" });
  if (band.low > band.high) return problem("score-band-reversed", { low: band.low, high: band.high });
  return Math.min(current - band.low, band.high - current);
}

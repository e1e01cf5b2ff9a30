import { dusted } from "./round";

export const STATUSES = ["on-track", "at-risk", "off-track", "stale", "not-scored"] as const;

export type Status = (typeof STATUSES)[number];

export interface StatusInput {
  readonly progress: number | null;
  /** Expected progress to date, 0…1. */
  readonly expected: number | null;
  /** 0…10, as its owner says; null if nobody said. */
  readonly confidence?: number | null;
  /** Days from the last check-in to the date of the report; null if there was none or it is not known. */
  readonly daysSinceUpdate?: number | null;
  /** Days from one check-in to the next; a week if not stated. */
  readonly interval?: number | null;
  /** `STATUS_LIMITS` if not stated. */
  readonly limits?: StatusLimits;
}

/** How far progress may lie behind what is expected, as shares of the whole: 0.1 are ten points. */
export interface StatusLimits {
  /** On track down to here. */
  readonly atRisk: number;
  /** At risk down to here. */
  readonly offTrack: number;
}

export const STATUS_LIMITS: StatusLimits = { atRisk: 0.1, offTrack: 0.25 };

/**
 * How a key result stands (`domain.md` 2.5, 2.6). The first that holds:
 * 1. `not-scored`: no progress, or no pace to compare it with;
 * 2. `stale`: the last check-in is more than 1.5 intervals old;
 * 3. the worse of pace and confidence. Pace: progress − expected of at least −0.10 is on track, at least −0.25
 *    at risk, less off track, and on track while expected < 0.15. Confidence: 7 or more on track, more than 3
 *    at risk, else off track; it can only worsen what the pace says, and it counts from the first day.
 *
 * Of two other limits the smaller one is where at risk begins, whichever it is called.
 *
 * @example statusOf({ progress: 0.3, expected: 0.5 }) // => "at-risk"
 * @example statusOf({ progress: 0.3, expected: 0.5, limits: { atRisk: 0.05, offTrack: 0.15 } }) // => "off-track"
 */
export function statusOf({ progress, expected, confidence, daysSinceUpdate, interval, limits = STATUS_LIMITS }: StatusInput): Status {
  if (progress === null || expected === null) return "not-scored";
  if ((daysSinceUpdate ?? 0) > 1.5 * (interval ?? 7)) return "stale";
  const worst = Math.max(paceConcern(progress, expected, limits), confidenceConcern(confidence ?? null));
  return worst === 0 ? "on-track" : worst === 1 ? "at-risk" : "off-track";
}

/** 0 none, 1 at risk, 2 off track. */
type Concern = 0 | 1 | 2;

function paceConcern(progress: number, expected: number, { atRisk, offTrack }: StatusLimits): Concern {
  if (dusted(expected) < 0.15) return 0;
  const gap = dusted(progress - expected);
  const passed = [atRisk, offTrack].filter((limit) => gap < -dusted(limit)).length;
  return passed === 0 ? 0 : passed === 1 ? 1 : 2;
}

function confidenceConcern(confidence: number | null): Concern {
  if (confidence === null || confidence >= 7) return 0;
  return confidence > 3 ? 1 : 2;
}

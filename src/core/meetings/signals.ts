import { daysBetween } from "../calendar";
import type { CheckIn } from "../model";
import { checkInInterval, type CycleReview, type ReviewInput } from "../review";
import { dusted, type Score } from "../score";
import { CONTRADICTION, DOUBTFUL, SURE } from "./confidence";

/**
 * What a meeting has to talk about, in the order in which it does: owners who are sure though progress lies more than 25
 * points behind pace; who doubt though it lies more than 25 points ahead; no new actual for more than 1.5 intervals of
 * check-ins; none at all for as long.
 */
export const SIGNALS = ["sure-but-behind", "doubtful-but-ahead", "stale", "no-actual"] as const;

export type SignalKind = (typeof SIGNALS)[number];

export interface Signal {
  readonly kind: SignalKind;
  /** Id of the key result. */
  readonly keyResult: string;
  readonly text: string;
  readonly owner: string | null;
  /** As its owner said; null if nobody did. */
  readonly confidence: number | null;
  /** Progress less pace. */
  readonly gapToPace: number | null;
  /** ISO date of the last check-in with an actual value. */
  readonly lastActual: string | null;
}

/** Of the two that speak of confidence. */
export function isContradiction({ kind }: Pick<Signal, "kind">): boolean {
  return kind === "sure-but-behind" || kind === "doubtful-but-ahead";
}

/**
 * Whether what an owner says and what is reached contradict each other (`domain.md` 2.5); null if they do not, or if
 * either is not known. Exactly 25 points do not.
 *
 * @example contradictionOf(8, -0.3) // => "sure-but-behind"
 */
export function contradictionOf(confidence: number | null, gapToPace: Score): "sure-but-behind" | "doubtful-but-ahead" | null {
  if (confidence === null || typeof gapToPace !== "number") return null;
  if (confidence >= SURE && dusted(gapToPace) < -CONTRADICTION) return "sure-but-behind";
  return confidence <= DOUBTFUL && dusted(gapToPace) > CONTRADICTION ? "doubtful-but-ahead" : null;
}

/** What there is to talk about on the day of a review, one signal of a key result at most, ordered by kind and then as its table is. */
export function signalsOf({ cycle, checkIns, asOf }: ReviewInput, { keyResults }: CycleReview): readonly Signal[] {
  const longest = 1.5 * checkInInterval(cycle);
  const found = keyResults.flatMap(({ keyResult, confidence, gapToPace, current }): readonly Signal[] => {
    const lastActual = lastActualOf(checkIns, keyResult.id, asOf);
    const isStale = lastActual !== null && daysBetween(lastActual, asOf) > longest;
    const isMissing = lastActual === null && current === null && daysBetween(cycle.start, asOf) > longest;
    const kind = contradictionOf(confidence, gapToPace) ?? (isStale ? "stale" : isMissing ? "no-actual" : null);
    if (kind === null) return [];
    const { id, text, owner } = keyResult;
    return [{ kind, keyResult: id, text, owner, confidence, gapToPace: typeof gapToPace === "number" ? gapToPace : null, lastActual }];
  });
  return SIGNALS.flatMap((kind) => found.filter((signal) => signal.kind === kind));
}

/** ISO date of the last check-in until a day that states a value; one of confidence alone is no new actual. */
function lastActualOf(checkIns: readonly CheckIn[], keyResult: string, asOf: string): string | null {
  const days = checkIns.filter((one) => one.keyResult === keyResult && one.value !== null && one.date <= asOf).map(({ date }) => date);
  return days.reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
}

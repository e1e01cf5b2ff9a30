import { dusted } from "../score";

/** What came of a plan to improve: all of it or more, a part, nothing or the contrary, or nobody knows yet. */
export const EFFECT_VERDICTS = ["reached", "partly", "none", "open"] as const;

export type EffectVerdict = (typeof EFFECT_VERDICTS)[number];

export interface ImprovementEffect {
  /** Value in the next cycle less value at the review, in the unit of the key result; null if either is not known. */
  readonly recovered: number | null;
  /** Part of the planned change that was recovered: 1 is all of it, negative the wrong way. */
  readonly share: number | null;
  readonly verdict: EffectVerdict;
}

/**
 * The effect of the improvements of a review on a key result (`domain.md` 1.4.3): `recovered = after − before`, compared
 * with the change that was planned, which has its sign and is not 0.
 *
 * @example improvementEffect({ planned: -4, before: 20, after: 17 }) // => { recovered: -3, share: 0.75, verdict: "partly" }
 */
export function improvementEffect({ planned, before, after }: { readonly planned: number; readonly before: number | null; readonly after: number | null }): ImprovementEffect {
  if (before === null || after === null) return { recovered: null, share: null, verdict: "open" };
  const share = (after - before) / planned;
  const verdict = dusted(share) >= 1 ? "reached" : dusted(share) > 0 ? "partly" : "none";
  return { recovered: after - before, share, verdict };
}

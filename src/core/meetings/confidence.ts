/** How sure the owner of a key result is before the first check-in (Wodtke): five chances in ten. */
export const FIRST_CONFIDENCE = 5;

/** Confidence from which on a key result counts as on track, and down to which as off track (`domain.md` 2.5). */
export const SURE = 7;
export const DOUBTFUL = 3;

/** Points of progress between what is said and what is reached from which on the two contradict each other. */
export const CONTRADICTION = 0.25;

/**
 * Net confidence: the share of key results that their owners think on track less the share off track, −1…1; null
 * without any. Who said nothing counts as `FIRST_CONFIDENCE`, neither the one nor the other.
 *
 * @example netConfidence([8, 7, 2, null]) // => 0.25
 */
export function netConfidence(confidences: readonly (number | null)[]): number | null {
  if (confidences.length === 0) return null;
  const said = confidences.map((one) => one ?? FIRST_CONFIDENCE);
  return (said.filter((one) => one >= SURE).length - said.filter((one) => one <= DOUBTFUL).length) / confidences.length;
}

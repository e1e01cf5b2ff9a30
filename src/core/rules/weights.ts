/**
 * What weights should add up to: 1 if they are shares (all at most 1, some less), 100 if they are percentages
 * (some above 10), null if they are relative, as 1, 1, 2, or if there are none.
 */
export function wholeOf(weights: readonly number[]): 1 | 100 | null {
  if (weights.length === 0) return null;
  if (weights.some((weight) => weight > 10)) return 100;
  const shares = weights.every((weight) => weight <= 1) && weights.some((weight) => weight > 0 && weight < 1);
  return shares ? 1 : null;
}

/** @example percent(0.955) // => "95.5 %" */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

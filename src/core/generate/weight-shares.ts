import type { Measure } from "../model";

/**
 * Share of all weight that each measure carries, by id; they add up to 1. Sheets weigh by their number of measures,
 * since one may state fractions and another points; a measure without weight counts as the mean of its sheet.
 */
export function weightShares(measures: readonly Measure[]): ReadonlyMap<string, number> {
  const sheets = new Map<string, { sum: number; stated: number }>();
  for (const { sheet, weight } of measures) {
    const of = sheets.get(sheet) ?? { sum: 0, stated: 0 };
    if (weight !== null && weight > 0) sheets.set(sheet, { sum: of.sum + weight, stated: of.stated + 1 });
    else sheets.set(sheet, of);
  }
  const relative = measures.map(({ sheet, weight }) => {
    const { sum, stated } = sheets.get(sheet) ?? { sum: 0, stated: 0 };
    return stated === 0 || weight === null || weight <= 0 ? 1 : (weight * stated) / sum;
  });
  const all = relative.reduce((sum, each) => sum + each, 0);
  return new Map(measures.map(({ id }, index) => [id, (relative[index] ?? 0) / all]));
}

/**
 * Shares in whole percent that add up to 1, the largest remainder rounded up first; at least one percent each.
 * Blank weights count as the mean of the others, and as 1 if there are none.
 *
 * @example percentShares([0.12, 0.1, null]) // => [0.36, 0.31, 0.33]
 */
export function percentShares(weights: readonly (number | null)[]): readonly number[] {
  const stated = weights.filter((weight) => weight !== null && weight > 0);
  const mean = stated.length === 0 ? 1 : stated.reduce<number>((sum, weight) => sum + (weight ?? 0), 0) / stated.length;
  const filled = weights.map((weight) => (weight !== null && weight > 0 ? weight : mean));
  const all = filled.reduce((sum, weight) => sum + weight, 0);
  // One percent for each beforehand, the rest by weight.
  const exact = filled.map((weight) => (weight / all) * (100 - weights.length));
  const whole = exact.map(Math.floor);
  const spare = 100 - weights.length - whole.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact.map((share, index) => ({ index, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, spare).map(({ index }) => index));
  return whole.map((each, index) => (each + 1 + (raised.has(index) ? 1 : 0)) / 100);
}

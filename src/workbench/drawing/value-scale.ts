/** An axis of values: both ends, and the values that are marked on it, in rising order. */
export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** Intervals that an axis is divided in, about. */
const INTERVALS = 5;
const STEPS = [1, 2, 5, 10];

/**
 * An axis for values: with 0 on it, and round numbers at its ends where no limit is set; from 0 to 1 if no value is any other.
 * @example valueScale([-0.3, 0.05], { minimum: null, maximum: null }).ticks // => [-0.3, -0.2, -0.1, 0, 0.1]
 */
export function valueScale(values: readonly number[], limits: { readonly minimum: number | null; readonly maximum: number | null }): ValueScale {
  const lowest = limits.minimum ?? Math.min(0, ...values);
  const reached = limits.maximum ?? Math.max(0, ...values);
  const highest = reached > lowest ? reached : lowest + 1;
  const step = roundStep((highest - lowest) / INTERVALS);
  const minimum = limits.minimum ?? Math.floor(exact(lowest / step)) * step;
  const maximum = limits.maximum === highest ? highest : Math.ceil(exact(highest / step)) * step;
  const first = Math.ceil(exact(minimum / step));
  const count = Math.floor(exact(maximum / step)) - first + 1;
  return { minimum: exact(minimum), maximum: exact(maximum), ticks: Array.from({ length: count }, (_, index) => exact((first + index) * step)) };
}

/** The next of 1, 2, 5, 10 times a power of ten. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return power * (STEPS.find((step) => step * power >= exact(atLeast)) ?? 10);
}

/** Without the last digits, in which sums of decimals err. */
function exact(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

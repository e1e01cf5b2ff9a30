/**
 * Rounded as Excel's `ROUND` does: half away from zero, decided on the 15 significant digits that Excel keeps.
 * 0.35 + 0.3 is 0.6499999999999999 in binary; Excel sees 0.65 and rounds it to 0.7, and so do we.
 * `value` must be finite and `digits` 0…15.
 *
 * @example roundAsExcel(0.35 + 0.3, 1) // => 0.7
 */
export function roundAsExcel(value: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  // From 2^53 on every number is whole already, and the product may have overflowed.
  if (scaled >= Number.MAX_SAFE_INTEGER) return value;
  return (Math.sign(value) * Math.round(scaled)) / scale + 0;
}

/** A difference or score cleaned of binary dust before it meets a limit such as −0.1; the plain twin writes `ROUND(…,9)`. */
export function dusted(value: number): number {
  return roundAsExcel(value, 9);
}

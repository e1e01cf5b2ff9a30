/**
 * Number format for values of a measure: percent for fractions of the unit `%`, else as many decimals as numbers of that
 * size need. `values` are those that are shown together; unknown ones do not count.
 *
 * @example numberFormat("days", [41, 35.4]) // => "#,##0.0"
 */
export function numberFormat(unit: string | null, values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const digits = decimals(unit === "%" ? known.map((value) => value * 100) : known);
  const decimal = digits === 0 ? "" : `.${"0".repeat(digits)}`;
  return unit === "%" ? `0${decimal || ".0"}%` : `#,##0${decimal}`;
}

function decimals(values: readonly number[]): 0 | 1 | 2 {
  if (values.every((value) => Math.abs(value - Math.round(value)) < 1e-9)) return 0;
  const largest = Math.max(...values.map(Math.abs));
  if (largest >= 1000) return 0;
  return largest >= 10 ? 1 : 2;
}

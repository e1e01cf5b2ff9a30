import type { DecimalMark } from "./numeral";
import type { Comparator } from "./prefix";

/**
 * What another reading of the text is possible in:
 *
 * - `decimal-mark`: `1.234` or `1,5`, read as 1.234 and 1.5
 * - `scale`: `77m`, read as millions
 * - `unit`: a unit that we do not know
 * - `year`: `2027`, read as a number
 * - `range-or-date`: `3-5`, read as a range; `score-or-date`: `4/5`, read as 4 out of 5
 * - `level-or-change`: `-10%`, read as a level; `+5 points`, read as a change
 * - `negative-or-label`: `(3)`, read as −3
 * - `range-or-movement`: `45 to 35 days`, read as a range
 */
export type Doubt =
  | "decimal-mark" | "scale" | "unit" | "year" | "range-or-date" | "score-or-date" | "level-or-change" | "negative-or-label"
  | "range-or-movement";

/** One number of a text: `before`, its digits and `after` are the whole text, and the digits times `factor` are the value. */
export interface StatedNumber {
  readonly value: number;
  /** In the text as it is, spaces included; a plain minus sign belongs to the digits. */
  readonly before: string;
  readonly after: string;
  readonly factor: number;
  /** Decimal mark of the digits, for `NUMBERVALUE`. */
  readonly decimal: DecimalMark;
}

/** What a text states as a quantity. Percentages are fractions; scales are multiplied out. */
export interface Quantity extends Omit<StatedNumber, "value"> {
  /** The number; where one is moved to. Null for a range: see `low` and `high`. `before`, `after` and `factor` go with it, or with the first of a range. */
  readonly value: number | null;
  /** Bounds that the text states: both for a range, one with a comparator, none for a plain number. */
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: Comparator | null;
  /** Where a movement starts: 45 in `from 45 to 35 days`. */
  readonly from: number | null;
  /** As written, without the scale: `days`, `元`, `$`; `%`, `pp` for percentage points, `‰`, `/10` for out of ten. */
  readonly unit: string | null;
  readonly percent: boolean;
  /** True if the number says by how much to change, not what to reach: `+10%`, `提升20%`, `提升5个百分点` (unit `pp`). */
  readonly relativeChange: boolean;
  readonly doubts: readonly Doubt[];
  /** All numbers of the text, in their order: one, or two of a range or movement. */
  readonly numbers: readonly StatedNumber[];
}

/** What is known about a text besides itself. */
export interface QuantityContext {
  /** Decimal mark of the sheet that the text stands in. */
  readonly decimal?: DecimalMark | undefined;
}

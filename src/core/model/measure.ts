/** How a better value moves. `within`: inside a band. */
export type Direction = "increase" | "decrease" | "within";

/** Why we believe the direction: said by the sheet, by its numbers, by words in the name, or nothing better. */
export type DirectionBasis = "stated" | "operator" | "numbers" | "name" | "default";

/**
 * How values of several periods belong together. `flow` adds up (revenue), `stock` is a level at a date (headcount),
 * `ratio` is an average (on-time rate), `cumulative` counts from the start of the year.
 */
export type Nature = "flow" | "stock" | "ratio" | "cumulative";

/** Fields of a measure that can come from a cell. */
export type MeasureField =
  | "name" | "perspective" | "objective" | "unit" | "direction" | "baseline" | "target" | "targetLow" | "targetHigh"
  | "stretch" | "actual" | "period" | "weight" | "owner" | "orgUnit" | "definition" | "initiative" | "status" | "supports";

/** What a target may be for again and again → how many months that lasts. */
export const EACH_PERIOD = { "every-month": 1, "every-quarter": 3, "every-half": 6 } as const;

/** A KPI as the user's sheet states it. `null` is not stated; percentages are fractions; scales are multiplied out. */
export interface Measure {
  /** Stable over regenerating: made from sheet, name and perspective, not from the row. */
  readonly id: string;
  readonly sheet: string;
  /** 1-based, as Excel shows it. */
  readonly row: number;
  readonly name: string;
  readonly perspective: string | null;
  readonly objective: string | null;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly directionBasis: DirectionBasis;
  readonly nature: Nature;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly targetLow: number | null;
  readonly targetHigh: number | null;
  readonly stretch: number | null;
  readonly actual: number | null;
  /** Of the actual: `2025-05`, `2025-Q2`, `2025`, or as written if it is none of these. */
  readonly period: string | null;
  /**
   * Of the target: a period as above, or one of `EACH_PERIOD` where it is for every month, quarter or half-year alike. Left
   * out where the sheet does not say it: then it is a level, or for the fiscal year.
   */
  readonly targetPeriod?: string;
  /** Fraction of its group, or points if the sheet states points. */
  readonly weight: number | null;
  readonly owner: string | null;
  readonly orgUnit: string | null;
  readonly definition: string | null;
  readonly initiative: string | null;
  readonly status: string | null;
  /** Strategic objectives that its own one leads to, as the sheet lists them by text or number; left out where no column says so. */
  readonly supports?: string;
  /** Number that the sheet gives its row, as `C2`; left out where no column does. */
  readonly code?: string;
  /** By period, in calendar order. */
  readonly series: Readonly<Record<string, SeriesPoint>>;
  /** Where each field was read. */
  readonly source: Readonly<Partial<Record<MeasureField, Origin>>>;
  /** 0…1: how sure the reader is that this is a measure and its fields are right. */
  readonly confidence: number;
}

export interface SeriesPoint {
  readonly target: number | null;
  readonly actual: number | null;
  readonly source: { readonly target?: Origin; readonly actual?: Origin };
}

/** The cell that a value came from, and how its content became the value. */
export interface Origin {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /**
   * `number`: the cell's number times `factor`. `text`: the number was read out of a text (`≥95%`);
   * `before` and `after` are what stands around it, so that a formula can take them off again.
   * `words`: the text itself.
   */
  readonly as: "number" | "text" | "words";
  readonly factor?: number;
  readonly before?: string;
  readonly after?: string;
  /** The cell waits for its value behind a formula, which shows 0 until then: its 0 is none. */
  readonly zeroWaits?: true;
  /** Of a cell that says by how much another number changes; the value is what it comes to. */
  readonly change?: Change;
}

/** How a number comes of another one: `+10%` on a baseline adds a share of it, `+5 points` an amount; a weight may be within a part of 70 %. */
export interface Change {
  /** Where the number stands that changes. */
  readonly of: Origin;
  readonly as: "share" | "amount" | "part";
  /** A share, an amount in the unit of the result, or what part of the number it is; negative for less. */
  readonly by: number;
}

/** What a number comes to. @example changed(2000, { as: "share", by: 0.1 }) // => 2200 */
export function changed(value: number, { as, by }: Pick<Change, "as" | "by">): number {
  const result = as === "amount" ? value + by : value * (as === "share" ? 1 + by : by);
  // Without the dust of binary fractions.
  return Number(result.toPrecision(12));
}

/** The cells that a value comes of: its own, and before it the one that it says how to change. */
export function cellsOf(origin: Origin): readonly Origin[] {
  return origin.change === undefined ? [origin] : [...cellsOf(origin.change.of), origin];
}

import type { HeaderField } from "./header-words";
import type { PeriodLabel } from "./period-label";
import type { SeriesKind } from "./series-words";
import type { Placed } from "./table-context";

/** Where a number of a measure stands, in rows and columns of the view. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A value of one period. */
export interface PointAt extends CellAt {
  readonly period: PointPeriod;
  /** Null if nothing says what the numbers are. */
  readonly series: SeriesKind | null;
}

export type PointPeriod = Omit<PeriodLabel, "rest"> & { readonly text: string };

/** Everything that a table says about one measure, by place; the numbers are not read yet. */
export interface Draft {
  readonly name: Placed;
  /** Rows of the view that speak of it, its own first. */
  readonly rows: readonly number[];
  /** Title over the rows that it is among. */
  readonly section: Placed | null;
  /** One of several items in a cell; then what the item says counts. */
  readonly item: boolean;
  readonly texts: ReadonlyMap<HeaderField, Placed>;
  readonly numbers: ReadonlyMap<HeaderField, CellAt>;
  readonly points: readonly PointAt[];
  readonly grades: readonly (CellAt & { readonly label: string })[];
  /** Outline number, for shares that a parent's definition states. */
  readonly steps: readonly string[];
}

export interface DraftedRows {
  readonly drafts: readonly Draft[];
  /** Rows that are not measures but hold captions: notes and titles without rows. */
  readonly notes: readonly number[];
  readonly totals: readonly number[];
  /** Last row that spoke of a measure. */
  readonly last: number | null;
}

import type { Nature, Origin } from "../model";
import type { SeriesCells, CellRun } from "./series-cells";
import type { CycleWindow } from "./window";

/** The numbers of a key result. */
export const FIGURE_FIELDS = ["start", "target", "floor", "ceiling", "current"] as const;

export type FigureField = (typeof FIGURE_FIELDS)[number];

/** A table of key results as formulas call it. */
export interface CarriedTable {
  readonly name: string;
  readonly headers: Readonly<Partial<Record<FigureField | "id", string>>>;
}

/** A number of a key result and where it comes from, from which the sheet makes a live formula. */
export interface Figure {
  /** On the as-of date; null if it is not known yet. */
  readonly value: number | null;
  readonly basis: Basis;
}

export type Basis =
  | { readonly kind: "none" }
  /** A number that stands for itself: the start of a count, or a reading as it was when the key result was made. */
  | { readonly kind: "fixed"; readonly from: Origin | null }
  /** The user's cell. */
  | { readonly kind: "cell"; readonly origin: Origin }
  /** Target of the cycle's window out of adjoining cells. */
  | { readonly kind: "prorated"; readonly run: CellRun; readonly series: SeriesCells; readonly nature: Nature }
  /** The same out of scattered cells: each times the share that falls to the cycle, or to as many days of other periods. */
  | { readonly kind: "shares"; readonly terms: readonly Share[]; readonly ofOtherPeriods: boolean }
  /** A cell that stands for the fiscal year: what falls to the cycle by its days. */
  | { readonly kind: "yearSlice"; readonly origin: Origin }
  /** A cell that stands for the fiscal year, or for its first part until a day: what was due by the day before the cycle, or by its last day. */
  | { readonly kind: "yearToDate"; readonly origin: Origin; readonly edge: "start" | "end"; readonly until: string | null }
  /** A level that is due in the cell on a day, null for the last of the year: where the straight way from the start is when the cycle ends. */
  | { readonly kind: "onTheWay"; readonly origin: Origin; readonly since: "year" | "cycle"; readonly until: string | null }
  /** Cells of a series, each times a weight. */
  | { readonly kind: "weighted"; readonly series: SeriesCells; readonly weights: readonly number[] }
  /** What is left of the year's target when the cycle begins: the part of it that falls to the cycle. */
  | { readonly kind: "leftOver"; readonly year: Figure; readonly reached: Figure; readonly part: Part }
  /** A count or level that is due in the cell at the end of the year: the cycle's part, by days, of the way that is left from the start. */
  | { readonly kind: "overWindows"; readonly origin: Origin; readonly days: DayPart }
  /** Sum of the readings between two days. */
  | { readonly kind: "sumWithin"; readonly series: SeriesCells; readonly window: CycleWindow }
  /** Sum of the readings of the cycle so far. */
  | { readonly kind: "sumSoFar"; readonly series: SeriesCells }
  /** Last reading until the as-of date. */
  | { readonly kind: "latest"; readonly series: SeriesCells }
  /** Last reading less the one before the cycle, of a measure that counts from the start of the year. */
  | { readonly kind: "sinceStart"; readonly series: SeriesCells; readonly before: Origin | null }
  /** A reading that another program stated, and what the last check-in said then: it holds until a check-in says something else. */
  | { readonly kind: "stated"; readonly checkedIn: number | null }
  /** A number of a hand-written key result in the table of an earlier cycle, where it is live. */
  | { readonly kind: "carried"; readonly table: CarriedTable; readonly field: FigureField; readonly id: string }
  /** Last check-in. */
  | { readonly kind: "checkIn" };

/** Part of a cycle in what is left of the year: by days, or by what was planned for it and for all that is left. */
export type Part = DayPart | { readonly kind: "plan"; readonly here: Figure; readonly left: Figure };

/** Days of the cycle, and of all cycles that are left in the year with it. */
export interface DayPart {
  readonly kind: "days";
  readonly here: number;
  readonly left: number;
}

export interface Share {
  readonly origin: Origin;
  readonly weight: number;
}

export const NO_FIGURE: Figure = { value: null, basis: { kind: "none" } };
export const CHECKED_IN: Figure = { value: null, basis: { kind: "checkIn" } };

export function fixed(value: number, from: Origin | null = null): Figure {
  return { value, basis: { kind: "fixed", from } };
}

/** The value as a live link, or as it is if the reader did not say where it stands. */
export function linked(value: number | null, origin: Origin | undefined): Figure {
  if (value === null) return NO_FIGURE;
  return origin === undefined ? fixed(value) : { value, basis: { kind: "cell", origin } };
}

/** True if the value was once taken over from that cell, and has been left as it was since. */
export function isTakenFrom({ basis }: Figure, origin: Origin): boolean {
  return basis.kind === "fixed" && basis.from !== null && isSameCell(basis.from, origin);
}

export function isSameCell(a: Origin, b: Origin): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Addresses that a figure comes from: one cell, or the first of several. */
export function originOf({ basis }: Figure): Origin | null {
  switch (basis.kind) {
    case "cell":
    case "yearSlice":
    case "yearToDate":
    case "onTheWay":
    case "overWindows":
      return basis.origin;
    case "leftOver":
      return originOf(basis.year);
    case "fixed":
      return basis.from;
    case "shares":
      return basis.terms[0]?.origin ?? null;
    case "prorated":
    case "weighted":
    case "sumWithin":
    case "sumSoFar":
    case "latest":
    case "sinceStart":
      return basis.series.cells[0]?.origin ?? null;
    case "none":
    case "stated":
    case "carried":
    case "checkIn":
      return null;
  }
}

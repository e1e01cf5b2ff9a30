import type { CellNumber } from "./read-number";

/** Whether a target says by how much to change, or what to reach. */
export type ChangeReading = "change" | "level";

/** A target that may be either, and what it was taken for; `number` is what is to be reached. */
export interface ChangedTarget {
  readonly number: CellNumber;
  /** Where the movement starts if nothing else says it. */
  readonly start: number | null;
  readonly assumed: ChangeReading;
  /** True if the number was worked out of the start: then no cell holds it. */
  readonly isDerived: boolean;
}

/** True for `+10%`, `提升20%`, `-10%` and the like: by how much, or where to. */
export function isChangeLike({ relativeChange, value, percent, doubts }: CellNumber): boolean {
  return relativeChange || (percent && value !== null && value < 0) || doubts.includes("level-or-change");
}

/**
 * What a target such as `+10%` comes to. Beside amounts (`others`, the start first) it can only be a change of them;
 * beside shares it is taken as it stands, unless somebody answers that it is a change. Without a start a change counts
 * from 0.
 *
 * @example changedTarget(of("+10%"), [of("2,000")], undefined) // => 2200 from 2000
 */
export function changedTarget(target: CellNumber, others: readonly CellNumber[], answer: string | undefined): ChangedTarget {
  const [start] = others;
  const isOfAmounts = target.relativeChange && (target.unit === "pp" || (target.percent && !others.some(({ percent }) => percent)));
  const assumed: ChangeReading = start?.value != null && isOfAmounts ? "change" : "level";
  const taken = answer === "change" || answer === "level" ? answer : assumed;
  if (taken === "level" || target.value === null) return { number: target, start: null, assumed, isDerived: false };
  if (start?.value == null) return { number: target, start: 0, assumed, isDerived: false };
  const isShareOf = target.percent && target.unit !== "pp";
  const value = cleaned(isShareOf ? start.value * (1 + target.value) : start.value + (start.plain && target.percent && Math.abs(start.value) > 1 ? target.value * 100 : target.value));
  return { number: { ...start, value, from: start.value, comparator: target.comparator, relativeChange: false, doubts: [] }, start: null, assumed, isDerived: true };
}

/** 2000 × 1.1 without the dust of binary fractions. */
function cleaned(value: number): number {
  return Number(value.toPrecision(12));
}

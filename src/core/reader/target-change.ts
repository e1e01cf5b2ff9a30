import { changed, type Change } from "../model";
import type { CellNumber } from "./read-number";

/** Whether a target says by how much to change, or what to reach. */
export type ChangeReading = "change" | "level";

/** A target that may be either, and what it was taken for; `number` is what is to be reached. */
export interface ChangedTarget {
  readonly number: CellNumber;
  /** Where the movement starts if no cell says it. */
  readonly start: number | null;
  readonly assumed: ChangeReading;
}

/** True for `+10%`, `提升20%`, `-10%` and the like: by how much, or where to. */
export function isChangeLike({ relativeChange, value, percent, doubts }: CellNumber): boolean {
  return relativeChange || (percent && value !== null && value < 0) || doubts.includes("level-or-change");
}

/**
 * What a target such as `+10%` comes to, from a start. Beside amounts (`others`, the start among them) it can only be a
 * change of them, and so can `-10%` beside large ones, and `减少5天`; a share beside shares, or a plain `+45`, is taken as
 * it stands, unless somebody answers that it is a change. Without a start a change counts from 0. A number that is worked out has the cell of the
 * change as its origin, and in it that of the start.
 *
 * @example changedTarget(of("+10%"), of("2,000"), [of("2,000")], undefined) // => 2200
 */
export function changedTarget(target: CellNumber, start: CellNumber | undefined, others: readonly CellNumber[], answer: string | undefined): ChangedTarget {
  const assumed: ChangeReading = start?.value != null && isChange(target, start.value, others) ? "change" : "level";
  const taken = answer === "change" || answer === "level" ? answer : assumed;
  if (taken === "level" || target.value === null) return { number: target, start: null, assumed };
  if (start?.value == null) return { number: target, start: 0, assumed };
  const { change, factor } = changeOf(target, target.value, start);
  const origin = { ...target.origin, factor: (target.origin.factor ?? 1) * factor, change };
  const number: CellNumber = { ...start, value: changed(start.value, change), from: start.value, comparator: target.comparator, relativeChange: false, doubts: [], origin };
  return { number, start: null, assumed };
}

/** A start above this is no share, however it is written. */
const LARGEST_SHARE = 100;

function isChange({ relativeChange, unit, percent, doubts }: CellNumber, start: number, others: readonly CellNumber[]): boolean {
  if (unit === "pp") return relativeChange;
  if (percent) return !others.some((other) => other.percent) && (relativeChange || start > LARGEST_SHARE);
  return relativeChange && unit !== "倍" && !doubts.includes("level-or-change");
}

/** The change that a cell states, and what its number is multiplied with for it: points on a share that is written as 85 are 5, not 0.05. */
function changeOf(target: CellNumber, by: number, { value, plain, origin }: CellNumber): { readonly change: Change; readonly factor: number } {
  const isShare = target.percent && target.unit !== "pp";
  const factor = !isShare && plain && target.percent && Math.abs(value ?? 0) > 1 ? 100 : 1;
  return { change: { of: origin, as: isShare ? "share" : "amount", by: by * factor }, factor };
}

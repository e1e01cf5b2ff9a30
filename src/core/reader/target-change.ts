import { changed, type Change } from "../model";
import type { CellNumber } from "./read-number";

/** Whether a target says by what share to change, by how many points of a share, or what to reach. */
export type ChangeReading = "change" | "points" | "level";

/** A target that may be either, and what it was taken for; `number` is what is to be reached. */
export interface ChangedTarget {
  readonly number: CellNumber;
  /** Where the movement starts if no cell says it. */
  readonly start: number | null;
  readonly assumed: ChangeReading;
  /** What it may be. */
  readonly options: readonly ChangeReading[];
}

/** True for `+10%`, `提升20%`, `-10%` and the like: by how much, or where to. */
export function isChangeLike({ relativeChange, value, percent, doubts }: CellNumber): boolean {
  return relativeChange || (percent && value !== null && value < 0) || doubts.includes("level-or-change");
}

/**
 * What a target such as `+10%` comes to, from a start. Beside amounts (`others`, the start among them) it can only be a
 * change of them, and so can `-10%` beside large ones, and `减少5天`. A share beside shares is taken as it stands, unless
 * it is to add to a share that is larger already: `+4%` beside 78 % are points. So is a plain `+45`. Somebody may answer
 * otherwise. Without a start a change counts from 0. A number that is worked out has the cell of the change as its
 * origin, and in it that of the start.
 *
 * @example changedTarget(of("+10%"), of("2,000"), [of("2,000")], undefined) // => 2200
 */
export function changedTarget(target: CellNumber, start: CellNumber | undefined, others: readonly CellNumber[], answer: string | undefined): ChangedTarget {
  const options = optionsOf(target, start);
  const assumed = assumedOf(target, start, others);
  const taken = options.find((each) => each === answer) ?? assumed;
  if (taken === "level" || target.value === null) return { number: target, start: null, assumed, options };
  if (start?.value == null) return { number: target, start: 0, assumed, options };
  const { change, factor } = changeOf(target, target.value, start, taken);
  const origin = { ...target.origin, factor: (target.origin.factor ?? 1) * factor, change };
  const number: CellNumber = { ...start, value: changed(start.value, change), from: start.value, comparator: target.comparator, relativeChange: false, doubts: [], origin };
  return { number, start: null, assumed, options };
}

function optionsOf(target: CellNumber, start: CellNumber | undefined): readonly ChangeReading[] {
  return isOfShares(target, start) ? ["change", "points", "level"] : ["change", "level"];
}

function assumedOf(target: CellNumber, start: CellNumber | undefined, others: readonly CellNumber[]): ChangeReading {
  if (start?.value == null) return "level";
  if (isChange(target, start.value, others)) return "change";
  const adds = target.relativeChange && target.value !== null && target.value > 0 && target.value < start.value;
  return adds && isOfShares(target, start) ? "points" : "level";
}

function isOfShares({ percent, unit }: CellNumber, start: CellNumber | undefined): boolean {
  return percent && unit !== "pp" && start?.percent === true;
}

/** A start above this is no share, however it is written. */
const LARGEST_SHARE = 100;

function isChange({ relativeChange, unit, percent, doubts }: CellNumber, start: number, others: readonly CellNumber[]): boolean {
  if (unit === "pp") return relativeChange;
  if (percent) return !others.some((other) => other.percent) && (relativeChange || start > LARGEST_SHARE);
  return relativeChange && unit !== "倍" && !doubts.includes("level-or-change");
}

/** The change that a cell states, and what its number is multiplied with for it: points on a share that is written as 85 are 5, not 0.05. */
function changeOf(target: CellNumber, by: number, { value, plain, origin }: CellNumber, reading: ChangeReading): { readonly change: Change; readonly factor: number } {
  const isShare = target.percent && target.unit !== "pp" && reading !== "points";
  const factor = !isShare && plain && target.percent && Math.abs(value ?? 0) > 1 ? 100 : 1;
  return { change: { of: origin, as: isShare ? "share" : "amount", by: by * factor }, factor };
}

import type { Measure } from "../model";
import type { Figure } from "./figure";

/** Units of what comes in whole pieces only; no unit at all is taken for one of them. */
const PIECES = new Set([
  "count", "#", "projects", "project", "audits", "courses", "sessions", "items", "units", "pcs", "times", "cases", "deals", "people", "persons",
  "个", "次", "项", "件", "起", "家", "场", "套", "篇", "例", "期", "门", "份", "人",
]);

/**
 * True if the part of a year's target that falls to the cycle is less than one of something that only comes whole: a
 * quarter of a project is no key result.
 *
 * @example isPartOfOne(measure, { value: 1, … }, { value: 0.249, … }) // => true for a measure in `count`
 */
export function isPartOfOne({ unit }: Measure, year: Figure, slice: Figure): boolean {
  if (year.value === null || slice.value === null) return false;
  return Number.isInteger(year.value) && year.value > 0 && slice.value < 1 && (unit === null || PIECES.has(unit.toLowerCase()));
}

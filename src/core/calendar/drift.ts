import { issue, type Issue } from "../issue";
import { CADENCE_SHAPES, type Cadence } from "./cadence";
import { dayOf } from "./civil-day";
import { cyclesOfYear } from "./cycle";
import { mondayFrom } from "./dates";
import type { FiscalYear } from "./fiscal-year";

/**
 * The warning `calendar-rolling-drifts` for cycles of weeks that roll from a date without slack; none for cycles of
 * months, which stay with the fiscal year anyway.
 */
export function driftIssues(year: FiscalYear, cadence: Cadence, rolling: string): Issue[] {
  const [first] = cyclesOfYear(year, cadence, { rolling });
  if (first === undefined || CADENCE_SHAPES[cadence].unit !== "week") return [];
  const days = dayOf(first.start) - mondayFrom(dayOf(year.start));
  return [issue("warning", "calendar-rolling-drifts", null, { cadence, year: year.label, start: first.start, weeks: days / 7 })];
}

// Civil dates as ISO texts, and Excel's arithmetic on them.
export { isIsoDate } from "./civil-day";
export { addDays, addMonths, daysBetween, isoToSerial, serialToIso, weekday } from "./dates";
export { networkDays, workDay } from "./working-days";

// Fiscal years and their cycles.
export { CADENCES } from "./cadence";
export type { Cadence } from "./cadence";
export { fiscalYearByLabel, fiscalYearOf } from "./fiscal-year";
export type { FiscalYear } from "./fiscal-year";
export { cycleAt, cycleById, cyclesOfYear } from "./cycle";
export type { Cycle, CycleOptions } from "./cycle";
export type { CycleSchedule } from "./cycle-schedule";
export { driftIssues } from "./drift";

// Parts of years.
export { keyOfPeriod, keyText, lastDay, nextStart, parsePeriod } from "./period";
export type { Period } from "./period";

// What is due when.
export { PACE_CURVES, PACE_DAYS, expectedProgress } from "./pace";
export type { Pace, PaceCurve, PaceDays } from "./pace";
export { prorate, prorationProblem } from "./prorate";

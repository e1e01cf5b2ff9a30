// Sheets of meetings.
export { planWeek } from "./week-sheet";
export { WEEK_PARTS, weekCellName, weekKey, weekTableName } from "./week-shapes";
export type { DueAction, HealthMeasures, WeekRequest } from "./week-context";

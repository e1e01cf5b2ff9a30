// Sheets of meetings.
export { planWeek } from "./week-sheet";
export { WEEK_PARTS, weekCellName, weekKey, weekTableName } from "./week-shapes";
export type { DueAction, HealthMeasures, WeekRequest } from "./week-context";
export { planStandup } from "./standup-sheet";
export type { StandupRequest } from "./standup-sheet";
export { STANDUP_KEY, STANDUP_TABLE_NAMES } from "./standup-shapes";
export { AGENDA_PARTS, planQuarterly } from "./quarterly-sheet";
export type { AgendaPart, MeetingCounts, QuarterlyRequest, ResetRow } from "./quarterly-sheet";
export { quarterlyKey, QUARTERLY_PARTS, quarterlyTableName } from "./quarterly-shapes";
export { planOneOnOne } from "./one-on-one-sheet";
export type { AgreedAction, OneOnOneRequest, PersonalKeyResult } from "./one-on-one-sheet";
export { oneOnOneCellName, oneOnOneDate, oneOnOneTableName } from "./one-on-one-shapes";

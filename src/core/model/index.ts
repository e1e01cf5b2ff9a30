// What the user's scorecard states.
export { cellsOf, changed, EACH_PERIOD } from "./measure";
export type { Change, Direction, DirectionBasis, Measure, MeasureField, Nature, Origin, SeriesPoint } from "./measure";

// What we make of it.
export { KEY_RESULT_TYPES } from "./objective";
export type { Ambition, CheckIn, KeyResult, KeyResultType, Objective } from "./objective";
export { CONTRIBUTIONS, LEVELS } from "./alignment";
export type { AlignedItem, AlignmentLink, Contribution, Level } from "./alignment";
export { OKR_BASES } from "./okr-basis";
export type { OkrBasis } from "./okr-basis";

// Departments and people.
export { leadOf } from "./department";
export type { Duty, KeyTask, Organisation, Person } from "./department";

// Rows of cells read as records.
export { parseCheckIn, parseKeyResult, parseObjective } from "./parse";
export { isBlankRow } from "./row";
export type { Parsed, Row } from "./row";
export { AMBITIONS, parseAmbition, parseKeyResultType } from "./key-result-type";
export { parseDateCell } from "./date-cell";
export { parseHolidays } from "./holiday";
export type { Holiday } from "./holiday";
export { parseNumberText } from "../quantity";

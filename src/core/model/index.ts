// What the user's scorecard states.
export type { Direction, DirectionBasis, Measure, MeasureField, Nature, Origin, SeriesPoint } from "./measure";

// What we make of it.
export { KEY_RESULT_TYPES } from "./objective";
export type { Ambition, CheckIn, KeyResult, KeyResultType, Objective } from "./objective";

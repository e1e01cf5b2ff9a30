// What a calculation gives: a number, null (not scored) or a problem.
export { finite } from "./score";
export type { Score } from "./score";

// Key results.
export { clampProgress, progress, rawProgress } from "./progress";
export type { ProgressInput } from "./progress";
export { milestoneProgress } from "./milestones";
export { bandEdges } from "./band-edges";
export type { BandEdges } from "./band-edges";
export { scoreAt, scoreKeyResults } from "./score-key-results";
export type { KeyResultScores } from "./score-key-results";
export { gapToTarget } from "./gap";
export { forecastAtEnd, valueNeeded } from "./forecast";
export { STATUSES, STATUS_LIMITS, statusOf } from "./status";
export { statusLimitsIssue } from "./status-limits";
export type { Status, StatusInput, StatusLimits } from "./status";

// Objectives.
export { ROLL_UP_METHODS, pointsLost, rollUp } from "./roll-up";
export type { RollUpMethod } from "./roll-up";
export { bandOf } from "./band";
export type { Band } from "./band";
export { dusted, roundAsExcel } from "./round";

// KPIs, scorecards and pay.
export { attainment } from "./attainment";
export type { AttainmentInput } from "./attainment";
export { POINTS_METHODS, kpiPoints } from "./points";
export type { PointsMethod, PointsTable } from "./points";
export { ATTAINMENT_CAP, scorecardScore } from "./scorecard-score";
export type { ScoredMeasure } from "./scorecard-score";
export { hybridScore } from "./hybrid";
export type { HybridGates, HybridParts } from "./hybrid";
export { payout } from "./payout";
export type { PayoutCurve } from "./payout";

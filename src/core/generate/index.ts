// Objectives and key results out of measures.
export { generateOkrs } from "./generate-okrs";
export type { GenerateOptions } from "./generate-options";
export type { Generated, GeneratedKeyResult, GeneratedObjective, LeftOut, TriagedMeasure } from "./generated";
export { DEFAULT_GENERATE_POLICY, MOST_OKRS, policyOf, withinRoom } from "./policy";
export type { GeneratePolicy, MostOkrs } from "./policy";

// How they were decided.
export { triage } from "./triage";
export type { Aim, MeasureRole, Triage } from "./triage";
export type { LeftOutReason } from "./choose";
export type { KeyResultFigures, Scope } from "./key-result-figures";
export { CHECKED_IN, FIGURE_FIELDS, NO_FIGURE, fixed, isTakenFrom, linked, originOf } from "./figure";
export type { Basis, CarriedTable, Figure, FigureField } from "./figure";
export { cycleTerms } from "./cycle-terms";
export type { CycleTerm } from "./cycle-terms";
export type { CycleWindow, YearWindow } from "./window";
export { shareOf } from "./reslice";
export { latestReading } from "./latest-reading";
export type { Days } from "./latest-reading";
export { periodEdges, seriesCells } from "./series-cells";
export type { CellRun, PeriodCell, SeriesCells } from "./series-cells";
export { targetTime } from "./target-time";
export type { TargetTime } from "./target-time";
export { placeOf } from "./unique-measures";

// What else is decided about measures goes by the same.
export { distinctMeasures } from "./duplicates";
export { foldText } from "./fold-text";
export { groupBy } from "./group-by";
export { parsePerspective, PERSPECTIVES } from "./perspective";
export type { Perspective } from "./perspective";
export { cyclePrefix, stableId, uniqueIds } from "./stable-id";
export { uniqueMeasures } from "./unique-measures";

// What goes on from an earlier cycle.
export { carryOver, dueByDays, NOTHING_CARRIED } from "./carry-over";
export type { CarriedKeyResult, CarriedOkrs, HandWritten, NextTerms } from "./carry-over";
export type { Decided } from "./decided";

// Objectives and key results of others than the company, out of the same measures.
export { draftOkrs, reasonOf } from "./draft-okrs";
export type { DraftedOkrs, KeyResultDraft, OkrDraft } from "./draft-okrs";
export { keyResultFigures } from "./key-result-figures";
export { keyResultRecord } from "./key-result-record";
export { keptByMeasure } from "./kept";
export type { Kept } from "./kept";
export { objectiveRecords } from "./objective-records";
export { percentShares } from "./weight-shares";
export { headingOf } from "./themes";
export type { Theme } from "./themes";

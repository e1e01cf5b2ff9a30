// What we want to stand in a workbook.
export type {
  CellBlock, ChartPlan, ChartSeries, ConditionalFormat, ConnectorEnd, ConnectorPlan, NamePlan, PlannedCell, PrintSetup, ShapeGroup, ShapePlan, SheetArea, SheetPlan,
  TableColumn, TablePlan, Validation, WorkbookPlan,
} from "./workbook-plan";
export { LINE_STYLES } from "./cell-style";
export type { CellLine, CellStyle, LineSide, LineStyle, Underline } from "./cell-style";

// What we call our own sheets, tables and columns.
export { AS_OF_NAME, AT_RISK_NAME, COLUMN_KEYS, KEY_RESULT_IDS_NAME, OFF_TRACK_NAME, REVIEW_PARTS, SHEET_KEYS, TABLE_NAMES, reviewCellName } from "./okr-shapes";
export { isMadeByUs, isTableName, madeTable } from "./made-tables";
export type { MadeColumn, MadeTable } from "./made-tables";
export type { ReviewCell, ReviewPart } from "./okr-shapes";

// Check-ins.
export { planCheckIns } from "./check-ins-sheet";
export { checkInTable, latestCheckIn } from "./latest-check-in";
export type { CheckInKey, LatestCheckInOptions } from "./latest-check-in";
export { all, own } from "./table-handle";
export type { TableHandle } from "./table-handle";

// OKRs and the scorecard that they come from.
export type { ScorecardKey } from "./scorecard-sheet";
export { paceTerms, planOkrs, planShared } from "./plan-okrs";
export { leftOutReasonText } from "./left-out-sheet";
export { holidayTable, planPaceSheet, termsOf } from "./pace-sheet";
export type { HolidayKey, NumberedHoliday, PacePolicy } from "./pace-sheet";
export type { PaceTerms } from "./pace-terms";
export { asOfName, planCyclesSheet, shownFiscalYear } from "./cycles-sheet";
export type { OkrPlanOptions } from "./plan-okrs";
export type { KeptOkrs } from "./okr-sheet";
export { keyResultsTable, objectivesTable } from "./okr-tables";
export type { KeyResultKey, ObjectiveKey } from "./okr-tables";

// Sheets that explain and support the method.
export { METHOD_SHEETS, METHOD_COLUMNS, methodTableName } from "./method/method-shapes";
export type { MethodSheet } from "./method/method-shapes";
export { DATED_SHEETS, planMethodSheet } from "./method/plan-method";
export { KPI_WEIGHTS, READINESS_LIMITS } from "./method/readiness-sheet";
export { SWEET_SPOT } from "./method/example-sheet";

// The screening by BEM.
export { BEM_LIMIT_NAMES, BEM_TABLES, bemLimitNames, planBemSheet } from "./bem-sheet";

// How OKRs are written: words, policy, findings, training.
export { planFindings } from "./writing/findings-sheet";
export type { HeldFinding } from "./writing/findings-sheet";
export { planLevelFindings } from "./writing/level-findings-sheet";
export { isShareLimit, limitsOf, planPolicy, POLICY_ROWS } from "./writing/policy-sheet";
export type { PolicyLimit, PolicyRow } from "./writing/policy-sheet";
export { planSmart } from "./writing/smart-sheet";
export type { JudgedText } from "./writing/smart-sheet";
export { planTraining } from "./writing/training-sheet";
export { planWordLists } from "./writing/word-lists-sheet";
export { WRITING_SHEETS, WRITING_TABLES } from "./writing/writing-shapes";

// The review sheet.
export { planReview } from "./review/plan-review";
export { reviewKey } from "./review/review-key";
export { plannedSources } from "./review/review-context";
export type { PreviousSources, ReviewRequest, ReviewSources, SourceTable } from "./review/review-context";
export type { CarriedAction } from "./review/carried-action";

// The strategy map.
export { MAP_SHEET_KEYS, MAP_TABLE_NAMES } from "./strategy/map-shapes";
export { freeLinkId, freeLinkNumber, linkId } from "./strategy/link-id";
export { planMap } from "./strategy/plan-map";
export type { MapRequest } from "./strategy/plan-map";
// Meetings.
export * from "./meetings";
export * from "./reviews";
// OKRs of another program.
export { planImported } from "./plan-imported";
export type { ImportedPlanOptions } from "./plan-imported";

// The scheme and the scores by it.
export { planScheme } from "./scheme/plan-scheme";
export { COMPANY_ROW, SCHEME_SHEETS, schemeCellName, schemeTableName } from "./scheme/scheme-shapes";
export { planWhatIf } from "./what-if/plan-what-if";
export { USUAL_AIM, USUAL_STRETCH } from "./what-if/what-if-context";
export type { WhatIfInput } from "./what-if/what-if-context";
export { whatIfCellName, whatIfTableName } from "./what-if/what-if-shapes";
export type { SchemeInput, SchemeSources } from "./scheme/scheme-context";
// The sheet of alignment.
export { planAlignment } from "./alignment/plan-alignment";
export type { AlignmentRequest, Finding, FindingKind, LinkRow, TreeRow } from "./alignment/alignment-context";
export type { ItemKey, ItemSource } from "./alignment/item-source";
export { ALIGNMENT_SHEET, alignmentTableName, weightingName } from "./alignment/alignment-shapes";
export { OKR_LEVELS } from "./alignment/okr-levels";
export type { OkrLevel } from "./alignment/okr-levels";
// OKRs of teams and people.
export { checkInListTable, planCheckInList } from "./cascade/check-in-list";
export type { RowsOfLevels } from "./cascade/check-in-list";
export { planLevel } from "./cascade/plan-level";
export type { LevelPlanOptions } from "./cascade/plan-level";
export { dutiesTableName, LEVELS_BELOW, LEVEL_SHEETS, levelTableName } from "./cascade/level-shapes";
export type { LevelBelow, LevelTable } from "./cascade/level-shapes";
export { levelTables } from "./cascade/level-tables";

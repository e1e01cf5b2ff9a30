// What can be done with a workbook, whatever it stands in: the command line and the pane both call these.
export { generateTask } from "./generate-task";
export type { GenerateSummary, GenerateTaskOptions } from "./generate-task";
export { checkInTask } from "./check-in-task";
export type { CheckInSummary } from "./check-in-task";
export { reviewTask } from "./review-task";
export type { ReviewSummary, ReviewTaskOptions } from "./review-task";
export { convertTask } from "./convert-task";
export type { ConvertSummary } from "./convert-task";
export { readingTask } from "./reading";
export type { ReadingOptions } from "./reading";
export { rememberTask } from "./remember-task";
export type { Remembered } from "./remember-task";
export { ownCycles, ownTable, readOwnCheckIns, readOwnOkrs } from "./own-okrs";
export type { OwnOkrs } from "./own-okrs";
export type { TaskOptions, TaskOutcome } from "./task";
export { lintTask } from "./lint-task";
export type { CycleFindings } from "./lint-task";

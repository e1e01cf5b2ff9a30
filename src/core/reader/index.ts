// A workbook in, measures out.
export { readScorecard } from "./read-scorecard";
export { readingJson } from "./reading-json";
export type { ColumnMapping, ReaderOptions, Reading, TableMapping } from "./reading";

// What was not certain, and what a person says about it.
export { answerPath } from "./question";
export type { Question, QuestionOption } from "./question";
export { NO_CORRECTIONS, parseCorrections } from "./corrections";
export type { Corrections, MeasureCorrections, SheetCorrections } from "./corrections";

// What a name says by itself.
export { readNature } from "./nature";

// OKRs in tables that people laid out themselves.
export { readOkrTables } from "./okr-tables";
export type { FoundOkr } from "./okr-tables";

// Departments and people.
export { readOrganisation } from "./read-organisation";
export type { OrganisationOptions, OrganisationReading } from "./read-organisation";

// Packs of one person, each a workbook of its own.
export { planCoaching, planEmployeePack, planManagerPack, planPbc } from "./plan-packs";
export type { PackContext } from "./figures-sheet";
export { PEOPLE_SHEETS, PEOPLE_TABLES } from "./people-tables";
export { planInterviewPlan } from "./interview-plan-sheet";
export type { InterviewPlan } from "./interview-plan-sheet";
export type { InterviewContext } from "./interview-context";
export { AGREED_CELLS, agreedName, SEAL_CODE_NAME } from "./agreed-cells";
export type { AgreedCell } from "./agreed-cells";
export { planSeal, SEAL_NAMES } from "./seal-sheet";

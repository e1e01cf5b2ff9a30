// Packs of one person, each a workbook of its own.
export { planCoaching } from "./plan-packs";
export type { PackContext } from "./figures-sheet";
export { PEOPLE_SHEETS, PEOPLE_TABLES } from "./people-tables";

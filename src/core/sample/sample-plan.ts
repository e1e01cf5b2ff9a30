import type { Language } from "../language";
import type { WorkbookPlan } from "../plan";
import { departmentsSheet } from "./departments-sheet";
import { monthlySheet } from "./monthly-sheet";
import { scorecardSheet } from "./scorecard-sheet";

/**
 * The workbook of the sample company as its people made it, merged cells, numbers typed as text and all. Its own
 * formulas are there; their values are calculated by whoever writes it.
 */
export function planSample(language: Language): WorkbookPlan {
  return { sheets: [scorecardSheet(language), monthlySheet(language), departmentsSheet(language)], names: [] };
}

import type { WorkbookPlan } from "../workbook-plan";
import { planCoachingSheet } from "./coaching-sheet";
import { figureNames, planFiguresSheet, type PackContext } from "./figures-sheet";
import { planNextTargetsSheet } from "./next-targets-sheet";

/** The coaching cards of a person. */
export function planCoaching(context: PackContext): WorkbookPlan {
  return { sheets: [planCoachingSheet(context), planNextTargetsSheet(context), planFiguresSheet(context)], names: figureNames() };
}

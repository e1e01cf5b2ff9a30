import type { Language } from "../../language";
import type { SheetPlan } from "../workbook-plan";
import { planCalendarSheet, type CalendarSheetOptions } from "./calendar-sheet";
import { planComparisonSheet } from "./comparison-sheet";
import { planExampleSheet } from "./example-sheet";
import { planMboSheet } from "./mbo-sheet";
import type { MethodSheet } from "./method-shapes";
import { planReadinessSheet } from "./readiness-sheet";

/** Sheets that show the state of things as of a day: they need the sheet of cycles, where it stands. */
export const DATED_SHEETS: readonly MethodSheet[] = ["mbo", "calendar"];

const PLANNERS: Readonly<Record<Exclude<MethodSheet, "calendar">, (language: Language) => SheetPlan>> = {
  comparison: planComparisonSheet, readiness: planReadinessSheet, example: planExampleSheet, mbo: planMboSheet,
};

/** A sheet of the method. */
export function planMethodSheet(sheet: MethodSheet, options: CalendarSheetOptions): SheetPlan {
  return sheet === "calendar" ? planCalendarSheet(options) : PLANNERS[sheet](options.language);
}

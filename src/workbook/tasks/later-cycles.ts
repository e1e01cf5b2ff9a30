import { CADENCES, cycleById, cyclesOfYear, fiscalYearOf, isoToSerial } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import type { Language } from "../../core/language";
import { AS_OF_NAME, planCyclesSheet, type SheetPlan } from "../../core/plan";
import { namedNumber } from "../named-cell";
import type { WorkbookState } from "../state";
import { knownPace } from "./pace-policy";

/** The sheet of cycles looking from a later day, so that everything that follows it shows what is there by then; none if it looks from then already. */
export function laterCycles(grid: WorkbookGrid, state: WorkbookState, language: Language, asOf: string): readonly SheetPlan[] {
  const { cadence: name, fiscalYearStart, cycle: id } = state.settings;
  const cadence = CADENCES.find((one) => one === name);
  const shown = namedNumber(grid, state, AS_OF_NAME);
  const cycle = id === undefined || fiscalYearStart === undefined ? null : cycleById(id, fiscalYearStart);
  if (cadence === undefined || fiscalYearStart === undefined || cycle === null || shown === null || shown >= isoToSerial(asOf)) return [];
  const { terms, holidays } = knownPace(grid, state);
  const cycles = cyclesOfYear(fiscalYearOf(cycle.yearStart, fiscalYearStart), cadence, { holidays: holidays ?? [] });
  return [planCyclesSheet({ cycles, asOf, language, pace: terms })];
}

import type { Cadence } from "../../src/core/calendar";
import type { Dialect } from "../../src/core/formula";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid";
import type { Language } from "../../src/core/language";
import { checkInTask, generateTask, reviewTask, type GenerateLevel, type TaskOutcome } from "../../src/workbook/tasks";

/** Days on which the commands are given. */
export interface Days {
  readonly generated: string;
  readonly checkedIn: string;
  readonly reviewed: string;
  /** In the cycle that follows. */
  readonly next: string;
}

/** What the loop runs with. */
export interface LoopOptions {
  readonly cadence: Cadence;
  readonly language: Language;
  readonly days: Days;
  /** The company's if left out. */
  readonly level?: GenerateLevel;
}

type Step = (grid: WorkbookGrid) => TaskOutcome<unknown>;

/**
 * From a scorecard to the review of its OKRs, and on into the next cycle: what is done one after the other. `updatesOf` gives
 * the check-ins for the workbook with OKRs.
 */
export function closedLoop({ cadence, language, days, level = "company" }: LoopOptions, dialect: Dialect, updatesOf: (grid: WorkbookGrid) => SheetGrid): readonly Step[] {
  const options = { language, dialect };
  return [
    (grid) => generateTask(grid, { ...options, cadence, level, asOf: days.generated }),
    (grid) => checkInTask(grid, updatesOf(grid), { asOf: days.checkedIn }),
    (grid) => reviewTask(grid, { ...options, asOf: days.reviewed }),
    (grid) => generateTask(grid, { ...options, cadence, level, asOf: days.next }),
    (grid) => reviewTask(grid, { ...options, asOf: days.next }),
  ];
}

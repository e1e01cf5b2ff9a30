import type { Cadence } from "../../src/core/calendar";
import type { Dialect } from "../../src/core/formula";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid";
import type { Language } from "../../src/core/language";
import { checkInTask, generateTask, mapTask, quarterlyTask, reviewsTask, reviewTask, schemeTask, standupTask, weeklyTask, whatIfTask, type GenerateLevel, type TaskOutcome } from "../../src/workbook/tasks";

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
  /** True to end with the sheets of the rest of the method: judges take the time for them. */
  readonly further?: boolean;
  /** The company's if left out. */
  readonly level?: GenerateLevel;
}

type Step = (grid: WorkbookGrid) => TaskOutcome<unknown>;

/**
 * From a scorecard to the review of its OKRs, on into the next cycle: what is done one after the other. `updatesOf` gives
 * the check-ins for the workbook with OKRs.
 */
export function closedLoop({ cadence, language, days, further = false, level = "company" }: LoopOptions, dialect: Dialect, updatesOf: (grid: WorkbookGrid) => SheetGrid): readonly Step[] {
  const options = { language, dialect };
  return [
    (grid) => generateTask(grid, { ...options, cadence, level, asOf: days.generated }),
    (grid) => checkInTask(grid, updatesOf(grid), { asOf: days.checkedIn }),
    (grid) => reviewTask(grid, { ...options, asOf: days.reviewed }),
    ...(further ? schemeSteps({ ...options, asOf: days.reviewed }) : []),
    (grid) => generateTask(grid, { ...options, cadence, level, asOf: days.next }),
    (grid) => reviewTask(grid, { ...options, asOf: days.next }),
    ...(further ? furtherSteps({ ...options, asOf: days.next }) : []),
  ];
}

interface StepOptions {
  readonly language: Language;
  readonly dialect: Dialect;
  readonly asOf: string;
}

function schemeSteps(options: StepOptions): readonly Step[] {
  return [
    (grid) => schemeTask(grid, { ...options, people: true, payLink: { counts: true, by: "C. Board", reason: "Agreed" } }),
    (grid) => whatIfTask(grid, options),
  ];
}

function furtherSteps(options: StepOptions): readonly Step[] {
  return [
    (grid) => mapIfThereIsOne(mapTask(grid, options)),
    ...[weeklyTask, standupTask, quarterlyTask, reviewsTask].map((task): Step => (grid) => task(grid, options)),
  ];
}

/** Not every workbook has perspectives or objectives to map: then nothing is written. */
function mapIfThereIsOne(outcome: TaskOutcome<unknown>): TaskOutcome<unknown> {
  return { ...outcome, summary: outcome.summary ?? "no map" };
}

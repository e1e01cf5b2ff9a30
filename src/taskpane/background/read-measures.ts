import { latestReading, type Days } from "../../core/generate";
import type { WorkbookGrid } from "../../core/grid";
import type { Issue } from "../../core/issue";
import type { Measure } from "../../core/model";
import type { Reading } from "../../core/reader";
import type { Result } from "../../core/result";
import { readingTask } from "../../workbook/tasks";
import type { SelectedCell } from "../pane-host";

/**
 * What the pane holds of a scorecard. The measures stay where they were read: a hundred thousand of them would stop the
 * pane again and again while their memory is tidied, and people see a few at a time.
 */
export interface PaneReading extends Omit<Reading, "measures"> {
  /** Measures. */
  readonly count: number;
  /** Sheets that have some. */
  readonly sheets: number;
  /** Period of the latest actual value; null if there is none. */
  readonly latest: Days | null;
  readonly first: readonly Measure[];
}

/** Measures that are shown to begin with: a long list costs time to draw. */
export const FIRST_MEASURES = 25;

export function readForPane(grid: WorkbookGrid): Result<PaneReading> & { readonly issues: readonly Issue[] } {
  const reading = readOnce(grid);
  return reading.ok ? { ...reading, value: forPane(reading.value) } : reading;
}

/** The first measures, in the order of the sheets and their rows. */
export function firstMeasures(grid: WorkbookGrid, count: number): readonly Measure[] {
  return measuresOf(grid).slice(0, count);
}

/** The measure in whose row a cell stands; null if there is none. */
export function measureAt(grid: WorkbookGrid, cell: SelectedCell): Pick<Measure, "id" | "name"> | null {
  const found = measuresOf(grid).find(({ sheet, row }) => sheet === cell.sheet && row === cell.row + 1);
  return found === undefined ? null : { id: found.id, name: found.name };
}

function forPane({ measures, ...others }: Reading): PaneReading {
  return {
    ...others, count: measures.length, sheets: new Set(measures.map(({ sheet }) => sheet)).size,
    latest: latestReading(measures), first: measures.slice(0, FIRST_MEASURES),
  };
}

function measuresOf(grid: WorkbookGrid): readonly Measure[] {
  const reading = readOnce(grid);
  return reading.ok ? reading.value.measures : [];
}

const readings = new WeakMap<WorkbookGrid, ReturnType<typeof readingTask>>();

function readOnce(grid: WorkbookGrid): ReturnType<typeof readingTask> {
  const reading = readings.get(grid) ?? readingTask(grid, {});
  readings.set(grid, reading);
  return reading;
}

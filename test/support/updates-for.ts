import type { SheetGrid, WorkbookGrid } from "../../src/core/grid";
import { parseState } from "../../src/workbook/state-text";
import { ownCycles, readOwnOkrs } from "../../src/workbook/tasks";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "./memory-workbook";

/** A sheet with a check-in of each key result of a workbook: a number, a confidence and a note. */
export function updatesFor(grid: WorkbookGrid, date: string): SheetGrid {
  const { state } = parseState(grid.state);
  const keyResults = ownCycles(state).flatMap((cycle) => readOwnOkrs(grid, state, cycle)?.keyResults ?? []);
  const rows = keyResults.map(({ id, target }, index) => [date, id, typeof target === "number" ? target * 0.9 : null, index % 11, "as planned", "A. B."]);
  const [sheet] = gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("updates.csv", [["Date", "Key result id", "Value", "Confidence", "Note", "By"], ...rows])] }).sheets;
  if (sheet === undefined) throw new Error("no sheet of updates");
  return sheet;
}

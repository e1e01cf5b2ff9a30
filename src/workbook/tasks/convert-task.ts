import { formulaEngine } from "../../core/formula";
import type { Dialect } from "../../core/formula/dialect";
import type { WorkbookGrid } from "../../core/grid";
import { calculateChange } from "../calculate";
import { convertFormulas } from "../convert";
import { preconditionOf } from "../precondition";
import type { TaskOutcome } from "./task";

export interface ConvertSummary {
  /** Formulas that are written in the other dialect. */
  readonly formulas: number;
}

/** Every formula of ours in a workbook, or that the user wrote with our functions, in the other dialect. */
export function convertTask(grid: WorkbookGrid, dialect: Dialect): TaskOutcome<ConvertSummary> {
  const converted = convertFormulas(grid, dialect, formulaEngine);
  const { change, issues } = calculateChange(converted, grid, formulaEngine);
  const formulas = converted.editSheets.reduce((sum, { cells }) => sum + cells.length, 0);
  return { change, precondition: preconditionOf(grid, change), dialect, summary: { formulas }, issues };
}

import { cell, formulaEngine, type Dialect } from "../../src/core/formula";
import type { WorkbookGrid } from "../../src/core/grid";
import { calculateChange } from "../../src/workbook/calculate";
import { reconcile } from "../../src/workbook/reconcile";
import { EMPTY_STATE } from "../../src/workbook/state";
import type { WorkbookChange } from "../../src/workbook/workbook-change";
import { KPI_SHEET, RICH_SHEET } from "./rich-sheet";

/** A change that adds to any workbook two sheets with everything that a sheet can have, a name and a state. */
export function richChange(grid: WorkbookGrid, dialect: Dialect): WorkbookChange {
  const plan = { sheets: [RICH_SHEET, KPI_SHEET], names: [{ name: "OKR_AsOf", refersTo: cell("review", 3, 2), comment: "The day <as of> which the review looks" }] };
  const { change } = reconcile(plan, grid, EMPTY_STATE, { dialect, syntax: formulaEngine });
  return calculateChange(change, grid, formulaEngine).change;
}

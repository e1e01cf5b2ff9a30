import { officeWorkbook } from "../../src/adapters/office";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid";
import { headlessUniver } from "../../src/workbench/host/univer/headless-univer";
import { hostedClient } from "../support/office/kpi-client";
import { closedLoop, type LoopOptions } from "./closed-loop";

/**
 * The loop as the add-in does it, with our functions in the cells of a workbook that is open in Univer, which calculates them.
 * The check-ins are given: made from targets of Univer's, they would differ where these do in the last digit.
 */
export async function byUniver(grid: WorkbookGrid, options: LoopOptions, updates: SheetGrid): Promise<WorkbookGrid> {
  const univer = headlessUniver();
  try {
    await hostedClient(grid, { engine: univer.engine });
    for (const step of closedLoop(options, "functions", () => updates)) {
      const { change, precondition, dialect } = step(await readOpen());
      const outcome = await officeWorkbook().apply(change, precondition, { dialect });
      if (!outcome.applied) throw new Error(`not written: ${outcome.issues.map(({ code }) => code).join(", ")}`);
    }
    return await readOpen();
  } finally {
    univer.dispose();
  }
}

async function readOpen(): Promise<WorkbookGrid> {
  const { grid, issues } = await officeWorkbook().read();
  if (grid === null) throw new Error(`not read: ${issues.map(({ code }) => code).join(", ")}`);
  return grid;
}

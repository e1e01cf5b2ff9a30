import { applyChange, openPackage, readWorkbook, type OpcPackage } from "../../src/adapters/opc";
import type { Dialect } from "../../src/core/formula";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid";
import { updatesFor } from "../support/updates-for";
import { closedLoop, type LoopOptions } from "./closed-loop";

/** A workbook as a file, what is read of it, and the check-ins that were given. */
export interface CalculatedFile {
  readonly bytes: Uint8Array;
  readonly grid: WorkbookGrid;
  readonly updates: SheetGrid;
}

/** The loop on a file, with the values that the core calculated; null if no OKRs come of the workbook. */
export function byCore(source: OpcPackage, options: LoopOptions, dialect: Dialect): CalculatedFile | null {
  let workbook = source;
  const given: SheetGrid[] = [];
  const updatesOf = (grid: WorkbookGrid): SheetGrid => {
    const updates = updatesFor(grid, options.days.checkedIn);
    given.push(updates);
    return updates;
  };
  for (const [index, step] of closedLoop(options, dialect, updatesOf).entries()) {
    const { change, summary, issues } = step(readPackage(workbook));
    if (summary === null && index === 0) return null;
    if (summary === null) throw new Error(`step ${index + 1} gave up: ${issues.map(({ code }) => code).join(", ")}`);
    const written = applyChange(workbook, change, { dialect });
    if (!written.ok) throw new Error(`step ${index + 1} cannot be written: ${written.issue.code}`);
    workbook = openPackage(written.value, source.file);
  }
  const [updates] = given;
  if (updates === undefined) throw new Error("nothing was checked in");
  return { bytes: workbook.bytes, grid: readPackage(workbook), updates };
}

function readPackage({ bytes, file }: OpcPackage): WorkbookGrid {
  const reading = readWorkbook(bytes, file);
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value.grid;
}

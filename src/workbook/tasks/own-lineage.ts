import { cycleById, type Cycle } from "../../core/calendar";
import type { WorkbookGrid } from "../../core/grid";
import { LINEAGE_TABLE } from "../../core/plan/process";
import { rowValues } from "../own-tables";
import type { WorkbookState } from "../state";
import { textOf } from "./own-consensus";
import { ownTable } from "./own-okrs";

/** A change of cadence that stands on the sheet of lineage. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
}

/** Changes of cadence in a workbook, each once, in the order of their rows. */
export function readConversions(grid: WorkbookGrid, state: WorkbookState): readonly Conversion[] {
  const table = ownTable(grid, state, LINEAGE_TABLE)?.table;
  const all = (table?.rows ?? []).flatMap((row): readonly Conversion[] => {
    const values = table === undefined ? {} : rowValues(table, row);
    const [from, to] = [textOf(values["from"]), textOf(values["to"])];
    return from === null || to === null ? [] : [{ from, to }];
  });
  return [...new Map(all.map((each) => [`${each.from}>${each.to}`, each])).values()];
}

/** True for a cycle whose fiscal year went over to its cadence with that cycle or an earlier one. */
export function wasConverted(grid: WorkbookGrid, state: WorkbookState, cycle: Cycle, fiscalYearStart: string): boolean {
  return readConversions(grid, state).some(({ to }) => {
    const first = cycleById(to, fiscalYearStart);
    return first !== null && first.cadence === cycle.cadence && first.yearStart === cycle.yearStart && first.start <= cycle.start;
  });
}

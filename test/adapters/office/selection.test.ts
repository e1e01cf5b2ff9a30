import { officeSelection, type OfficeCell } from "../../../src/adapters/office/selection";
import type { Host } from "../../../src/workbench/host";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "../../support/memory-workbook";
import { hostedClient } from "../../support/office/kpi-client";

const SHEETS = ["KPI", "Notes", "Hidden"];

async function opened(): Promise<Host> {
  const { host } = await hostedClient(gridOf({ ...EMPTY_WORKBOOK, sheets: SHEETS.map((name) => memorySheet(name, [["Measure"], ["Cost"]])) }));
  return host;
}

/** What a person does with the mouse. */
function click(host: Host, sheet: string, row: number, column: number): void {
  host.model.select(host.model.sheet(sheet), { top: row, left: column, bottom: row, right: column });
}

/** Waits until what was told is as long as that, or a while. */
async function told(cells: readonly OfficeCell[], count: number): Promise<void> {
  for (let wait = 0; cells.length < count && wait < 100; wait += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
}

const where = ({ model: { selection: { sheet, area } } }: Host): OfficeCell => ({ sheet: sheet.name, row: area.top, column: area.left });

describe("the selection in Excel", () => {
  test("is told cell by cell, on whatever sheet, until nobody listens", async () => {
    const host = await opened();
    const cells: OfficeCell[] = [];
    const stop = officeSelection().listen((cell) => { cells.push(cell); });
    await officeSelection().select({ sheet: "KPI", row: 0, column: 0 });
    await told(cells, 1);
    click(host, "KPI", 4, 2);
    await told(cells, 2);
    click(host, "Notes", 1, 0);
    await told(cells, 3);
    expect(cells.slice(-2)).toEqual([{ sheet: "KPI", row: 4, column: 2 }, { sheet: "Notes", row: 1, column: 0 }]);
    stop();
    click(host, "KPI", 9, 9);
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    expect(cells).toHaveLength(3);
  });

  test("is set on a sheet that comes to the front", async () => {
    const host = await opened();
    await officeSelection().select({ sheet: "Notes", row: 1, column: 3 });
    expect(where(host)).toEqual({ sheet: "Notes", row: 1, column: 3 });
  });

  test("is set on several cells at once, such as the headers of a table", async () => {
    const host = await opened();
    await officeSelection().select({ sheet: "KPI", row: 2, column: 1, columns: 5 });
    expect(host.model.selection.area).toEqual({ top: 2, left: 1, bottom: 2, right: 5 });
  });

  test("stays where a sheet is gone or hidden, or where Excel answers nobody", async () => {
    const host = await opened();
    await officeSelection().select({ sheet: "Notes", row: 1, column: 3 });
    host.model.sheet("Hidden").visibility = "Hidden";
    await officeSelection().select({ sheet: "Hidden", row: 0, column: 0 });
    await officeSelection().select({ sheet: "No such sheet", row: 0, column: 0 });
    host.failAt(1);
    await officeSelection().select({ sheet: "KPI", row: 0, column: 0 });
    expect(where(host)).toEqual({ sheet: "Notes", row: 1, column: 3 });
  });
});

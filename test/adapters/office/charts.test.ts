import { officeWorkbook } from "../../../src/adapters/office";
import type { ChartPlan, SheetPlan } from "../../../src/core/plan";
import type { Host } from "../../../src/workbench/host";
import { preconditionOf } from "../../../src/workbook/precondition";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { kpiClient } from "../../support/office/kpi-client";
import { readOpen } from "./company-in-excel";

/** A sheet with three values in a column under each other, and in a row beside each other, and a chart of either. */
async function charted(values: readonly (number | string)[], isColumn: boolean): Promise<Host> {
  const { host } = await kpiClient();
  const cells = isColumn ? values.map((value) => [{ value }]) : [values.map((value) => ({ value }))];
  const area = isColumn ? { top: 1, left: 1, bottom: 3, right: 1 } : { top: 1, left: 1, bottom: 1, right: 3 };
  const names = isColumn ? { top: 1, left: 0, bottom: 3, right: 0 } : { top: 0, left: 1, bottom: 0, right: 3 };
  const chart: ChartPlan = {
    kind: "line", title: "Progress", place: { top: 6, left: 0, bottom: 16, right: 6 },
    categories: { sheetKey: "c", area: names, values: ["a", "b", "c"] },
    series: [
      { title: "Now", color: "0F6CBD", values: { sheetKey: "c", area, values: [null, 1, 2] } },
      { title: "Pace", color: "7F7F7F", values: { sheetKey: "c", area, values: [null, 1, 2] } },
    ],
  };
  const sheet: SheetPlan = { key: "c", name: "Chart", columnWidths: {}, tables: [], blocks: [{ top: 1, left: 1, cells }], charts: [chart] };
  const change = { ...NO_CHANGE, addSheets: [sheet] };
  expect(await officeWorkbook().apply(change, preconditionOf(await readOpen(), change), { dialect: "plain" })).toMatchObject({ applied: true });
  return host;
}

describe("a chart shows all its values", () => {
  const firsts: readonly (readonly [what: string, first: number | string])[] = [["a number", 0.3], ["a text, as a cell that is not scored shows", "n/a"], ["blank", ""]];
  const cases = firsts.flatMap(([what, first]) => [[what, first, "down", "B2:B4"], [what, first, "across", "B2:D2"]] as const);

  test.each(cases)("where the first is %s (%j), %s", async (_, first, direction, address) => {
    const host = await charted([first, 0.5, 0.7], direction === "down");
    const [chart] = host.model.sheet("Chart").charts;
    const series = chart?.part("Series").items.map(({ values }) => [values.get("Name"), values.get("Values")]);
    expect(series).toEqual([["Now", `Chart!${address}`], ["Pace", `Chart!${address}`]]);
  });
});

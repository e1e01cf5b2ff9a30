import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officeWorkbook } from "../../../src/adapters/office";
import { openPackage } from "../../../src/adapters/opc";
import type { WorkbookGrid } from "../../../src/core/grid";
import { chartPlace, chartRecord } from "../../../src/workbench/drawing/chart-record";
import { conditionRules } from "../../../src/workbench/drawing/condition-rules";
import { validationRules } from "../../../src/workbench/drawing/validation-rules";
import { CoreEngine, loadGrid, WorkbookModel, type SheetModel } from "../../../src/workbench/host";
import { loadLooks } from "../../../src/workbench/open/load-looks";
import { readBytes } from "../../../src/workbench/open/read-bytes";
import { changesOf } from "../../../src/workbench/save/changes-of-model";
import { openedWorkbook } from "../../../src/workbench/save/opened-workbook";
import { saveCopy } from "../../../src/workbench/save/save-copy";
import { generateTask, reviewTask, type TaskOutcome } from "../../../src/workbook/tasks";
import { gridIn } from "../../support/applied";
import { hostedClient } from "../../support/office/kpi-client";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/brightwater-en.xlsx")));

const TASKS = [
  (grid: WorkbookGrid): TaskOutcome<unknown> => generateTask(grid, { asOf: "2027-05-20", dialect: "plain" }),
  (grid: WorkbookGrid): TaskOutcome<unknown> => reviewTask(grid, { asOf: "2027-06-30" }),
];

/** A workbook with OKRs and a review that the add-in wrote in the grid, as it stands there, and as a copy. */
async function written(): Promise<{ readonly model: WorkbookModel; readonly bytes: Uint8Array }> {
  const grid = gridIn(SAMPLE);
  const { host: { model } } = await hostedClient(grid);
  const before = openedWorkbook(grid, model);
  for (const task of TASKS) {
    const { grid: now } = await officeWorkbook().read();
    if (now === null) throw new Error("the workbook cannot be read");
    const { change, precondition } = task(now);
    await officeWorkbook().apply(change, precondition, { dialect: "plain" });
  }
  const copy = saveCopy(openPackage(SAMPLE, "sample.xlsx"), before, model);
  if (!copy.ok) throw new Error(copy.issue.code);
  return { model, bytes: copy.value.bytes };
}

async function opened(bytes: Uint8Array): Promise<WorkbookModel> {
  const reading = await readBytes(bytes, "copy.xlsx");
  if (!reading.ok) throw new Error(reading.issue.code);
  const model = new WorkbookModel((definitions) => new CoreEngine(definitions));
  loadGrid(model, reading.value.grid);
  loadLooks(model, reading.value.looks, reading.value.grid);
  expect(changesOf(openedWorkbook(reading.value.grid, model), model)).toMatchObject({ change: { addSheets: [], editSheets: [] }, notSaved: [] });
  return model;
}

/** What the grid shows of a sheet over and in its cells. */
function shownOf(sheet: SheetModel): Readonly<Record<string, unknown>> {
  return {
    conditions: conditionRules(sheet).map(({ ranges, stopIfTrue, rule }) => ({ ranges, stopIfTrue, rule })),
    validations: validationRules(sheet).map((rule) => ({ ...rule, uid: "" })),
    charts: sheet.charts.map((chart) => ({ ...chartRecord(sheet, chart), place: chartPlace(sheet, chart) })),
    links: sheet.links.map(({ areas, bag }) => ({ areas, place: bag.values.get("documentReference") })),
  };
}

function byText(list: unknown): unknown {
  return Array.isArray(list) ? list.map((one) => JSON.stringify(one)).sort() : list;
}

test("a copy that is saved and opened again shows the rules, links and charts that the add-in wrote", async () => {
  const { model, bytes } = await written();
  const again = await opened(bytes);
  const added = model.sheets.slice(3);
  expect(added.length).toBeGreaterThan(4);
  for (const sheet of added) {
    const [before, after] = [shownOf(sheet), shownOf(again.sheet(sheet.name))];
    expect(after["conditions"]).toEqual(before["conditions"]);
    expect(after["charts"]).toEqual(before["charts"]);
    for (const list of ["validations", "links"]) expect(byText(after[list])).toEqual(byText(before[list]));
  }
  const all = added.map(shownOf);
  for (const list of ["conditions", "validations", "charts", "links"]) expect(all.flatMap((one) => one[list]).length).toBeGreaterThan(2);
});

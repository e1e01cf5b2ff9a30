import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openPackage } from "../../../src/adapters/opc";
import type { Host } from "../../../src/workbench/host";
import type { PropertyBag } from "../../../src/workbench/host/model/property-bag";
import { openedWorkbook } from "../../../src/workbench/save/opened-workbook";
import { saveCopy } from "../../../src/workbench/save/save-copy";
import { mapTask } from "../../../src/workbook/tasks";
import { NO_CHANGE } from "../../../src/workbook/workbook-change";
import { applied, gridIn, partText } from "../../support/applied";
import { hostedClient } from "../../support/office/kpi-client";
import { AS_OF } from "../../support/small-company";
import { companyInExcel, readOpen, runTask, type Task } from "./company-in-excel";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/brightwater-en.xlsx")));
const MAP: Task = (grid) => mapTask(grid, { asOf: AS_OF });
const SHEET = "Strategy map";
const GROUP = "OKRScore strategy map";

function shapes(host: Host): readonly PropertyBag[] {
  return host.model.sheet(SHEET).shapes;
}

function named(bag: PropertyBag): unknown {
  return bag.values.get("Name");
}

/** Answers yes to the first proposed link, as somebody who types it. */
async function confirmFirst(host: Host): Promise<void> {
  const grid = await readOpen();
  const sheet = grid.sheets.find(({ tables }) => tables.some(({ name }) => name === "OKR_MapLinks"));
  const table = sheet?.tables.find(({ name }) => name === "OKR_MapLinks");
  const column = (table?.area.left ?? 0) + (table?.columns.indexOf("Confirmed") ?? 0);
  const row = (table?.area.top ?? 0) + 1;
  host.model.sheet("Map links").enter({ top: row, left: column, bottom: row, right: column }, [["Yes"]], false);
}

test("the map is drawn as one group, glued, takes the place of the old one and of nothing else, and comes again after it was taken back", async () => {
  const host = await companyInExcel();
  expect(await runTask(MAP)).toMatchObject({ applied: true, changed: true });
  const [first, ...others] = shapes(host);
  expect([others, first === undefined ? null : named(first)]).toEqual([[], GROUP]);
  const members = first?.items ?? [];
  const ids = new Set(members.map(({ values }) => values.get("Id")));
  const lines = members.filter(({ values }) => values.get("Type") === "Line");
  expect(lines).toHaveLength(5);
  expect(lines.every((line) => ["Begin", "End"].every((end) => ids.has(line.parts.get(end)?.values.get("Shape"))))).toBe(true);

  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).shapes.addTextBox("Ours to discuss");
    await context.sync();
  });
  await confirmFirst(host);
  const outcome = await runTask(MAP);
  const [note, group, ...rest] = shapes(host);
  expect([note?.values.get("Type"), group === undefined ? null : named(group), rest]).toEqual(["TextBox", GROUP, []]);
  expect(group?.items.filter((bag) => bag.parts.get("LineFormat")?.values.get("DashStyle") === "Solid")).toHaveLength(1);
  expect(MAP(await readOpen()).change).toEqual(NO_CHANGE);

  if (!outcome.applied || !outcome.changed || outcome.undo === undefined) throw new Error("nothing was written");
  expect(await outcome.undo()).toMatchObject({ undone: true });
  expect(MAP(await readOpen()).change.editSheets.some(({ shapes: drawn }) => drawn !== undefined)).toBe(true);
});

test("a copy that is saved of it has the drawing that the command line makes of the file", async () => {
  const { host } = await hostedClient(gridIn(SAMPLE));
  const opened = openedWorkbook(gridIn(SAMPLE), host.model);
  await runTask(MAP);
  const copy = saveCopy(openPackage(SAMPLE, "sample.xlsx"), opened, host.model);
  if (!copy.ok) throw new Error(copy.issue.code);
  const file = applied(SAMPLE, MAP(gridIn(SAMPLE)).change);
  const drawing = "xl/drawings/drawing1.xml";
  expect(partText(copy.value.bytes, drawing)).toBe(partText(file, drawing));
});

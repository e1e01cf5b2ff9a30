import { describeModel, type Host } from "../../../src/workbench/host";
import { officeWorkbook } from "../../../src/adapters/office";
import type { ApplyOutcome } from "../../../src/workbook/port";
import { preconditionOf } from "../../../src/workbook/precondition";
import { NO_CHANGE, type CellEdit, type WorkbookChange } from "../../../src/workbook/workbook-change";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "../../support/memory-workbook";
import { hostedClient } from "../../support/office/kpi-client";
import { readOpen } from "./company-in-excel";

jest.setTimeout(30_000);

/** Every way in which an edit may change how a cell looks. */
const EDITS: readonly CellEdit[] = [
  { row: 0, column: 0, cell: { value: "x", style: { border: "thin", locked: true, fill: "FFF2CC", bold: true, italic: true, size: 14, color: "C00000" } } },
  { row: 1, column: 0, cell: { value: "y", style: { border: "none", locked: false, align: "right", vertical: "top", wrap: true } } },
  { row: 2, column: 0, cell: { value: 5, style: { format: "@" } } },
  { row: 0, column: 1, cell: { value: "there", link: "Look!A1" } },
  { row: 1, column: 1, cell: { value: "here", link: "Look!B2", style: { indent: 2 } } },
];
const CHANGE: WorkbookChange = { ...NO_CHANGE, editSheets: [{ sheet: "Look", cells: EDITS, tables: [] }] };

/** A sheet that its user made look like nothing that we write. */
async function opened(): Promise<Host> {
  const { host, client } = await hostedClient(gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("Look", [["a", "link"], ["b", "c"], [7, "d"]])] }));
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Look");
    const top = sheet.getRange("A1").format;
    top.borders.getItem("EdgeBottom").style = "Double";
    top.borders.getItem("EdgeTop").style = "Continuous";
    top.borders.getItem("EdgeTop").weight = "Thick";
    top.borders.getItem("EdgeTop").color = "#00B050";
    top.protection.locked = false;
    sheet.getRange("A2").format.borders.getItem("EdgeLeft").style = "Dash";
    sheet.getRange("A2").format.fill.color = "#DDEBF7";
    sheet.getRange("A3").numberFormat = [["0.0"]];
    sheet.getRange("B1").hyperlink = { address: "https://example.org/", screenTip: "Ours" };
    sheet.getRange("B1").format.font.underline = "Double";
    await context.sync();
  });
  return host;
}

async function applied(): Promise<ApplyOutcome> {
  return officeWorkbook().apply(CHANGE, preconditionOf(await readOpen(), CHANGE), { dialect: "plain" });
}

/** Actions of the request that writes. */
async function writingActions(): Promise<number> {
  const host = await opened();
  const grid = await readOpen();
  const first = host.requests.length;
  await officeWorkbook().apply(CHANGE, preconditionOf(grid, CHANGE), { dialect: "plain" });
  return host.requests[first + 2]?.actions ?? 0;
}

test("borders, locks, links, fonts, fills and formats are as they were, at whatever action the writing fails", async () => {
  const actions = await writingActions();
  expect(actions).toBeGreaterThan(40);
  const host = await opened();
  const untouched = describeModel(host.model).split("\n");
  const grid = await readOpen();
  for (let action = 0; action < actions; action += 1) {
    host.failAt(3, { action });
    expect(await officeWorkbook().apply(CHANGE, preconditionOf(grid, CHANGE), { dialect: "plain" })).toMatchObject({ applied: false });
    host.clearFaults();
    expect([action, describeModel(host.model).split("\n")]).toEqual([action, untouched]);
  }
});

test("and what is written without fault looks as it should", async () => {
  const host = await opened();
  expect(await applied()).toMatchObject({ applied: true, changed: true });
  const { looks, links } = host.model.sheet("Look");
  expect([looks.at(0, 0, "borderBottom"), looks.at(1, 0, "borderLeft"), looks.at(0, 0, "locked"), looks.at(1, 0, "locked")]).toEqual([
    expect.objectContaining({ style: "Continuous", color: "#BFBFBF" }), expect.objectContaining({ style: "None" }), true, false,
  ]);
  expect(links.map(({ bag }) => bag.values.get("documentReference"))).toEqual(["Look!A1", "Look!B2"]);
});

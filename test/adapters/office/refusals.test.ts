import { officeWorkbook } from "../../../src/adapters/office";
import { describeIssue } from "../../../src/core/language";
import { describeModel, THROTTLED, type Host } from "../../../src/workbench/host";
import { gridOf, memorySheet, EMPTY_WORKBOOK } from "../../support/memory-workbook";
import { hostedClient } from "../../support/office/kpi-client";
import { company } from "../../support/small-company";
import { applyOutcome, companyInExcel, readOpen, runTask, TASKS } from "./company-in-excel";

jest.setTimeout(30_000);

function sheetOf({ model }: Host, name: string): Host["model"]["sheets"][number] {
  const sheet = model.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe("Excel refuses, and nothing changes:", () => {
  test("while a cell is being edited, reading and writing say how to go on", async () => {
    const host = await companyInExcel();
    const planned = TASKS.generate(await readOpen());
    const untouched = describeModel(host.model);
    for (const request of [1, 2, 3, 4, 5, 6]) host.failAt(request, { action: 0, code: "InvalidOperationInCellEditMode" });
    expect(await officeWorkbook().read()).toEqual({ grid: null, issues: [expect.objectContaining({ code: "office-cell-being-edited" })] });
    expect(await applyOutcome(planned)).toEqual({ applied: false, issues: [expect.objectContaining({ code: "office-cell-being-edited" })] });
    expect(describeModel(host.model)).toBe(untouched);
  });

  test("a workbook whose structure is protected gets no sheet", async () => {
    const host = await companyInExcel();
    host.model.isProtected = true;
    const untouched = describeModel(host.model);
    expect(await runTask(TASKS.generate)).toEqual({ applied: false, issues: [expect.objectContaining({ code: "office-workbook-protected" })] });
    expect(describeModel(host.model)).toBe(untouched);
  });

  test("a protected sheet is not edited, and named", async () => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    sheetOf(host, "OKR FY2027-Q2").isProtected = true;
    const untouched = describeModel(host.model);
    const outcome = await runTask(TASKS.convert);
    expect(outcome).toEqual({ applied: false, issues: [expect.objectContaining({ code: "office-sheet-protected", at: "OKR FY2027-Q2" })] });
    expect(describeModel(host.model)).toBe(untouched);
  });

  test("a protected sheet of the user's is read, and shown by our formulas", async () => {
    const host = await companyInExcel();
    sheetOf(host, "KPI 2027").isProtected = true;
    expect(await runTask(TASKS.generate)).toMatchObject({ applied: true, changed: true });
  });

  test("when it has too much to do, it is said in both languages", async () => {
    const host = await companyInExcel();
    host.failAt(1, { code: THROTTLED });
    const { issues } = await officeWorkbook().read();
    expect(issues.map(({ code }) => code)).toEqual(["office-busy"]);
    for (const issue of issues) expect(describeIssue(issue, "zh")).not.toBe(describeIssue(issue, "en"));
  });
});

test("a sheet that somebody adds between reading and writing stops the writing", async () => {
  const host = await companyInExcel();
  const planned = TASKS.generate(await readOpen());
  host.model.addSheet("Scorecard");
  const untouched = describeModel(host.model);
  expect(await applyOutcome(planned)).toEqual({ applied: false, issues: [expect.objectContaining({ code: "workbook-changed-meanwhile", at: "Scorecard" })] });
  expect(describeModel(host.model)).toBe(untouched);
});

test("a sheet of the user's by the same name, in other capitals, stays, and ours gets another", async () => {
  const { host } = await hostedClient(gridOf({ ...company(), sheets: [...company().sheets, memorySheet("SCORECARD", [["mine"]])] }));
  expect(await runTask(TASKS.generate)).toMatchObject({ applied: true, changed: true });
  expect(host.model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["SCORECARD", "Scorecard (2)"]));
});

test("hidden sheets, rows and columns are read as such, and the day from which the workbook counts", async () => {
  const { host } = await hostedClient({ ...gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("Shown", [["a", 1], ["b", 2]]), memorySheet("Deep", [["c"]])] }), date1904: true });
  sheetOf(host, "Deep").visibility = "VeryHidden";
  sheetOf(host, "Shown").rows.hidden.add(1);
  sheetOf(host, "Shown").columns.hidden.add(0);
  const { sheets, date1904 } = await readOpen();
  expect(date1904).toBe(true);
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Shown", "visible"], ["Deep", "veryHidden"]]);
  expect([0, 1].map((index) => [sheets[0]?.isRowHidden(index), sheets[0]?.isColumnHidden(index)])).toEqual([[false, true], [true, false]]);
});

test("cells far apart are read one by one, not with all between them", async () => {
  const { host, client } = await hostedClient(gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("Far", [["here"]])] }));
  await client.run(async (context) => {
    context.workbook.worksheets.getItem("Far").getRange("AN60000").values = [["there"]];
    await context.sync();
  });
  const first = host.requests.length;
  const [sheet] = (await readOpen()).sheets;
  expect(sheet?.used).toEqual({ top: 0, left: 0, bottom: 59_999, right: 39 });
  expect([sheet?.value(0, 0), sheet?.value(59_999, 39)]).toEqual(["here", "there"]);
  expect(Math.max(...host.requests.slice(first).map(({ responseBytes }) => responseBytes))).toBeLessThan(10_000);
});

import { gridOf, memorySheet, EMPTY_WORKBOOK } from "../../support/memory-workbook";
import { hostedClient } from "../../support/office/kpi-client";
import { applyOutcome, companyInExcel, readOpen, requestsOf, runTask, TASKS } from "./company-in-excel";

const MEGABYTE = 1024 * 1024;

test("a workbook is read in 3 requests, however many sheets it has", async () => {
  const sheets = Array.from({ length: 30 }, (_, index) => memorySheet(`Sheet ${index}`, [["Measure", "Target"], [`m${index}`, index]]));
  const { host } = await hostedClient(gridOf({ ...EMPTY_WORKBOOK, sheets }));
  expect(await requestsOf(host, readOpen)).toBe(3);
});

test("a large sheet is read in parts that Excel on the web can answer", async () => {
  const rows = Array.from({ length: 12_000 }, (_, row) => [`A measure with a long name, number ${row}`, row, row / 7, "text", "text", row * 100]);
  const { host } = await hostedClient(gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("Data", rows)] }));
  const grid = await readOpen();
  expect(grid.sheets[0]?.used).toEqual({ top: 0, left: 0, bottom: 11_999, right: 5 });
  expect(grid.sheets[0]?.value(11_999, 2)).toBe(11_999 / 7);
  expect(Math.max(...host.requests.map(({ responseBytes }) => responseBytes))).toBeLessThan(4 * MEGABYTE);
});

test("each task is written in 4 requests", async () => {
  const host = await companyInExcel();
  for (const task of Object.values(TASKS)) {
    const planned = task(await readOpen());
    expect(await requestsOf(host, () => applyOutcome(planned))).toBe(4);
  }
});

test("a change that has been made already takes 2, and writes nothing", async () => {
  const host = await companyInExcel();
  await runTask(TASKS.generate);
  const again = TASKS.generate(await readOpen());
  expect(await requestsOf(host, async () => { expect(await applyOutcome(again)).toEqual({ applied: true, changed: false }); })).toBe(2);
});

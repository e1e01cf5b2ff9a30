import { preconditionOf } from "../../../src/workbook/precondition";
import { NO_CHANGE, type WorkbookChange } from "../../../src/workbook/workbook-change";
import type { ApplyOutcome } from "../../../src/workbook/port";
import { describeModel, type Host } from "../../../src/workbench/host";
import { officeWorkbook } from "../../../src/adapters/office";
import { companyInExcel, readOpen, requestsOf } from "./company-in-excel";

// A sheet whose locked cells are protected from now on, as a seal does it, in a model of Excel.

const NOTES = "Our notes";
const CHANGE: WorkbookChange = {
  ...NO_CHANGE,
  editSheets: [{ sheet: NOTES, tables: [], isProtected: true, cells: [{ row: 0, column: 0, cell: { value: "sealed", style: { locked: true } } }, { row: 5, column: 0, cell: { value: "free", style: { locked: false } } }] }],
};

async function seal(): Promise<ApplyOutcome> {
  return officeWorkbook().apply(CHANGE, preconditionOf(await readOpen(), CHANGE), { dialect: "plain" });
}

const isProtected = ({ model }: Host): boolean => model.sheet(NOTES).isProtected;

test("a sheet is protected once its cells are written, in no request more", async () => {
  const plain = await companyInExcel();
  const { editSheets: [edit] } = CHANGE;
  const open: WorkbookChange = { ...NO_CHANGE, editSheets: edit === undefined ? [] : [{ sheet: edit.sheet, tables: edit.tables, cells: edit.cells }] };
  const grid = await readOpen();
  const requests = await requestsOf(plain, () => officeWorkbook().apply(open, preconditionOf(grid, open), { dialect: "plain" }));
  const host = await companyInExcel();
  const again = await readOpen();
  expect(await requestsOf(host, () => officeWorkbook().apply(CHANGE, preconditionOf(again, CHANGE), { dialect: "plain" }))).toBe(requests);
  expect([isProtected(plain), isProtected(host)]).toEqual([false, true]);
  expect((await readOpen()).sheets.find(({ name }) => name === NOTES)?.value(0, 0)).toBe("sealed");
});

test("one that fails behind the protection leaves the sheet open and as it was", async () => {
  const host = await companyInExcel();
  await readOpen();
  const untouched = describeModel(host.model);
  const grid = await readOpen();
  // The last request but one has written and protected: what comes after it fails.
  host.failAt(4, { when: "before" });
  expect(await officeWorkbook().apply(CHANGE, preconditionOf(grid, CHANGE), { dialect: "plain" })).toMatchObject({ applied: false });
  host.clearFaults();
  expect(isProtected(host)).toBe(false);
  expect(describeModel(host.model)).toBe(untouched);
  expect(await seal()).toMatchObject({ applied: true });
});

test("undone, it is open again and as it was", async () => {
  const host = await companyInExcel();
  await readOpen();
  const untouched = describeModel(host.model);
  const outcome = await seal();
  expect(isProtected(host)).toBe(true);
  const undo = "undo" in outcome ? outcome.undo : undefined;
  expect(await undo?.()).toMatchObject({ undone: true });
  expect(describeModel(host.model)).toBe(untouched);
});

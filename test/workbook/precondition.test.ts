import fc from "fast-check";
import type { CellValue, WorkbookGrid } from "../../src/core/grid";
import { changedSince, preconditionOf, stampSheet, stampText } from "../../src/workbook/precondition";
import { NO_CHANGE, type WorkbookChange } from "../../src/workbook/workbook-change";
import { changeSheet, EMPTY_WORKBOOK, gridOf, memorySheet, typeInto, type MemoryWorkbook } from "../support/memory-workbook";

const book: MemoryWorkbook = {
  ...EMPTY_WORKBOOK,
  sheets: [memorySheet("KPI", [["a", 1], ["b", "=A1"]]), memorySheet("Goals", [["x"]]), memorySheet("Other", [["y"]])],
};

const change: WorkbookChange = {
  ...NO_CHANGE,
  editSheets: [{
    sheet: "Goals", tables: [],
    cells: [{ row: 0, column: 1, cell: { value: null, formula: { kind: "cells", sheet: "KPI", area: { top: 0, left: 1, bottom: 0, right: 1 }, absolute: { rows: true, columns: true } } } }],
  }],
};

function stampOf(value: CellValue): string {
  const [sheet] = gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("S", [[value]])] }).sheets;
  return sheet === undefined ? "" : stampSheet(sheet);
}

test("the sheets that a change touches and those that its formulas show are stamped, and no other", () => {
  expect([...preconditionOf(gridOf(book), change).stamps.keys()]).toEqual(["KPI", "Goals"]);
  expect([...preconditionOf(gridOf(book), NO_CHANGE, ["Other"]).stamps.keys()]).toEqual(["Other"]);
});

test("a workbook that is as it was may be written", () => {
  expect(changedSince(preconditionOf(gridOf(book), change), gridOf(book))).toEqual([]);
});

test("another result of the same formula is no change", () => {
  const calculated = changeSheet(book, "KPI", (sheet) => ({ ...sheet, cells: new Map([...sheet.cells, ["B2", { value: 7, formula: "A1" }]]) }));
  expect(changedSince(preconditionOf(gridOf(book), change), gridOf(calculated))).toEqual([]);
});

test.each<[string, MemoryWorkbook, string[]]>([
  ["a value of a source", typeInto(book, "KPI", { B1: 2 }), ["KPI"]],
  ["a formula of a source", typeInto(book, "KPI", { B2: { formula: "A2" } }), ["KPI"]],
  ["a cell emptied", typeInto(book, "Goals", { A1: null }), ["Goals"]],
  ["a sheet that plays no part", typeInto(book, "Other", { A1: "z" }), []],
  ["a sheet renamed", changeSheet(book, "Other", (sheet) => ({ ...sheet, name: "Others" })), ["Other", "Others"]],
  ["a sheet deleted", { ...book, sheets: book.sheets.slice(0, 2) }, ["Other"]],
  ["a table moved", changeSheet(book, "Goals", (sheet) => ({ ...sheet, tables: [{ name: "T", area: { top: 0, left: 0, bottom: 1, right: 0 }, columns: ["x"], headerRow: true, totalsRow: false }] })), ["Goals"]],
  ["our state alone", { ...book, state: "{}" }, ["KPI"]],
])("%s changed meanwhile is told by sheet", (_, now, sheets) => {
  const issues = changedSince(preconditionOf(gridOf(book), change), gridOf(now));
  expect(issues.map(({ at }) => at)).toEqual(sheets);
});

test("values of different types have different stamps", () => {
  const values: CellValue[] = [1, "1", true, "is true", "TRUE", "blank", 0, "", -0.5, { error: "#N/A" }, "#REF!"];
  expect(new Set(values.map(stampOf)).size).toBe(values.length);
});

test("different cells have different stamps", () => {
  const cells = fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxLength: 4 }), { maxLength: 4 });
  const grid = (rows: readonly (readonly CellValue[])[]): WorkbookGrid => gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("S", rows.map((row) => row.map((one) => (typeof one === "string" ? `.${one}` : one))))] });
  fc.assert(fc.property(cells, cells, (a, b) => {
    const [one, other] = [grid(a).sheets[0], grid(b).sheets[0]];
    if (one === undefined || other === undefined) return;
    const same = JSON.stringify([...rowsOf(one)]) === JSON.stringify([...rowsOf(other)]);
    expect(stampSheet(one) === stampSheet(other)).toBe(same);
  }));
});

function* rowsOf(sheet: WorkbookGrid["sheets"][number]): Generator {
  for (const row of sheet.rows()) for (const column of sheet.columns(row)) yield [row, column, sheet.value(row, column)];
}

test("ten thousand similar texts have ten thousand stamps of 16 digits", () => {
  const stamps = Array.from({ length: 10_000 }, (_, number) => stampText(`row ${number}`));
  expect(new Set(stamps).size).toBe(10_000);
  expect(stamps.every((stamp) => /^[0-9a-f]{16}$/.test(stamp))).toBe(true);
});

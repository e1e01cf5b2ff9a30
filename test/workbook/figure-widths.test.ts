import type { SheetPlan } from "../../src/core/plan";
import { generateTask } from "../../src/workbook/tasks";
import { figureWidth, withRoomForFigures } from "../../src/workbook/figure-widths";
import { gridOf, memorySheet, EMPTY_WORKBOOK } from "../support/memory-workbook";

test.each([
  [370_773_016, "#,##0", 11], [1_160_196_872.8, "#,##0", 13], [-1_160_196_872.8, "#,##0", 14], [999_999.94, "#,##0.0", 9], [0, "#,##0", 2], [1e12, "#,##0.00", 19],
  [10.46, "0.0%", 0], [46_388, "yyyy-mm-dd", 0],
] as const)("%d as %s should take %d characters", (value, format, width) => {
  expect(figureWidth({ value, style: { format } })).toBe(width);
});

test("texts, and numbers without a format, should take none", () => {
  expect([figureWidth({ value: "1,000,000,000,000", style: { format: "#,##0" } }), figureWidth({ value: 1e12 })]).toEqual([0, 0]);
});

test("columns should grow to the widest figure of tables and blocks, and none should shrink", () => {
  const amount = (value: number): { readonly value: number; readonly style: { readonly format: string } } => ({ value, style: { format: "#,##0" } });
  const sheet: SheetPlan = {
    key: "s", name: "S", columnWidths: { 0: 30, 1: 8, 2: 8 },
    blocks: [{ top: 0, left: 1, cells: [[amount(1e9), null, amount(1e9)]] }],
    tables: [{ name: "T", top: 2, left: 0, columns: [], keyColumn: 0, rows: [[amount(1e9), amount(2e12), amount(5)]] }],
  };
  expect(withRoomForFigures(sheet).columnWidths).toEqual({ 0: 30, 1: 16, 2: 8 });
});

test("billions should be shown on the OKR sheet and on the scorecard", () => {
  const kpi = memorySheet("KPI", [["KPI", "Target", "Actual"], ["Revenue of all shops (KRW)", 188_000_000_000, 22_000_000_000], ["Visits", 5000, 4000], ["Orders", 700, 500]]);
  const { change } = generateTask(gridOf({ ...EMPTY_WORKBOOK, sheets: [kpi] }), { asOf: "2027-05-31" });
  const narrow = change.addSheets.flatMap(({ name, columnWidths, tables }) => tables.flatMap(({ left, rows }) => rows.flatMap((row) => row.flatMap((cell, right) => {
    const width = columnWidths[left + right] ?? 9;
    return figureWidth(cell) > width ? [`${name}: ${figureWidth(cell)} in ${width}`] : [];
  }))));
  expect(change.addSheets.length).toBeGreaterThan(2);
  expect(narrow).toEqual([]);
});

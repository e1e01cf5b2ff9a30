import { numberFormat } from "../../../src/core/plan/number-style";
import { wrappedHeights } from "../../../src/core/plan/row-heights";
import type { PlannedCell, TablePlan } from "../../../src/core/plan";

test.each<[string | null, readonly (number | null)[], string]>([
  ["days", [41, 35], "#,##0"],
  ["days", [41, 35.4, null], "#,##0.0"],
  ["points", [4.25, 3], "#,##0.00"],
  ["USD", [12_345.67], "#,##0"],
  ["%", [0.91, 0.95], "0.0%"],
  ["%", [0.9105, 0.95], "0.0%"],
  ["%", [0.0123, 0.02], "0.00%"],
  [null, [null], "#,##0"],
])("numbers of the unit %s such as %p are shown as %s", (unit, values, format) => {
  expect(numberFormat(unit, values)).toBe(format);
});

describe("rows of wrapped texts", () => {
  const heights = (...cells: readonly PlannedCell[]): Readonly<Record<number, number>> => {
    const columns = cells.map((_, index) => ({ key: String(index), title: String(index) }));
    const table: TablePlan = { name: "T", top: 4, left: 1, columns, rows: [cells], keyColumn: 0 };
    return wrappedHeights(table, { 1: 11, 2: 21 });
  };

  test("are as high as their longest text needs", () => {
    expect(heights({ value: "x".repeat(25), style: { wrap: true } }, { value: "x".repeat(25), style: { wrap: true } })).toEqual({ 5: 48 });
    expect(heights({ value: "准时交付率达到九成", style: { wrap: true } })).toEqual({ 5: 32 });
  });

  test("are left to the program where one line is enough, or nothing wraps", () => {
    expect(heights({ value: "short", style: { wrap: true } }, { value: "x".repeat(99) })).toEqual({});
  });
});

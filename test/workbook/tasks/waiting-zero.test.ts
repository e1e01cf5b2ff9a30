import type { CellValue } from "../../../src/core/grid";
import { textsOf, valuesOf } from "../../support/excel-user";
import { changeSheet, EMPTY_WORKBOOK, memorySheet, type MemoryWorkbook } from "../../support/memory-workbook";
import { generate, KEY_RESULTS, recalculated, words } from "../../support/small-company";

const MONTHS = ["2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06", "2027-07", "2027-08", "2027-09", "2027-10", "2027-11", "2027-12"];
const twelve = (value: number): readonly number[] => MONTHS.map(() => value);
/** Cells of readings to come, from June on. */
const TO_COME = MONTHS.slice(5).flatMap((_, index) => [3, 5, 7].map((row) => `${String.fromCharCode(74 + index)}${row}`));

/** A formula's cell as Excel leaves it. */
const calculated = (workbook: MemoryWorkbook, addresses: readonly string[], value: number): MemoryWorkbook => changeSheet(workbook, "KPI", (sheet) =>
  ({ ...sheet, cells: new Map([...sheet.cells, ...addresses.map((address) => [address, { value, formula: "SUM($Z$1:$Z$1)" }] as const)]) }));

/** Readings up to May; what is to come is summed up of cells that are still blank. */
const company = (): MemoryWorkbook => calculated({
  ...EMPTY_WORKBOOK,
  sheets: [memorySheet("KPI", [
    ["KPI", "Unit", "Better", "Series", ...MONTHS],
    ["Tax rate", "%", "lower", "Target", ...twelve(0.08)], [null, null, null, "Actual", 0.098, 0.097, 0.096, 0.098, 0.099],
    ["Fill rate", "%", "higher", "Target", ...twelve(0.95)], [null, null, null, "Actual", 0.91, 0.9, 0.92, 0.91, 0.93],
    ["Rework", "%", "lower", "Target", ...twelve(0.02)], [null, null, null, "Actual", 0.05, 0.04, 0.04, 0.05, 0.03],
  ])],
}, TO_COME, 0);

function currentOf(workbook: MemoryWorkbook, measure: string): CellValue {
  const row = textsOf(workbook, KEY_RESULTS, words().text).findIndex((text) => text.toLowerCase().includes(measure));
  return valuesOf(workbook, KEY_RESULTS, words().current)[row] ?? null;
}

describe.each(["plain", "functions"] as const)("with %s formulas", (dialect) => {
  const generated = generate(company(), { asOf: "2027-06-01", dialect }).workbook;

  test("a month that has begun and waits behind a formula for its value is no reading of 0", () => {
    expect([currentOf(generated, "tax rate"), currentOf(generated, "fill rate"), currentOf(generated, "rework")]).toEqual([0.099, 0.93, 0.03]);
  });

  test("what it comes to counts as soon as it is there", () => {
    expect(currentOf(recalculated(calculated(generated, ["J3"], 0.085)), "tax rate")).toBe(0.085);
  });
});

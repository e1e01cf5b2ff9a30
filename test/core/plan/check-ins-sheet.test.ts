import type { CheckIn } from "../../../src/core/model";
import { planCheckIns, type SheetPlan } from "../../../src/core/plan";
import { reconcile } from "../../../src/workbook/reconcile";
import { parseState } from "../../../src/workbook/state-text";
import { planProblems } from "../../../src/workbook/validate-plan";
import { isEmptyChange } from "../../../src/workbook/workbook-change";
import { applyToMemory, EMPTY_WORKBOOK, gridOf, typeInto, type MemoryWorkbook } from "../../support/memory-workbook";
import { SYNTAX } from "../../support/syntax";

const FIRST: CheckIn = { date: "2027-01-15", keyResult: "k1", value: 0.91, confidence: 6, note: "After the move", by: "Li" };
const SECOND: CheckIn = { ...FIRST, date: "2027-01-29", value: 0.93, note: null };
const KEY_RESULTS = [{ id: "k1", text: "Raise on-time delivery" }];

function write(workbook: MemoryWorkbook, sheet: SheetPlan): { readonly workbook: MemoryWorkbook; readonly isEmpty: boolean } {
  const grid = gridOf(workbook);
  const { change } = reconcile({ sheets: [sheet], names: [] }, grid, parseState(grid.state).state, { dialect: "functions", syntax: SYNTAX });
  return { workbook: applyToMemory(workbook, change, SYNTAX), isEmpty: isEmptyChange(change) };
}

function values(workbook: MemoryWorkbook, addresses: readonly string[]): readonly unknown[] {
  return addresses.map((address) => workbook.sheets[0]?.cells.get(address)?.value ?? null);
}

describe("the sheet of check-ins", () => {
  test.each(["en", "zh"] as const)("can stand in a workbook (%s)", (language) => {
    const sheet = planCheckIns([FIRST, SECOND], KEY_RESULTS, language);
    expect([...planProblems({ sheets: [sheet], names: [] }, gridOf(EMPTY_WORKBOOK))]).toEqual([]);
  });

  test("holds dates as serial numbers, and the text of the key result beside its id", () => {
    const { workbook } = write(EMPTY_WORKBOOK, planCheckIns([FIRST], KEY_RESULTS, "en"));
    expect(values(workbook, ["B5", "C5", "D5", "E5", "F5", "G5", "H5"])).toEqual([46402, "k1", "Raise on-time delivery", 0.91, 6, "After the move", "Li"]);
  });

  test("appends what is new, and nothing when it is given again", () => {
    const first = write(EMPTY_WORKBOOK, planCheckIns([FIRST], KEY_RESULTS, "en"));
    const both = write(first.workbook, planCheckIns([FIRST, SECOND], KEY_RESULTS, "en"));
    expect(values(both.workbook, ["E5", "E6", "E7"])).toEqual([0.91, 0.93, null]);
    expect(write(both.workbook, planCheckIns([FIRST, SECOND, FIRST], KEY_RESULTS, "en")).isEmpty).toBe(true);
  });

  test("is left alone by a plan without check-ins, whatever the user changed in it", () => {
    const { workbook } = write(EMPTY_WORKBOOK, planCheckIns([FIRST], KEY_RESULTS, "en"));
    const edited = typeInto(workbook, "Check-ins", { G5: "corrected", E5: 0.9 });
    const again = write(edited, planCheckIns([], [], "en"));
    expect(again.isEmpty).toBe(true);
    expect(values(again.workbook, ["E5", "G5"])).toEqual([0.9, "corrected"]);
  });

  test("takes the same check-in once", () => {
    expect(planCheckIns([FIRST, SECOND, FIRST], [], "en").tables[0]?.rows).toHaveLength(2);
  });
});

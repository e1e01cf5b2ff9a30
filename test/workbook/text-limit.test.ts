import { cellError } from "../../src/core/grid";
import type { SheetPlan } from "../../src/core/plan";
import { resultOfFormula, TEXT_LIMIT, withTextsCut } from "../../src/workbook/text-limit";

function planOf(text: string): { readonly sheets: readonly SheetPlan[]; readonly names: readonly [] } {
  const sheet: SheetPlan = {
    key: "s", name: "S", columnWidths: {},
    blocks: [{ top: 0, left: 0, cells: [[{ value: text }, null, { value: 7 }]] }],
    tables: [{ name: "T", top: 2, left: 0, keyColumn: 0, columns: [{ key: "id", title: "Id" }], rows: [[{ value: text, link: "S!A1" }]] }],
  };
  return { sheets: [sheet], names: [] };
}

test("a text that a cell can hold stays as it is", () => {
  const longest = "x".repeat(TEXT_LIMIT);
  expect(withTextsCut(planOf(longest))).toEqual(planOf(longest));
});

test("a longer one is cut and says so, wherever it stands", () => {
  expect(withTextsCut(planOf("x".repeat(TEXT_LIMIT + 1)))).toEqual(planOf(`${"x".repeat(TEXT_LIMIT - 1)}…`));
});

test("no character is cut in two", () => {
  expect(withTextsCut(planOf(`x${"😀".repeat(TEXT_LIMIT)}`))).toEqual(planOf(`x${"😀".repeat((TEXT_LIMIT - 3) / 2)}…`));
});

test("a formula that gives a longer text gives an error, as in Excel", () => {
  expect(["x".repeat(TEXT_LIMIT), "x".repeat(TEXT_LIMIT + 1), 5, null].map(resultOfFormula)).toEqual(["x".repeat(TEXT_LIMIT), cellError("#VALUE!"), 5, null]);
});

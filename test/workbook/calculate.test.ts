import type { Expression } from "../../src/core/formula/expression";
import type { CellValue } from "../../src/core/grid";
import type { PlannedCell, SheetPlan, TablePlan, WorkbookPlan } from "../../src/core/plan";
import { calculateChange, calculatePlan } from "../../src/workbook/calculate";
import { reconcile } from "../../src/workbook/reconcile";
import { parseState } from "../../src/workbook/state-text";
import { NO_CHANGE, type WorkbookChange } from "../../src/workbook/workbook-change";
import { applyToMemory, changeSheet, EMPTY_WORKBOOK, gridOf, memorySheet, typeInto, type MemoryWorkbook } from "../support/memory-workbook";
import { ENGINE } from "../support/syntax";

const cell = (row: number, column: number, sheet: string | null = null): Expression =>
  ({ kind: "cells", sheet, area: { top: row, left: column, bottom: row, right: column }, absolute: { rows: true, columns: true } });
const area = (top: number, left: number, bottom: number, right: number, sheet: string | null = null): Expression =>
  ({ kind: "cells", sheet, area: { top, left, bottom, right }, absolute: { rows: true, columns: true } });
const sum = (...args: readonly Expression[]): Expression => ({ kind: "call", name: "SUM", args });
const inTable = (column: string, thisRow = false): Expression => ({ kind: "table", table: "OKR_T", column, thisRow });
const number = (value: number): Expression => ({ kind: "literal", value });
const formula = (expression: Expression): PlannedCell => ({ value: null, formula: expression });

function planOf(cells: readonly (readonly (PlannedCell | null)[])[], more: Partial<SheetPlan> = {}): WorkbookPlan {
  return { sheets: [{ key: "okr", name: "OKR", columnWidths: {}, blocks: [{ top: 0, left: 0, cells }], tables: [], ...more }], names: [] };
}

const user: MemoryWorkbook = { ...EMPTY_WORKBOOK, sheets: [memorySheet("KPI", [["a", 10], ["b", 20]])] };

/** Values of the first block, row by row. */
function calculated(plan: WorkbookPlan, workbook: MemoryWorkbook = user): { readonly values: readonly (readonly CellValue[])[]; readonly codes: readonly string[] } {
  const { plan: result, issues } = calculatePlan(plan, gridOf(workbook), ENGINE);
  return {
    values: result.sheets[0]?.blocks[0]?.cells.map((row) => row.map((one) => one?.value ?? null)) ?? [],
    codes: issues.map(({ code, at }) => `${code} ${at ?? ""}`),
  };
}

describe("a plan", () => {
  test.each<[string, Expression, CellValue]>([
    ["a cell of the user's", cell(0, 1, "kpi"), 10],
    ["cells of the user's", sum(area(0, 1, 1, 1, "KPI")), 30],
    ["a whole column of the user's", sum(area(0, 1, 1_048_575, 1, "KPI")), 30],
    ["a cell beside it", sum(cell(0, 1), number(1)), 6],
    ["its own sheet by key", cell(0, 1, "okr"), 5],
    ["its own sheet by name", cell(0, 1, "OKR"), 5],
    ["a sheet that does not exist", cell(0, 0, "Gone"), { error: "#REF!" }],
    ["a table that does not exist", { kind: "table", table: "Gone", column: "x", thisRow: false }, { error: "#REF!" }],
    ["a name that does not exist", { kind: "name", name: "Gone" }, { error: "#NAME?" }],
    ["a blank cell", cell(40, 40), null],
  ])("calculates with %s", (_, expression, expected) => {
    expect(calculated(planOf([[formula(expression), { value: 5 }]])).values[0]?.[0]).toEqual(expected);
  });

  test("calculates with names, of which a formula may stand for cells or for a formula", () => {
    const plan = { ...planOf([[formula({ kind: "name", name: "AsOf" }), formula({ kind: "name", name: "twice" })]]), names: [{ name: "ASOF", refersTo: cell(1, 1, "KPI") }, { name: "Twice", refersTo: sum(number(2), { kind: "name", name: "AsOf" }) }] };
    expect(calculated(plan).values).toEqual([[20, 22]]);
  });

  test("a formula is calculated after those that it refers to, wherever they stand", () => {
    expect(calculated(planOf([[formula(cell(1, 0))], [formula(cell(2, 0))], [{ value: 7 }]])).values).toEqual([[7], [7], [7]]);
  });

  const TABLE: TablePlan = {
    name: "OKR_T", top: 3, left: 0, keyColumn: 0,
    columns: [{ key: "id", title: "Id" }, { key: "weight", title: "Weight" }, { key: "share", title: "Share", formula: sum(inTable("weight", true), inTable("Total")) }, { key: "total", title: "Total" }],
    rows: [[{ value: "a" }, { value: 1 }, { value: null }, formula(number(100))], [{ value: "b" }, { value: 2 }, { value: null }, { value: 10 }]],
  };

  test("calculates calculated columns by their own row and by whole columns", () => {
    const { plan } = calculatePlan(planOf([], { tables: [TABLE] }), gridOf(user), ENGINE);
    expect(plan.sheets[0]?.tables[0]?.rows.map((row) => row.map(({ value }) => value))).toEqual([["a", 1, 111, 100], ["b", 2, 112, 10]]);
  });

  test("gives charts their values", () => {
    const values = { sheetKey: "okr", area: { top: 4, left: 2, bottom: 5, right: 2 }, values: [] };
    const chart = { kind: "bar" as const, title: "Gap", place: { top: 0, left: 9, bottom: 9, right: 12 }, categories: { ...values, area: { top: 4, left: 0, bottom: 5, right: 0 } }, series: [{ title: "s", values, color: "FF0000" }] };
    const { plan } = calculatePlan(planOf([], { tables: [TABLE], charts: [chart] }), gridOf(user), ENGINE);
    expect(plan.sheets[0]?.charts?.[0]).toMatchObject({ categories: { values: ["a", "b"] }, series: [{ values: { values: [111, 112] } }] });
  });

  test("takes the cached result of a user's formula, and says where there is none", () => {
    const workbook = changeSheet(user, "KPI", (sheet) => ({ ...sheet, cells: new Map([["A1", { value: 3, formula: "XLOOKUP(1)" }], ["A2", { value: null, formula: "RTD(2)" }]]) }));
    expect(calculated(planOf([[formula(cell(0, 0, "KPI")), formula(cell(1, 0, "KPI")), formula(cell(1, 0, "KPI"))]]), workbook))
      .toEqual({ values: [[3, null, null]], codes: ["cell-not-calculated KPI!A2"] });
  });
});

describe("circles", () => {
  const error = { error: "#VALUE!" };

  test.each<[string, (PlannedCell | null)[][], unknown, string[]]>([
    ["a cell that refers to itself", [[formula(sum(cell(0, 0)))]], [[error]], ["cell-depends-on-itself OKR!A1"]],
    ["two cells that refer to each other", [[formula(cell(0, 1)), formula(cell(0, 0))]], [[error, error]], ["cell-depends-on-itself OKR!A1"]],
    ["a sum over itself", [[{ value: 1 }, formula(sum(area(0, 0, 0, 1)))]], [[1, error]], ["cell-depends-on-itself OKR!B1"]],
    ["what hangs on a circle, but not what does not", [[formula(cell(0, 0)), formula(cell(0, 0)), formula(number(4))]], [[error, error, 4]], ["cell-depends-on-itself OKR!A1"]],
  ])("%s", (_, cells, values, codes) => {
    expect(calculated(planOf(cells))).toEqual({ values, codes });
  });

  test("a name that means itself is no endless search", () => {
    const plan = { ...planOf([[formula(number(1))]]), names: [{ name: "A", refersTo: sum({ kind: "name", name: "A" }) }] };
    expect(calculated(plan).values).toEqual([[1]]);
  });
});

test("a chain of 10,000 cells, and one of 10,000 over areas, are calculated without running out of stack", () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => [
    row === 9_999 ? { value: 1 } : formula(sum(cell(row + 1, 0), number(1))),
    row === 0 ? { value: 1 } : formula(sum(area(row - 1, 1, row - 1, 2))),
    { value: 0 },
  ]);
  const { values, codes } = calculated(planOf(rows));
  expect([values[0]?.[0], values[9_999]?.[1], codes]).toEqual([10_000, 1, []]);
});

describe("a change", () => {
  const columns = [{ key: "id", title: "Id" }, { key: "weight", title: "Weight" }, { key: "double", title: "Double", formula: sum(inTable("Weight", true), inTable("Weight", true)) }];
  const plan = (weights: Readonly<Record<string, number>>): WorkbookPlan => planOf([[{ value: "Sum" }, formula(sum(inTable("Double")))]], {
    tables: [{ name: "OKR_T", top: 2, left: 0, keyColumn: 0, columns, rows: Object.entries(weights).map(([id, weight]) => [{ value: id }, { value: weight }, { value: null }]) }],
  });
  const changeFor = (workbook: MemoryWorkbook, wanted: WorkbookPlan): WorkbookChange => {
    const grid = gridOf(workbook);
    const { change } = reconcile(wanted, grid, parseState(grid.state).state, { dialect: "functions", syntax: ENGINE });
    return calculateChange(change, grid, ENGINE).change;
  };
  const written = applyToMemory(user, changeFor(user, plan({ a: 1, b: 2 })), ENGINE);
  const value = (workbook: MemoryWorkbook, address: string): CellValue => workbook.sheets[1]?.cells.get(address)?.value ?? null;

  test("of new sheets carries the values of their formulas", () => {
    expect([value(written, "B1"), value(written, "C4"), value(written, "C5")]).toEqual([6, 2, 4]);
  });

  test("of nothing new stays empty", () => {
    const change = changeFor(written, plan({ a: 1, b: 2 }));
    expect([change.addSheets, change.editSheets, change.state]).toEqual([[], [], null]);
  });

  test("calculates with the user's edits, and brings our other formulas up to date", () => {
    const edited = typeInto(written, "OKR", { B4: 50 });
    const change = changeFor(edited, plan({ a: 1, b: 3 }));
    expect(change.editSheets).toEqual([{
      sheet: "OKR", tables: [],
      cells: [{ row: 4, column: 1, cell: { value: 3 } }],
      results: [{ row: 0, column: 1, value: 106 }, { row: 3, column: 2, value: 100 }, { row: 4, column: 2, value: 6 }],
    }]);
  });

  test("calculates a table with the rows that it gets", () => {
    const grown = applyToMemory(written, changeFor(written, plan({ a: 1, b: 2, c: 10 })), ENGINE);
    expect([value(grown, "C6"), value(grown, "B1")]).toEqual([20, 26]);
  });

  test("keeps the results of formulas of ours that the user replaced by ones that we cannot calculate", () => {
    const replaced = changeSheet(written, "OKR", (sheet) => ({ ...sheet, cells: new Map([...sheet.cells, ["C4", { value: 9, formula: ENGINE.print({ kind: "call", name: "XLOOKUP", args: [] }, "plain") }]]) }));
    const { change } = calculateChange(NO_CHANGE, gridOf(replaced), ENGINE);
    expect(change.editSheets).toEqual([{ sheet: "OKR", cells: [], tables: [], results: [{ row: 0, column: 1, value: 13 }] }]);
  });

  test("does not calculate the user's own sheets", () => {
    const stale = changeSheet(written, "KPI", (sheet) => ({ ...sheet, cells: new Map([["A1", { value: 1, formula: ENGINE.print(number(2), "plain") }]]) }));
    expect(calculateChange(NO_CHANGE, gridOf(stale), ENGINE).change.editSheets).toEqual([]);
  });
});

import type { Expression } from "../../src/core/formula/expression";
import type { GridTable } from "../../src/core/grid";
import { convertFormulas } from "../../src/workbook/convert";
import { EMPTY_STATE } from "../../src/workbook/state";
import { parseState, printState } from "../../src/workbook/state-text";
import { isEmptyChange } from "../../src/workbook/workbook-change";
import { applyToMemory, EMPTY_WORKBOOK, gridOf, memorySheet, type MemoryWorkbook } from "../support/memory-workbook";
import { SYNTAX } from "../support/syntax";

const call = (name: string, ...args: readonly Expression[]): Expression => ({ kind: "call", name, args });
const one: Expression = { kind: "literal", value: 1 };
const score = `=${SYNTAX.print(call("OKRSCORE", one), "functions")}`;
const nested = `=${SYNTAX.print(call("IF", call("OKRSCORE", one), one), "functions")}`;
const other = `=${SYNTAX.print(call("SUM", one), "functions")}`;
const TABLE: GridTable = { name: "OKR_T", area: { top: 0, left: 0, bottom: 3, right: 1 }, columns: ["Id", "Progress"], headerRow: true, totalsRow: false };

const book: MemoryWorkbook = {
  ...EMPTY_WORKBOOK,
  sheets: [
    memorySheet("OKR", [["Id", "Progress"], ["a", score], ["b", score], ["c", other]], [TABLE]),
    memorySheet("User", [["mine", nested, other, "=no formula at all OKR"]]),
    memorySheet("Untouched", [[other]]),
  ],
  state: printState({ ...EMPTY_STATE, settings: { dialect: "functions" } }),
};

const plain = applyToMemory(book, convertFormulas(gridOf(book), "plain", SYNTAX), SYNTAX, "plain");

test("our functions become plain wherever they stand, and nothing else is touched", () => {
  const change = convertFormulas(gridOf(book), "plain", SYNTAX);
  expect(change.editSheets.map(({ sheet, cells }) => [sheet, cells.map(({ row, column }) => [row, column])])).toEqual([["OKR", [[1, 1], [2, 1]]], ["User", [[0, 1]]]]);
  expect(JSON.stringify(plain.sheets.map(({ cells }) => [...cells]))).not.toContain("OKRSCORE");
});

test("there and back gives the workbook of before, state included", () => {
  expect(applyToMemory(plain, convertFormulas(gridOf(plain), "functions", SYNTAX), SYNTAX, "functions")).toEqual(book);
});

test("a workbook in the wanted dialect is not changed", () => {
  expect(isEmptyChange(convertFormulas(gridOf(book), "functions", SYNTAX))).toBe(true);
  expect(isEmptyChange(convertFormulas(gridOf(plain), "plain", SYNTAX))).toBe(true);
});

test("a function that was stored without its prefix is repaired", () => {
  const broken: MemoryWorkbook = { ...book, sheets: [memorySheet("User", [[score.replaceAll("_xldudf_", ""), score]])] };
  const { editSheets } = convertFormulas(gridOf(broken), "functions", SYNTAX);
  expect(editSheets.map(({ cells }) => cells.map(({ column }) => column))).toEqual([[0]]);
});

test("the formula of a calculated column follows most of its cells", () => {
  const { editSheets } = convertFormulas(gridOf(book), "plain", SYNTAX);
  expect(editSheets[0]?.calculatedColumns).toEqual([{ table: "OKR_T", column: "Progress", formula: call("OKRSCORE", one) }]);
  expect(editSheets[1]?.calculatedColumns).toBeUndefined();
});

test("cached values stay, and the state remembers the dialect", () => {
  const cached: MemoryWorkbook = { ...book, sheets: [{ ...memorySheet("User", []), cells: new Map([["A1", { value: 0.7, formula: score.slice(1) }]]) }] };
  const change = convertFormulas(gridOf(cached), "plain", SYNTAX);
  expect(change.editSheets[0]?.cells[0]?.cell.value).toBe(0.7);
  expect(parseState(change.state).state.settings.dialect).toBe("plain");
});

test("a state that cannot be read is left as it is", () => {
  expect(convertFormulas(gridOf({ ...book, state: "damaged" }), "plain", SYNTAX).state).toBeNull();
});
